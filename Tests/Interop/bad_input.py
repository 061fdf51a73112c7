"""bad_input.py BINARY: bad input gets a precise error, and what was in flight is answered."""
import hashlib
import json
import os
import pathlib
import resource
import shutil
import signal
import subprocess

from process import ANSWER_SECONDS_MAX, INITIALIZE, INITIALIZED, call, encode, error_of, run_checks

ACME = {"account_id": "A-00000123"}
PROFILES = pathlib.Path(__file__).resolve().parents[2] / "security_profiles"
GOOD_KEY = "sk-good-" + "g" * 40
OTHER_KEY = "sk-other-" + "o" * 40
CARD = "4111111111111111"
BAD_CONFIGURATION = 78


def session(place, *lines, **more):
    """A session with these lines between a handshake and a last call, which has to be answered."""
    last = call("last", "get_account", ACME)
    ended = place.run(lines=[INITIALIZE, INITIALIZED, *lines, last], **more)
    assert ended.status == 0, ended
    assert "structuredContent" in ended.answer("last")["result"], ended
    return ended


def refused_argument(place, arguments, value, tool="get_account"):
    """A call with bad arguments is an isError result that does not repeat them."""
    ended = session(place, call(1, tool, arguments))
    assert error_of(ended.answer(1))["type"] == "invalid_request", ended
    assert value not in ended.stdout.decode() + ended.stderr, ended


def broken_line(place, line, code, text="", id=None):
    """A line that is no request gets one error, with its id where that can be read; the next line
    is read in step."""
    ended = session(place, line)
    assert [answer.get("id") for answer in ended.answers] == [0, id, "last"], ended
    assert ended.answers[1]["error"]["code"] == code, ended
    assert not text or text not in ended.stdout.decode() + ended.stderr, ended


def keys(place, *entries, mode=0o600):
    """A key file of these entries; `key` becomes its digest."""
    for entry in entries:
        entry["sha256"] = hashlib.sha256(entry.pop("key").encode()).hexdigest()
    return place.write("keys.json", {"keys": list(entries)}, mode)


def good_entry(**more):
    return {"id": "good", "key": GOOD_KEY, "user_id": "tester", "role": "readonly", **more}


def refused_start(place, *expected, **more):
    """The server does not start: exit 78, a reason on stderr; at most the handshake is answered."""
    ended = place.run(lines=[INITIALIZE], **more)
    assert ended.status == BAD_CONFIGURATION, ended
    assert [answer["id"] for answer in ended.answers] in ([], [INITIALIZE["id"]]), ended
    for text in expected:
        assert text in ended.stderr, f"expected {text!r} in {ended}"
    return ended


def check_unknown_argument(place):
    """An argument that the schema does not know is refused."""
    refused_argument(place, {**ACME, "zq7secret": "x"}, "zq7secret")


def check_wrong_type(place):
    """An argument of another type is refused."""
    refused_argument(place, {"account_id": 7700123}, "7700123")


def check_missing_argument(place):
    """A missing argument is refused."""
    refused_argument(place, {}, "zq7secret")


def check_id_with_slash(place):
    """An id is letters, digits, underscores and hyphens."""
    refused_argument(place, {"account_id": "../zq7secret"}, "zq7secret")


def check_limit_out_of_range(place):
    """A page has 1 to 100 rows."""
    refused_argument(place, {"limit": 7700123}, "7700123", "list_accounts")


def check_foreign_cursor(place):
    """A cursor that the server did not make is refused."""
    refused_argument(place, {"cursor": "zq7secret"}, "zq7secret", "list_accounts")


def check_unknown_id(place):
    """An id that does not exist is not_found, whatever it looks like."""
    ended = session(place, call(1, "get_account", {"account_id": "A-99999999"}))
    assert error_of(ended.answer(1))["type"] == "not_found", ended
    assert "A-99999999" not in ended.stdout.decode() + ended.stderr, ended


