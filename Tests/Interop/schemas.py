"""schemas.py BINARY FOLDER: what the server says, held against the protocol's own JSON schemas.

FOLDER has `REVISION/schema.json` of each revision. The schemas are open; so members that a revision
does not know are looked for as well. Needs the package `jsonschema`.
"""
import hashlib
import json
import pathlib
import sys

import jsonschema

from process import INITIALIZED, call, run_checks

FOLDER = pathlib.Path(sys.argv.pop(2)) if len(sys.argv) > 2 else None
LEGACY = ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"]
MODERN = "2026-07-28"
META = {
    "io.modelcontextprotocol/protocolVersion": MODERN,
    "io.modelcontextprotocol/clientCapabilities": {},
}
STANDARD = {
    -32700: "ParseError", -32600: "InvalidRequestError", -32601: "MethodNotFoundError",
    -32602: "InvalidParamsError",
}  # fmt: skip
ACME = {"account_id": "A-00000123"}
KEY = "sk-good-" + "g" * 40
LIMITED = """\
roles:
  readonly: {permissions: ["billing:*"]}
limits:
  global: {limit: 2, window: 60}
  users: {default: {limit: 2, window: 60}}
  tools: {default: {limit: 2, window: 60}}
  model_tokens: {limit: 1000, window: 60}
"""


class Schema:
    """The definitions of one revision."""

    def __init__(self, revision):
        self.revision = revision
        self.document = json.loads((FOLDER / revision / "schema.json").read_text())
        self.section = "$defs" if "$defs" in self.document else "definitions"
        self.definitions = self.document[self.section]

    def check(self, value, *names):
        """A value fits the first of these definitions that the revision has."""
        name = next(name for name in names if name in self.definitions)
        validator = jsonschema.validators.validator_for(self.document)
        validator({**self.document, "$ref": f"#/{self.section}/{name}"}).validate(value)
        return name

    def knows(self, value, name):
        """A value has no member that its definition does not name."""
        definition = self.definitions[name]
        while "properties" not in definition:
            definition = self.definitions[definition["$ref"].rsplit("/", 1)[1]]
        properties = definition["properties"]
        unknown = set(value) - set(properties)
        assert not unknown, f"{self.revision}: {name} does not know {sorted(unknown)}"

    def result(self, answer, *names):
        """An answer whose result fits a definition."""
        self.check(answer, "JSONRPCResultResponse", "JSONRPCResponse")
        name = self.check(answer["result"], *names)
        self.knows(answer["result"], name)
        return answer["result"]

    def error(self, answer, code, whole=None):
        """An answer that is an error of a code; `whole` is a definition for exactly this one."""
        name = self.check(answer, "JSONRPCErrorResponse", "JSONRPCError")
        self.knows(answer, name)
        assert answer["error"]["code"] == code, answer
        if whole:
            self.check(answer, whole)
        if code in STANDARD and STANDARD[code] in self.definitions:
            self.check(answer["error"], STANDARD[code])

    def tools(self, answer):
        """A list of tools, each with its annotations."""
        listed = self.result(answer, "ListToolsResult")
        assert len(listed["tools"]) >= 9, listed
        for tool in listed["tools"]:
            self.knows(tool, "Tool")
            if "annotations" in tool:
                self.knows(tool["annotations"], "ToolAnnotations")

    def called(self, answer, is_error):
        """The answer to a tool call."""
        result = self.result(answer, "CallToolResult")
        assert result.get("isError", False) is is_error, result
        for part in result["content"]:
            assert part["type"] == "text", part
            self.check(part, "TextContent")
            self.knows(part, "TextContent")


def request(id, method, params=None, meta=None):
    """A request; with `meta` a stateless one."""
    params = {**(params or {}), **({"_meta": meta} if meta else {})}
    return {"jsonrpc": "2.0", "id": id, "method": method, **({"params": params} if params else {})}


def initialize(version):
    client = {"name": "interop", "version": "1"}
    return request(
        0, "initialize", {"protocolVersion": version, "capabilities": {}, "clientInfo": client}
    )


def conversation(meta=None):
    """One line of each kind, the same in both eras."""
    return [
        request(1, "tools/list", meta=meta),
        call(2, "get_account", ACME, meta),
        call(3, "list_invoices", {"limit": 2}, meta),
        call(4, "get_account", {"account_id": "no-such-id"}, meta),
        call(5, "get_account", {}, meta),
        call(6, "no_such_tool", {}, meta),
        request(7, "tools/call", {"name": 7}, meta),
        request(8, "tools/list", {"cursor": "no-such-cursor"}, meta),
        request(9, "no/such/method", meta=meta),
        {"jsonrpc": "2.0", "id": 10, "method": 10},
    ]


