"""score_audit.py BINARY: mcpscore's audit of the server over stdio, and what points are lost for.

mcpscore runs as ai_agent, so that it finds everything that the server has for a model. docs/clients.md
has to show the same score, and a reason for every point that is lost.
"""
import json
import pathlib
import re
import subprocess
import sys

import client_checks as expect

# The reference SDK's own server gets 142 of 169. A skipped rule has no points, so that the sum
# differs from server to server; the share is what can be compared.
PAGE = pathlib.Path(__file__).resolve().parents[2] / "docs" / "clients.md"
SCORE_MIN = 160
SHARE_MIN = 0.95


def audit(home):
    """The report, as mcpscore writes it."""
    program = pathlib.Path(sys.executable).with_name("mcpscore")
    settings = [
        f"--env={name}={value}" for name, value in home.env.items()
        if name.startswith(("BILLING", "DEFAULT"))
    ]  # fmt: skip
    ended = subprocess.run(
        [program, "--no-config", "--json", *settings, "--stdio", home.binary],
        capture_output=True, env=home.environment(), timeout=expect.SECONDS_MAX, cwd=home.path,
    )  # fmt: skip
    assert ended.returncode == 0, ended
    return json.loads(ended.stdout)


async def conversation(home, mode):
    report = audit(home)
    score, most = report["score"], report["max_score"]
    lost = {}
    for rule in [*report["results"], *report["readiness"]["results"]]:
        if not rule["passed"]:
            lost[rule["rule_id"]] = rule["severity_value"]
            reason = rule["message"].lstrip("❌ ").splitlines()[0]
            print(f"       {rule['severity_value']} lost: {rule['rule_id']}: {reason[:200]}")
    print(f"       {score} of {most}")
    assert not report["partial"], report["partial_reason"]
    assert score >= SCORE_MIN and score >= SHARE_MIN * most, f"{score} of {most}"
    page = PAGE.read_text()
    named = dict(re.findall(r"^\| `(\w+)` \| (\d) \|", page, re.M))
    assert {rule: int(points) for rule, points in named.items()} == lost, f"the page has {named}"
    assert f"{score} of {most} points" in page, "the page has another score"
    return f"{score} of {most}"


if __name__ == "__main__":
    expect.run("mcpscore", conversation)
