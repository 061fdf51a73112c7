"""memory.py BINARY: peak memory after 10,000 tool calls, in one process (Linux: VmHWM)."""
import json
import pathlib
import threading

from process import INITIALIZE, INITIALIZED, call, encode, run_checks

CALLS = 10_000
PEAK_MIB_MAX = 20
ROLES = """\
roles:
  admin: {permissions: ["billing:*"]}
  readonly: {permissions: ["billing:*"]}
limits:
  global: {limit: 1000000000, window: 60}
  users: {default: {limit: 1000000000, window: 60}}
  tools: {default: {limit: 1000000000, window: 60}}
  model_tokens: {limit: 1000000000000, window: 60}
"""
REQUESTS = [
    ("get_account", {"account_id": "A-00000123"}),
    ("get_customer", {"account_id": "A-00000123"}),
    ("list_accounts", {"limit": 20}),
    ("list_invoices", {"limit": 20}),
    ("get_account", {"account_id": "no such id"}),
]


def check_memory(place):
    """10,000 tool calls of several kinds peak under 20 MiB and are all answered."""
    if not pathlib.Path("/proc/self/status").exists():
        return
    roles = place.write("roles.yaml", ROLES)
    server = place.start(BILLING_MCP_ROLES=roles)

    def write():
        for n in range(CALLS):
            server.stdin.write(encode(call(n, *REQUESTS[n % len(REQUESTS)])))
        server.stdin.flush()

    try:
        server.stdin.write(encode(INITIALIZE | {"id": "first"}) + encode(INITIALIZED))
        writer = threading.Thread(target=write)
        writer.start()
        server.stdout.readline()
        for n in range(CALLS):
            answer = json.loads(server.stdout.readline())
            assert answer["id"] == n, (n, answer)
            refused = n % len(REQUESTS) == len(REQUESTS) - 1
            assert answer["result"].get("isError", False) == refused, answer
        writer.join()
        status = pathlib.Path(f"/proc/{server.pid}/status").read_text()
        peak = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))
        print(f"       peak {peak / 1024:.1f} MiB after {CALLS} calls")
        assert peak < PEAK_MIB_MAX * 1024, f"expected under {PEAK_MIB_MAX} MiB"
    finally:
        server.kill()
        server.wait()
        server.stdin.close()
        server.stdout.close()


if __name__ == "__main__":
    run_checks(dict(globals()))
