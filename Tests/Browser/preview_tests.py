#!/usr/bin/env python3
"""Tests `sitegen serve` in a real browser: Debian's Chromium, headless.

    python3 Tests/Browser/preview_tests.py .build/debug/sitegen

Works on a copy of a fixture, saves files as editors do, and checks how an open page responds: that it reloads only when
it looks different, that errors appear over it and disappear, and that the page's own policy allows this.

Exit status: 0 for success; 1 if a test fails; 64 for an invalid command line.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

REPOSITORY = Path(__file__).resolve().parents[2]
FAILURES: list[str] = []


def check(condition: object, message: str) -> None:
    if not condition:
        FAILURES.append(message)
        print(f"    FAILED: {message}")


class Preview:
    """A project, a server for it, and a browser."""

    def __init__(self, program: Path, folder: Path, browser: Browser) -> None:
        self.program, self.folder, self.browser = program, folder, browser
        self.process: subprocess.Popen[str] | None = None
        self.root = ""
        shutil.copytree(REPOSITORY / "Templates", folder / "Templates")
        shutil.copytree(REPOSITORY / "Tests" / "Fixtures" / "small" / "Content", folder / "Content")

    def start(self, port: int = 0) -> None:
        self.process = subprocess.Popen(
            [self.program, "serve", "--port", str(port)], cwd=self.folder, stdout=subprocess.PIPE,
            stderr=open(self.folder / "errors", "w"), text=True)
        self.root = self.process.stdout.readline().strip()

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait()

    @property
    def port(self) -> int:
        return int(self.root.rstrip("/").rsplit(":", 1)[1])

    def save(self, path: str, old: str, new: str) -> float:
        """Saves as most editors do: writes a new file and renames it over the old one."""
        place = self.folder / path
        text = place.read_text()
        assert old in text, f"{path} lacks {old}"
        fresh = place.with_name(f".{place.name}.tmp")
        fresh.write_text(text.replace(old, new, 1))
        os.replace(fresh, place)
        return time.time()

    @contextmanager
    def page(self, path: str, *, is_quiet: bool = True) -> Iterator[Page]:
        page = self.browser.new_page()
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        with page.expect_request(lambda request: "/_preview/events" in request.url):
            page.goto(self.root + path)
        page.wait_for_timeout(100)
        # A reload removes this.
        page.evaluate("window.stayed = true")
        yield page
        if is_quiet:
            check(not complaints, f"{path}: the console shows {complaints}")
        page.close()


def stayed(page: Page) -> bool:
    page.wait_for_timeout(150)
    return bool(page.evaluate("window.stayed === true"))


def a_save_appears_on_the_page(preview: Preview) -> None:
    with preview.page("codes/4.3.2/") as page:
        times = []
        for number in range(7):
            start = preview.save("Content/codes/4.3.2.md", "## Meaning\n", f"## Meaning\n\nSaved for the time {number}.\n")
            expect(page.get_by_text(f"Saved for the time {number}.", exact=True)).to_be_visible()
            page.wait_for_timeout(200)
            painted = page.evaluate("performance.timeOrigin + performance.getEntriesByName('first-contentful-paint')[0].startTime")
            times.append(painted - start * 1000)
        print(f"    from the save to the first paint: median {sorted(times)[3]:.0f} ms, {min(times):.0f}–{max(times):.0f}")
        check(not stayed(page), "the page was not reloaded")


def only_pages_that_look_different_reload(preview: Preview) -> None:
    with preview.page("codes/5.7.1/") as other, preview.page("codes/4.3.2/") as page:
        preview.save("Content/codes/4.3.2.md", "Saved for the time 0.", "Saved once more.")
        expect(page.get_by_text("Saved once more.")).to_be_visible()
        check(stayed(other), "a page that looks the same was reloaded")
        preview.save("Content/codes/4.3.2.md", "Saved once more.", "Saved once more. ")
        check(stayed(other), "a page that looks the same was reloaded")


def the_scroll_position_is_kept(preview: Preview) -> None:
    with preview.page("codes/4.3.2/") as page:
        page.evaluate("scrollTo(0, 500)")
        page.wait_for_timeout(100)
        preview.save("Content/codes/4.3.2.md", "## Sources\n", "## Sources\n\n- [IANA](https://www.iana.org/)\n")
        page.wait_for_function("() => window.stayed === undefined")
        page.wait_for_load_state()
        page.wait_for_timeout(100)
        check(page.evaluate("scrollY") == 500, f"the page is scrolled to {page.evaluate('scrollY')}, not to 500")


def style_and_templates(preview: Preview) -> None:
    with preview.page("about/") as page:
        preview.save("Templates/assets/style.css", "/*", "body { outline: 3px solid rgb(1, 2, 3) }\n/*")
        page.wait_for_function("() => getComputedStyle(document.body).outlineColor === 'rgb(1, 2, 3)'")
        preview.save("Templates/layout.mustache", "Skip to the text", "Jump to the text")
        expect(page.get_by_text("Jump to the text")).to_have_count(1)


def errors_appear_and_disappear(preview: Preview) -> None:
    problems = "sitegen-problems"
    with preview.page("codes/4.3.2/") as page, preview.page("about/") as other:
        preview.save("Content/codes/5.1.1.md", "severity: ", "severity: x")
        for shown in (page, other):
            expect(shown.locator(problems)).to_have_count(1)
        said = page.locator(f"{problems} pre").inner_text()
        check(re.search(r"^Content/codes/5\.1\.1\.md:\d+:\d+: error: unknown severity .*\n +\d+ \| severity: x", said), f"the page shows {said}")
        check(said.strip() in (preview.folder / "errors").read_text(), "the terminal shows something else")
        check(page.locator("h1").inner_text().startswith("Enhanced status code 4.3.2"), "the last good page is not below the errors")
        box = page.locator(f"{problems} div").bounding_box()
        check(box and box["width"] >= 1200 and box["height"] >= 700, f"the overlay has the size {box}")
        page.reload()
        expect(page.locator(problems)).to_have_count(1)
        page.evaluate("window.stayed = true")
        page.locator(f"{problems} button").click()
        expect(page.locator(problems)).to_have_count(0)
        preview.save("Content/codes/5.1.1.md", "severity: x", "severity: y")
        expect(page.locator(f"{problems} pre")).to_contain_text("severity: y")
        preview.save("Content/codes/5.1.1.md", "severity: y", "severity: ")
        for shown in (page, other):
            expect(shown.locator(problems)).to_have_count(0)
            check(stayed(shown), "a page was reloaded although nothing on it changed")


def an_error_is_shown_as_text(preview: Preview) -> None:
    with preview.page("about/") as page:
        preview.save("Content/codes/5.1.1.md", "severity: ", 'severity: "<img src=x onerror=document.title=1>"\n#')
        expect(page.locator("sitegen-problems pre")).to_contain_text("<img src=x")
        check(page.locator("sitegen-problems img").count() == 0, "content became an element")
        preview.save("Content/codes/5.1.1.md", 'severity: "<img src=x onerror=document.title=1>"\n#', "severity: ")
        expect(page.locator("sitegen-problems")).to_have_count(0)


def a_page_is_added_and_removed(preview: Preview) -> None:
    place = preview.folder / "Content" / "pages" / "imprint.md"
    # The console reports the address that does not exist.
    with preview.page("imprint/", is_quiet=False) as page:
        expect(page.locator("h1")).to_have_text("Page not found")
        place.write_text("---\ntitle: Imprint\nupdated: 2026-11-24\ndraft: true\n---\n\nWho we are.\n")
        expect(page.locator("h1")).to_have_text("Imprint")
        expect(page.get_by_text("Draft, not published")).to_be_visible()
        place.unlink()
        expect(page.locator("h1")).to_have_text("Page not found")


def the_decoder_works(preview: Preview) -> None:
    with preview.page("index.html") as page:
        page.fill("#decoder_input", "550 5.1.1 no such user")
        expect(page.locator(".findings [role=option]").first).to_be_visible()


def a_restarted_server_is_found(preview: Preview) -> None:
    with preview.page("about/", is_quiet=False) as page:
        port = preview.port
        preview.stop()
        preview.save("Content/pages/about.md", "---\n\n", "---\n\nWritten meanwhile.\n\n")
        preview.start(port)
        expect(page.get_by_text("Written meanwhile.")).to_be_visible()


def a_site_that_is_broken_from_the_start(preview: Preview) -> None:
    preview.stop()
    preview.save("Content/codes/5.1.1.md", "severity: ", "severity: x")
    preview.start()
    with preview.page("codes/5.1.1/", is_quiet=False) as page:
        expect(page.locator("sitegen-problems pre")).to_contain_text("unknown severity")
        preview.save("Content/codes/5.1.1.md", "severity: x", "severity: ")
        expect(page.locator("h1")).to_contain_text("5.1.1")
        expect(page.locator("sitegen-problems")).to_have_count(0)


TESTS: list[Callable[[Preview], None]] = [
    a_save_appears_on_the_page, only_pages_that_look_different_reload, the_scroll_position_is_kept, style_and_templates,
    errors_appear_and_disappear, an_error_is_shown_as_text, a_page_is_added_and_removed, the_decoder_works,
    a_restarted_server_is_found, a_site_that_is_broken_from_the_start,
]


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 64
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        preview = Preview(Path(arguments[0]).resolve(), Path(folder), browser)
        preview.start()
        try:
            for test in TESTS:
                print(f"==> {test.__name__.replace('_', ' ')}")
                try:
                    test(preview)
                except Exception as error:
                    check(False, str(error).splitlines()[0])
        finally:
            preview.stop()
    print(f"{len(FAILURES)} failures" if FAILURES else "All preview tests passed")
    return 1 if FAILURES else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
