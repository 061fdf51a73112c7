"""remote.py BINARY START_SERVER: the server on another machine, reached by ssh. Needs sshd."""
import getpass
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import time

from process import INITIALIZE, INITIALIZED, Conversation, call, run_checks

SSHD = shutil.which("sshd") or "/usr/sbin/sshd"
ACME = {"account_id": "A-00000123"}


class Host:
    """An sshd of one's own on a free port of the loopback, that lets one key in."""

    def __init__(self, folder):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        for name in ("host", "user", "stranger"):
            subprocess.run(
                ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name], check=True)
        self.folder = folder
        authorized = folder / "authorized_keys"
        authorized.write_text((folder / "user.pub").read_text())
        authorized.chmod(0o600)
        kind, key = (folder / "host.pub").read_text().split()[:2]
        (folder / "known_hosts").write_text(f"[127.0.0.1]:{self.port} {kind} {key}\n")
        kind, key = (folder / "stranger.pub").read_text().split()[:2]
        (folder / "wrong_hosts").write_text(f"[127.0.0.1]:{self.port} {kind} {key}\n")
        (folder / "sshd_config").write_text(
            f"Port {self.port}\nListenAddress 127.0.0.1\nHostKey {folder}/host\n"
            f"AuthorizedKeysFile {authorized}\nStrictModes no\nPasswordAuthentication no\n"
            f"PidFile {folder}/sshd.pid\nPermitRootLogin prohibit-password\nUsePAM no\n")
        if os.getuid() == 0:
            os.makedirs("/run/sshd", mode=0o755, exist_ok=True)
        self._log = open(folder / "sshd.log", "wb")
        self._process = subprocess.Popen(
            [SSHD, "-D", "-e", "-f", str(folder / "sshd_config")], stderr=self._log)
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return
            except OSError:
                time.sleep(0.05)
        raise AssertionError(f"sshd does not answer: {(folder / 'sshd.log').read_text()}")

    def command(self, *remote, key="user", hosts="known_hosts"):
        """What a client is configured with, with nothing taken from the user's own settings."""
        return [
            "ssh", "-F", "none", "-T", "-p", str(self.port), "-i", str(self.folder / key),
            "-o", "BatchMode=yes", "-o", "IdentitiesOnly=yes", "-o", "LogLevel=ERROR",
            "-o", f"UserKnownHostsFile={self.folder / hosts}", "-o", "StrictHostKeyChecking=yes",
            f"{getpass.getuser()}@127.0.0.1", *map(str, remote),
        ]

    def close(self):
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        self._log.close()


def with_host(check):
    def wrapped(place, *arguments):
        host = Host(place.path)
        try:
            check(place, host, *arguments)
        finally:
            host.close()

    wrapped.__doc__ = check.__doc__
    return wrapped


def open_session(command):
    return Conversation(subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL))


@with_host
def check_session(place, host, start_server):
    """A session by ssh: nothing but frames comes back, and the end of input ends it over there."""
    with open_session(host.command(f"XDG_STATE_HOME={place.path}", start_server)) as conversation:
        assert conversation.ask(INITIALIZE, 60)["result"]["serverInfo"]["name"] == "BillingMCP"
        conversation.send(INITIALIZED)
        for number in range(1, 21):
            answer = conversation.ask(call(number, "get_account", ACME))
            assert answer["id"] == number and "structuredContent" in answer["result"], answer


@with_host
def check_connection_lost(place, host, start_server):
    """A client that goes away leaves no server behind on the other machine."""
    mark = f"XDG_STATE_HOME={place.path}"
    conversation = open_session(host.command(mark, start_server))
    conversation.ask(INITIALIZE, 60)
    conversation.process.kill()
    conversation.process.wait()
    for _ in range(60):
        left = subprocess.run(["pgrep", "-f", "build/release/BillingMCP$"], capture_output=True)
        owned = [
            number for number in left.stdout.split()
            if mark in environment_of(int(number))
        ]
        if not owned:
            return
        time.sleep(0.1)
    raise AssertionError("a server is left")


def environment_of(number):
    try:
        return pathlib.Path(f"/proc/{number}/environ").read_bytes().decode("utf-8", "replace")
    except OSError:
        return ""


@with_host
def check_strangers(place, host, start_server):
    """Another user's key is not let in, and another host's key is not believed."""
    for attempt in ({"key": "stranger"}, {"hosts": "wrong_hosts"}):
        ended = subprocess.run(
            host.command(start_server, **attempt), input=b"", capture_output=True, timeout=30)
        assert ended.returncode == 255 and ended.stdout == b"", ended


if __name__ == "__main__":
    run_checks(dict(globals()), os.path.abspath(sys.argv.pop(2)))
