"""sdk_client.py BINARY: the official Python SDK as the client, every method used, answers checked.

Runs with version 1 and version 2 of the `mcp` package; `requirements-1.txt` and
`requirements-2.txt` hold the exact versions. Version 2 is run three times: as it finds out by
itself, with the handshake, and stateless without asking.
"""
import contextlib
import importlib.metadata
import json

import jsonschema
from mcp import StdioServerParameters, types

import client_checks as expect

MAJOR = int(importlib.metadata.version("mcp").split(".")[0])
VERSION_1 = {"handshake": "2025-11-25"}
VERSION_2 = {"auto": "2026-07-28", "legacy": "2025-11-25", "2026-07-28": "2026-07-28"}
MODES = VERSION_2 if MAJOR >= 2 else VERSION_1
PAGES_MAX = 8
# Claude Code cuts longer ones.
DESCRIPTION_CHARACTERS_MAX = 4_000
LISTS = {
    "account_id": "list_accounts",
    "subscription_id": "list_subscriptions",
    "invoice_id": "list_invoices",
    "payment_id": "list_payments",
}
RECORDS = {"account": "account_id", "invoice": "invoice_id", "subscription": "subscription_id"}
# mcp 1.x and 2.x have an error of their own each, for what is no result.
REFUSED = ("McpError", "MCPError")
RESOURCE_NOT_FOUND = {"2025-11-25": -32002, "2026-07-28": -32602}


@contextlib.asynccontextmanager
async def connected(parameters, mode):
    """A client of either version, and the protocol version that it agreed on."""
    if MAJOR >= 2:
        from mcp import Client

        async with Client(parameters, mode=mode, read_timeout_seconds=20, cache=None) as client:
            yield client, client.protocol_version
    else:
        from mcp import ClientSession
        from mcp.client.stdio import stdio_client

        async with stdio_client(parameters) as (reading, writing):
            async with ClientSession(reading, writing) as client:
                answer = await client.initialize()
                yield client, answer.protocolVersion


def plain(model):
    """A result as it went over the wire."""
    return model.model_dump(by_alias=True, mode="json", exclude_none=True)


def found(value, key):
    """The values under a key, at any depth."""
    if isinstance(value, dict):
        own = [value[key]] if key in value else []
        return own + [hit for inner in value.values() for hit in found(inner, key)]
    if isinstance(value, list):
        return [hit for inner in value for hit in found(inner, key)]
    return []


def rows(view):
    """The records of a page: the first list of objects in a view."""
    if isinstance(view, list):
        return view
    return next((value for value in view.values() if isinstance(value, list)), [])


