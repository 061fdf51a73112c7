"""golden_schemas.py BINARY FOLDER: every golden conversation, held against the protocol's schemas.

Each server line is checked with the schema of the revision that it was answered in: what the
request's `_meta` names, else what `initialize` agreed on. BINARY is not run; FOLDER is as in schemas.py.
"""
import collections
import json
import pathlib
import re

import jsonschema

from process import run_checks
from schemas import LEGACY, MODERN, Schema

GOLDENS = pathlib.Path(__file__).resolve().parents[1] / "ServerTests" / "Conversations"
VERSION = "io.modelcontextprotocol/protocolVersion"
NEWEST_LEGACY = LEGACY[-1]
RESULTS = {
    "initialize": "InitializeResult", "ping": "EmptyResult", "server/discover": "DiscoverResult",
    "tools/list": "ListToolsResult", "tools/call": "CallToolResult",
    "resources/list": "ListResourcesResult", "resources/read": "ReadResourceResult",
    "resources/templates/list": "ListResourceTemplatesResult",
    "resources/subscribe": "EmptyResult", "resources/unsubscribe": "EmptyResult",
    "prompts/list": "ListPromptsResult", "prompts/get": "GetPromptResult",
    "completion/complete": "CompleteResult", "logging/setLevel": "EmptyResult",
    "subscriptions/listen": "SubscriptionsListenResult",
}  # fmt: skip
# What of a message is the caller's own form, so that the protocol names no members for it.
OPEN = {
    "_meta", "inputSchema", "outputSchema", "structuredContent", "arguments", "experimental",
    "extensions", "data", "requestedSchema",
}  # fmt: skip
ERRORS = {
    -32022: "UnsupportedProtocolVersionError", -32021: "MissingRequiredClientCapabilityError",
}  # fmt: skip
schemas = {}


def schema_of(revision):
    if revision not in schemas:
        schemas[revision] = Schema(revision)
    return schemas[revision]


def unknown(schema, definition, value, path="$"):
    """The members at any depth that a definition does not name; the schemas themselves are open."""
    while "$ref" in definition:
        definition = schema.definitions[definition["$ref"].rsplit("/", 1)[1]]
    if isinstance(value, list) and "items" in definition:
        return [
            hit for index, item in enumerate(value)
            for hit in unknown(schema, definition["items"], item, f"{path}[{index}]")
        ]  # fmt: skip
    choices = definition.get("anyOf") or definition.get("oneOf")
    if choices:
        fits = jsonschema.validators.validator_for(schema.document)
        found = [
            unknown(schema, choice, value, path) for choice in choices
            if fits({**schema.document, **choice}).is_valid(value)
        ]  # fmt: skip
        return min(found, key=len, default=[])
    properties = definition.get("properties")
    if not isinstance(value, dict) or not properties:
        return []
    hits = [f"{path}.{key}" for key in value if key not in properties]
    for key in set(value) & set(properties) - OPEN:
        hits += unknown(schema, properties[key], value[key], f"{path}.{key}")
    return hits


def fits(schema, value, *names):
    """A value that fits the first of these definitions which there is, with no member besides."""
    name = schema.check(value, *names)
    hits = unknown(schema, {"$ref": f"#/{schema.section}/{name}"}, value)
    assert not hits, f"{schema.revision}: {name} does not know {hits}"


