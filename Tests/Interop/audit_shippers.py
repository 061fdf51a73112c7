"""The log shippers of docs/audit.md on a log that rotates: audit_shippers.py PAGE PROGRAM

Takes the page's block for the program (fluent-bit, rsyslogd, vector or filebeat), puts folders of its
own in the place of those that the page names, and lets it follow a log that is written to and rotated,
also while the program is stopped. Every record has to arrive once, as it was, and those of a chain in
their order. Exit status 75: the program is not there.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

import audit_log

ROTATIONS = 3
RECORDS_EACH = 150
ARRIVAL_SECONDS_MAX = 60
NOT_THERE = 75

COMMANDS = {
    "fluent-bit": lambda config, state: ["fluent-bit", "-c", config],
    "rsyslogd": lambda config, state: ["rsyslogd", "-n", "-f", config, "-i", state / "pid"],
    "vector": lambda config, state: ["vector", "--config", config],
    "filebeat": lambda config, state: [
        "filebeat", "run", "-c", config, "--path.data", state, "--path.logs", state],
}
SUFFIXES = {"fluent-bit": ".yaml", "vector": ".toml", "filebeat": ".yml", "rsyslogd": ".conf"}
# Those that find a file which was rotated while they were stopped; the page says what to do with others.
FINDS_ROTATED = {"vector", "filebeat"}
PLACES = {"/var/log/billing-mcp": "log", "/var/lib/shipper": "state", "/srv/collected": "out"}


def block(page, program):
    """The page's configuration for a program."""
    found = re.search(rf"^```\w+ {program}\n(.*?)^```$", page, re.M | re.S)
    assert found, f"expected a block for {program}, found none"
    return found.group(1)


class Log:
    """A log that is appended to and rotated, as the server does it."""

    def __init__(self, folder):
        self.path = folder / "audit.jsonl"
        self.count = 0
        self.written = []
        self.source = iter(audit_log.lines(records=20000))

    def append(self, records):
        """So many records, each in one write."""
        with open(self.path, "ab", buffering=0) as file:
            for _ in range(records):
                line = next(self.source)
                file.write(line.encode())
                self.written.append(line.strip())
                time.sleep(0.002)

    def rotate(self):
        """Closes the file, and leaves no name without one for longer than a server does."""
        self.count += 1
        self.path.rename(f"{self.path}.{self.count:06}")
        self.append(1)


def arrived(folder):
    """The lines that were collected."""
    lines = []
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            lines += path.read_text().splitlines()
    return [line for line in lines if line]


def wait(folder, count):
    """Lets the shipper catch up."""
    end = time.monotonic() + ARRIVAL_SECONDS_MAX
    while len(arrived(folder)) < count and time.monotonic() < end:
        time.sleep(0.3)


def start(program, config, folder):
    """The program, ready to be stopped; what it says is kept."""
    command = COMMANDS[program](config, folder / "state")
    with open(folder / "said", "ab") as said:
        return subprocess.Popen(list(map(str, command)), stdin=subprocess.DEVNULL, stdout=said, stderr=said)


def stop(process):
    """As a service manager does."""
    process.terminate()
    try:
        process.wait(30)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def problems(written, found):
    """What is missing, doubled, changed or out of order."""
    wrong = []
    missing = [line for line in written if line not in set(found)]
    if missing:
        wrong.append(f"expected every record, found {len(missing)} missing, the first: {missing[0][:160]}")
    if len(set(found)) != len(found):
        wrong.append(f"expected each record once, found {len(found) - len(set(found))} again")
    strange = [line for line in found if line not in set(written)]
    if strange:
        wrong.append(f"expected records as they were, found {len(strange)} others, the first: {strange[0][:160]}")
    last = {}
    for line in found:
        record = json.loads(line) if line.startswith("{") else {}
        chain, sequence = record.get("chain"), record.get("sequence", 0)
        if sequence < last.get(chain, 0):
            wrong.append(f"expected records of a chain in order, found {sequence} after {last[chain]}")
            break
        last[chain] = sequence
    return wrong


def follow(program, config_text, folder):
    """One run of a program; what was wrong with it."""
    for place in PLACES.values():
        (folder / place).mkdir()
    for path, place in PLACES.items():
        config_text = config_text.replace(path, str(folder / place))
    config = folder / f"config{SUFFIXES[program]}"
    config.write_text(config_text)
    config.chmod(0o600)
    log = Log(folder / "log")
    log.append(RECORDS_EACH)
    process = start(program, config, folder)
    try:
        for _ in range(ROTATIONS):
            log.append(RECORDS_EACH)
            wait(folder / "out", len(log.written))
            log.append(RECORDS_EACH)
            log.rotate()
            log.append(RECORDS_EACH)
        wait(folder / "out", len(log.written))
        stop(process)
        log.append(RECORDS_EACH)
        if program in FINDS_ROTATED:
            log.rotate()
            log.append(RECORDS_EACH)
        process = start(program, config, folder)
        wait(folder / "out", len(log.written))
        log.append(RECORDS_EACH)
        wait(folder / "out", len(log.written))
        time.sleep(2)
    finally:
        stop(process)
    found = arrived(folder / "out")
    wrong = problems(log.written, found)
    print(f"{program}: {len(log.written)} records written over {log.count + 1} files, {len(found)} arrived")
    if wrong:
        print((folder / "said").read_text()[-2000:])
    return wrong


def main(page, program):
    """The check of one program; the exit status."""
    config = block(pathlib.Path(page).read_text(), program)
    if not shutil.which(program):
        print(f"there is no {program}")
        return NOT_THERE
    with tempfile.TemporaryDirectory() as folder:
        wrong = follow(program, config, pathlib.Path(folder))
    for one in wrong:
        print(f"{program}: {one}")
    return 1 if wrong else 0


if __name__ == "__main__":
    os.environ["PATH"] += ":/usr/sbin:/opt/fluent-bit/bin"
    sys.exit(main(*sys.argv[1:]))
