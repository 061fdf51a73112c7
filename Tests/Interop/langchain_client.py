"""langchain_client.py BINARY: langchain-mcp-adapters, with a session for each call, and one for all.

It has no word for completion.
"""
from langchain_mcp_adapters.client import MultiServerMCPClient
from langchain_mcp_adapters.prompts import load_mcp_prompt
from langchain_mcp_adapters.tools import load_mcp_tools

import client_checks as expect


async def conversation(home, mode):
    connection = {"transport": "stdio", "command": home.binary, "args": [], "env": home.env}
    client = MultiServerMCPClient({"billing": connection})
    if mode == "a session for each call":
        await use(await client.get_tools())
        blobs = await client.get_resources("billing", uris=[expect.ACCOUNT_URI])
        expect.is_account(blobs[0].as_string())
        # Without URIs it reads every resource there is.
        everything = await client.get_resources("billing")
        expect.are_resources([blob.metadata["uri"] for blob in everything])
        return "no word for completion"
    async with client.session("billing") as session:
        await use(await load_mcp_tools(session))
        await brief(session)
        return "no word for completion"


async def use(listed):
    """The tools, one call that answers and one that fails."""
    tools = {tool.name: tool for tool in listed}
    expect.are_tools(tools)
    call = {"type": "tool_call", "id": "1", "name": "get_account"}
    answered = await tools["get_account"].ainvoke({**call, "args": expect.ARGUMENTS})
    assert answered.status == "success", answered
    expect.is_account(answered.content[0]["text"])
    expect.is_account(answered.artifact["structured_content"])
    failed = await tools["get_account"].ainvoke({**call, "args": expect.UNKNOWN})
    assert failed.status == "error", failed
    expect.is_refusal(failed.content[0]["text"])


async def brief(session):
    """The prompt, which this package takes as texts alone."""
    messages = await load_mcp_prompt(session, expect.PROMPT, arguments=expect.ARGUMENTS)
    expect.is_brief(*(message.content for message in messages))


if __name__ == "__main__":
    expect.run(
        "langchain-mcp-adapters", conversation, ["a session for each call", "one session"]
    )