def check_long_line(place):
    """A line of 10 MB gets -32600 and is dropped."""
    line = b'{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"x":"' + b"x" * 10_000_000
    broken_line(place, line + b'"}}', -32600)


def check_deep_nesting(place):
    """100,000 open brackets do not trap, and are told apart from what is no JSON."""
    broken_line(place, b"[" * 100_000, -32600, "zq7secret")
    broken_line(place, b'{"zq7secret":' * 100_000 + b"1" + b"}" * 100_000, -32600, "zq7secret")
    line = b'{"jsonrpc":"2.0","id":7,"method":"tools/list","params":' + b"[" * 100_000
    broken_line(place, line + b"]" * 100_000 + b"}", -32600, id=7)


def check_invalid_utf8(place):
    """A byte that is no UTF-8 is -32700."""
    broken_line(place, b'{"jsonrpc":"2.0","id":1,"method":"tools/list\xff\xfe"}', -32700)


def check_nul(place):
    """A NUL is -32700, alone and in a string."""
    broken_line(place, b"\0", -32700)
    broken_line(place, b'{"jsonrpc":"2.0","id":1,"method":"tools/\0list"}', -32700)


def check_duplicate_key(place):
    """An object with a key twice is refused: the second could contradict the first."""
    broken_line(place, b'{"jsonrpc":"2.0","id":1,"id":2,"method":"tools/list"}', -32600)
    line = b'{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"get_account",'
    line += b'"arguments":{"account_id":"A-00000123","account_id":"zq7secret"}}}'
    broken_line(place, line, -32600, "zq7secret", id=7)


def check_escaped_nul(place):
    """An escaped NUL in an id is an argument like any other: refused."""
    refused_argument(place, {"account_id": "zq7secret\0"}, "zq7secret")


def check_invalid_request(place):
    """JSON that is no request gets -32600, with its id where it has one."""
    ended = session(place, {"jsonrpc": "2.0", "id": 1}, {"id": 2, "method": "ping"}, b"[]", b"7")
    codes = [answer["error"]["code"] for answer in ended.answers[1:5]]
    assert codes == [-32600] * 4, ended
    assert [answer.get("id") for answer in ended.answers[1:5]] == [1, 2, None, None], ended


def check_unknown_method(place):
    """A method that does not exist is -32601."""
    ended = session(place, {"jsonrpc": "2.0", "id": 1, "method": "zq7secret/x"})
    assert ended.answer(1)["error"]["code"] == -32601, ended
    assert "zq7secret" not in ended.stdout.decode() + ended.stderr, ended


def check_profile_typo(place):
    """A misspelt key of a profile is exit 78 with line, column and the nearest key."""
    text = (PROFILES / "finance-default.yaml").read_text()
    assert "\nentities:" in text
    line = text[: text.index("\nentities:")].count("\n") + 2
    bad = place.write("bad.yaml", text.replace("\nentities:", "\nentitees:"))
    ended = place.run(["profile", "check", str(bad)])
    assert ended.status == BAD_CONFIGURATION, ended
    place_of_typo = f"line {line}, column 1"
    for text in (str(bad), place_of_typo, '"entities"'):
        assert text in ended.stderr, ended
    assert "entitees" not in ended.stderr, ended
    folder = place.path / "profiles"
    shutil.copytree(PROFILES, folder)
    bad = shutil.copy(bad, folder / "finance-default.yaml")
    refused_start(place, str(bad), place_of_typo, '"entities"', BILLING_MCP_PROFILES=folder)


def check_unknown_profile(place):
    """A profile that is not there opens nothing."""
    refused_start(place, BILLING_MCP_PROFILE="no-such-profile")
    refused_start(place, BILLING_MCP_PROFILE="../finance-default")


def check_unknown_variable(place):
    """A misspelt variable is exit 78 and names the nearest."""
    ended = refused_start(
        place, "BILLING_MCP_PROFIL", "BILLING_MCP_PROFILE", BILLING_MCP_PROFIL="zq7secret"
    )
    assert "zq7secret" not in ended.stderr, ended


