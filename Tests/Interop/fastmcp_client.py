"""fastmcp_client.py BINARY: the client of fastmcp, by each way to open a conversation."""
from fastmcp import Client
from fastmcp.client.transports import StdioTransport
from fastmcp.exceptions import ToolError
from mcp_types import PromptReference, ResourceTemplateReference

import client_checks as expect

MODES = {"auto": "2026-07-28", "legacy": "2025-11-25", "2026-07-28": "2026-07-28"}


async def conversation(home, mode):
    transport = StdioTransport(home.binary, [], env=home.env, keep_alive=False)
    async with Client(transport, mode=mode, cache=False, log_handler=expect.log) as client:
        assert client.protocol_version == MODES[mode], client.protocol_version
        expect.are_tools([tool.name for tool in await client.list_tools()])
        called = await client.call_tool("get_account", expect.ARGUMENTS)
        expect.is_account(called.structured_content)
        expect.is_account(called.content[0].text)
        try:
            await client.call_tool("get_account", expect.UNKNOWN)
            raise AssertionError("expected a ToolError")
        except ToolError as error:
            expect.is_refusal(str(error))
        expect.are_resources([resource.uri for resource in await client.list_resources()])
        templates = await client.list_resource_templates()
        assert "billing://account/{id}" in {one.uri_template for one in templates}, templates
        expect.is_account((await client.read_resource(expect.ACCOUNT_URI))[0].text)
        assert expect.PROMPT in {prompt.name for prompt in await client.list_prompts()}
        prompt = await client.get_prompt(expect.PROMPT, expect.ARGUMENTS)
        expect.is_brief(*(expect.text_of(message.content) for message in prompt.messages))
        for reference, name in (
            (PromptReference(type="ref/prompt", name=expect.PROMPT), "account_id"),
            (ResourceTemplateReference(type="ref/resource", uri="billing://account/{id}"), "id"),
        ):
            found = await client.complete(reference, {"name": name, "value": expect.PREFIX})
            expect.are_numbers(found.values)
        return client.protocol_version


if __name__ == "__main__":
    expect.run("fastmcp", conversation, MODES)
