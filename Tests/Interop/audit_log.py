"""A seeded audit log of some days: chains of records as the server writes them, without a key."""

import datetime
import hashlib
import json
import random

USERS = {
    "finance_bot": ("ai_agent", "k-finance", 40),
    "collections_agent": ("ai_agent", "k-collect", 22),
    "analyst_2": ("analyst", "k-analyst", 14),
    "month_end_job": ("developer", "k-close", 9),
    "auditor_1": ("admin", "k-audit", 5),
    "dashboard": ("viewer", "k-board", 7),
    "intern_4": ("readonly", "k-intern", 3),
}
TOOLS = {
    "get_account": (24, 900),
    "list_invoices": (20, 2600),
    "get_invoice": (18, 1100),
    "query_billing": (12, 5200),
    "receivables_aging": (8, 14000),
    "list_accounts": (7, 2100),
    "get_customer": (6, 950),
    "get_payment": (5, 800),
    "overdue_invoices": (5, 9000),
    "get_current_user": (3, 300),
    "tools/list": (6, 700),
    "resources/read": (4, 1200),
}
CLIENTS = ["claude-desktop", "claude-code", "cursor", "python-sdk", "sha256-4f1c09d2ab77"]
MASKED = {"email": 30, "phone": 18, "person": 26, "card": 9, "bank_account": 5, "ssn": 4, "iban": 3}


def choose(dice, weights):
    """One key of a table whose values are, or begin with, weights."""
    numbers = [one if isinstance(one, int) else next(n for n in one if isinstance(n, int)) for one in weights.values()]
    return dice.choices(list(weights), numbers)[0]


class Chain:
    """The records of one process: each hash is over the one before and the record's own text."""

    def __init__(self, dice):
        self.name = dice.randbytes(16).hex()
        self.previous = bytes(32)
        self.sequence = 0

    def line(self, record):
        """The record as a line, its line feeds included."""
        self.sequence += 1
        body = json.dumps(record | {"chain": self.name, "sequence": self.sequence}, separators=(",", ":"))[:-1]
        self.previous = hashlib.sha256(self.previous + body.encode()).digest()
        return ("\n" if self.sequence == 1 else "") + body + f',"hash":"{self.previous.hex()}"}}\n'


def moment(at):
    """ISO 8601 in UTC, to the millisecond."""
    return at.strftime("%Y-%m-%dT%H:%M:%S.") + f"{at.microsecond // 1000:03}Z"


def request(dice, at):
    """What one request leaves, without its place in a chain: its record, and what may stand beside it."""
    user = choose(dice, {name: facts[2] for name, facts in USERS.items()})
    role, key, _ = USERS[user]
    tool = choose(dice, {name: facts[0] for name, facts in TOOLS.items()})
    record = {
        "timestamp": moment(at), "monotonic_ns": int(at.timestamp() * 1e9) % 10**15,
        "event_type": "api_request", "request_id": str(__import__("uuid").UUID(int=dice.getrandbits(128))),
        "severity": "info", "event": "request",
        "client": {"name": dice.choice(CLIENTS), "transport": "stdio"},
        "user_id": user, "role": role, "key_id": key, "operation": tool, "outcome": "ok",
    }
    fate = dice.random()
    duration = max(40, int(dice.lognormvariate(0, 0.7) * TOOLS[tool][1]))

    def refused(category, severity, event, outcome, details=None):
        record.update(event_type=category, severity=severity, event=event, outcome=outcome)
        if details:
            record["details"] = details
        record["duration_us"] = duration // 4

    if fate < 0.012:
        for name in "user_id", "role", "key_id":
            del record[name]
        refused("security_event", "high", "authentication_failed", "authentication_required")
    elif fate < 0.035:
        refused("security_event", "medium", "permission_denied", "permission_denied")
    elif fate < 0.060:
        refused("rate_limit", "medium", "rate_limit_exceeded", "rate_limit_exceeded", "user")
    elif fate < 0.075:
        refused("api_request", "low", "invalid_request", "invalid_request")
    elif fate < 0.090:
        record.update(outcome="not_found", duration_us=duration // 3)
    elif fate < 0.091:
        refused("api_request", "high", "internal_error", "internal_error")
    else:
        kinds = {choose(dice, MASKED): dice.randint(1, 9) for _ in range(dice.randint(0, 3))}
        record["counts"] = {
            "fields_removed": dice.randint(0, 12), "masked": dict(sorted(kinds.items())),
            "sanitized": 1 if dice.random() < 0.03 else 0,
        }
        record["bytes"] = int(dice.lognormvariate(6.8, 0.9))
        record["duration_us"] = duration
    beside = []
    alarm = dice.random()
    for event, details, low, high in (
        ("honeytoken_read", "trap-account", 0, 0.0012), ("suspicious_activity", "many-misses", 0.0012, 0.0022),
    ):
        if low <= alarm < high:
            beside.append(record | {
                "event_type": "security_event", "severity": "critical", "event": event, "details": details})
            for name in "counts", "bytes", "duration_us":
                beside[-1].pop(name, None)
    return beside + [record]


def happening(at, event, severity="info", category="config_event"):
    """A record of the server itself."""
    return {
        "timestamp": moment(at), "monotonic_ns": 1, "event_type": category, "severity": severity,
        "event": event, "outcome": "ok",
    }


def lines(seed=6, days=7, records=5000, end=datetime.datetime(2026, 3, 2, tzinfo=datetime.timezone.utc)):
    """The lines of a log that ends then: processes that run for some hours of each working day."""
    dice = random.Random(seed)
    chain, left, at = None, 0, end - datetime.timedelta(days=days)
    step = datetime.timedelta(days=days) / records
    for _ in range(records):
        at += step * dice.expovariate(1)
        busy = (0.25 if at.weekday() > 4 else 1) * (1 if 7 <= at.hour < 19 else 0.2)
        if at >= end or dice.random() > busy:
            continue
        if left == 0:
            if chain:
                yield chain.line(happening(at, "server_stopped"))
            chain, left = Chain(dice), dice.randint(40, 400)
            yield chain.line(happening(at, "profiles_changed"))
        left -= 1
        if dice.random() < 0.001:
            yield chain.line(happening(at, "keys_changed", "high"))
        for record in request(dice, at):
            yield chain.line(record)


if __name__ == "__main__":
    import sys

    sys.stdout.writelines(lines(records=int(sys.argv[1]) if len(sys.argv) > 1 else 5000))
