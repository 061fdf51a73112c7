"""ledger_sources.py BINARY: the recipes of docs/ledger.md, run as they stand.

The PostgreSQL one against a server of its own, in a folder of its own; Debian has it. A recipe whose
program is not there is named and passed over. postgres does not run as root: then it is run as the
user `postgres` that its package makes.
"""
import glob
import hashlib
import json
import os
import pathlib
import pwd
import re
import shutil
import subprocess
import tempfile

from process import run_checks

PAGE = (pathlib.Path(__file__).parents[2] / "docs" / "ledger.md").read_text()
SECONDS_MAX = 60
KEY = "sk-ledger-" + "k" * 40
SCHEMA = """
create schema billing;
create table billing.accounts (id text primary key, number text, name text, status text,
  balance numeric(12, 2), currency text, created_at timestamptz, kind text);
create table billing.customers (account_id text, name text, email text, phone text, contact_name text);
create table billing.subscriptions (id text, number text, status text, starts_on date, ends_on date,
  renews boolean, account_id text, currency text, charge numeric(12, 2), period text);
create table billing.invoices (id text, number text, status text, net numeric(12, 2), tax numeric(12, 2),
  balance numeric(12, 2), issued_on date, due_on date, currency text, account_id text, subscription_id text);
create table billing.invoice_lines (id int, invoice_id text, description text, amount numeric(12, 2));
create table billing.payments (id text, number text, status text, amount numeric(12, 2), paid_on date,
  currency text, account_id text, invoice_id text, method text);
insert into billing.accounts values ('a1', 'A-1', 'Acme, "Quote" Corp', 'Active', 1500.00, 'EUR',
  '2024-01-15T10:30:00Z', 'Enterprise');
insert into billing.customers values ('a1', 'Acme Corp', null, '', E'two\\nlines');
insert into billing.subscriptions values ('s1', 'A-S1', 'Active', '2024-01-01', null, true, 'a1', 'EUR',
  12.50, 'Month');
insert into billing.invoices values ('i1', 'INV-1', 'Posted', 1250.00, 250.00, 1500.00, '2024-02-29',
  '2024-03-30', 'EUR', 'a1', 's1'), ('i2', 'INV-2', 'Draft', -10.00, 0, -10.00, '2024-03-01', '2024-03-01',
  'EUR', 'a1', null);
insert into billing.invoice_lines values (1, 'i1', 'Seats, "yearly"', 1000.00), (2, 'i1', 'Setup', 250.00);
insert into billing.payments values ('p1', 'P-1', 'Processed', 10.00, '2024-03-05', 'EUR', 'a1', null, 'card');
"""


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.M | re.S)


