"""start_server.py START_SERVER: what start_server.sh does around the binary, with a pretended Swift.

The pretended compiler notes how it was called and writes a binary that prints its arguments and
environment, so that no check takes longer than a shell.
"""
import os
import pathlib
import shutil
import subprocess
import sys

from process import run_checks

SWIFT = """#!/bin/sh
if [ "$1" = --version ]; then echo 'Swift version 6.3.1 (swift-6.3.1-RELEASE)'; exit 0; fi
echo "standard output of the compiler"
folder=$(cd "$(dirname "$0")" && pwd)
{ printf '%s ' "$@"; echo; env; echo "stdin: $(cat)"; } >>"$folder/calls"
[ -e "$folder/fail" ] && exit 1
mkdir -p "$ROOT_OF_CHECK/.build/release"
printf '#!/bin/sh\\nprintf "argument %%s\\\\n" "$@"\\nenv\\n' >"$ROOT_OF_CHECK/.build/release/BillingMCP"
chmod +x "$ROOT_OF_CHECK/.build/release/BillingMCP"
"""


class Checkout:
    """A checkout with a space in its path and a pretended toolchain beside it."""

    def __init__(self, place):
        self.root = place.path / "a checkout"
        (self.root / "Sources" / "BillingMCP").mkdir(parents=True)
        (self.root / "Sources" / "BillingMCP" / "main.swift").write_text("")
        (self.root / "Package.swift").write_text("")
        self.script = self.root / "start_server.sh"
        shutil.copy(sys.argv[1], self.script)
        self.tools = place.path / "tools"
        self.tools.mkdir()
        (self.tools / "swift").write_text(SWIFT)
        (self.tools / "swift").chmod(0o755)

    def run(self, *arguments, script=None, cwd="/", path=None, **more):
        environment = {
            "PATH": path or f"{self.tools}:/usr/bin:/bin",
            "ROOT_OF_CHECK": str(self.root),
            **more,
        }
        return subprocess.run(
            [str(script or self.script), *arguments],
            stdin=subprocess.DEVNULL, capture_output=True, text=True, cwd=cwd, env=environment,
        )  # fmt: skip

    def environment(self, text, **more):
        """What the binary finds in its environment when .env holds this text."""
        (self.root / ".env").write_text(text)
        ended = self.run(**more)
        assert ended.returncode == 0, ended
        return dict(line.split("=", 1) for line in ended.stdout.splitlines() if "=" in line)

    @property
    def builds(self):
        calls = self.tools / "calls"
        return calls.read_text().count("stdin: ") if calls.exists() else 0


def check_builds_once(place):
    """It builds when there is no binary, and not again; the compiler does not reach stdout."""
    checkout = Checkout(place)
    for _ in range(2):
        ended = checkout.run("call", "get_account", '{"account_id": "A-00000123"}')
        assert ended.returncode == 0, ended
        assert ended.stdout.splitlines()[:3] == [
            "argument call", "argument get_account", 'argument {"account_id": "A-00000123"}',
        ], ended  # fmt: skip
        assert "standard output of the compiler" not in ended.stdout, ended
    assert checkout.builds == 1
    calls = (checkout.tools / "calls").read_text()
    assert "build -c release --product BillingMCP" in calls, calls
    assert ("--static-swift-stdlib" in calls) == (os.uname().sysname == "Linux"), calls


def check_builds_when_sources_change(place):
    """A newer source, a removed one and a newer manifest each build again."""
    checkout = Checkout(place)
    (checkout.root / "Sources" / "Gone.swift").write_text("")
    checkout.run()
    stamp = checkout.root / ".build" / "start_server.stamp"
    for n, change in enumerate(["Package.swift", "Sources/BillingMCP/main.swift", None], 2):
        os.utime(stamp, (1_000_000_000, 1_000_000_000))
        for path in [checkout.root / "Package.swift", *(checkout.root / "Sources").rglob("*")]:
            os.utime(path, (999_999_999, 999_999_999))
        os.utime(checkout.root / "Sources", (999_999_999, 999_999_999))
        assert checkout.run().returncode == 0 and checkout.builds == n - 1, "nothing changed"
        if change:
            os.utime(checkout.root / change)
        else:
            (checkout.root / "Sources" / "Gone.swift").unlink()
        assert checkout.run().returncode == 0 and checkout.builds == n, change


