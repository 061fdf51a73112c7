"""command_store.py BINARY: keys from a real secret manager by its own command-line program.

Needs moto[server] and awscli in the interpreter's environment; libfaketime for what takes 300 s.
"""
import glob
import hashlib
import json
import os
import pathlib
import signal
import socket
import subprocess
import sys
import time
import urllib.request

from process import Conversation, call, error_of, run_checks

TOOLS = pathlib.Path(sys.executable).parent
FIRST, SECOND = "sk-first-" + "f" * 40, "sk-second-" + "s" * 40
ACME = {"account_id": "A-00000123"}
STORE = "billing-mcp-keys"
CACHE_SECONDS = 300
FAKETIME = next(iter(glob.glob("/usr/lib/*/faketime/libfaketime.so.1")), None)


def store_of(*keys):
    """A key store of these keys' digests."""
    return json.dumps({
        "keys": [
            {
                "id": f"key-{number}",
                "sha256": hashlib.sha256(key.encode()).hexdigest(),
                "user_id": f"user_{number}",
                "role": "readonly",
            }
            for number, key in enumerate(keys)
        ]
    })


class SecretsManager:
    """moto's server on a free port of the loopback, with one secret."""

    def __init__(self, folder):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.environment = {
            "AWS_ENDPOINT_URL": f"http://127.0.0.1:{self.port}",
            "AWS_ACCESS_KEY_ID": "testing",
            "AWS_SECRET_ACCESS_KEY": "testing",
            "AWS_DEFAULT_REGION": "us-east-1",
        }
        self._log = open(folder / "moto.log", "wb")
        self._process = subprocess.Popen(
            [sys.executable, str(TOOLS / "moto_server"), "-H", "127.0.0.1", "-p", str(self.port)],
            stdout=self._log, stderr=self._log, start_new_session=True)
        for _ in range(100):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/", timeout=1).close()
                return
            except OSError:
                time.sleep(0.1)
        raise AssertionError("moto_server does not answer")

    @property
    def command(self):
        """What the server is configured with."""
        return json.dumps([
            str(TOOLS / "aws"), "secretsmanager", "get-secret-value", "--secret-id", STORE,
            "--query", "SecretString", "--output", "text",
        ])

    def aws(self, *arguments):
        subprocess.run(
            [str(TOOLS / "aws"), "secretsmanager", *arguments], check=True, capture_output=True,
            timeout=60, env={**os.environ, **self.environment})

    def close(self):
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._log.close()


def with_manager(check):
    """Gives a check its own secret manager, holding the first key."""

    def wrapped(place):
        manager = SecretsManager(place.path)
        try:
            manager.aws("create-secret", "--name", STORE, "--secret-string", store_of(FIRST))
            check(place, manager)
        finally:
            manager.close()

    wrapped.__doc__ = check.__doc__
    return wrapped


def start(place, manager, **more):
    """A server whose keys come from the manager."""
    return Conversation(place.start(
        BILLING_MCP_SECRET_STORE="command", BILLING_MCP_KEYS_COMMAND=manager.command,
        **manager.environment, **more))


def asks(conversation, key, seconds=30):
    """Whether a key is let in; anything but a yes or a refusal of the credential is an error."""
    answer = conversation.ask(call(1, "get_account", ACME, {"billing-mcp/apiKey": key}), seconds)
    if "structuredContent" in answer["result"]:
        return True
    error = error_of(answer)["type"]
    assert error in ("authentication_required", "internal_error"), answer
    return error


@with_manager
def check_aws(place, manager):
    """The AWS CLI's answer is the key store; whoever is not in it is refused."""
    with start(place, manager) as conversation:
        assert asks(conversation, FIRST) is True
        assert asks(conversation, SECOND) == "authentication_required"


@with_manager
def check_call(place, manager):
    """A call of the command line waits for the store too."""
    ended = place.run(
        ["call", "get_account", json.dumps(ACME)], BILLING_MCP_SECRET_STORE="command",
        BILLING_MCP_KEYS_COMMAND=manager.command, DEFAULT_API_KEY=FIRST, timeout=60,
        **manager.environment)
    assert ended.status == 0 and b"Acme" in ended.stdout, ended