class Golden:
    """A conversation as it is walked through: what was agreed on, and what waits for an answer."""

    def __init__(self, revision=None):
        self.agreed = revision
        self.asked = {}
        self.checked = collections.Counter()

    def client(self, line):
        """Remembers what a client line asks for; lines that no JSON reader takes ask for nothing."""
        try:
            message = json.loads(line)
        except ValueError:
            return
        for one in message if isinstance(message, list) else [message]:
            if not isinstance(one, dict) or "result" in one or "error" in one:
                continue
            if isinstance(one.get("id"), (str, int)):
                params = one.get("params")
                meta = params.get("_meta") if isinstance(params, dict) else None
                modern = isinstance(meta, dict) and VERSION in meta
                self.asked[one["id"]] = (one.get("method"), modern)

    def server(self, message):
        """Holds a server line against the revision that it belongs to."""
        if isinstance(message, list):
            assert self.agreed == "2025-03-26", f"a batch under {self.agreed}"
            schema_of(self.agreed).check(message, "JSONRPCBatchResponse")
            for one in message:
                self.server(one)
            return
        method, modern = self.asked.get(message.get("id"), (None, False))
        if method == "initialize" and "result" in message:
            self.agreed = message["result"]["protocolVersion"]
        revision = MODERN if modern or method == "server/discover" else self.agreed
        if revision is None and "method" in message:
            revision = MODERN
        schema = schema_of(revision or NEWEST_LEGACY)
        self.checked[schema.revision] += 1
        if "method" in message:
            self.sent(schema, message)
        elif "error" in message:
            self.refused(schema, message)
        else:
            self.answered(schema, message, method)

    def sent(self, schema, message):
        """A notification, or a request of the server. On a modern stream a notification may be
        modern whatever was agreed on; its subscription says so."""
        subscribed = "io.modelcontextprotocol/subscriptionId" in json.dumps(message)
        if subscribed or "subscriptions/" in message["method"]:
            schema = schema_of(MODERN)
        if "id" in message:
            schema.check(message, "JSONRPCRequest")
            fits(schema, message, "ServerRequest")
        else:
            schema.check(message, "JSONRPCNotification")
            fits(schema, message, "ServerNotification")

    def refused(self, schema, message):
        """An error. Before 2025-11-25 the schemas require an id, so null stands for one."""
        if message.get("id", 0) is None:
            assert schema.revision in LEGACY[:-1], f"{schema.revision}: an id that is null"
            message = {**message, "id": 0}
        code = message["error"]["code"]
        assert schema.revision == MODERN or code not in ERRORS, message
        schema.error(message, code, ERRORS.get(code))

    def answered(self, schema, message, method):
        name = RESULTS[method]
        if message["result"].get("resultType") == "input_required":
            name = "InputRequiredResult"
        schema.check(message, "JSONRPCResultResponse", "JSONRPCResponse")
        fits(schema, message["result"], name, "Result")
        whole = f"{name}Response"
        if schema.revision == MODERN and whole in schema.definitions:
            schema.check(message, whole)


def held(text):
    """A conversation's server lines, each held against its schema; how many of which revision."""
    golden = Golden()
    for number, line in enumerate(text.splitlines(), 1):
        try:
            if line.startswith("> "):
                golden.client(line[2:])
            elif line.startswith("! nested"):
                golden.asked[7] = ("ping", False)
            elif line.startswith("< "):
                golden.server(json.loads(line[2:]))
        except Exception as error:
            place = f"line {number}: "
            raise AssertionError(place + str(error).split("\n\n")[0][:400]) from error
    return golden.checked


def check_conversations(place):
    """Every server line of every golden conversation fits its revision's schema."""
    checked, wrong = collections.Counter(), []
    for path in sorted(GOLDENS.glob("*.jsonl")):
        try:
            checked += held(path.read_text())
        except AssertionError as error:
            wrong.append(f"{path.name}: {error}")
    print("       " + ", ".join(f"{revision}: {n}" for revision, n in sorted(checked.items())))
    assert not wrong, "\n".join(wrong)
    assert set(checked) == {*LEGACY, MODERN}, checked


def check_breaks_are_seen(place):
    """A line that is spoilt does not pass: a member too many, one too few, an id that is null."""
    text = (GOLDENS / "modern.jsonl").read_text()
    spoilt = {
        "a member too many": text.replace('"resultType":', '"x":1,"resultType":'),
        "no resultType": text.replace('"resultType":"complete",', ""),
        "null for an id": re.sub(r'(?m)^(< .*?)"id":[^,]*,("error")', r'\1"id":null,\2', text),
        "a member of a later revision": (GOLDENS / "legacy-2024-11-05.jsonl").read_text().replace(
            '"serverInfo":{', '"serverInfo":{"title":"x",'),
    }  # fmt: skip
    for what, lines in spoilt.items():
        try:
            held(lines)
        except AssertionError:
            continue
        raise AssertionError(f"{what} passes")


if __name__ == "__main__":
    run_checks(dict(globals()))
