"""dspy_client.py BINARY: the server's tools as dspy makes them its own.

It has words for tools alone; the client under it is the official SDK's.
"""
import dspy
from mcp import Client, StdioServerParameters

import client_checks as expect

MODES = {"auto": "2026-07-28", "legacy": "2025-11-25"}


async def conversation(home, mode):
    parameters = StdioServerParameters(command=home.binary, env=home.env)
    async with Client(parameters, mode=mode, cache=None) as client:
        assert client.protocol_version == MODES[mode], client.protocol_version
        listed = (await client.list_tools()).tools
        tools = {tool.name: dspy.Tool.from_mcp_tool(client, tool) for tool in listed}
        expect.are_tools(tools)
        assert set(tools["list_invoices"].args) >= {"account_id", "limit", "cursor"}
        expect.is_account(await tools["get_account"].acall(**expect.ARGUMENTS))
        try:
            await tools["get_account"].acall(**expect.UNKNOWN)
            raise AssertionError("expected a RuntimeError")
        except RuntimeError as error:
            expect.is_refusal(str(error))
        return f"{client.protocol_version}, words for tools alone"


if __name__ == "__main__":
    expect.run("dspy", conversation, MODES)
