import Foundation
import TestSupport
import Testing

/// Reports on changes in real git repositories.
@Suite(.waitsForPrograms) struct DiffTests {
    let project: Project

    init() throws {
        project = try Project.small()
        try project.replace("related: []", with: "related: [5.7.1]", in: "Content/codes/5.1.1.md")
        try project.git("init", "--quiet")
        try project.commit()
    }

    /// The report on the work tree, compared with the latest commit.
    private func report(_ arguments: String...) throws -> String {
        let outcome = try Command(arguments: ["diff", "HEAD"] + arguments, folder: project.path).run()
        try #require(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.isEmpty)
        return outcome.output
    }

    @Test func `a report without changes has one line`() throws {
        #expect(
            try report() == """
                <!-- sitegen diff -->
                ## What changes for readers

                Compared with `HEAD`: nothing changes.

                """)
        #expect(try project.names() == [".git", "Content", "Templates"])
    }

    @Test func `an edit is shown as the reader sees it, with all pages that change with it`() throws {
        try project.replace("It failed.", with: "It *really* failed & stayed so.", in: "Content/codes/5.7.1.md")
        try project.replace("title: Some failure", with: "title: Another failure", in: "Content/codes/5.7.1.md")
        let report = try report()
        #expect(report.contains("Compared with `HEAD`: 1 page changed by its own file, 3 pages changed with others.\n"))
        let edited = try #require(report.range(of: "### Edited pages"))
        let others = try #require(report.range(of: "### Pages that change with others"))
        #expect(
            report[edited.upperBound..<others.lowerBound].contains(
                """
                 ## What does 5.7.1 mean?
                -It failed.
                +It really failed & stayed so.
                """))
        let ripple = report[others.upperBound...]
        // The neighbor and related page, the index and the category.
        for line in [
            "<code>categories/general/</code> and 1 more: +1 −1", "The same on `index.html`.",
            "<code>codes/5.1.1/</code>: +2 −2",
            "-[5.7.1](codes/5.7.1/) | Some failure | Hard | Medium | [General](categories/general/)",
            "+[5.7.1](codes/5.7.1/) | Another failure | Hard | Medium | [General](categories/general/)",
            "+- [5.7.1 Another failure](codes/5.7.1/) Hard Medium",
        ] { #expect(ripple.contains(line), "\(line)") }
    }

    @Test func `a removed page breaks its address, unless an alias shows that it has moved`() throws {
        try project.replace("related: [5.7.1]", with: "related: []", in: "Content/codes/5.1.1.md")
        try project.remove("Content/codes/5.7.1.md")
        let gone = try report()
        #expect(gone.contains("### Addresses that break\n\n- `codes/5.7.1/`: the page was removed, and its address"))
        #expect(!gone.contains("index.json`") && !gone.contains("### Pages that moved"))
        try project.replace("updated:", with: "aliases: [codes/5.7.1/]\nupdated:", in: "Content/codes/5.1.1.md")
        let moved = try report()
        #expect(moved.contains("### Pages that moved\n\n- `codes/5.7.1/` leads to `codes/5.1.1/`\n"))
        #expect(!moved.contains("### Addresses that break"))
        try project.commit()
        try project.replace("aliases: [codes/5.7.1/]\n", with: "", in: "Content/codes/5.1.1.md")
        #expect(try report().contains("- `codes/5.7.1/`: no longer exists\n"))
    }

    @Test func `removed anchors and data files are reported`() throws {
        try project.replace("### What is 5.1.1?", with: "### Why 5.1.1?", in: "Content/codes/5.1.1.md")
        try project.replace("registry: false", with: "registry: false\noutputs: [html]", in: "Content/site.yaml")
        let report = try report()
        #expect(report.contains("### Places on pages that no longer exist\n\n- `codes/5.1.1/#what-is-5-1-1`\n"))
        #expect(report.contains("- `codes.json`: no longer exists\n"))
    }

    @Test func `a new page is shown completely`() throws {
        try project.write(code: "5.2.2", title: "Mailbox full")
        let report = try report()
        #expect(report.contains("1 page added, 4 pages changed with others."))
        #expect(report.contains("<code>codes/5.2.2/</code>: new"))
        #expect(report.contains("\n+# Enhanced status code 5.2.2: Mailbox full\n"))
    }

    @Test func `the same change on many pages is shown once`() throws {
        try project.replace("<h2>Common causes</h2>", with: "<h2>Causes</h2>", in: "Templates/code.mustache")
        let report = try report()
        #expect(report.contains("3 pages changed with others."))
        #expect(report.contains("<code>codes/4.3.2/</code> and 2 more: +1 −1"))
        #expect(report.contains("The same on `codes/5.1.1/`, `codes/5.7.1/`."))
        #expect(report.components(separatedBy: "+## Causes").count == 2)
    }

    @Test func `the target of a link is shown, even if nothing else has changed`() throws {
        try project.replace(
            "It failed.", with: "It failed, see [there](4.3.2.md#meaning).", in: "Content/codes/5.7.1.md")
        try project.commit()
        try project.replace("4.3.2.md#meaning", with: "5.1.1.md#meaning", in: "Content/codes/5.7.1.md")
        try project.replace(
            "[RFC 3463](https://www.", with: "[RFC 3463](https://rfc.example/```)[a](https://www.",
            in: "Content/codes/5.1.1.md")
        let report = try report()
        #expect(report.contains("Compared with `HEAD`: 2 pages changed by their own files.\n"))
        #expect(
            report.contains(
                """
                -It failed, see [there](codes/4.3.2/#meaning).
                +It failed, see [there](codes/5.1.1/#meaning).
                """))
        #expect(report.contains("\n-- [RFC 3463](https://www.rfc-editor.org/rfc/rfc3463)\n+- [RFC 3463](https://"))
    }

    @Test func `links with the same target are the same from any page`() throws {
        try project.write(
            "Content/site.yaml",
            try project.read("Content/site.yaml").replacing("example.org/", with: "example.com/below/"))
        try project.replace("body {", with: "body { --x: 1;", in: "Templates/assets/style.css")
        let report = try report()
        #expect(report.contains("no text of a page changes.") && !report.contains("<details>"))
    }

    @Test func `changes for the decoder are shown, even if no page has them`() throws {
        let project = try Project(fixture: "reference")
        try project.git("init", "--quiet")
        try project.replace("phrases: [", with: "phrases: [mailbox unknown, ", in: "Content/codes/4.3.2.md")
        try project.commit()
        try project.replace(
            "phrases: [mailbox unknown, not accepting network messages]",
            with: "phrases: [\"not ``` there\", mailbox unknown]", in: "Content/codes/4.3.2.md")
        try project.replace("phrases: [local error]\n", with: "", in: "Content/replies/451.md")
        try project.replace("hosts: [", with: "hosts: [mail.example, ", in: "Content/providers/post.md")
        let outcome = try project.run("diff", "HEAD")
        #expect(
            outcome.output.contains(
                "Compared with `HEAD`: 3 pages found by other words.\n\n### Bounces that lead elsewhere\n\n<details>"))
        for part in [
            "<code>codes/4.3.2/</code>: +1 −1</summary>\n\n````diff\n@@ what the decoder finds it by @@\n",
            "\n-wording: not accepting network messages\n+wording: not ``` there\n````\n",
            "\n-wording: local error\n```\n", "\n+servers of mail.example\n```\n",
        ] { #expect(outcome.output.contains(part), "\(part)") }
        #expect(!outcome.output.contains("mailbox unknown") && !outcome.output.contains("post.example"))
        try project.commit()
        try project.replace("through: 5.3.709", with: "through: 5.3.704", in: "Content/codes/5.3.700.md")
        #expect(try project.run("diff", "HEAD").output.contains("\n-codes: 5.3.700–709\n+codes: 5.3.700–704\n"))
    }

    @Test func `a new address of the repository is one change on all pages`() throws {
        let site = try project.read("Content/site.yaml")
        try project.write("Content/site.yaml", site + "repository: https://code.example/old/Content/\n")
        try project.commit()
        try project.write("Content/site.yaml", site + "repository: https://code.example/new/Content/\n")
        let report = try report()
        #expect(report.contains("<code>codes/4.3.2/</code> and 2 more: +1 −1"))
        #expect(report.contains("[Edit this page](https://code.example/new/Content/codes/4.3.2.md)"))
        #expect(!report.contains("[Edit this page](https://code.example/new/Content/codes/5.1.1.md)"))
    }

    @Test func `invisible changes are reported with the names of the pages`() throws {
        try project.replace("It failed.", with: "It *failed*.", in: "Content/codes/5.1.1.md")
        #expect(try report().contains("Changed in what a reader does not see, such as markup: `codes/5.1.1/`."))
    }

    @Test func `the same change on all pages is reported once`() throws {
        try project.replace("title: About", with: "title: About us", in: "Content/pages/about.md")
        let report = try report()
        #expect(report.contains("1 page changed by its own file.\n"))
        #expect(report.contains("### Headers and footers\n\n<details><summary><code>404.html</code> and 5 more: +1 −1"))
        #expect(!report.contains("what a reader does not see"))
    }

    @Test(arguments: ["Content", "Content/"])
    func `warnings are reported if they are new`(content: String) throws {
        try project.write("Content/old.txt", "")
        try project.commit()
        try project.write("Content/new.txt", "")
        let report = try report("--content", content)
        #expect(report.contains("### New warnings\n\n```text\nContent/new.txt:1:1: warning: the file is not used"))
        #expect(!report.contains("old.txt"))
    }

    @Test func `consecutive codes are reported in one line`() throws {
        try project.write(code: "5.7.900", keys: "through: 5.7.999")
        try project.commit()
        try project.remove("Content/codes/5.7.900.md")
        let report = try report()
        #expect(report.contains("\n- `codes/5.7.900/`: the page was removed, and its address does not redirect\n"))
        #expect(report.contains("\n- `codes/5.7.901/` to `codes/5.7.999/`: no longer exist\n\nAdd"))
    }

    @Test func `pages that are replaced by one page are reported in one line`() throws {
        for number in 8...11 { try project.write(code: "5.6.\(number)") }
        try project.commit()
        for number in 8...11 { try project.remove("Content/codes/5.6.\(number).md") }
        try project.write(code: "5.6.8", keys: "through: 5.6.11")
        #expect(
            try report().contains(
                "### Pages that moved\n\n- `codes/5.6.9/` to `codes/5.6.11/` lead to `codes/5.6.8/`\n"))
    }

    @Test func `many new warnings are folded, below the changes`() throws {
        try project.replace("It failed.", with: "It fooled.", in: "Content/codes/5.1.1.md")
        for number in 1...60 { try project.write("Content/new\(number).txt", "") }
        for limit in [4096, 1_000_000] {
            let report = try report("--limit", "\(limit)")
            let changes = try #require(report.range(of: limit == 4096 ? "What changes" : "+It fooled."))
            let warnings = try #require(
                report.range(of: "<details><summary>60 new warnings</summary>\n\n```text\nContent/new1.txt"))
            #expect(changes.upperBound < warnings.lowerBound)
            #expect(!report.contains("### New warnings") && report.utf8.count <= limit)
            #expect(report.contains("new60.txt") == (limit > 4096))
            if limit == 4096 { #expect(report.contains(/\n```\n\nand \d+ more\n\n<\/details>\n/)) }
        }
    }

    @Test func `a report that is too long names what it omits`() throws {
        for number in 1...60 {
            try project.write(
                code: "5.6.\(number)", title: "Failure \(number)", meaning: String(repeating: "words ", count: 300))
        }
        for limit in [4096, 20_000, 65_536] {
            let report = try report("--limit", "\(limit)")
            #expect(report.utf8.count <= limit)
            #expect(report.contains("\nToo long to be shown here: `"))
            #expect(report.contains(/\ and \d+ more\.\n$/))
            // Every element that is opened is closed.
            #expect(
                report.components(separatedBy: "<details>").count == report.components(separatedBy: "</details>").count)
        }
        #expect(try !report("--limit", "1000000").contains("Too long"))
    }

    @Test func `content cannot break out of the report`() throws {
        try project.replace(
            "It failed.",
            with:
                "Text &lt;/details> `` ```` `` @somebody \u{202E}turned\n\n````\n```\n</details>\n![x](https://example.org/)\n````",
            in: "Content/codes/5.1.1.md")
        let report = try report()
        #expect(report.contains("\n`````diff\n") && report.contains("⟨U+202E⟩turned"))
        #expect(!report.contains("\u{202E}"))
    }

    @Test func `changes of the base since the branch diverged are not reported`() throws {
        try project.git("branch", "base")
        try project.replace("It failed.", with: "It fooled.", in: "Content/codes/5.1.1.md")
        try project.commit()
        try project.git("checkout", "--quiet", "base")
        try project.write(code: "5.2.2", title: "Mailbox full")
        try project.commit()
        try project.git("checkout", "--quiet", "-")
        let outcome = try project.run("diff", "base")
        #expect(
            outcome.output.contains(/Compared with `[0-9a-f]{10}`, where this left `base`: 1 page changed by its own/))
        #expect(outcome.output.contains("+It fooled.\n") && !outcome.output.contains("5.2.2"))
    }

    @Test func `without a common commit the base itself is used, and the report says so`() throws {
        try project.git("branch", "base")
        try project.git("checkout", "--quiet", "--orphan", "apart")
        try project.replace("It failed.", with: "It fooled.", in: "Content/codes/5.1.1.md")
        try project.commit()
        let outcome = try project.run("diff", "base")
        #expect(
            outcome.status == 0 && outcome.output.contains("Compared with `base`: 1 page changed by its own file.\n"))
        #expect(
            outcome.output.contains("\nNo commit is known that `base` and the work tree have in common, so changes"))
        #expect(outcome.output.contains("`git fetch --unshallow`") && outcome.output.contains("+It fooled.\n"))
    }

    @Test func `errors of the base are reported, and the files that differ`() throws {
        try project.replace("severity: medium", with: "severity: meduim", in: "Content/codes/5.1.1.md")
        try project.commit()
        try project.replace("severity: meduim", with: "severity: medium", in: "Content/codes/5.1.1.md")
        let report = try report()
        #expect(report.contains("`HEAD` cannot be built by this program, so the pages cannot be compared."))
        #expect(report.contains("Content/codes/5.1.1.md:5:11: error: unknown severity `meduim`"))
        // The line is that of the base.
        #expect(report.contains("  5 | severity: meduim\n"))
        #expect(report.contains("### Files that differ\n\n- `Content/codes/5.1.1.md`\n"))
    }

    @Test func `an error of the base has its line when the name of one folder begins with that of the other`() throws {
        try FileManager.default.moveItem(atPath: project["Templates"], toPath: project["Content-theme"])
        try project.replace(
            "<h2>Common causes</h2>", with: "<h2>{{causes-title}}</h2>", in: "Content-theme/code.mustache")
        try project.commit()
        try project.replace("{{causes-title}}", with: "Common causes", in: "Content-theme/code.mustache")
        let report = try report("--templates", "Content-theme")
        #expect(report.contains(/Content-theme\/code.mustache:[0-9]+:[0-9]+: error/))
        #expect(report.contains(/\n +[0-9]+ \| .*<h2>{{causes-title}}<\/h2>\n/))
    }

    @Test func `a base without templates is reported`() throws {
        try project.git("rm", "--quiet", "-r", "--cached", "Templates")
        try project.git("commit", "--quiet", "--message", "Without templates")
        #expect(try report().contains("error: there is no folder Templates in `HEAD` [base-folder-missing]"))
    }

    @Test func `errors of the current state are status 1, and are in the report too`() throws {
        try project.replace("severity: medium", with: "severity: meduim", in: "Content/codes/5.1.1.md")
        let outcome = try project.run("diff", "HEAD")
        #expect(outcome.status == 1)
        #expect(outcome.errors.hasSuffix("\n1 error; nothing was written\n"))
        #expect(
            outcome.output.contains(
                "With this change the site can't be built.\n\n### Errors\n\n```text\nContent/codes/5.1.1.md:5:11: error"
            ))
    }

    @Test func `folders can have other names and be anywhere in the repository`() throws {
        let moved = try Project.small()
        try FileManager.default.createDirectory(atPath: moved["site"], withIntermediateDirectories: true)
        for name in ["Content", "Templates"] {
            try FileManager.default.moveItem(atPath: moved[name], toPath: moved["site/\(name.lowercased())"])
        }
        try moved.git("init", "--quiet")
        try moved.commit()
        try moved.replace("It failed.", with: "It fooled.", in: "site/content/codes/5.1.1.md")
        let outcome = try Command(
            arguments: ["diff", "HEAD", "--content", "content", "--templates", moved["site/templates"]],
            folder: moved["site"]
        ).run()
        #expect(outcome.status == 0 && outcome.output.contains("+It fooled.\n"))
        #expect(outcome.output.contains("1 page changed by its own file."))
    }

    @Test(arguments: [
        ["nowhere"], ["--", "-h"], ["--", "--output=x"], [""], [], ["HEAD", "--limit", "9"], ["HEAD", "extra"],
    ])
    func `an invalid base is status 64`(arguments: [String]) throws {
        let outcome = try Command(arguments: ["diff"] + arguments, folder: project.path).run()
        #expect(outcome.status == 64 && outcome.output.isEmpty && !outcome.errors.isEmpty)
        if arguments == ["nowhere"] {
            #expect(
                outcome.errors == "error: git knows no commit `nowhere` here; a shallow clone needs `git fetch` first\n"
            )
        }
    }

    @Test func `a folder without a repository, and a machine without git, are status 2`() throws {
        let outcome = try Project.small().run("diff", "HEAD")
        #expect(outcome.status == 2)
        #expect(
            outcome.errors.hasPrefix("error: Content is not in the work tree of a git repository (not a git repository")
        )
        let bare = try Command(arguments: ["diff", "HEAD"], folder: project.path, environment: ["PATH": "/nowhere"])
            .run()
        #expect(
            bare.status == 2
                && bare.errors == "error: git is not installed, but it is needed to know what the site was before\n")
    }

    @Test func `git has no input, cannot ask, and is not tied to another repository`() throws {
        let ties = [
            "GIT_DIR", "GIT_WORK_TREE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY", "GIT_NAMESPACE",
            "GIT_INDEX_FILE",
        ]
        let environment = Dictionary(uniqueKeysWithValues: ties.map { ($0, "elsewhere") })
            .merging(["LC_ALL": "de_DE.UTF-8", "HOME": "/home/somebody"]) { $1 }
        let outcome = try diff(withGit: "env > seen; cat >> seen; exit 1", environment)
        #expect(outcome.status == 2)
        let seen = try Set(project.read("seen").split(separator: "\n").map(String.init))
        #expect(seen.isSuperset(of: ["LC_ALL=C", "GIT_TERMINAL_PROMPT=0", "HOME=/home/somebody"]))
        #expect(!seen.contains { $0.hasSuffix("=elsewhere") })
    }

    @Test func `git can write at most a mebibyte`() throws {
        let outcome = try diff(withGit: "head -c 1048577 /dev/zero")
        #expect(outcome.status == 2 && outcome.errors.hasPrefix("error: git rev-parse failed ("), "\(outcome.errors)")
    }

    /// Compares with `HEAD`, with a shell script in place of git.
    private func diff(withGit script: String, _ environment: [String: String] = [:]) throws -> Command.Outcome {
        try project.write("bin/git", "#!/bin/sh\n\(script)\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: project["bin/git"])
        let path = ["PATH": "\(project["bin"]):/usr/bin:/bin"]
        return try Command(
            arguments: ["diff", "HEAD"], folder: project.path, environment: environment.merging(path) { $1 }
        ).run()
    }

    @Test func `nothing is left in the temporary folder`() throws {
        try FileManager.default.createDirectory(atPath: project["tmp"], withIntermediateDirectories: true)
        for base in ["HEAD", "nowhere"] {
            _ = try Command(arguments: ["diff", base], folder: project.path, environment: ["TMPDIR": project["tmp"]])
                .run()
        }
        #expect(try project.names(in: "tmp").isEmpty)
    }

    @Test func `the variables of a hook do not select another repository`() throws {
        let other = try Project(codes: ["4.3.2"])
        try other.git("init", "--quiet")
        try other.commit()
        let environment = [
            "GIT_DIR": other[".git"], "GIT_INDEX_FILE": other[".git/index"], "GIT_WORK_TREE": other.path,
        ]
        let outcome = try Command(arguments: ["diff", "HEAD"], folder: project.path, environment: environment).run()
        #expect(outcome.status == 0 && outcome.output.contains("nothing changes"))
    }
}