class Postgres:
    """A server on a socket in a folder of its own."""

    def __init__(self, programs):
        self.programs = programs
        self.user = "postgres" if os.geteuid() == 0 else None
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="billing-mcp-pg-"))
        if self.user:
            account = pwd.getpwnam(self.user)
            os.chown(self.folder, account.pw_uid, account.pw_gid)
        self.run("initdb", "-D", self.data, "-U", "ledger", "-A", "trust", "-E", "UTF8")
        options = f"-c listen_addresses='' -c unix_socket_directories={self.folder} -c fsync=off"
        self.run("pg_ctl", "-D", self.data, "-w", "-l", self.folder / "log", "-o", options, "start")

    @property
    def data(self):
        return self.folder / "data"

    @property
    def environment(self):
        return {"PGHOST": str(self.folder), "PGUSER": "ledger", "PGDATABASE": "postgres"}

    def run(self, program, *arguments):
        subprocess.run(
            [f"{self.programs}/{program}", *map(str, arguments)], check=True, timeout=SECONDS_MAX,
            user=self.user, cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def stop(self):
        self.run("pg_ctl", "-D", self.data, "-m", "immediate", "stop")
        shutil.rmtree(self.folder)


def answer(place, data, tool, arguments):
    ended = subprocess.run(
        [place.binary, "call", tool, json.dumps(arguments)], capture_output=True, timeout=SECONDS_MAX,
        env=place.environment(
            BILLING_MCP_DATA=data, BILLING_MCP_KEYS_FILE=place.path / "keys.json",
            DEFAULT_API_KEY=KEY),
    )  # fmt: skip
    assert ended.returncode == 0, ended
    return json.loads(ended.stdout)["llm_view"]


def store(place):
    place.write("keys.json", {"keys": [{
        "id": "ledger", "sha256": hashlib.sha256(KEY.encode()).hexdigest(), "user_id": "ledger",
        "role": "ai_agent",
    }]})  # fmt: skip


def check_postgresql(place):
    """A folder filled from a real server is a ledger, in each of two runs; its numbers are exact."""
    found = sorted(glob.glob("/usr/lib/postgresql/*/bin"))
    if not found or not shutil.which("psql"):
        print("       skipped: there is no PostgreSQL here")
        return
    home = place.path / "billing"
    home.mkdir()
    (sql,), (script, *_) = blocks("sql"), blocks("sh")
    (home / "ledger.sql").write_text(sql)
    fill = home / "fill-ledger.sh"
    fill.write_text(script)
    store(place)
    server = Postgres(found[-1])
    try:
        environment = place.environment(
            LEDGER_HOME=home, BILLING_MCP=place.binary, **server.environment)
        subprocess.run(
            ["psql", "-qX", "-v", "ON_ERROR_STOP=1"], input=SCHEMA.encode(), env=environment, check=True)
        for _ in range(2):
            ended = subprocess.run(
                ["sh", str(fill)], env=environment, capture_output=True, timeout=SECONDS_MAX)
            assert ended.returncode == 0, ended
        # What is wrong does not take the place of what is right.
        broken = "insert into billing.payments values ('p1', 'P-1', 'Processed', 1, null, 'EUR', 'a1')"
        subprocess.run(["psql", "-qXc", broken], env=environment, check=True)
        ended = subprocess.run(
            ["sh", str(fill)], env=environment, capture_output=True, timeout=SECONDS_MAX)
        assert ended.returncode == 65, ended
    finally:
        server.stop()
    ledger = home / "ledger"
    account = answer(place, ledger, "get_account", {"account_id": "A-1"})
    assert account["name"] == 'Acme, "Quote" Corp' and account["balance"] == 1500.00, account
    invoice = answer(place, ledger, "get_invoice", {"invoice_id": "INV-1"})
    assert [item["amount"] for item in invoice["lineItems"]] == [1000.00, 250.00], invoice
    assert invoice["dueDate"] == "2024-03-30" and invoice["subscriptionId"] == "s1", invoice
    assert "subscriptionId" not in answer(place, ledger, "get_invoice", {"invoice_id": "INV-2"})
    subscription = answer(place, ledger, "get_subscription", {"subscription_id": "s1"})
    assert subscription["autoRenew"] is True, subscription


def check_stripe(place):
    """Invoices in smallest units become exact decimals, whatever the currency."""
    if not shutil.which("jq"):
        print("       skipped: there is no jq here")
        return
    (script,) = blocks("jq")
    base = {"status": "open", "created": 1709164800, "due_date": None, "customer": "cus_1"}
    amounts = [("eur", 150005, "1500.05"), ("jpy", 1500, "1500"), ("kwd", 1500, "1.500"), ("usd", -7, "-0.07"),
               ("usd", 0, "0.00"), ("kwd", 5, "0.005")]
    data = [
        {**base, "id": f"in_{n}", "number": f"S-{n}", "currency": currency, "subtotal": amount,
         "total": amount, "amount_remaining": amount,
         "lines": {"data": [{"id": f"il_{n}", "description": "x", "amount": amount}]}}
        for n, (currency, amount, _) in enumerate(amounts)
    ]  # fmt: skip
    made = subprocess.run(
        ["jq", "-c", script], input=json.dumps({"data": data}).encode(), capture_output=True,
        timeout=SECONDS_MAX)
    assert made.returncode == 0, made
    invoices = json.loads(made.stdout)
    assert [invoice["amount"] for invoice in invoices] == [text for _, _, text in amounts], invoices
    assert {invoice["dueDate"] for invoice in invoices} == {"2024-02-29"}, invoices
    folder = place.path / "ledger"
    folder.mkdir()
    (folder / "invoices.json").write_text(made.stdout.decode())
    (folder / "accounts.json").write_text('[{"id": "cus_1"}]')
    for file in folder.iterdir():
        file.chmod(0o600)
    store(place)
    assert answer(place, folder, "get_invoice", {"invoice_id": "in_2"})["balance"] == "1.500"


def check_zuora(place):
    """The first row that the page gives names fields of an invoice."""
    script = blocks("sh")[1]
    (place.path / "zuora-invoices.csv").write_text(
        "ID,INVOICENUMBER,STATUS,AMOUNT,BALANCE,A,B,C,D\n"
        "i1,INV-1,Posted,10.00,10.00,2024-02-29,2024-03-30,EUR,a1\n")
    folder = place.path / "ledger"
    folder.mkdir()
    (folder / "accounts.csv").write_text("id\na1\n")
    subprocess.run(
        ["sh", "-c", f"{script}\nmv invoices.csv ledger/"], cwd=place.path, check=True, timeout=SECONDS_MAX)
    for file in folder.iterdir():
        file.chmod(0o600)
    store(place)
    assert answer(place, folder, "get_invoice", {"invoice_id": "INV-1"})["dueDate"] == "2024-03-30"


if __name__ == "__main__":
    run_checks(dict(globals()))