def check_bad_choice(place):
    """A value outside of the choices is exit 78 and is not repeated."""
    ended = refused_start(place, "BILLING_MCP_AUDIT", BILLING_MCP_AUDIT="zq7secret")
    assert "zq7secret" not in ended.stderr, ended


def check_readable_key_file(place):
    """A key file that others can read is exit 78 with expectation and finding."""
    path = keys(place, good_entry(), mode=0o644)
    refused_start(place, str(path), "0600", "0644", BILLING_MCP_KEYS_FILE=path)


def check_linked_key_file(place):
    """A symbolic link in place of the key file is exit 78."""
    link = place.path / "link.json"
    link.symlink_to(keys(place, good_entry()))
    refused_start(place, str(link), BILLING_MCP_KEYS_FILE=link)


def check_missing_key_file(place):
    """A key file that is configured and missing is exit 78."""
    refused_start(place, BILLING_MCP_KEYS_FILE=place.path / "none.json")


def check_broken_key_file(place):
    """A key file that is no key store is exit 78 and is not repeated."""
    path = place.write("keys.json", '{"keys": [{"id": "zq7secret", "key": "short"}]}')
    ended = refused_start(place, str(path), BILLING_MCP_KEYS_FILE=path)
    assert "zq7secret" not in ended.stderr, ended


def check_broken_roles(place):
    """A roles file with a misspelt key is exit 78 with path, line, column and the nearest key."""
    text = (PROFILES / "roles.yaml").read_text()
    line = text[: text.index("\nlimits:")].count("\n") + 2
    path = place.write("zq7.yaml", text.replace("\nlimits:", "\nlimit:"))
    refused_start(
        place, str(path), f"line {line}, column 1", '"limits"', BILLING_MCP_ROLES=path
    )


def refused_key(place, key, path, **more):
    """A call whose credential is no good is refused, and the key is nowhere to be seen."""
    ended = place.run(
        ["call", "get_account", json.dumps(ACME)],
        BILLING_MCP_KEYS_FILE=path,
        DEFAULT_API_KEY=key,
        **more,
    )
    assert ended.status == 77, ended
    assert ended.answers[0]["error"]["type"] == "authentication_required", ended
    assert key not in ended.stdout.decode() + ended.stderr, ended


def check_expired_key(place):
    """An expired key is refused."""
    refused_key(place, GOOD_KEY, keys(place, good_entry(expires="2020-01-01T00:00:00Z")))


def check_unknown_key(place):
    """A key of no entry is refused."""
    refused_key(place, OTHER_KEY, keys(place, good_entry()))


def check_demo_key_is_dead(place):
    """The demo key opens nothing once keys are configured."""
    path = keys(place, good_entry())
    ended = place.run(["call", "get_account", json.dumps(ACME)], BILLING_MCP_KEYS_FILE=path)
    assert ended.status == 77, ended


def check_wrong_explicit_key(place):
    """A wrong key in a request does not fall back to the good default; nor does an empty one."""
    path = keys(place, good_entry())
    wrong = [OTHER_KEY, "", None, 7]
    lines = [
        call(n, "get_account", ACME, {"billing-mcp/apiKey": key}) for n, key in enumerate(wrong, 1)
    ]
    ended = session(place, *lines, BILLING_MCP_KEYS_FILE=path, DEFAULT_API_KEY=GOOD_KEY)
    for n in range(1, len(wrong) + 1):
        assert "structuredContent" not in ended.answer(n).get("result", {}), ended
        assert error_of(ended.answer(n))["type"] == "authentication_required", ended
    shown = ended.stdout.decode() + ended.stderr
    assert OTHER_KEY not in shown and GOOD_KEY not in shown, ended


