"""The server as a child process, and the runner of the checks. Needs Python 3.9 and nothing else."""
import json
import os
import pathlib
import select
import subprocess
import sys
import tempfile
import time
import traceback

ANSWER_SECONDS_MAX = 20

INITIALIZE = {
    "jsonrpc": "2.0",
    "id": 0,
    "method": "initialize",
    "params": {
        "protocolVersion": "2025-11-25",
        "capabilities": {},
        "clientInfo": {"name": "interop", "version": "1"},
    },
}
INITIALIZED = {"jsonrpc": "2.0", "method": "notifications/initialized"}


def call(id, tool, arguments, meta=None):
    """A tools/call request."""
    params = {"name": tool, "arguments": arguments}
    if meta is not None:
        params["_meta"] = meta
    return {"jsonrpc": "2.0", "id": id, "method": "tools/call", "params": params}


def encode(message):
    """A message as its line; bytes are a line already."""
    if isinstance(message, bytes):
        return message if message.endswith(b"\n") else message + b"\n"
    return json.dumps(message).encode() + b"\n"


class Place:
    """A folder of its own for one check: home, audit log and configuration files."""

    def __init__(self, binary):
        self.binary = binary
        self._folder = tempfile.TemporaryDirectory(prefix="billing-mcp-")
        self.path = pathlib.Path(self._folder.name)

    def environment(self, **more):
        """The environment of a server: nothing is inherited but the search path."""
        clean = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": str(self.path)}
        clean.update({name: str(value) for name, value in more.items()})
        return clean

    def write(self, name, content, mode=0o600):
        """A file in the folder; anything but text becomes JSON."""
        path = self.path / name
        path.write_text(content if isinstance(content, str) else json.dumps(content))
        path.chmod(mode)
        return path

    def run(self, arguments=(), lines=(), data=None, timeout=ANSWER_SECONDS_MAX, **more):
        """One process from start to end: its exit status, its answers, stdout and stderr."""
        given = b"".join(map(encode, lines)) if data is None else data
        ended = subprocess.run(
            [self.binary, *arguments],
            input=given,
            capture_output=True,
            env=self.environment(**more),
            timeout=timeout,
        )
        return Ended(ended.returncode, ended.stdout, ended.stderr)

    def start(self, arguments=(), **more):
        """A process that goes on; the caller ends it."""
        return subprocess.Popen(
            [self.binary, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=self.environment(**more),
        )

    def close(self):
        self._folder.cleanup()


class Conversation:
    """A running server that is asked one thing after another."""

    def __init__(self, process):
        self.process = process
        self._rest = b""

    def send(self, *messages):
        self.process.stdin.write(b"".join(map(encode, messages)))
        self.process.stdin.flush()

    def receive(self, seconds=ANSWER_SECONDS_MAX):
        """The next answer; fails when none comes in time."""
        end = time.monotonic() + seconds
        number = self.process.stdout.fileno()
        while b"\n" not in self._rest:
            left = end - time.monotonic()
            assert left > 0, f"expected an answer within {seconds} s, found none"
            if select.select([number], [], [], left)[0]:
                piece = os.read(number, 1 << 16)
                assert piece, f"expected an answer, found the end: {self.process.wait(5)}"
                self._rest += piece
        line, self._rest = self._rest.split(b"\n", 1)
        return json.loads(line)

    def ask(self, message, seconds=ANSWER_SECONDS_MAX):
        """The answer to a message that nothing else waits beside."""
        self.send(message)
        return self.receive(seconds)

    def close(self):
        """Ends the input, and waits for the process."""
        self.process.stdin.close()
        try:
            return self.process.wait(ANSWER_SECONDS_MAX)
        finally:
            self.process.kill()
            self.process.stdout.close()

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind is None:
            assert self.close() == 0
        else:
            self.process.kill()
            self.process.wait()


class Ended:
    """What a process left behind."""

    def __init__(self, status, stdout, stderr):
        self.status = status
        self.stdout = stdout
        self.stderr = stderr.decode("utf-8", "replace")

    @property
    def answers(self):
        """One JSON document a line; every line of stdout has to be one and to end."""
        assert self.stdout == b"" or self.stdout.endswith(b"\n"), "an unfinished last line"
        return [json.loads(line) for line in self.stdout.decode("utf-8").split("\n")[:-1]]

    def answer(self, id):
        """The only answer with an id."""
        found = [answer for answer in self.answers if answer.get("id") == id]
        assert len(found) == 1, f"expected one answer {id}, found {len(found)}: {self}"
        return found[0]

    def __str__(self):
        return f"exit {self.status}, stdout {self.stdout[:2000]!r}, stderr {self.stderr[:2000]!r}"


def error_of(answer):
    """The error of a refused tool call, which is a result whose text holds it."""
    result = answer["result"]
    assert result["isError"] is True, result
    assert "structuredContent" not in result, result
    return json.loads(result["content"][0]["text"])["error"]


def run_checks(names, *arguments):
    """Runs every `check_…` of a script, each in a Place of its own, and says which failed."""
    binary = os.path.abspath(sys.argv[1])
    wanted = set(sys.argv[2:])
    failed = 0
    for name, check in names.items():
        if not name.startswith("check_") or (wanted and name not in wanted):
            continue
        place = Place(binary)
        began = time.monotonic()
        try:
            check(place, *arguments)
            print(f"ok     {name} ({time.monotonic() - began:.2f} s)", flush=True)
        except Exception:
            failed += 1
            print(f"FAILED {name}: {check.__doc__}", flush=True)
            traceback.print_exc(limit=-2, file=sys.stdout)
        finally:
            place.close()
    if failed:
        sys.exit(f"{failed} failed")
