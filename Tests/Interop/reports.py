"""reports.py BINARY [LEDGER…]: every report computed a second time, from the ledger file alone.

Python's `decimal`, no code shared with the server: whole answers are compared, to the last digit of
every number's spelling, on 50 random ledgers, on the embedded sample (read through the list tools,
which give every value as it is spelled) and on those that are named. A failure prints its seed.
"""
import calendar
import datetime
import decimal
import hashlib
import json
import os
import pathlib
import random
import statistics
import sys

from process import INITIALIZE, INITIALIZED, Conversation, Place, call, encode

D = decimal.Decimal
decimal.getcontext().prec = 60
SEEDS = 50
ROWS = 100
KEY = "sk-reports-0123456789abcdef0123456789abcdef"
MINOR = {"JPY": 0, "KRW": 0, "KWD": 3, "BHD": 3}
PER_YEAR = {"Month": 12, "Quarter": 4, "Annual": 1}
BUCKETS = ["current", "1-30", "31-60", "61-90", "over_90", "no_due_date"]
METHODS = [
    "CreditCard", "DebitCard", "BankTransfer", "DirectDebit", "ACH", "SEPA", "WireTransfer",
    "PayPal", "Check", "Cash", "ApplePay", "GooglePay",
]  # fmt: skip
ROLES = """\
roles:
  admin: {permissions: ["billing:*"]}
limits:
  global: {limit: 1000000000, window: 60}
  users: {default: {limit: 1000000000, window: 60}}
  tools: {default: {limit: 1000000000, window: 60}}
  model_tokens: {limit: 1000000000000, window: 60}
"""


class Number(str):
    """A JSON number as it is spelled."""


def parse(text):
    return json.loads(text, parse_float=Number, parse_int=Number)


# The ledger


def day_of(text):
    if text is None:
        return None
    if len(text) == 10:
        return datetime.date.fromisoformat(text)
    moment = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    return moment.astimezone(datetime.timezone.utc).date()


def amount_of(record, field):
    value = record.get(field)
    return None if value is None else D(value)


def spelled(amount, currency):
    """Exactly, with the decimals of the currency or more."""
    places = max(-amount.as_tuple().exponent, MINOR.get(currency, 2), 0)
    text = f"{amount:.{places}f}"
    return text[1:] if text.startswith("-") and not amount else text


def rounded(amount, places):
    text = f"{amount.quantize(D(1).scaleb(-places), rounding=decimal.ROUND_HALF_EVEN):.{places}f}"
    return text[1:] if text.startswith("-") and not D(text) else text


def group(amounts, currency):
    return {"count": str(len(amounts)), "amount": spelled(sum(amounts, D(0)), currency)}


def add_months(day, months):
    month = day.year * 12 + day.month - 1 + months
    year, index = divmod(month, 12)
    return datetime.date(year, index + 1, min(day.day, calendar.monthrange(year, index + 1)[1]))


class Ledger:
    def __init__(self, text):
        data = parse(text)
        self.accounts = data.get("accounts", [])
        self.subscriptions = data.get("subscriptions", [])
        self.invoices = data.get("invoices", [])
        self.payments = data.get("payments", [])
        subscriptions = {one["id"]: one for one in self.subscriptions}
        invoices = {one["id"]: one for one in self.invoices}
        for one in self.invoices:
            parent = subscriptions.get(one.get("subscriptionId"))
            one["_owner"] = one.get("accountId") or (parent and parent.get("accountId"))
        for one in self.subscriptions:
            one["_owner"] = one.get("accountId")
        for one in self.payments:
            one["_invoice"] = invoices.get(one.get("invoiceId"))
            one["_owner"] = one.get("accountId") or (one["_invoice"] and one["_invoice"]["_owner"])

    def of(self, records, arguments):
        account = arguments.get("account_id")
        return [one for one in records if account is None or one["_owner"] == account]


def wants(arguments, currency):
    return arguments.get("currency") in (None, currency)


# The reports


def open_invoices(ledger, arguments, as_of):
    found, left_out = [], 0
    for one in ledger.of(ledger.invoices, arguments):
        date = day_of(one.get("invoiceDate"))
        if one.get("status") != "Posted" or (date and date > as_of):
            continue
        currency, balance = one.get("currency"), amount_of(one, "balance")
        if currency is None or balance is None:
            left_out += 1
            continue
        if not wants(arguments, currency):
            continue
        for payment in ledger.payments:
            paid_on = day_of(payment.get("paymentDate"))
            if (
                payment["_invoice"] is one and payment.get("status") == "Processed"
                and paid_on and paid_on > as_of and payment.get("amount") is not None
                and payment.get("currency") in (None, currency)
            ):  # fmt: skip
                balance += D(payment["amount"])
        if balance:
            found.append((one, currency, balance, day_of(one.get("dueDate"))))
    return found, left_out


