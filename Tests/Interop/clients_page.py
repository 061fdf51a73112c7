"""clients_page.py START_SERVER [CHECK…]: the blocks of docs/clients.md, each tried.

Paths are put in for the placeholders; then each command is run as its client runs it. A Python
block begins with a comment that names its package and major version; it is run where that is there.
"""
import hashlib
import importlib.metadata
import json
import pathlib
import re
import shlex
import shutil
import subprocess
import sys

from process import INITIALIZE, INITIALIZED, call, encode, run_checks

PAGE = (pathlib.Path(__file__).resolve().parents[2] / "docs" / "clients.md").read_text()
KEY = "sk-live-" + "p" * 40
NUMBER = "A-00000123"
LEDGER = {
    "accounts": [{
        "id": "a1", "accountNumber": NUMBER, "name": "Acme Corporation", "status": "Active",
        "balance": "99.50", "currency": "EUR", "createdDate": "2024-01-15",
    }]
}  # fmt: skip
PLACEHOLDER = re.compile(r"(?:/absolute/path/to|/srv)/[\w./-]*")
SECONDS_MAX = 60


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.M | re.S)


def settings(place):
    """The files that the page speaks of, by their names."""
    digest = hashlib.sha256(KEY.encode()).hexdigest()
    entry = {"id": "page", "sha256": digest, "user_id": "page", "role": "ai_agent"}
    return {
        "start_server.sh": pathlib.Path(place.binary),
        "default.key": place.write("default.key", KEY + "\n"),
        "keys.json": place.write("keys.json", {"keys": [entry]}),
        "ledger.json": place.write("ledger.json", LEDGER),
    }


def put_in(text, files):
    """A block with real paths."""
    filled = PLACEHOLDER.sub(lambda found: str(files[found[0].rsplit("/", 1)[1]]), text)
    assert "/absolute" not in filled and "/srv" not in filled, filled
    return filled


def tried(place, command, given, strict):
    """A session with a command, in the folder and with the environment of a desktop client."""
    lines = [INITIALIZE, INITIALIZED, call(1, "get_account", {"account_id": NUMBER})]
    ended = subprocess.run(
        command, input=b"".join(map(encode, lines)), capture_output=True, cwd="/",
        env={"PATH": "/usr/bin:/bin", "HOME": str(place.path), **given}, timeout=SECONDS_MAX,
    )  # fmt: skip
    assert ended.returncode == 0, ended
    answers = [json.loads(line) for line in ended.stdout.splitlines()]
    assert answers[0]["result"]["serverInfo"]["name"] == "BillingMCP", answers
    content = answers[1]["result"]["structuredContent"]
    assert content["llm_view"]["accountNumber"] == NUMBER, content
    if strict:
        assert content["meta"]["redactionProfile"] == "finance-strict", content
        assert content["meta"]["userId"] == "page", content


def elsewhere(command):
    """What sudo or ssh would start, as a shell on the other side does it; None for other commands."""
    if command[0] not in ("/usr/bin/sudo", "/usr/bin/ssh"):
        return None
    if command[0].endswith("ssh") and shutil.which("ssh"):
        shown = subprocess.run(["ssh", "-F", "none", "-G", *command[1:]], capture_output=True)
        assert shown.returncode == 0 and b"batchmode yes" in shown.stdout, shown
    user = next(index for index, word in enumerate(command) if word.startswith("billing"))
    return ["/bin/sh", "-c", " ".join(command[user + 1 :])]


def check_json(place):
    """Every JSON block is a client's configuration whose command starts the server."""
    files = settings(place)
    # What a file .env beside start_server.sh would say.
    written = {
        "BILLING_MCP_KEYS_FILE": str(files["keys.json"]),
        "DEFAULT_API_KEY_FILE": str(files["default.key"]),
        "BILLING_MCP_DATA": str(files["ledger.json"]),
    }
    assert len(blocks("json")) >= 6
    for block in blocks("json"):
        configuration = json.loads(put_in(block, files))
        (kind, servers), = configuration.items()
        assert kind in ("mcpServers", "servers") and list(servers) == ["billing"], configuration
        server = servers["billing"]
        assert set(server) <= {"type", "command", "args", "env"}, server
        assert kind == "mcpServers" or server["type"] == "stdio", server
        command = [server["command"], *server.get("args", [])]
        assert command[0].startswith("/"), command
        tried(place, elsewhere(command) or command, server.get("env", written), "env" in server)