def hold_conversation(schema, ended):
    schema.tools(ended.answer(1))
    schema.called(ended.answer(2), False)
    schema.called(ended.answer(3), False)
    schema.called(ended.answer(4), True)
    schema.called(ended.answer(5), True)
    for id in (6, 7, 8):
        schema.error(ended.answer(id), -32602)
    schema.error(ended.answer(9), -32601)
    schema.error(ended.answer(10), -32600)


def check_legacy(place):
    """Handshake, lists, calls and errors of each revision with a handshake."""
    for revision in LEGACY:
        schema = Schema(revision)
        ended = place.run(
            lines=[initialize(revision), INITIALIZED, request("p", "ping"), *conversation()]
        )
        assert ended.status == 0, ended
        result = schema.result(ended.answer(0), "InitializeResult")
        assert result["protocolVersion"] == revision, result
        schema.knows(result["serverInfo"], "Implementation")
        schema.knows(result["capabilities"], "ServerCapabilities")
        schema.result(ended.answer("p"), "EmptyResult", "Result")
        hold_conversation(schema, ended)


def check_modern(place):
    """Discovery, lists, calls and errors without a handshake."""
    schema = Schema(MODERN)
    other = {**META, "io.modelcontextprotocol/protocolVersion": "2099-01-01"}
    half = {"io.modelcontextprotocol/protocolVersion": MODERN}
    lines = [
        request("d", "server/discover", meta=META), *conversation(META),
        request("v", "tools/list", meta=other), request("c", "tools/list", meta=half),
        request("p", "ping", meta=META),
    ]  # fmt: skip
    ended = place.run(lines=lines)
    assert ended.status == 0, ended
    found = schema.result(ended.answer("d"), "DiscoverResult")
    schema.knows(found["capabilities"], "ServerCapabilities")
    for id, name in ("d", "Discover"), (1, "ListTools"), (2, "CallTool"):
        schema.check(ended.answer(id), f"{name}ResultResponse")
    hold_conversation(schema, ended)
    schema.error(ended.answer("v"), -32022, "UnsupportedProtocolVersionError")
    schema.error(ended.answer("c"), -32602)
    schema.error(ended.answer("p"), -32601)


def check_broken_line(place):
    """A line that is no JSON: without an id where the revision allows that."""
    for revision in LEGACY:
        ended = place.run(lines=[initialize(revision), b"{"])
        answer = ended.answers[1]
        assert answer["error"]["code"] == -32700, answer
        if revision == "2025-11-25":
            Schema(revision).error(answer, -32700)
        else:
            assert answer["id"] is None, answer
    Schema(MODERN).error(place.run(lines=[b"{"]).answers[0], -32700)


def check_gate(place):
    """Requests refused for want of a credential, and for too many of them."""
    digest = hashlib.sha256(KEY.encode()).hexdigest()
    entry = {"id": "good", "sha256": digest, "user_id": "tester", "role": "readonly"}
    keys = place.write("keys.json", {"keys": [entry]})
    roles = place.write("roles.yaml", LIMITED)
    for revision in [*LEGACY, MODERN]:
        schema = Schema(revision)
        meta = META if revision == MODERN else {}
        hello = [] if revision == MODERN else [initialize(revision), INITIALIZED]
        good = {**meta, "billing-mcp/apiKey": KEY}
        lines = [
            *hello, request(1, "tools/list", meta=meta), call(2, "get_account", ACME, meta),
            request(3, "tools/list", meta=good), call(4, "get_account", ACME, good),
            request(5, "tools/list", meta=good), call(6, "get_account", ACME, good),
        ]  # fmt: skip
        ended = place.run(lines=lines, BILLING_MCP_KEYS_FILE=keys, BILLING_MCP_ROLES=roles)
        schema.error(ended.answer(1), 401)
        schema.called(ended.answer(2), True)
        schema.tools(ended.answer(3))
        schema.called(ended.answer(4), False)
        schema.error(ended.answer(5), 429)
        schema.called(ended.answer(6), True)
        refused = json.loads(ended.answer(6)["result"]["content"][0]["text"])
        assert refused["error"]["retry_after"] >= 1, refused
        assert ended.answer(5)["error"]["data"]["error"]["type"] == "rate_limit_exceeded", ended


if __name__ == "__main__":
    run_checks(dict(globals()))
