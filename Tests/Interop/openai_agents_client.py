"""openai_agents_client.py BINARY: the stdio server of openai-agents, as its runner uses it.

It has no word for completion.
"""
from agents.mcp import MCPServerStdio, MCPUtil

import client_checks as expect


async def conversation(home, mode):
    parameters = {"command": home.binary, "env": home.env}
    async with MCPServerStdio(parameters, client_session_timeout_seconds=20) as server:
        listed = await server.list_tools()
        expect.are_tools([tool.name for tool in listed])
        # What a model would be shown: the schemas as this package rewrites them.
        for tool in listed:
            function = MCPUtil.to_function_tool(tool, server, convert_schemas_to_strict=True)
            assert function.params_json_schema["type"] == "object", function
        called = await server.call_tool("get_account", expect.ARGUMENTS)
        expect.is_account(called.content[0].text)
        failed = await server.call_tool("get_account", expect.UNKNOWN)
        assert failed.is_error is True, failed
        expect.is_refusal(failed.content[0].text)
        expect.are_resources([one.uri for one in (await server.list_resources()).resources])
        templates = (await server.list_resource_templates()).resource_templates
        assert "billing://account/{id}" in {one.uri_template for one in templates}, templates
        expect.is_account((await server.read_resource(expect.ACCOUNT_URI)).contents[0].text)
        assert expect.PROMPT in {prompt.name for prompt in (await server.list_prompts()).prompts}
        prompt = await server.get_prompt(expect.PROMPT, expect.ARGUMENTS)
        expect.is_brief(*(expect.text_of(message.content) for message in prompt.messages))
        return f"{server.session.protocol_version}, no word for completion"


if __name__ == "__main__":
    expect.run("openai-agents", conversation)
