"""sdk_client.py BINARY: the official Python SDK as the client, every tool called, every answer checked.

Runs with version 1 and version 2 of the `mcp` package; `requirements-1.txt` and `requirements-2.txt`
hold the exact versions. Version 2 is run twice, stateless and with the handshake.
"""
import asyncio
import contextlib
import importlib.metadata
import json
import os
import pathlib
import sys
import tempfile

import jsonschema
from mcp import StdioServerParameters

MAJOR = int(importlib.metadata.version("mcp").split(".")[0])
PAGES_MAX = 8
LISTS = {
    "account_id": "list_accounts",
    "subscription_id": "list_subscriptions",
    "invoice_id": "list_invoices",
    "payment_id": "list_payments",
}
TOOLS = {
    "get_account", "list_accounts", "get_customer", "get_subscription", "list_subscriptions",
    "get_invoice", "list_invoices", "get_payment", "list_payments",
}  # fmt: skip


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

    def __init__(self, client):
        self.client = client
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
            assert tool["title"] and tool["description"], tool
            assert tool["annotations"]["readOnlyHint"] is True, tool
            assert tool["annotations"]["destructiveHint"] is False, tool
            self.tools[tool["name"]] = tool
        assert TOOLS <= set(self.tools), sorted(self.tools)

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
            assert set(required) <= set(known), f"{name}: no arguments known for {required}"
            for choice in (0, -1):
                await self.call(name, {key: known[key][choice] for key in required})
            called.add(name)
            for key in required:
                await self.refused(name, {key: "no-such-id"}, "not_found")
                await self.refused(name, {key: "no/such/id"}, "invalid_request")
        assert called == set(self.tools)


async def converse(binary, mode, version):
    with tempfile.TemporaryDirectory(prefix="billing-mcp-") as home:
        parameters = StdioServerParameters(
            command=binary, env={"PATH": os.environ["PATH"], "HOME": home}
        )
        async with connected(parameters, mode) as (client, agreed):
            assert agreed == version, f"expected {version}, found {agreed}"
            conversation = Conversation(client)
            await conversation.list_tools()
            await conversation.everything()
            print(
                f"ok     mcp {importlib.metadata.version('mcp')} {mode} {agreed}: "
                f"{len(conversation.tools)} tools, {conversation.calls} calls"
            )


def main():
    binary = str(pathlib.Path(sys.argv[1]).resolve())
    modes = [("auto", "2026-07-28"), ("legacy", "2025-11-25")] if MAJOR >= 2 else [
        ("handshake", "2025-11-25")
    ]  # fmt: skip
    for mode, version in modes:
        asyncio.run(asyncio.wait_for(converse(binary, mode, version), 120))


if __name__ == "__main__":
    main()
