"""piped_session.py BINARY: a whole session written at once, as scripts and CI write it."""
import json
import os
import subprocess

from process import INITIALIZE, INITIALIZED, call, encode, error_of, run_checks

ACME = {"account_id": "A-00000123"}
LIST = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}


def check_session(place):
    """Every request is answered in order, the broken line with -32700, the end is exit 0."""
    lines = [
        INITIALIZE,
        INITIALIZED,
        LIST,
        call(2, "get_account", ACME),
        call("three", "list_accounts", {"limit": 2}),
        b'{"jsonrpc": "2.0", "id": 4, "method": tools/list}',
        call(5, "no_such_tool", {}),
    ]
    data = b"".join(map(encode, lines)).rstrip(b"\n")
    ended = place.run(data=data)
    assert ended.status == 0, ended
    answers = ended.answers
    assert [answer.get("id") for answer in answers] == [0, 1, 2, "three", None, 5], ended
    assert answers[0]["result"]["protocolVersion"] == "2025-11-25", answers[0]
    assert len(answers[1]["result"]["tools"]) >= 9, answers[1]
    assert answers[4]["error"]["code"] == -32700, answers[4]
    assert "id" not in answers[4], "2025-11-25 leaves out an id that cannot be read"
    assert answers[5]["error"]["code"] == -32602, answers[5]
    for answer in answers[2:4]:
        result = answer["result"]
        assert result.get("isError") in (None, False), answer
        assert json.loads(result["content"][0]["text"]) == result["structuredContent"], answer


def check_complete_example(place):
    """`call get_account` prints the fields of the README's example, in order, and no others."""
    ended = place.run(["call", "get_account", json.dumps(ACME)])
    assert ended.status == 0, ended
    answer = ended.answers[0]
    view, meta = answer["llm_view"], answer["meta"]
    assert list(view) == [
        "id", "accountNumber", "name", "status", "balance", "currency", "createdDate", "type",
    ], ended  # fmt: skip
    assert b'"balance":1500.00' in ended.stdout.replace(b" ", b""), ended
    assert view["id"] == "8ac6885e98a80a470198a8574f040545", ended
    assert sorted(meta["fieldsRemoved"]) == sorted(
        ["email", "phone", "billingAddress", "paymentMethod", "ssn"]
    ), ended
    expected = {
        "requestId", "userId", "userRole", "apiKey", "timestamp", "fieldsRemoved",
        "redactionProfile", "securityApplied", "rateLimitInfo",
    }  # fmt: skip
    assert expected <= set(meta), ended
    assert meta["rateLimitInfo"] == {"current_count": 1, "limit": 50, "window": 3600}, ended
    assert (meta["userId"], meta["userRole"]) == ("test_user", "readonly"), ended


def check_modern(place):
    """2026-07-28 is answered without a handshake, mixed with a legacy session in one stream."""
    meta = {
        "io.modelcontextprotocol/protocolVersion": "2026-07-28",
        "io.modelcontextprotocol/clientCapabilities": {},
    }
    discover = {
        "jsonrpc": "2.0", "id": "d", "method": "server/discover", "params": {"_meta": meta},
    }  # fmt: skip
    ended = place.run(
        lines=[discover, call(1, "get_account", ACME, meta), INITIALIZE, INITIALIZED, LIST | {"id": 2}]
    )
    assert ended.status == 0, ended
    assert [answer.get("id") for answer in ended.answers] == ["d", 1, 0, 2], ended
    assert "2026-07-28" in ended.answer("d")["result"]["supportedVersions"], ended
    assert ended.answer(1)["result"]["resultType"] == "complete", ended
    assert "resultType" not in ended.answer(2)["result"], ended


def check_line_ends(place):
    """CRLF, blank lines and a byte-order mark are read; only LF is written."""
    lines = [json.dumps(INITIALIZE), "", json.dumps(INITIALIZED), json.dumps(LIST)]
    ended = place.run(data=b"\xef\xbb\xbf" + "\r\n".join(lines).encode() + b"\r\n")
    assert ended.status == 0, ended
    assert [answer["id"] for answer in ended.answers] == [0, 1], ended
    assert b"\r" not in ended.stdout, ended


def check_stdout_is_frames(place):
    """Whatever is said to people goes to stderr."""
    ended = place.run(lines=[], LOG_LEVEL="debug")
    assert (ended.status, ended.stdout) == (0, b""), ended


def on_terminal(place, arguments):
    """What a command prints on a terminal."""
    reading, writing = os.openpty()
    server = subprocess.Popen(
        [place.binary, *arguments], stdin=subprocess.DEVNULL, stdout=writing,
        stderr=subprocess.DEVNULL, env=place.environment(),
    )  # fmt: skip
    os.close(writing)
    shown = b""
    try:
        while chunk := os.read(reading, 65536):
            shown += chunk
    except OSError:
        pass
    os.close(reading)
    assert server.wait() == 0, arguments
    return shown


def check_terminal(place):
    """On a terminal an answer is laid out, and says the same."""
    for arguments in (["call", "get_account", json.dumps(ACME)], ["profile", "show", "finance-strict"]):
        piped = place.run(arguments).stdout.decode()
        assert piped.count("\n") == 1, piped
        shown = on_terminal(place, arguments)
        assert shown.count(b"\n") > 10, shown
        laid_out, line = (json.loads(text) for text in (shown, piped))
        assert list(laid_out) == list(line) and laid_out.get("llm_view") == line.get("llm_view")


def check_census_on_terminal(place):
    """On a terminal `profile measure` is a table with a row for each field of its JSON."""
    arguments = ["profile", "measure", "sample"]
    fields = json.loads(place.run(arguments).stdout)["fields"]
    rows = on_terminal(place, arguments).decode().splitlines()[3:]
    assert fields, rows
    for field, row in zip(fields, rows):
        assert row.split()[:3] == [field["field"], field["kind"], field["style"]], row
        assert row.endswith(field["reading"]), row


if __name__ == "__main__":
    run_checks(dict(globals()))
