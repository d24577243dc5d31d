import ArgumentParser
import Catalog
import Diagnostics
import LinkProbe
import Files
import Site

/// Does all that building does but write, and asks how good the texts are.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check content and templates without publishing anything.",
        discussion: "With files named, their problems alone are shown and decide; links are looked up everywhere.")

    @Argument(
        help: "Files of the content to check; the default is all of it and the templates.",
        completion: .file(extensions: ["md", "yaml"]))
    var files: [String] = []

    @Flag(help: "Correct what is certain to be meant, and show what was changed.")
    var fix = false

    @Flag(help: "Ask also whether links to other places on the web lead somewhere.")
    var external = false

    @OptionGroup var options: SourceOptions
    @OptionGroup var day: DayOption

    func run() async throws {
        try await reportingFailures {
            let selection = try selection()
            let corrected = try fix ? Repair(options.content, today: day.today).run(on: selection) : 0
            let written = Wording.written(corrected: corrected)
            var project = Project(options, written: written)
            let assembly = try await project.load { try await remarks(on: $0, selection) }
            if let selection {
                try project.settle(assembly.diagnostics.filter(selection.contains))
                Console.tell(
                    Wording.checked(files: selection.files.count, warnings: project.warnings, written: written))
            } else {
                let site = try project.site(of: assembly)
                try await render(site)
                Console.tell(Wording.checked(pages: site.pageCount, warnings: project.warnings, written: written))
            }
        }
    }

    private func selection() throws -> ContentSelection? {
        guard !files.isEmpty else { return nil }
        do throws(ContentSelection.NotContent) {
            return try ContentSelection(files, root: options.content)
        } catch {
            throw refusal(error.text(content: options.content))
        }
    }

    private func remarks(on content: Content, _ selection: ContentSelection?) async throws -> [Diagnostic] {
        let remarks = try await EditorialRules(content, today: day.today).check(concurrency: options.concurrency)
        guard external else { return remarks }
        let links = try content.outsideLinks().filter { selection?.contains($0.location) ?? true }
        // A page that many link to is asked for once.
        let addresses = Set(links.map(\.address)).sorted()
        let answers = try LinkProbe().answers(of: addresses)
        let failures = Dictionary(uniqueKeysWithValues: zip(addresses, answers.map(Wording.failure)))
        return remarks
            + links.compactMap { link in
                failures[link.address].flatMap(\.self).map { link.diagnostic(reason: $0) }
            }
    }

    private func render(_ site: Site) async throws {
        _ = try await orderedMap(site.files, concurrency: options.concurrency) { chunk in
            var bytes: [UInt8] = []
            for file in chunk {
                bytes.removeAll(keepingCapacity: true)
                site.render(file, into: &bytes)
            }
        }
    }
}

extension ContentSelection.NotContent {
    fileprivate func text(content: String) -> String {
        let name = "`\(printable(path))`"
        return switch reason {
        case .missing: "there is no file \(name)"
        case .folder: "\(name) is a folder; name files of \(content), or none to check them all"
        case .unpublished: "\(name) is no file of \(content) that is published"
        }
    }
}
