"""pydantic_ai_client.py BINARY: the MCP toolset of pydantic-ai, and an agent with a stub for a model.

It has no word for completion, and gives an agent no prompts; here they are asked for by hand.
"""
from fastmcp.client.transports import StdioTransport
from pydantic_ai import Agent, ModelRetry
from pydantic_ai.mcp import MCPToolset
from pydantic_ai.messages import ModelResponse, TextPart, ToolCallPart, ToolReturnPart
from pydantic_ai.models.function import FunctionModel

import client_checks as expect


def stub(messages, info):
    """Calls get_account, then ends with what it was given."""
    expect.are_tools([tool.name for tool in info.function_tools])
    returned = [part for part in messages[-1].parts if isinstance(part, ToolReturnPart)]
    if returned:
        return ModelResponse(parts=[TextPart(returned[0].model_response_str())])
    return ModelResponse(parts=[ToolCallPart("get_account", expect.ARGUMENTS)])


async def conversation(home, mode):
    transport = StdioTransport(home.binary, [], env=home.env, keep_alive=False)
    toolset = MCPToolset(transport, log_handler=expect.log)
    async with toolset:
        expect.are_tools([tool.name for tool in await toolset.list_tools()])
        expect.is_account(await toolset.direct_call_tool("get_account", expect.ARGUMENTS))
        try:
            await toolset.direct_call_tool("get_account", expect.UNKNOWN)
            raise AssertionError("expected a ModelRetry")
        except ModelRetry as error:
            expect.is_refusal(str(error))
        expect.are_resources([resource.uri for resource in await toolset.list_resources()])
        expect.is_account(await toolset.read_resource(expect.ACCOUNT_URI))
        assert expect.PROMPT in {prompt.name for prompt in await toolset.list_prompts()}
        prompt = await toolset.get_prompt(expect.PROMPT, expect.ARGUMENTS)
        expect.is_brief(*(text_of(message.content) for message in prompt.messages))
        agreed = toolset.client.protocol_version
    answer = await Agent(FunctionModel(stub), toolsets=[toolset]).run("Look the account up.")
    expect.is_account(answer.output)
    return f"{agreed}, no word for completion"


def text_of(content):
    """The text of a message's content, in this package's own types."""
    if isinstance(content, str):
        return content
    return getattr(content, "text", None) or content.content


if __name__ == "__main__":
    expect.run("pydantic-ai-slim", conversation)