@with_manager
def check_others_go_on(place, manager):
    """While the store is being fetched, what needs none is answered."""
    with start(place, manager) as conversation:
        conversation.send(call(1, "get_account", ACME, {"billing-mcp/apiKey": FIRST}))
        began = time.monotonic()
        conversation.send({"jsonrpc": "2.0", "id": 2, "method": "ping"})
        assert conversation.receive(30)["id"] == 2
        pong = time.monotonic() - began
        assert conversation.receive(30)["id"] == 1
        assert pong < 0.1, f"a ping took {pong:.3f} s"


class Clock:
    """A clock that the server believes, ahead of the real one by what the check says."""

    def __init__(self, place):
        self.file = place.path / "offset"
        self.ahead(0)

    def ahead(self, seconds):
        self.file.write_text(f"+{seconds}s\n")

    @property
    def environment(self):
        return {
            "LD_PRELOAD": FAKETIME, "FAKETIME_TIMESTAMP_FILE": str(self.file),
            "FAKETIME_NO_CACHE": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }


@with_manager
def check_rotation(place, manager):
    """A rotated key is let in, and the one before refused, within the life of the cache."""
    clock = Clock(place)
    with start(place, manager, **clock.environment) as conversation:
        assert asks(conversation, FIRST) is True
        manager.aws("put-secret-value", "--secret-id", STORE, "--secret-string", store_of(SECOND))
        assert asks(conversation, FIRST) is True
        clock.ahead(CACHE_SECONDS)
        assert asks(conversation, FIRST) == "authentication_required"
        assert asks(conversation, SECOND) is True


@with_manager
def check_taken_away(place, manager):
    """A secret that is gone is missed only when the cache's life is over; then all is refused."""
    clock = Clock(place)
    with start(place, manager, **clock.environment) as conversation:
        assert asks(conversation, FIRST) is True
        manager.aws("delete-secret", "--secret-id", STORE, "--force-delete-without-recovery")
        clock.ahead(CACHE_SECONDS - 30)
        assert asks(conversation, FIRST) is True
        time.sleep(5)
        assert asks(conversation, FIRST) is True
        clock.ahead(CACHE_SECONDS + 10)
        assert asks(conversation, FIRST) == "internal_error"
    log = next(place.path.rglob("audit.jsonl")).read_text()
    assert "key_store_unavailable" in log, log


def refused(place, program):
    """Every request is refused when the program gives no store."""
    with Conversation(place.start(
            BILLING_MCP_SECRET_STORE="command",
            BILLING_MCP_KEYS_COMMAND=json.dumps(program))) as conversation:
        began = time.monotonic()
        assert asks(conversation, FIRST) == "internal_error"
        return time.monotonic() - began


def check_hanging(place):
    """A program that hangs is ended after ten seconds, with all that it started."""
    mark = place.path / "mark"
    script = f"sleep 60 & echo $! > {mark}; sleep 60"
    took = refused(place, ["/bin/sh", "-c", script])
    assert 9 < took < 15, took
    child = int(mark.read_text())
    time.sleep(0.2)
    state = pathlib.Path(f"/proc/{child}/stat")
    assert not state.exists() or state.read_text().split()[2] == "Z", "the child lives on"


def check_garbage(place):
    """Garbage, too much, a failure and no program at all are no stores."""
    for program in [
        ["/bin/echo", "garbage"], ["/usr/bin/yes"], ["/bin/false"], ["/nonexistent/program"],
        ["/bin/sh", "-c", "printf '%s' '" + store_of(FIRST) + "'; exit 3"],
    ]:
        assert refused(place, program) < 8


def check_scrubbed(place):
    """The program sees none of the server's settings, and no loader's."""
    seen = place.path / "seen"
    secret = "hidden-" + "h" * 40
    with Conversation(place.start(
            BILLING_MCP_SECRET_STORE="command", DEFAULT_API_KEY=secret,
            BILLING_MCP_PSEUDONYM_KEY=secret, AWS_PROFILE="billing", FOREIGN="x",
            LD_LIBRARY_PATH="/nowhere",
            BILLING_MCP_KEYS_COMMAND=json.dumps(["/bin/sh", "-c", f"env > {seen}"]))) as conversation:
        assert asks(conversation, FIRST) == "internal_error"
    text = seen.read_text()
    assert secret not in text and "BILLING_MCP" not in text and "FOREIGN" not in text, text
    assert "LD_LIBRARY_PATH" not in text and "AWS_PROFILE=billing" in text, text


if FAKETIME is None:
    print("skipped: what takes the life of a cache, as there is no libfaketime")
    del check_rotation, check_taken_away

if __name__ == "__main__":
    run_checks(dict(globals()))
