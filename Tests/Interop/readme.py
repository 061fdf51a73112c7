"""readme.py START_SERVER: the examples of the README and docs/production.md, run.

A `console` block holds commands behind `$ ` and what they print, which has to come out as it stands
there; ids, times and hashes may differ. `json` blocks are JSON. In the README, `sh` blocks that make
files are run too, and `yaml` blocks are profiles. docs/production.md is run from top to bottom: its
`sh` blocks have to end well, its `yaml` block is the roles file; `bash` blocks need another user,
another machine or a secret manager and are not run.
"""
import json
import pathlib
import re
import subprocess
import sys

from process import run_checks

ROOT = pathlib.Path(sys.argv[1]).resolve().parent
PAGES = {name: (ROOT / name).read_text() for name in ("README.md", "docs/production.md")}
README, PRODUCTION = PAGES.values()
VARYING = {
    "requestId", "timestamp", "monotonic_ns", "request_id", "duration_us", "chain", "hash", "heads",
    "uptime_seconds",
}  # fmt: skip


def blocks(language, page=README):
    """The blocks of a language; those of a list are indented with it."""
    return [block for found, block in all_blocks(page) if found == language]


def all_blocks(page):
    """Each block of a page with its language, in order."""
    found = re.findall(r"^( *)```(\w+)\n(.*?)^ *```$", page, re.M | re.S)
    return [(language, re.sub(rf"^{indent}", "", text, flags=re.M)) for indent, language, text in found]


def exports(script):
    """The lines of a script that later ones depend on."""
    return "".join(
        line + "\n" for line in script.splitlines() if re.match("export |unset |umask ", line))


def documents(text):
    """The JSON documents of a text, in order; nothing else may stand between them."""
    found, at, text = [], 0, text.strip()
    while at < len(text):
        document, at = json.JSONDecoder(parse_float=str).raw_decode(text, at)
        found.append(steady(document))
        at += len(text[at:]) - len(text[at:].lstrip())
    return found


def steady(value):
    """A value without what differs from run to run, its members in order."""
    if isinstance(value, dict):
        return [(key, steady(inner)) for key, inner in value.items() if key not in VARYING]
    return [steady(inner) for inner in value] if isinstance(value, list) else value


def shell(place, script, **more):
    """What a script prints on stdout, run from the folder of start_server.sh, in a home of its own."""
    ended = subprocess.run(
        ["sh", "-euc", script], cwd=ROOT, env=place.environment(**more), capture_output=True,
        text=True, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert ended.returncode == 0, ended
    return ended.stdout


def check_transcripts(place):
    """Every command of a console block prints what stands below it."""
    customer = next(text for text in blocks("json") if '"contact_name"' in text)
    place.write("customer.json", customer)
    shell(place, next(text for text in blocks("sh") if "keys new" in text))
    for name in ("default.key", "keys.json"):
        path = place.path / ".config/billing-mcp" / name
        assert path.stat().st_mode & 0o777 == 0o600, path
    before, shown = "", 0
    for block in blocks("console"):
        for command, printed in transcript(block):
            for name in ("customer.json", "note.json"):
                command = command.replace(f" {name}", f" {place.path / name}")
            before += exports(command)
            if not exports(command):
                shown += show(place, before, command, printed)
    assert shown >= 5, f"expected at least 5 examples, found {shown}"


def transcript(block):
    """The commands of a console block, each with what it prints."""
    return re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.M)


def show(place, before, command, printed):
    """Runs a command behind others; fails unless it prints what is printed. Gives 1, for counting."""
    expected, found = documents(printed), documents(shell(place, before + command))
    if '"meta"' not in printed:
        found = [without_meta(document) for document in found]
    assert found == expected, f"{command}\nexpected {printed}\nfound {found}"
    return 1


def without_meta(document):
    """A document as pages print it that say so."""
    return [one for one in document if one[0] != "meta"] if isinstance(document, list) else document


def check_production(place):
    """The page for production, from top to bottom."""
    before, shown = "", 0
    for language, block in all_blocks(PRODUCTION):
        if language == "yaml":
            folder = place.path / ".config/billing-mcp"
            folder.mkdir(parents=True, exist_ok=True)
            place.write(".config/billing-mcp/roles.yaml", block)
        elif language == "sh":
            shell(place, before + block)
            before += exports(block)
        elif language == "console":
            shown += sum(show(place, before, *one) for one in transcript(block))
    assert shown >= 5, f"expected at least 5 examples, found {shown}"


def check_store_commands(place):
    """Each command for a key store is one that the server takes; the programs are not run."""
    commands = [json.loads(text) for text in blocks("json", PRODUCTION) if text.startswith('["')]
    assert [pathlib.Path(one[0]).name for one in commands] == ["aws", "vault", "op", "gcloud"]
    for program, *arguments in commands:
        assert program.startswith("/"), program
        command = json.dumps(["/nonexistent" + program, *arguments])
        printed = shell(
            place, "./start_server.sh call server_status || test $? -eq 1",
            BILLING_MCP_SECRET_STORE="command", BILLING_MCP_KEYS_COMMAND=command,
        )  # fmt: skip
        assert "expected a readable key store, found none" in printed, printed


def check_tokens(place):
    """The token that the README makes is let in, and not any more once it is revoked."""
    shell(place, next(text for text in blocks("sh") if "keys new" in text))
    text = next(text for text in blocks("sh") if "token new" in text)
    token = place.path / "ana.token"
    making, revoking = text.replace("ana.token", str(token)).split("./start_server.sh token revoke")
    call = "./start_server.sh call list_accounts"
    before = exports(making) + f'export BILLING_MCP_TOKEN_FILE="{token}"\n'
    shell(place, making)
    assert token.stat().st_mode & 0o777 == 0o600
    assert "llm_view" in shell(place, before + call)
    shell(place, before + "./start_server.sh token revoke" + revoking)
    refused = shell(place, before + call + " || test $? -eq 77")
    assert "authentication_required" in refused, refused


def check_profiles(place):
    """Every profile in the README is one."""
    assert blocks("yaml")
    for text in blocks("yaml"):
        path = place.write("profile.yaml", text)
        shell(place, f'./start_server.sh profile check "{path}"')


def check_json(place):
    """Every JSON block is JSON, and the ledger among them is a ledger."""
    for page in PAGES.values():
        for text in blocks("json", page):
            json.loads(text)
            if text.startswith('{"accounts"'):
                path = place.write("ledger.json", text)
                shell(place, f'./start_server.sh ledger check "{path}"')


def check_links(place):
    """What the pages link to inside the repository is there."""
    for name, page in PAGES.items():
        for target, anchor in re.findall(r"\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)", page):
            path = (ROOT / name).parent / target if target else ROOT / name
            assert path.exists(), f"{name}: {target}"
            assert not anchor or anchor in anchors(path.read_text()), f"{name}: {target}#{anchor}"


def anchors(page):
    """The anchors of a page's headings."""
    titles = re.findall(r"^#+ (.*)$", page, re.M)
    return {re.sub(r"[^a-z0-9 -]", "", title.lower()).replace(" ", "-") for title in titles}


if __name__ == "__main__":
    run_checks(dict(globals()))
