"""readme.py START_SERVER: the README's examples, run; each has to come out as it is printed there.

A `console` block holds commands behind `$ ` and what they print; `sh` blocks that make files are run
too, `json` blocks are JSON, `yaml` blocks are profiles. Ids, times and hashes may differ.
"""
import json
import pathlib
import re
import subprocess
import sys

from process import run_checks

ROOT = pathlib.Path(sys.argv[1]).resolve().parent
README = (ROOT / "README.md").read_text()
VARYING = {
    "requestId", "timestamp", "monotonic_ns", "request_id", "duration_us", "chain", "hash", "heads",
}  # fmt: skip


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.M | re.S)


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


def shell(place, script):
    """What a script prints on stdout, run from the folder of start_server.sh, in a home of its own."""
    ended = subprocess.run(
        ["sh", "-euc", script], cwd=ROOT, env=place.environment(), capture_output=True, text=True,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert ended.returncode == 0, ended
    return ended.stdout


def check_transcripts(place):
    """Every command of a console block prints what stands below it."""
    customer = next(text for text in blocks("json") if '"contact_name"' in text)
    place.write("customer.json", customer)
    before = next(text for text in blocks("sh") if "keys new" in text)
    shell(place, before)
    for name in ("default.key", "keys.json"):
        path = place.path / ".config/billing-mcp" / name
        assert path.stat().st_mode & 0o777 == 0o600, path
    exports, shown = "", 0
    for block in blocks("console"):
        for command, printed in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.M):
            for name in ("customer.json", "note.json"):
                command = command.replace(f" {name}", f" {place.path / name}")
            if command.startswith("export "):
                exports += command + "\n"
                continue
            found = documents(shell(place, exports + command))
            assert found == documents(printed), f"{command}\nexpected {printed}\nfound {found}"
            shown += 1
    assert shown >= 5, f"expected at least 5 examples, found {shown}"


def check_tokens(place):
    """The token that the README makes is let in, and not any more once it is revoked."""
    shell(place, next(text for text in blocks("sh") if "keys new" in text))
    text = next(text for text in blocks("sh") if "token new" in text)
    token = place.path / "ana.token"
    making, revoking = text.replace("ana.token", str(token)).split("./start_server.sh token revoke")
    call = "./start_server.sh call list_accounts"
    exports = "".join(line + "\n" for line in making.splitlines() if line.startswith("export"))
    exports += f'export BILLING_MCP_TOKEN_FILE="{token}"\n'
    shell(place, making)
    assert token.stat().st_mode & 0o777 == 0o600
    assert "llm_view" in shell(place, exports + call)
    shell(place, exports + "./start_server.sh token revoke" + revoking)
    refused = shell(place, exports + call + " || test $? -eq 77")
    assert "authentication_required" in refused, refused


def check_profiles(place):
    """Every profile in the README is one."""
    assert blocks("yaml")
    for text in blocks("yaml"):
        path = place.write("profile.yaml", text)
        shell(place, f'./start_server.sh profile check "{path}"')


def check_json(place):
    """Every JSON block is JSON, and the ledger among them is a ledger."""
    for text in blocks("json"):
        json.loads(text)
        if text.startswith('{"accounts"'):
            path = place.write("ledger.json", text)
            shell(place, f'./start_server.sh ledger check "{path}"')


def check_links(place):
    """What the README links to inside the repository is there."""
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", README):
        assert (ROOT / target).exists(), target
    anchors = {re.sub(r"[^a-z0-9 -]", "", title.lower()).replace(" ", "-")
               for title in re.findall(r"^#+ (.*)$", README, re.M)}  # fmt: skip
    for target in re.findall(r"\]\(#([^)]+)\)", README):
        assert target in anchors, target


if __name__ == "__main__":
    run_checks(dict(globals()))