def check_revocation(place):
    """A key that is taken out of the file is refused on the next request."""
    path = keys(place, good_entry())
    server = place.start(BILLING_MCP_KEYS_FILE=path, DEFAULT_API_KEY=GOOD_KEY)
    try:
        server.stdin.write(b"".join(map(encode, [INITIALIZE, INITIALIZED])))
        server.stdin.write(encode(call(1, "get_account", ACME)))
        server.stdin.flush()
        server.stdout.readline()
        assert "structuredContent" in json.loads(server.stdout.readline())["result"]
        keys(place, good_entry(key=OTHER_KEY))
        server.stdin.write(encode(call(2, "get_account", ACME)))
        server.stdin.close()
        answer = json.loads(server.stdout.readline())
        assert error_of(answer)["type"] == "authentication_required", answer
        assert server.wait(timeout=ANSWER_SECONDS_MAX) == 0
    finally:
        server.kill()
        server.wait()
        server.stdout.close()


def check_full_audit_log(place):
    """An audit log on a full disk refuses the call under required, and not under fallback."""
    if not os.path.exists("/dev/full"):
        return
    lines = [INITIALIZE, INITIALIZED, call(1, "get_account", ACME)]
    ended = place.run(lines=lines, BILLING_MCP_AUDIT_LOG="/dev/full", BILLING_MCP_AUDIT="required")
    assert error_of(ended.answer(1))["type"] == "internal_error", ended
    assert b"Acme" not in ended.stdout, ended
    assert "/dev/full: expected a writable audit log" in ended.stderr, ended
    ended = place.run(lines=lines, BILLING_MCP_AUDIT_LOG="/dev/full", BILLING_MCP_AUDIT="fallback")
    assert "structuredContent" in ended.answer(1)["result"], ended


def check_audit_holds_no_values(place):
    """The audit log has a line for every decision, and no value of data, key or argument."""
    log = place.path / "audit.jsonl"
    path = keys(place, good_entry())
    lines = [
        call(1, "get_account", {"account_id": "zq7secret"}),
        call(2, "zq7tool", {}),
        call(3, "get_account", ACME, {"billing-mcp/apiKey": OTHER_KEY}),
    ]
    session(
        place, *lines, BILLING_MCP_KEYS_FILE=path, DEFAULT_API_KEY=GOOD_KEY,
        BILLING_MCP_AUDIT_LOG=log, BILLING_MCP_AUDIT="required",
    )  # fmt: skip
    assert log.stat().st_mode & 0o777 == 0o600
    text = log.read_text()
    records = [json.loads(line) for line in text.split("\n") if line]
    assert len(records) >= 4, text
    for value in ["zq7secret", "zq7tool", OTHER_KEY, GOOD_KEY, "Acme", "A-00000123", "interop"]:
        assert value not in text, f"{value} in {text}"


ACCOUNT = {
    "id": "a1", "accountNumber": "A-1", "name": "Acme Corp", "status": "Active",
    "balance": "1.00", "currency": "USD", "createdDate": "2024-01-15T10:30:00Z",
    "type": "Enterprise",
}  # fmt: skip


def check_ledger_folder(place):
    """A folder is a ledger; an edit of one file counts, a broken one keeps the last good ledger."""
    folder = place.path / "ledger"
    folder.mkdir()
    place.write("ledger/accounts.json", [ACCOUNT])
    place.write("ledger/customers.json", [{"account_id": "a1", "name": "Acme Corp"}])
    server = place.start(
        BILLING_MCP_DATA=folder, BILLING_MCP_KEYS_FILE=keys(place, good_entry()),
        DEFAULT_API_KEY=GOOD_KEY,
    )  # fmt: skip
    status = []
    try:
        server.stdin.write(encode(INITIALIZE))
        server.stdin.flush()
        server.stdout.readline()
        for accounts in (None, [{**ACCOUNT, "status": "Closed"}], [ACCOUNT, ACCOUNT]):
            if accounts:
                place.write("ledger/accounts.json", accounts)
            server.stdin.write(encode(call(1, "get_account", {"account_id": "A-1"})))
            server.stdin.flush()
            answer = json.loads(server.stdout.readline())["result"]
            status.append(answer["structuredContent"]["llm_view"]["status"])
    finally:
        server.kill()
        server.wait()
        server.stdin.close()
        server.stdout.close()
    assert status == ["Active", "Closed", "Closed"], status


