import ArgumentParser
import Authoring
import Content
import Diagnostics
import Files
import Site

/// Does everything that a build does except writing, and applies the editorial rules.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check content and templates without publishing anything.",
        discussion:
            "If you name files, only their problems are shown and count; their links are still checked against the whole site."
    )

    @Argument(
        help: "Files of the content to check; the default is all of it and the templates.",
        completion: .file(extensions: ["md", "yaml"]))
    var files: [String] = []
    @Flag(help: "Correct errors whose correction is certain, and show the changes.")
    var fix = false
    @Flag(help: "Check also that links to other sites lead somewhere.")
    var external = false
    @OptionGroup var options: SourceOptions
    @OptionGroup var day: DayOption

    func run() async throws {
        try await reportingFailures {
            let selection = try selection()
            let corrected = try fix ? Repair(options.content, today: day.today).run(on: selection) : 0
            let written = Messages.written(corrected: corrected)
            var session = SiteCommandSession(options, written: written)
            let loaded = try await session.load(keepsSources: true) { content in
                try await additionalDiagnostics(content, selection)
            }
            if let selection {
                try session.reportOrFail(loaded.diagnostics.filter(selection.contains))
                Console.printError(
                    Messages.checked(selection.files.count, "file", warnings: session.warnings, written: written))
            } else {
                let site = try session.site(of: loaded)
                try await site.render(concurrency: options.concurrency) { _, _ in }
                Console.printError(
                    Messages.checked(site.pageCount, "page", warnings: session.warnings, written: written))
            }
        }
    }

    private func selection() throws -> ContentSelection? {
        guard !files.isEmpty else { return nil }
        do throws(ContentSelection.NotContent) {
            return try ContentSelection(files, root: options.content)
        } catch {
            throw usageError(error.text(content: options.content))
        }
    }

    private func additionalDiagnostics(
        _ content: Content, _ selection: ContentSelection?
    ) async throws -> [Diagnostic] {
        let editorial = try await EditorialRules(content, today: day.today).check(concurrency: options.concurrency)
        guard external else { return editorial }
        let links = ExternalLink.all(in: content).filter { selection?.contains($0.location) ?? true }
        // A page that many link to is asked for once.
        let addresses = Set(links.map(\.address)).sorted()
        let statuses = try await LinkProbe().statuses(of: addresses)
        let failures = Dictionary(uniqueKeysWithValues: zip(addresses, statuses.map(Messages.failure)))
        return editorial
            + links.compactMap { link in
                failures[link.address].flatMap(\.self).map { link.diagnostic(reason: $0) }
            }
    }
}

extension ContentSelection.NotContent {
    fileprivate func text(content: String) -> String {
        let name = "`\(escapingControlCharacters(path))`"
        return switch reason {
        case .missing: "there is no file \(name)"
        case .folder: "\(name) is a folder; name files of \(content), or none to check them all"
        case .unpublished: "\(name) is not a file of \(content) that is published"
        }
    }
}