def bucket_of(due, as_of):
    if due is None:
        return "no_due_date"
    late = (as_of - due).days
    return BUCKETS[0 if late <= 0 else min((late - 1) // 30 + 1, 4)]


def aged(items, currency, as_of, brief):
    owed = [item for item in items if item[2] > 0]
    buckets = []
    for name in BUCKETS:
        amounts = [item[2] for item in owed if bucket_of(item[3], as_of) == name]
        if amounts or not (brief or name == "no_due_date"):
            buckets.append({"bucket": name, **group(amounts, currency)})
    return {
        "buckets": buckets,
        "total": group([item[2] for item in owed], currency),
        "credits": group([item[2] for item in items if item[2] < 0], currency),
    }


def receivables_aging(ledger, arguments, as_of, today):
    items, left_out = open_invoices(ledger, arguments, as_of)
    currencies = []
    for currency in sorted({item[1] for item in items}):
        mine = [item for item in items if item[1] == currency]
        entry = {"currency": currency, **aged(mine, currency, as_of, False)}
        if arguments.get("group_by"):
            rows = []
            for place, account in enumerate(ledger.accounts):
                its = [item for item in mine if item[0]["_owner"] == account["id"]]
                if its:
                    owed = sum((item[2] for item in its if item[2] > 0), D(0))
                    row = {"account": {"id": account["id"]}, **aged(its, currency, as_of, True)}
                    rows.append((-owed, place, row))
            if rows:
                entry["accounts"] = [row for _, _, row in sorted(rows, key=lambda row: row[:2])]
        currencies.append(entry)
    return {"as_of": str(as_of), "currencies": currencies, "left_out": str(left_out)}


def overdue_invoices(ledger, arguments, as_of, today):
    items, left_out = open_invoices(ledger, arguments, as_of)
    late = [
        ((as_of - due).days, one, currency, balance)
        for one, currency, balance, due in items
        if balance > 0 and due and (as_of - due).days >= arguments.get("days_min", 1)
    ]
    late.sort(key=lambda row: (-row[0], row[1]["id"]))
    return {
        "as_of": str(as_of),
        "currencies": [
            {"currency": name, "total": group([row[3] for row in late if row[2] == name], name)}
            for name in sorted({row[2] for row in late})
        ],
        "invoices": [
            {
                "invoice": {"id": one["id"]},
                **({"account": {"id": one["_owner"]}} if one["_owner"] else {}),
                "days_overdue": str(days),
                "bucket": bucket_of(day_of(one["dueDate"]), as_of),
                "open_amount": spelled(balance, currency),
            }
            for days, one, currency, balance in late[:ROWS]
        ],
        "left_out": str(left_out),
    }


def span_of(arguments, last):
    to = min(day_of(arguments.get("to")) or last, last)
    return day_of(arguments.get("from")) or add_months(to.replace(day=1), -11), to


def revenue_summary(ledger, arguments, as_of, today):
    first, last = span_of(arguments, as_of)
    sums, left_out, paid = {}, 0, {}

    def add(measure, currency, day, amount):
        months = sums.setdefault(currency, {})
        months.setdefault(f"{day:%Y-%m}", {}).setdefault(measure, []).append(amount)

    for one in ledger.of(ledger.payments, arguments):
        if one.get("status") != "Processed":
            continue
        amount, day = amount_of(one, "amount"), day_of(one.get("paymentDate"))
        if amount is not None and one["_invoice"]:
            whose = one["_invoice"]["id"], one.get("currency")
            paid[whose] = paid.get(whose, D(0)) + amount
        if one.get("currency") is None or amount is None or day is None:
            left_out += 1
        elif wants(arguments, one["currency"]) and first <= day <= last:
            add("collected", one["currency"], day, amount)
    for one in ledger.of(ledger.invoices, arguments):
        if one.get("status") != "Posted":
            continue
        currency, day = one.get("currency"), day_of(one.get("invoiceDate"))
        tax, total = amount_of(one, "taxAmount"), amount_of(one, "totalAmount")
        amount = amount_of(one, "amount")
        if amount is None and total is not None:
            amount = total - (tax or 0)
        if currency is None or amount is None or day is None:
            left_out += 1
            continue
        if not wants(arguments, currency) or not first <= day <= last:
            continue
        add("credited" if amount < 0 else "invoiced", currency, day, amount)
        if tax:
            add("tax", currency, day, tax)
        balance = amount_of(one, "balance")
        if total is not None and total > 0 and balance is not None:
            gone = total - balance - paid.get((one["id"], currency), D(0))
            if gone > 0:
                add("written_off", currency, day, gone)
    annual = {}
    for one in ledger.of(ledger.subscriptions, arguments):
        if one.get("status") != "Active" or not runs(one, as_of):
            continue
        charge = yearly(one)
        if one.get("currency") is None or charge is None:
            left_out += 1
        elif wants(arguments, one["currency"]):
            annual.setdefault(one["currency"], []).append(charge)
    currencies = []
    names = ["invoiced", "tax", "credited", "written_off", "collected"]
    for currency in sorted(set(sums) | set(annual)):
        months = sums.get(currency, {})
        entry = {"currency": currency}
        for name in names:
            entry[name] = group([x for month in months.values() for x in month.get(name, [])], currency)
        entry["months"] = [
            {"month": month, **{n: group(months[month][n], currency) for n in names if n in months[month]}}
            for month in sorted(months)
        ]
        charges = annual.get(currency, [])
        total = sum(charges, D(0))
        entry["active_subscriptions"] = str(len(charges))
        entry["mrr"] = rounded(total / 12, MINOR.get(currency, 2))
        entry["arr"] = spelled(total, currency)
        currencies.append(entry)
    return {
        "as_of": str(as_of), "from": str(first), "to": str(last), "currencies": currencies,
        "left_out": str(left_out),
    }  # fmt: skip


def yearly(one):
    charge, times = amount_of(one, "recurringCharge"), PER_YEAR.get(one.get("billingPeriod"))
    return None if charge is None or times is None else charge * times


def months_of(one, field):
    months = one.get(field)
    return int(months) if months is not None and 1 <= int(months) <= 1200 else None


def end_of(one):
    if one.get("termType") == "EVERGREEN":
        return None
    if one.get("subscriptionEndDate"):
        return day_of(one["subscriptionEndDate"])
    start, months = day_of(one.get("subscriptionStartDate")), months_of(one, "initialTerm")
    return add_months(start, months) - datetime.timedelta(1) if start and months else None


def runs(one, day):
    start, end = day_of(one.get("subscriptionStartDate")), end_of(one)
    return not (start and start > day) and (end is None or one.get("autoRenew") is True or end >= day)


def next_end(one, day):
    end = end_of(one)
    months = months_of(one, "renewalTerm") or months_of(one, "initialTerm")
    first, count = end + datetime.timedelta(1), 0
    while end < day:
        if one.get("autoRenew") is not True or not months:
            return None
        count += 1
        end = add_months(first, count * months) - datetime.timedelta(1)
    return end


def renewal_calendar(ledger, arguments, as_of, today):
    last = add_months(as_of.replace(day=1), arguments.get("months", 12)) - datetime.timedelta(1)
    sums, left_out = {}, 0
    for one in ledger.of(ledger.subscriptions, arguments):
        start = day_of(one.get("subscriptionStartDate"))
        if one.get("status") != "Active" or one.get("termType") == "EVERGREEN":
            continue
        if start and start > as_of:
            continue
        if end_of(one) is None:
            left_out += 1
            continue
        end = next_end(one, as_of)
        if end is None or end > last:
            continue
        if one.get("currency") is None or yearly(one) is None:
            left_out += 1
        elif wants(arguments, one["currency"]):
            name = "auto_renewing" if one.get("autoRenew") is True else "ending"
            months = sums.setdefault(one["currency"], {})
            months.setdefault(f"{end:%Y-%m}", {}).setdefault(name, []).append(yearly(one))
    names = ["auto_renewing", "ending"]
    return {
        "as_of": str(as_of), "from": str(as_of), "to": str(last),
        "currencies": [
            {
                "currency": currency,
                "months": [
                    {"month": m, **{n: group(months[m][n], currency) for n in names if n in months[m]}}
                    for m in sorted(months)
                ],
                **{n: group([x for m in months.values() for x in m.get(n, [])], currency) for n in names},
            }
            for currency, months in sorted(sums.items())
        ],
        "left_out": str(left_out),
    }  # fmt: skip


def outcomes(rows, currency):
    ended = [row for row in rows if row[0] in ("Processed", "Error", "Reversed")]
    entry = {}
    for name, status in [("processed", "Processed"), ("failed", "Error"), ("reversed", "Reversed")]:
        mine = [row[1] for row in rows if row[0] == status]
        entry[name] = group(mine, currency)
        if ended:
            entry[name]["percent"] = rounded(D(len(mine)) * 100 / len(ended), 2)
    entry["pending"] = group([row[1] for row in rows if row[0] in ("Draft", "Processing")], currency)
    days = [row[2] for row in rows if row[2] is not None]
    if days:
        entry["days_to_pay"] = {
            "count": str(len(days)),
            "mean": rounded(D(sum(days)) / len(days), 2),
            "median": rounded(D(statistics.median(days)), 1),
        }
    return entry


def payment_health(ledger, arguments, as_of, today):
    first, left_out, rows = as_of - datetime.timedelta(arguments.get("days", 90) - 1), 0, {}
    for one in ledger.of(ledger.payments, arguments):
        if one.get("status") not in ("Processed", "Error", "Reversed", "Draft", "Processing"):
            continue
        currency, day = one.get("currency"), day_of(one.get("paymentDate"))
        amount = amount_of(one, "amount")
        if currency is None or day is None or amount is None:
            left_out += 1
            continue
        if not wants(arguments, currency) or not first <= day <= as_of:
            continue
        invoiced = one["_invoice"] and day_of(one["_invoice"].get("invoiceDate"))
        waited = (day - invoiced).days if one["status"] == "Processed" and invoiced else None
        kind = (one.get("paymentMethod") or {}).get("type")
        folded = (kind or "").lower().translate(str.maketrans("", "", " _-"))
        method = next((m for m in METHODS if m.lower() == folded), "Other") if kind else "Unknown"
        rows.setdefault(currency, []).append((one["status"], amount, waited, method))
    report = {
        "as_of": str(as_of), "from": str(first), "to": str(as_of),
        "currencies": [
            {
                "currency": currency, **outcomes(mine, currency),
                "methods": [
                    {"method": method, **outcomes([row for row in mine if row[3] == method], currency)}
                    for method in sorted({row[3] for row in mine})
                ],
            }
            for currency, mine in sorted(rows.items())
        ],
    }  # fmt: skip
    if "account_id" not in arguments:
        counts = dict.fromkeys(["expired", "expiring_soon", "valid", "unreadable"], 0)
        for account in ledger.accounts:
            text = (account.get("paymentMethod") or {}).get("expiryDate")
            if text is not None:
                counts[expiry(text, today)] += 1
        report["expiry"] = {name: str(count) for name, count in counts.items()}
    report["left_out"] = str(left_out)
    return report


def expiry(text, today):
    try:
        if "/" in text:
            month, year = text.split("/")
            year = "20" + year if len(year) == 2 else year
        else:
            year, month = text.split("-")
        if len(year) != 4 or len(month) != 2 or not (year + month).isdigit():
            return "unreadable"
        last = calendar.monthrange(int(year), int(month))[1]
        days = (datetime.date(int(year), int(month), last) - today).days
    except ValueError:
        return "unreadable"
    return "expired" if days < 0 else "expiring_soon" if days <= 60 else "valid"


def account_statement(ledger, arguments, as_of, today):
    first, last = span_of(arguments, day_of(arguments.get("to")) or today)
    entries, left_out = {}, 0
    for place, one in enumerate(ledger.of(ledger.invoices, arguments)):
        if one.get("status") != "Posted":
            continue
        total, amount = amount_of(one, "totalAmount"), amount_of(one, "amount")
        if total is None and amount is not None:
            total = amount + (amount_of(one, "taxAmount") or 0)
        day = day_of(one.get("invoiceDate"))
        if one.get("currency") is None or day is None or total is None:
            left_out += 1
        elif day <= last:
            kind = 1 if total < 0 else 0
            entries.setdefault(one["currency"], []).append((day, kind, place, total, one["id"]))
    for place, one in enumerate(ledger.of(ledger.payments, arguments)):
        if one.get("status") != "Processed":
            continue
        day, amount = day_of(one.get("paymentDate")), amount_of(one, "amount")
        if one.get("currency") is None or day is None or amount is None:
            left_out += 1
        elif day <= last:
            entries.setdefault(one["currency"], []).append((day, 2, place, -amount, one["id"]))
    currencies = []
    for currency, rows in sorted(entries.items()):
        rows.sort(key=lambda row: row[:3])
        balance = sum((row[3] for row in rows if row[0] < first), D(0))
        entry = {"currency": currency, "opening_balance": spelled(balance, currency)}
        shown = [row for row in rows if row[0] >= first]
        for kind, name in enumerate(["invoiced", "credited", "paid"]):
            entry[name] = group([abs(r[3]) if kind == 2 and r[3] < 0 else -r[3] if kind == 2 else r[3]
                                 for r in shown if r[1] == kind], currency)  # fmt: skip
        lines = []
        for day, kind, _, change, name in shown:
            balance += change
            lines.append({
                "date": str(day), "kind": ["invoice", "credit", "payment"][kind],
                "payment" if kind == 2 else "invoice": {"id": name},
                "change": spelled(change, currency), "balance": spelled(balance, currency),
            })  # fmt: skip
        entry["closing_balance"] = spelled(balance, currency)
        entry["entries"] = lines
        currencies.append(entry)
    return {
        "account": {"id": arguments["account_id"]}, "from": str(first), "to": str(last),
        "currencies": currencies, "left_out": str(left_out),
    }  # fmt: skip


def validate_invoice(ledger, arguments, as_of, today):
    one = next(x for x in ledger.invoices if x["id"] == arguments["invoice_id"])
    posted = one.get("status") == "Posted"
    amount, tax = amount_of(one, "amount"), amount_of(one, "taxAmount")
    total, balance = amount_of(one, "totalAmount"), amount_of(one, "balance")
    date, due = day_of(one.get("invoiceDate")), day_of(one.get("dueDate"))
    account = next((x for x in ledger.accounts if x["id"] == one["_owner"]), {})
    checks, places = [], one.get("currency")

    def number(x):
        return spelled(x, places) if places else plain(x)

    def plain(x):
        text = f"{x:.{max(-x.as_tuple().exponent, 0)}f}"
        return text[1:] if text.startswith("-") and not x else text

    def check(name, expected, found, holds=None):
        if expected is None or found is None:
            checks.append({"check": name, "outcome": "not_applicable"})
            return
        holds = expected == found if holds is None else holds
        show = number if isinstance(found, D) else str
        checks.append({"check": name, "outcome": "holds" if holds else "fails",
                       "expected": show(expected), "found": show(found)})  # fmt: skip

    items = one.get("lineItems")
    parts = [amount_of(item, "amount") for item in items] if items is not None else [None]
    check("line_items_sum", None if None in parts else sum(parts, D(0)), amount)
    check("total_is_amount_plus_tax", None if None in (amount, tax) else amount + tax, total)
    paid = sum((D(p["amount"]) for p in ledger.payments if p["_invoice"] is one
                and p.get("status") == "Processed" and p.get("amount") is not None
                and p.get("currency") == one.get("currency")), D(0))  # fmt: skip
    check("balance_is_total_minus_payments",
          total - paid if posted and total is not None else None, balance)  # fmt: skip
    check("due_on_or_after_invoice_date", date, due, bool(date and due and due >= date))
    check("currency_is_the_accounts", account.get("currency"), one.get("currency"))
    check("only_posted_has_a_balance", None if posted else D(0), balance)
    check("posted_is_not_dated_ahead", today, date if posted else None, bool(date and date <= today))
    return {
        "invoice": {"id": one["id"]},
        "all_hold": all(one["outcome"] != "fails" for one in checks),
        "checks": checks, "withheld_checks": "0",
    }  # fmt: skip


REPORTS = {
    report.__name__: report
    for report in (
        receivables_aging, overdue_invoices, revenue_summary, renewal_calendar, payment_health,
        account_statement, validate_invoice,
    )
}  # fmt: skip


# Random ledgers


def random_ledger(seed):
    """A ledger with everything that is awkward, as JSON text; amounts are spelled as drawn."""
    dice = random.Random(seed)
    currencies = ["USD", "EUR", "JPY", "KWD", "CHF"]
    days = [datetime.date(2023, 6, 1) + datetime.timedelta(n) for n in range(1000)]
    days += [datetime.date(2024, 2, 29)] * 60 + [datetime.date(2024, 12, 31)] * 20

    def some(value, chance=0.05):
        return None if dice.random() < chance else value

    def money(currency, low=1, high=400_000):
        places = MINOR.get(currency, 2) + (1 if dice.random() < 0.05 else 0)
        return D(dice.randint(low, high)).scaleb(-places)

    def spell(amount):
        if amount is None:
            return None
        text = f"{amount:f}"
        return text if dice.random() < 0.2 else Number(text)

    def day(stamp=0.1):
        picked = dice.choice(days)
        if dice.random() < stamp:
            return f"{picked}T{dice.randint(0, 23):02}:30:00{dice.choice(['Z', '+05:30', '-08:00'])}"
        return str(picked)

    def later(text, low, high):
        return str(day_of(text) + datetime.timedelta(dice.randint(low, high)))

    ledger = {"accounts": [], "subscriptions": [], "invoices": [], "payments": []}
    for number in range(dice.randint(1, 8)):
        method = some({"type": dice.choice(METHODS + ["credit card", "Barter"]), "expiryDate": dice.choice(
            ["02/24", "11/2026", "2027-02", "12/30", "1/30", "soon", "13/25", "02/28"])}, 0.3)
        ledger["accounts"].append({
            "id": f"a{number}", "accountNumber": f"A-{number}", "name": f"Account {number} Ltd",
            "currency": some(dice.choice(currencies)), "paymentMethod": method})  # fmt: skip
    accounts = [one["id"] for one in ledger["accounts"]]
    for number in range(dice.randint(0, 12)):
        currency, start = dice.choice(currencies), day()
        term = dice.choice([1, 3, 12, 12, 24, 36])
        ledger["subscriptions"].append({
            "id": f"s{number}", "name": f"S-{number}", "accountId": some(dice.choice(accounts)),
            "status": dice.choice(["Active"] * 4 + ["Draft", "Suspended", "Expired", "Canceled"]),
            "subscriptionStartDate": some(start),
            "subscriptionEndDate": some(str(add_months(day_of(start), term) - datetime.timedelta(1)), 0.3),
            "termType": some(dice.choice(["TERMED"] * 4 + ["EVERGREEN"])),
            "autoRenew": some(dice.random() < 0.6), "renewalTerm": some(term, 0.2),
            "initialTerm": some(term, 0.2), "currency": some(currency),
            "recurringCharge": spell(some(money(currency))),
            "billingPeriod": some(dice.choice(list(PER_YEAR)))})  # fmt: skip
    subscriptions = [one["id"] for one in ledger["subscriptions"]]
    for number in range(dice.randint(0, 40)):
        currency, date = dice.choice(currencies), day()
        items = [money(currency) * (-1 if dice.random() < 0.1 else 1) for _ in range(dice.randint(1, 4))]
        amount = sum(items) * (1 if dice.random() < 0.95 else 2)
        tax = D(dice.randint(0, 900)).scaleb(-MINOR.get(currency, 2))
        total = amount + tax
        status = dice.choice(["Posted"] * 6 + ["Draft", "Canceled", "Error", "Reversed"])
        paid, owner = D(0), some(dice.choice(accounts))
        invoice = f"i{number}"
        for _ in range(dice.choice([0, 0, 1, 1, 2])):
            part = max(abs(total) / dice.choice([1, 2, 4]), D(1)).quantize(D(1).scaleb(-MINOR.get(currency, 2)))
            state = dice.choice(["Processed"] * 5 + ["Error", "Reversed", "Processing", "Draft", "Canceled"])
            paid += part if state == "Processed" else 0
            ledger["payments"].append({
                "id": f"p{len(ledger['payments'])}", "paymentNumber": f"P-{len(ledger['payments'])}",
                "status": state, "amount": spell(some(part, 0.03)),
                "paymentDate": some(later(date, -5, 200)),
                "currency": some(currency if dice.random() < 0.95 else "GBP"),
                "accountId": some(owner, 0.2), "invoiceId": some(invoice, 0.1),
                "paymentMethod": some({"type": some(dice.choice(METHODS + ["debit-card", "Barter"]))})})  # fmt: skip
        # Some balances are written off, some are wrong, some come from payments to be made.
        balance = dice.choice([total - paid] * 6 + [D(0), total, total - paid - 1])
        ledger["invoices"].append({
            "id": invoice, "invoiceNumber": f"INV-{number}", "status": status,
            "amount": spell(some(amount)), "taxAmount": spell(some(tax, 0.1)),
            "totalAmount": spell(some(total)), "balance": spell(some(balance)),
            "invoiceDate": some(date), "dueDate": some(later(date, -3, 60)), "currency": some(currency),
            "accountId": owner, "subscriptionId": some(dice.choice(subscriptions), 0.5) if subscriptions else None,
            "lineItems": some([{"id": f"l{n}", "amount": spell(some(x, 0.02))} for n, x in enumerate(items)])})  # fmt: skip
    dice.shuffle(ledger["payments"])
    for records in ledger.values():
        for one in records:
            for field in [field for field, value in one.items() if value is None]:
                if dice.random() < 0.5:
                    del one[field]
    return dump(ledger)


def dump(value):
    """JSON with numbers as they are spelled."""
    if isinstance(value, Number):
        return str(value)
    if isinstance(value, dict):
        return "{" + ",".join(f"{json.dumps(key)}:{dump(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(dump, value)) + "]"
    return json.dumps(value)


def questions(ledger, dice, today):
    """Calls of every report, with some of their arguments."""
    days = ["2024-02-29", "2024-03-01", "2024-12-31", "2025-06-30", "2025-11-30", str(today), None]
    accounts = [one["id"] for one in ledger.accounts]
    for name in REPORTS:
        for _ in range(4):
            arguments = {}
            as_of = dice.choice(days)
            if as_of and name not in ("account_statement", "validate_invoice"):
                arguments["as_of"] = as_of
            if name == "receivables_aging" and dice.random() < 0.5:
                arguments["group_by"] = "account"
            if name == "overdue_invoices" and dice.random() < 0.5:
                arguments["days_min"] = dice.choice([1, 30, 31, 91])
            if name in ("revenue_summary", "account_statement") and dice.random() < 0.6:
                arguments["from"] = dice.choice(["2023-01-01", "2024-02-29"])
            if name == "account_statement" and dice.random() < 0.5:
                arguments["to"] = dice.choice(["2024-02-29", "2025-01-31"])
            if name == "renewal_calendar" and dice.random() < 0.5:
                arguments["months"] = dice.choice([1, 2, 13, 24])
            if name == "payment_health" and dice.random() < 0.5:
                arguments["days"] = dice.choice([1, 30, 700])
            if name == "account_statement" or (name != "validate_invoice" and dice.random() < 0.3):
                arguments["account_id"] = dice.choice(accounts)
            if name == "validate_invoice":
                if not ledger.invoices:
                    continue
                arguments["invoice_id"] = dice.choice(ledger.invoices)["id"]
            elif name != "account_statement" and dice.random() < 0.3:
                arguments["currency"] = dice.choice(["USD", "JPY", "KWD"])
            yield name, arguments


# The comparison


def plain(view):
    """A view without what is not computed here: drill-downs, and fields of records but their ids."""
    if isinstance(view, list):
        return [plain(one) for one in view]
    if not isinstance(view, dict):
        return view
    kept = {key: plain(value) for key, value in view.items() if key not in ("drill_down", "suppressed_groups", "nextCursor")}
    for name in ("account", "invoice", "payment"):
        if isinstance(kept.get(name), dict) and "id" in kept[name]:
            kept[name] = {"id": kept[name]["id"]}
    return kept


def difference(mine, its, path=""):
    """The first place where two views differ; nothing where they do not."""
    if isinstance(mine, dict) and isinstance(its, dict):
        for key in [*mine, *(key for key in its if key not in mine)]:
            found = difference(mine.get(key), its.get(key), f"{path}.{key}")
            if found:
                return found
        return None
    if isinstance(mine, list) and isinstance(its, list) and len(mine) == len(its):
        return next(filter(None, (difference(*pair, f"{path}[{n}]") for n, pair in enumerate(zip(mine, its)))), None)
    return None if mine == its else f"{path}: expected {mine}, found {its}"


def prepare(place):
    """Profile, roles and key in a folder; the environment that names them."""
    shipped = pathlib.Path(__file__).parents[2] / "security_profiles" / "finance-default.yaml"
    # The whole of each report, and the fields of subscriptions that some arguments ask about.
    profile = shipped.read_text().replace("max_list_items: 20", "max_list_items: 2000")
    profile = profile.replace("max_payload_bytes: 65536", "max_payload_bytes: 8000000")
    profile = profile.replace("accountId, ratePlanId]", "accountId, ratePlanId, currency, recurringCharge, billingPeriod]")
    nested = "\n    nested: {paymentMethod: payment_method}"
    profile = profile.replace("industry]", "industry, paymentMethod]" + nested)
    profile = profile.replace("accountId, invoiceId]", "accountId, invoiceId, paymentMethod]" + nested)
    profile = profile.replace("\nfree_text:", "  payment_method: {allow: [type, expiryDate]}\n\nfree_text:")
    place.write("finance-default.yaml", profile)
    entry = {"id": "k", "sha256": hashlib.sha256(KEY.encode()).hexdigest(), "user_id": "u", "role": "admin"}
    return {
        "BILLING_MCP_KEYS_FILE": place.write("keys.json", {"keys": [entry]}),
        "BILLING_MCP_PROFILES": place.path, "BILLING_MCP_ROLES": place.write("roles.yaml", ROLES),
        "BILLING_MCP_AUDIT_LOG": place.path / "audit.jsonl", "DEFAULT_API_KEY": KEY,
    }  # fmt: skip


def sample(binary):
    """The embedded sample as JSON text, read page by page."""
    place = Place(os.path.abspath(binary))
    process = place.start(**prepare(place))
    talk, lists = Conversation(process), {}
    talk.send(INITIALIZE, INITIALIZED)
    talk.receive()
    for name in ("accounts", "subscriptions", "invoices", "payments"):
        lists[name], cursor = [], {}
        while cursor is not None:
            talk.send(call(1, f"list_{name}", {"limit": 100, **cursor}))
            view = talk.receive()["result"]["content"][0]["text"]
            view = parse(view)["llm_view"]
            lists[name] += view[name]
            cursor = {"cursor": view["nextCursor"]} if "nextCursor" in view else None
    process.stdin.close()
    process.wait()
    process.stdout.close()
    place.close()
    return dump(lists)


def compare(binary, text, seed, today, data=True):
    """The reports of one ledger, asked in one session; returns how many were compared."""
    ledger, dice = Ledger(text), random.Random(seed)
    asked = list(questions(ledger, dice, today))
    place = Place(os.path.abspath(binary))
    environment = prepare(place)
    if data:
        environment["BILLING_MCP_DATA"] = place.write("ledger.json", text)
    lines = [INITIALIZE | {"id": "first"}, INITIALIZED]
    for number, (name, arguments) in enumerate(asked):
        arguments = {**arguments, "limit": ROWS} if name == "overdue_invoices" else arguments
        lines.append(call(number, name, arguments))
    ended = place.run(data=b"".join(map(encode, lines)), timeout=60, **environment)
    place.close()
    answers = {one.get("id"): one for one in (parse(line) for line in ended.stdout.splitlines())}
    for number, (name, arguments) in enumerate(asked):
        answer = answers.get(str(number), {})
        given = {key: int(value) if isinstance(value, Number) else value for key, value in arguments.items()}
        as_of = day_of(arguments.get("as_of")) or today
        first, last = span_of(arguments, as_of if name == "revenue_summary" else today)
        if name in ("revenue_summary", "account_statement") and first > last:
            assert answer["result"]["isError"], f"seed {seed}: {name} {arguments}: expected a refusal"
            continue
        view = answer.get("result", {}).get("structuredContent", {}).get("llm_view")
        assert view is not None, f"seed {seed}: {name} {arguments}: {answer} {ended.stderr[-2000:]}"
        assert answer["result"]["structuredContent"]["meta"]["method"], name
        wrong = difference(REPORTS[name](ledger, given, as_of, today), plain(view))
        assert not wrong, f"seed {seed}: {name} {arguments}: {wrong}"
    return len(asked)


def main():
    binary, ledgers = sys.argv[1], sys.argv[2:]
    compared = 0
    while True:
        today = datetime.datetime.now(datetime.timezone.utc).date()
        try:
            compared += compare(binary, sample(binary), "sample", today, data=False)
            for path in ledgers:
                compared += compare(binary, pathlib.Path(path).read_text(), path, today)
            for seed in range(SEEDS):
                compared += compare(binary, random_ledger(seed), seed, today)
        except AssertionError:
            # A day that began meanwhile changes what expires.
            if today == datetime.datetime.now(datetime.timezone.utc).date():
                raise
            continue
        break
    print(f"{compared} reports of {SEEDS + 1 + len(ledgers)} ledgers agree to the last digit")


if __name__ == "__main__":
    main()