def check_printed(place):
    """What `config print` prints for a client starts the server from anywhere."""
    files = settings(place)
    given = {
        "BILLING_MCP_KEYS_FILE": "keys.json", "DEFAULT_API_KEY_FILE": "default.key",
        "BILLING_MCP_DATA": "ledger.json",
    }  # fmt: skip
    for client in ("claude-desktop", "claude-code", "cursor", "vscode"):
        printed = subprocess.run(
            [place.binary, "config", "print", "--client", client], capture_output=True,
            cwd=files["keys.json"].parent, check=True, timeout=SECONDS_MAX,
            env={"PATH": "/usr/bin:/bin", "HOME": str(place.path), **given},
        )  # fmt: skip
        (kind, servers), = json.loads(printed.stdout).items()
        server = servers["billing"]
        page = [json.loads(put_in(block, files)) for block in blocks("json")]
        assert any(kind in block and set(server) == set(block[kind]["billing"]) for block in page)
        assert server["command"].startswith("/"), server
        tried(place, [place.binary], server["env"], False)


def check_command_line(place):
    """`claude mcp add` names a command that starts the server."""
    files = settings(place)
    for block in blocks("sh"):
        words = shlex.split(put_in(block, files))
        assert words[:3] == ["claude", "mcp", "add"], words
        options, command = words[3 : words.index("--")], words[words.index("--") + 1 :]
        pairs = [
            value for name, value in zip(options, options[1:]) if name == "--env"
        ]
        tried(place, command, dict(pair.split("=", 1) for pair in pairs), True)


def installed(block):
    """Whether the package that a block names is there, in the major version that it names."""
    package, major = re.match(r"# ([\w-]+) (\d+)\n", block).groups()
    try:
        return importlib.metadata.version(package).split(".")[0] == major
    except importlib.metadata.PackageNotFoundError:
        return False


def check_python(place):
    """Every Python block whose package is installed here prints the account."""
    files = settings(place)
    shared, *examples = blocks("python")
    place.write("billing_server.py", put_in(shared, files))
    ran = []
    for block in filter(installed, examples):
        ended = subprocess.run(
            [sys.executable, "-c", block], capture_output=True, text=True, timeout=SECONDS_MAX,
            env=place.environment(PYTHONPATH=place.path, PYTHONDONTWRITEBYTECODE=1),
        )  # fmt: skip
        name = block.splitlines()[0]
        assert ended.returncode == 0, f"{name}: {ended.stderr[-2000:]}"
        assert NUMBER in ended.stdout and "[company omitted]" in ended.stdout, (name, ended)
        ran.append(name.lstrip("# "))
    print(f"       of {len(examples)} Python blocks tried here: {', '.join(ran) or 'none'}")


def check_versions(place):
    """The versions in the page's table are those that the tests install."""
    folder = pathlib.Path(__file__).parent
    pinned = {
        tuple(line.lower().split("==")) for path in folder.glob("requirements-*.txt")
        for line in path.read_text().splitlines() if "==" in line
    }  # fmt: skip
    rows = re.findall(r"^\| ([\w-]+)(?: \d)? \| (\d[\w.]*) \|", PAGE, re.M)
    rows += re.findall(r"`(mcpscore) --stdio`, version (\d[\w.]*\d)", PAGE)
    assert len(rows) == 8, rows
    for name, version in rows:
        assert (name, version) in pinned, f"{name} {version}"


def check_links(place):
    """What the page links to is there."""
    anchors = {
        re.sub(r"[^a-z0-9 -]", "", title.lower()).replace(" ", "-")
        for title in re.findall(r"^#+ (.*)$", PAGE, re.M)
    }
    for target in re.findall(r"\]\(#([^)]+)\)", PAGE):
        assert target in anchors, target


if __name__ == "__main__":
    run_checks(dict(globals()))