def check_misspelt_ledger_file(place):
    """A file in a ledger's folder that is none of its lists refuses the ledger."""
    (place.path / "ledger").mkdir()
    place.write("ledger/accounts.json", [ACCOUNT])
    path = place.write("ledger/invoces.json", [])
    refused_start(
        place, str(path.parent), "invoces.json", BILLING_MCP_DATA=path.parent,
        BILLING_MCP_KEYS_FILE=keys(place, good_entry()), DEFAULT_API_KEY=GOOD_KEY,
    )  # fmt: skip


def check_duplicate_ledger_id(place):
    """A ledger with an id twice is refused with its place."""
    path = place.write("ledger.json", {"accounts": [ACCOUNT, {**ACCOUNT, "accountNumber": "A-2"}]})
    ended = place.run(["ledger", "check", str(path)])
    assert ended.status == 65, ended
    assert "accounts[1]" in ended.stdout.decode() + ended.stderr, ended
    keyfile = keys(place, good_entry())
    refused_start(
        place, str(path), BILLING_MCP_DATA=path, BILLING_MCP_KEYS_FILE=keyfile,
        DEFAULT_API_KEY=GOOD_KEY,
    )  # fmt: skip


def check_redact_bad_line(place):
    """A broken line among good ones is named on stderr, the others come out, exit 65."""
    good = {"account_id": "1", "cardNumber": CARD}
    ended = place.run(
        ["redact", "--profile", "finance-default", "--entity", "customer"],
        lines=[good, b'{"cardNumber": "' + CARD.encode(), good],
    )
    assert ended.status == 65, ended
    assert len(ended.answers) == 2, ended
    assert "2" in ended.stderr and CARD not in ended.stdout.decode() + ended.stderr, ended


def check_usage(place):
    """A command or an option that does not exist is exit 64."""
    for arguments in (["no-such-command"], ["redact", "--no-such-option"], ["call"]):
        ended = place.run(arguments)
        assert (ended.status, ended.stdout) == (64, b""), ended


def crash(place, number):
    """Kills a server that has a card in memory, with Swift's crash handler asked for."""
    server = subprocess.Popen(
        [place.binary],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=place.environment(SWIFT_BACKTRACE="enable=yes,color=no,interactive=no,sanitize=no"),
        cwd=place.path,
        preexec_fn=lambda: resource.setrlimit(
            resource.RLIMIT_CORE, (1 << 20, resource.getrlimit(resource.RLIMIT_CORE)[1])
        )
        if resource.getrlimit(resource.RLIMIT_CORE)[1] in (-1, resource.RLIM_INFINITY)
        else None,
    )
    with server:
        server.stdin.write(encode(INITIALIZE))
        server.stdin.write(encode(call(1, "get_account", {"account_id": CARD})))
        server.stdin.flush()
        server.stdout.readline()
        server.stdout.readline()
        before = pathlib.Path(f"/proc/{server.pid}/limits")
        limits = before.read_text() if before.exists() else ""
        server.send_signal(number)
        stdout, stderr = server.communicate(timeout=ANSWER_SECONDS_MAX)
        assert server.returncode == -number, f"expected signal {number}, found {server.returncode}"
    core = [line.split()[4] for line in limits.splitlines() if line.startswith("Max core")]
    assert core in ([], ["0"]), core
    return stdout, stderr.decode("utf-8", "replace")


def check_silent_crash(place):
    """A crash says nothing: no backtrace, no registers, no core."""
    for number in (signal.SIGILL, signal.SIGTRAP, signal.SIGABRT, signal.SIGBUS, signal.SIGFPE,
                   signal.SIGSEGV):  # fmt: skip
        stdout, stderr = crash(place, number)
        assert stdout == b"", stdout
        for word in ("Crash", "crash", "Registers", "Thread 0", "Backtrace", CARD):
            assert word not in stderr, stderr
    assert not list(place.path.glob("core*"))


if __name__ == "__main__":
    run_checks(dict(globals()))
