import Foundation
import TestSupport
import Testing

/// The updates of an open page while files are saved.
@Suite(.waitsForPrograms, .timeLimit(.minutes(10))) struct LiveReloadTests {
    let project: Project

    init() throws {
        project = try Project.small()
    }

    enum FileEvent: String, CaseIterable {
        case saving, replacing, adding, removing, moving, newFolder, template, asset, partial, configuration, branch
    }

    /// Makes a change in the project.
    ///
    /// - Returns: a page that has changed, and its new text.
    private func perform(_ event: FileEvent) throws -> (page: String, text: String) {
        let files = FileManager.default
        switch event {
        case .saving: try project.write(code: "4.3.2", meaning: "Saved.")
        case .replacing:
            try project.write("Content/codes/.new", entry(code: "4.3.2", meaning: "Saved."))
            #expect(rename(project["Content/codes/.new"], project["Content/codes/4.3.2.md"]) == 0)
        case .adding:
            try project.write(code: "4.4.4")
            return ("/", "4.4.4")
        case .removing:
            try project.remove("Content/codes/5.7.1.md")
            return ("/", "All 2 codes")
        case .moving:
            try files.moveItem(atPath: project["Content/pages/about.md"], toPath: project["Content/pages/imprint.md"])
            return ("/", "imprint/")
        case .newFolder:
            try project.write("Content/pages/guides/deep.md", "---\ntitle: Deep\nupdated: 2026-01-01\n---\n\nText.\n")
            return ("/guides/deep/", "<h1>Deep</h1>")
        case .template:
            try project.replace("What it means", with: "What this means", in: "Templates/code.mustache")
            return ("/codes/4.3.2/", "What this means")
        case .partial:
            try project.write("Templates/parts/footer.mustache", "<p>No footer</p>\n")
            return ("/codes/4.3.2/", "No footer")
        case .asset:
            try project.write("Templates/assets/style.css", "body { color: red }")
            return ("/codes/4.3.2/", "assets/style.")
        case .configuration:
            try project.replace("title: Codes", with: "title: Numbers", in: "Content/site.yaml")
            return ("/codes/4.3.2/", "Numbers")
        case .branch:
            for code in ["4.3.2", "5.1.1", "5.7.1"] { try project.write(code: code, title: "Of the branch") }
            try project.write(code: "4.4.4", title: "Of the branch")
            try project.replace("What it means", with: "What this means", in: "Templates/code.mustache")
            return ("/codes/4.4.4/", "What this means")
        }
        return ("/codes/4.3.2/", "Saved.")
    }

    @Test(arguments: FileEvent.allCases)
    func `a page gets an update after any event that changes it`(event: FileEvent) throws {
        let preview = try Preview(project)
        // Its path may be known only afterwards.
        let listeners = try ["/", "/codes/4.3.2/", "/codes/4.4.4/", "/guides/deep/"].map {
            ($0, try preview.listen($0))
        }
        let before = try listeners.map { try $0.1.next() }
        #expect(before.allSatisfy { $0.problems.isEmpty })
        let (page, text) = try perform(event)
        let number = try #require(listeners.firstIndex { $0.0 == page })
        // Several files may be seen one after the other, and one that is being written may be read in between.
        while true {
            let update = try listeners[number].1.next { $0.problems.isEmpty && $0.version != before[number].version }
            let body = try preview.get(page).body
            if body.contains(text), body.contains(update.version) { break }
        }
    }

    @Test func `only changed pages get an update`() throws {
        let preview = try Preview(project)
        let (first, second) = (try preview.listen("/codes/4.3.2/"), try preview.listen("/codes/5.7.1/"))
        let before = try second.next()
        _ = try first.next()
        try project.write(code: "4.3.2", meaning: "Saved.")
        _ = try first.next()
        try project.write(code: "5.7.1", meaning: "Saved too.")
        // If it had received an update because of the other page, this would be the old version.
        let after = try second.next()
        #expect(after != before)
        #expect(try preview.get("/codes/5.7.1/").body.contains(after.version))
    }

    @Test func `an error is shown over the last good page, as in the terminal, until it is corrected`() throws {
        let preview = try Preview(project)
        let listener = try preview.listen("/codes/4.3.2/")
        let good = try listener.next()
        try project.replace("severity: medium", with: "severity: meduim", in: "Content/codes/5.1.1.md")
        let update = try listener.next { $0.problems.contains("severity-unknown") }
        #expect(update.version == good.version)
        #expect(
            update.problems == """
                Content/codes/5.1.1.md:5:11: error: unknown severity `meduim` [severity-unknown]
                  5 | severity: meduim
                    |           ^~~~~~
                help: did you mean `medium`?

                """)
        #expect(try preview.get("/codes/5.1.1/").status == 200)
        let late = try preview.listen("/codes/5.1.1/").next()
        #expect(late.problems == update.problems)
        try project.replace("{{{lead}}}", with: "{{{lede}}}", in: "Templates/code.mustache")
        try listener.next { $0.problems.contains("unknown name `lede` [template-name-unknown]") }
        try project.replace("{{{lede}}}", with: "{{{lead}}}", in: "Templates/code.mustache")
        try listener.next { $0 == update }
        try project.replace("severity: meduim", with: "severity: medium", in: "Content/codes/5.1.1.md")
        try listener.next { $0 == good }
        let deadline = ContinuousClock.now + .seconds(10)
        while !preview.errors.hasSuffix("no problems\n"), ContinuousClock.now < deadline { usleep(5000) }
        #expect(preview.errors.contains(update.problems + "\n1 error; the pages stay as they were\n"))
        #expect(preview.errors.hasSuffix("no problems\n"))
    }

    @Test func `a site that has errors at first is served as soon as they are corrected`() throws {
        try project.replace("severity: medium", with: "severity: meduim", in: "Content/codes/5.1.1.md")
        let preview = try Preview(project)
        let page = try preview.get("/codes/5.1.1/")
        #expect(page.status == 503 && page.body.contains("reload.js"))
        let listener = try preview.listen("/codes/5.1.1/")
        let broken = try listener.next()
        #expect(broken.problems.contains("severity-unknown") && page.body.contains(broken.version))
        try project.replace("severity: meduim", with: "severity: medium", in: "Content/codes/5.1.1.md")
        try listener.next { $0.problems.isEmpty && $0.version != broken.version }
        #expect(try preview.get("/codes/5.1.1/").status == 200)
    }

    @Test func `a file that cannot be read is reported, and read as soon as it can be`() throws {
        guard getuid() != 0 else { return }
        let preview = try Preview(project)
        let listener = try preview.listen("/codes/4.3.2/")
        let good = try listener.next()
        for (mode, problems) in [(0 as mode_t, "permission denied"), (0o600, "")] {
            try project.write("Content/codes/.new", entry(code: "4.3.2"))
            #expect(chmod(project["Content/codes/.new"], mode) == 0)
            #expect(rename(project["Content/codes/.new"], project["Content/codes/4.3.2.md"]) == 0)
            let update = try listener.next()
            #expect(update.version == good.version && (mode == 0 ? update.problems.contains(problems) : update == good))
        }
    }

    @Test func `a warning is shown only in the terminal, unless warnings are errors`() throws {
        try project.write("Content/notes.txt", "")
        let lenient = try Preview(project)
        #expect(try lenient.listen("/").next().problems.isEmpty)
        #expect(lenient.errors.hasSuffix("\n1 warning\n"))
        let strict = try Preview(project, "--strict")
        #expect(try strict.listen("/").next().problems.contains("error: the file is not used"))
    }

    @Test func `a site with errors from the beginning has no pages to keep`() throws {
        try project.replace("severity: medium", with: "severity: meduim", in: "Content/codes/5.1.1.md")
        let preview = try Preview(project)
        #expect(preview.errors.hasSuffix("\n1 error; there are no pages until they are corrected\n"))
    }

    @Test func `drafts are shown and marked, and not published`() throws {
        try project.write(code: "4.4.4", keys: "draft: true")
        try project.write(
            "Content/pages/later.md", "---\ntitle: Later\nupdated: 2026-01-01\ndraft: true\n---\n\nText.\n")
        try project.run("new", "reply", "456")
        try project.run("new", "provider", "Proton Mail")
        try project.run("new", "5.8.1")
        let preview = try Preview(project)
        for path in ["/codes/4.4.4/", "/codes/5.8.1/", "/later/", "/replies/456/", "/providers/proton-mail/"] {
            let page = try preview.get(path)
            #expect(page.status == 200 && page.body.contains("Draft, not published"))
        }
        #expect(try preview.get("/").body.contains(#">4.4.4</a> <span class="mark">draft</span></td>"#))
        for path in ["/replies/", "/providers/"] {
            #expect(try preview.get(path).body.contains(#" <span class="mark">draft</span> <p>"#))
        }
        #expect(try !preview.get("/codes/4.3.2/").body.contains("Draft, not published"))
        try project.build()
        let files = try project.tree().keys
        for draft in ["4.4.4", "5.8.1", "later", "replies", "providers"] {
            #expect(!files.contains { $0.contains(draft) })
        }
    }
}