def check_links_and_folders(place):
    """It finds its checkout from any folder and through chains of links."""
    checkout = Checkout(place)
    link = place.path / "link"
    link.symlink_to("a checkout/start_server.sh")
    chain = place.path / "bin" / "billing"
    chain.parent.mkdir()
    chain.symlink_to("../link")
    for script, cwd in [(link, "/"), (chain, "/"), ("./link", place.path), (chain, checkout.root)]:
        ended = checkout.run("x", script=script, cwd=cwd)
        assert ended.returncode == 0 and "argument x" in ended.stdout, ended
    ended = subprocess.run(
        ["sh", "start_server.sh", "y"], cwd=checkout.root, capture_output=True, text=True,
        env={"PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    assert ended.returncode == 0 and "argument y" in ended.stdout, ended


def check_finds_toolchain(place):
    """Without Swift on PATH it looks where Swift is usually installed, and passes by old ones."""
    checkout = Checkout(place)
    home = place.path / "home"
    old = home / "swift-5.10" / "usr" / "bin"
    old.mkdir(parents=True)
    (old / "swift").write_text("#!/bin/sh\necho Swift version 5.10\n")
    (old / "swift").chmod(0o755)
    other = place.path / "openstack"
    other.mkdir()
    (other / "swift").write_text("#!/bin/sh\necho python-swiftclient 4.5.0\n")
    (other / "swift").chmod(0o755)
    new = home / ".local" / "share" / "swiftly" / "bin"
    new.parent.mkdir(parents=True)
    checkout.tools.rename(new)
    ended = checkout.run("x", path=f"{other}:{old}:/usr/bin:/bin", HOME=str(home))
    assert ended.returncode == 0 and "argument x" in ended.stdout, ended
    assert str(new) in ended.stderr, ended


def check_scrubbed_build(place):
    """The compiler sees none of the server's settings, and no standard input; the binary does."""
    checkout = Checkout(place)
    secret = "sk-secret-of-the-check"
    (checkout.root / ".env").write_text(f"BILLING_MCP_KEYS={secret}\n")
    ended = checkout.run(DEFAULT_API_KEY=secret, BILLING_MCP_PSEUDONYM_KEY=secret)
    assert ended.stdout.count(secret) == 3, ended
    calls = (checkout.tools / "calls").read_text()
    assert secret not in calls and "stdin: \n" in calls, calls
    assert secret not in ended.stderr, ended


def check_failed_build(place):
    """A failed build is exit 70, leaves no stamp, and is tried again."""
    checkout = Checkout(place)
    (checkout.tools / "fail").touch()
    for builds in (1, 2):
        ended = checkout.run()
        assert (ended.returncode, ended.stdout, checkout.builds) == (70, "", builds), ended
    (checkout.tools / "fail").unlink()
    assert checkout.run().returncode == 0


def check_environment_file(place):
    """.env is read as data: quotes, comments, export, CRLF; nothing in it is run."""
    checkout = Checkout(place)
    found = checkout.environment(
        "# a comment\n\n  \nexport BILLING_MCP_PROFILE=finance-strict\r\n"
        "BILLING_MCP_DATA='a $(touch ran) `touch ran` #1'  # a comment\n"
        "BILLING_MCP_KEYS={\"keys\": []} # none\n"
        "BILLING_MCP_ROLES=$HOME/a#b;touch ran\nBILLING_MCP_AUDIT=\nLOG_LEVEL= \"debug\""
    )
    assert found["BILLING_MCP_PROFILE"] == "finance-strict"
    assert found["BILLING_MCP_DATA"] == "a $(touch ran) `touch ran` #1"
    assert found["BILLING_MCP_KEYS"] == '{"keys": []}'
    assert found["BILLING_MCP_ROLES"] == "$HOME/a#b;touch ran"
    assert found["BILLING_MCP_AUDIT"] == ""
    assert found["LOG_LEVEL"] == "debug"
    assert not list(place.path.rglob("ran"))


def check_environment_wins(place):
    """What the environment already holds, even empty, is not replaced."""
    checkout = Checkout(place)
    text = "LOG_LEVEL=debug\nBILLING_MCP_PROFILE=a\n"
    found = checkout.environment(text, LOG_LEVEL="error", BILLING_MCP_PROFILE="")
    assert (found["LOG_LEVEL"], found["BILLING_MCP_PROFILE"]) == ("error", "")


def check_bad_environment_file(place):
    """A bad line is exit 78 with its number, and its value is not repeated."""
    checkout = Checkout(place)
    checkout.run()
    secret = "sk-secret-of-the-check"
    for line in (
        secret, f"PATH={secret}", f"LD_PRELOAD={secret}", f"default_api_key={secret}",
        f"BILLING_MCP_={secret}", f"DEFAULT_API_KEY ={secret}", f"DEFAULT_API_KEY='{secret}",
        f"DEFAULT_API_KEY=\"{secret}\" {secret}", f"={secret}", f"LOG_LEVEL={secret}",
        f'DEFAULT_API_KEY="\\"{secret}"', f"DEFAULT_API_KEY=''{secret}",
        f"BILLING_MCP_A$(touch ran)={secret}", f"export {secret}",
    ):  # fmt: skip
        (checkout.root / ".env").write_text(f"# first\nLOG_LEVEL=debug\n{line}\n")
        ended = checkout.run()
        assert ended.returncode == 78 and ended.stdout == "", (line, ended)
        assert ".env:3: expected" in ended.stderr, (line, ended)
        assert secret not in ended.stderr, (line, ended)
    (checkout.root / ".env").chmod(0o666)
    assert checkout.run().returncode == 78


def check_examples(place):
    """env.example, copied to .env as it is, changes nothing."""
    checkout = Checkout(place)
    example = pathlib.Path(sys.argv[1]).resolve().parent / "env.example"
    checkout.run()
    before = {line for line in checkout.run().stdout.splitlines() if not line.startswith("_=")}
    (checkout.root / ".env").write_text(example.read_text())
    ended = checkout.run()
    assert ended.returncode == 0, ended
    assert {line for line in ended.stdout.splitlines() if not line.startswith("_=")} == before, ended


if __name__ == "__main__":
    run_checks(dict(globals()))