class Conversation:
    """One connection, and the tools that it was told of."""

    def __init__(self, client, agreed):
        self.client = client
        self.agreed = agreed
        self.tools = {}
        self.calls = 0

    async def list_tools(self):
        listed = plain(await self.client.list_tools())
        assert "nextCursor" not in listed, "tools/list is one page"
        for tool in listed["tools"]:
            for name in ("inputSchema", "outputSchema"):
                jsonschema.Draft202012Validator.check_schema(tool[name])
                assert tool[name]["type"] == "object", tool
            assert tool["inputSchema"]["additionalProperties"] is False, tool
            assert tool["title"], tool
            assert 0 < len(tool["description"]) <= DESCRIPTION_CHARACTERS_MAX, tool
            assert tool["annotations"]["readOnlyHint"] is True, tool
            assert tool["annotations"]["destructiveHint"] is False, tool
            self.tools[tool["name"]] = tool
        expect.are_tools(self.tools)

    async def call(self, name, arguments):
        """A call that has to succeed: schema, text and structure agree."""
        self.calls += 1
        result = plain(await self.client.call_tool(name, arguments))
        assert not result.get("isError"), (name, arguments, result)
        content = result["structuredContent"]
        jsonschema.Draft202012Validator(self.tools[name]["outputSchema"]).validate(content)
        assert [part["type"] for part in result["content"]] == ["text"], result
        assert json.loads(result["content"][0]["text"]) == content, (name, "text differs")
        assert content["meta"]["securityApplied"] is True, content
        return content

    async def refused(self, name, arguments, kind):
        """A call that has to fail with an error of a type."""
        self.calls += 1
        result = plain(await self.client.call_tool(name, arguments))
        assert result["isError"] is True, (name, arguments, result)
        assert result.get("structuredContent") is None, result
        error = json.loads(result["content"][0]["text"])["error"]
        assert error["type"] == kind, (name, arguments, error)

    async def pages(self, name):
        """The records of a list, page by page: none twice, never more than asked for."""
        ids, cursor = [], None
        for _ in range(PAGES_MAX):
            arguments = {"limit": 20} | ({"cursor": cursor} if cursor else {})
            content = await self.call(name, arguments)
            page = rows(content["llm_view"])
            assert 1 <= len(page) <= 20, (name, len(page))
            ids += [row["id"] for row in page]
            cursor = next(iter(found(content, "nextCursor")), None)
            if cursor is None:
                break
        assert len(ids) == len(set(ids)), f"{name}: a record on two pages"
        return ids

    async def everything(self):
        """Every tool with arguments from the sample, then the errors."""
        known = {key: await self.pages(name) for key, name in LISTS.items()}
        acme = await self.call("get_account", {"account_id": "A-00000123"})
        assert acme["llm_view"]["name"] == "Acme Corporation", acme
        owned = await self.call("list_invoices", {"account_id": "A-00000123"})
        owners = {row["accountId"] for row in rows(owned["llm_view"])}
        assert owners == {acme["llm_view"]["id"]}, owners
        called = set(LISTS.values())
        for name, tool in self.tools.items():
            required = tool["inputSchema"].get("required", [])
            if name in called:
                continue
            for choice in (0, -1):
                values = {key: value(tool, key, known, choice) for key in required}
                await self.call(name, values)
            called.add(name)
            for key in set(required) & set(known):
                await self.refused(name, {key: "no-such-id"}, "not_found")
                await self.refused(name, {key: "no/such/id"}, "invalid_request")
        assert called == set(self.tools)
        return known

    async def resources(self, known):
        """Every resource, a record of each template, and one that is not there."""
        listed = plain(await self.client.list_resources())["resources"]
        expect.are_resources([one["uri"] for one in listed])
        templates = plain(await self.client.list_resource_templates())["resourceTemplates"]
        forms = {one["uriTemplate"] for one in templates}
        uris = [one["uri"] for one in listed]
        for entity, key in RECORDS.items():
            assert f"billing://{entity}/{{id}}" in forms, forms
            uris.append(f"billing://{entity}/{known[key][0]}")
        for uri in uris:
            contents = plain(await self.client.read_resource(uri_of(uri)))["contents"]
            assert [(one["uri"], one["mimeType"]) for one in contents] == [(uri, "application/json")]
            content = json.loads(contents[0]["text"])
            assert content["meta"]["securityApplied"] is True, content
        await self.error(
            self.client.read_resource(uri_of("billing://account/no-such-id")),
            RESOURCE_NOT_FOUND[self.agreed])  # fmt: skip
        return len(uris)

    async def prompts(self, known):
        """Every prompt with its arguments, and one that is not there."""
        listed = plain(await self.client.list_prompts())["prompts"]
        assert expect.PROMPT in {prompt["name"] for prompt in listed}, listed
        for prompt in listed:
            reference = types.PromptReference(type="ref/prompt", name=prompt["name"])
            arguments = {}
            for name in (one["name"] for one in prompt.get("arguments", [])):
                values = known.get(name) or await self.completed(reference, name, "")
                arguments[name] = values[0]
            got = plain(await self.client.get_prompt(prompt["name"], arguments))
            assert got["messages"][0]["content"]["text"], got
        brief = await self.client.get_prompt(expect.PROMPT, expect.ARGUMENTS)
        expect.is_brief(*(expect.text_of(message.content) for message in brief.messages))
        await self.error(self.client.get_prompt("no_such_prompt"), -32602)
        return len(listed)

    async def completion(self):
        """The arguments of a prompt and of a template, completed."""
        prompt = types.PromptReference(type="ref/prompt", name=expect.PROMPT)
        template = types.ResourceTemplateReference(
            type="ref/resource", uri="billing://account/{id}")  # fmt: skip
        for reference, name in ((prompt, "account_id"), (template, "id")):
            for prefix in (expect.PREFIX, "", "zzz"):
                values = await self.completed(reference, name, prefix)
                if prefix == expect.PREFIX:
                    expect.are_numbers(values)
                assert bool(values) is (prefix != "zzz"), values

    async def completed(self, reference, name, prefix):
        """What an argument that begins so may be."""
        answer = await self.client.complete(reference, {"name": name, "value": prefix})
        values = plain(answer)["completion"]["values"]
        assert len(values) <= 100, len(values)
        return values

    async def error(self, asked, code):
        """A request that has to be answered with an error of a code."""
        try:
            await asked
        except Exception as error:
            assert type(error).__name__ in REFUSED, error
            assert error.error.code == code, error
            return
        raise AssertionError(f"expected an error {code}")


def uri_of(text):
    """A URI in the type that the version's client takes."""
    if MAJOR >= 2:
        return text
    from pydantic import AnyUrl

    return AnyUrl(text)


def value(tool, key, known, choice):
    """A value for an argument: one of the sample's ids, or one of those that its schema lists."""
    if key in known:
        return known[key][choice]
    schema = tool["inputSchema"]["properties"][key]
    assert "enum" in schema, f"{tool['name']}: no value known for {key}"
    return schema["enum"][choice]


async def converse(home, mode):
    parameters = StdioServerParameters(command=home.binary, env=home.env)
    async with connected(parameters, mode) as (client, agreed):
        assert agreed == MODES[mode], f"expected {MODES[mode]}, found {agreed}"
        conversation = Conversation(client, agreed)
        await conversation.list_tools()
        known = await conversation.everything()
        resources = await conversation.resources(known)
        prompts = await conversation.prompts(known)
        await conversation.completion()
        return (
            f"{agreed}: {len(conversation.tools)} tools, {conversation.calls} calls, "
            f"{resources} resources, {prompts} prompts"
        )


if __name__ == "__main__":
    expect.run("mcp", converse, MODES)
