"""What every client has to find here, in whatever words it asks; and how its script is run.

Each script has a coroutine `conversation(home, mode)`. It uses the client's own MCP layer, without a
model: what decides is whether the client takes what the server says.
"""
import asyncio
import hashlib
import importlib.metadata
import json
import os
import sys
import time

from process import Place

SECONDS_MAX = 60
KEY = "sk-live-" + "k" * 40
ACCOUNT = "A-00000123"
NAME = "Acme Corporation"
ACCOUNT_URI = f"billing://account/{ACCOUNT}"
CORE = {
    "get_account", "list_accounts", "get_customer", "get_subscription", "list_subscriptions",
    "get_invoice", "list_invoices", "get_payment", "list_payments", "query_billing",
}  # fmt: skip
PROMPT = "account_brief"
ARGUMENTS = {"account_id": ACCOUNT}
UNKNOWN = {"account_id": "no-such-id"}
PREFIX = "A-0000012"


class Home(Place):
    """A server as a client is configured to start it: a command, and its keys from files."""

    def __init__(self, binary):
        super().__init__(binary)
        digest = hashlib.sha256(KEY.encode()).hexdigest()
        entry = {"id": "client", "sha256": digest, "user_id": "client", "role": "ai_agent"}
        self.env = self.environment(
            BILLING_MCP_KEYS_FILE=self.write("keys.json", {"keys": [entry]}),
            DEFAULT_API_KEY_FILE=self.write("default.key", KEY),
            BILLING_MCP_DATA="sample",
        )


def is_account(answer):
    """The account, as a text or as what a client made of it."""
    answer = json.loads(answer) if isinstance(answer, str) else answer
    assert answer["llm_view"]["name"] == NAME, answer
    assert answer["llm_view"]["accountNumber"] == ACCOUNT, answer
    assert answer["meta"]["securityApplied"] is True, answer
    assert answer["meta"]["userRole"] == "ai_agent", answer


def is_refusal(text, kind="not_found"):
    """The error of a call that fails; a client may have put words of its own around it."""
    start, end = text.find("{"), text.rfind("}") + 1
    assert json.loads(text[start:end])["error"]["type"] == kind, text


def is_brief(*texts):
    """The prompt: instructions first, then the record, which came through the pipeline."""
    assert texts[0].startswith("Write a brief"), texts[0]
    is_account(texts[1][texts[1].index("{") :])


def are_numbers(values):
    """The completion of an account's number."""
    assert values and all(value.startswith(PREFIX) for value in values), values
    assert ACCOUNT in values, values


def are_tools(names):
    assert CORE <= set(names), sorted(names)


def are_resources(uris):
    assert "billing://schema/account" in {str(uri) for uri in uris}, uris


async def log(message):
    """A log message of the server: it names what happened, and no value."""
    for value in (NAME, ACCOUNT, UNKNOWN["account_id"], KEY):
        assert value not in str(message), message


def text_of(content):
    """The text of a prompt message: its own, or that of the resource in it."""
    return content.text if content.type == "text" else content.resource.text


def run(package, conversation, modes=("",)):
    """Holds a conversation in each mode; it returns what to say of it."""
    for mode in modes:
        home, began = Home(os.path.abspath(sys.argv[1])), time.monotonic()
        try:
            said = asyncio.run(asyncio.wait_for(conversation(home, mode), SECONDS_MAX))
        finally:
            home.close()
        version = importlib.metadata.version(package)
        words = " ".join(filter(None, ["ok    ", package, version, mode, said]))
        print(f"{words} ({time.monotonic() - began:.2f} s)", flush=True)
