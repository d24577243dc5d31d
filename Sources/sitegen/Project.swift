import ArgumentParser
import Catalog
import Diagnostics
import Explanations
import Site

/// Loads what a site is made of and tells what is wrong with it.
struct Project {
    let options: SourceOptions
    /// How many warnings were told.
    private(set) var warnings = 0
    /// What was written already, for the last line.
    private let written: String

    init(_ options: SourceOptions, written: String = Wording.written(corrected: 0)) {
        self.options = options
        self.written = written
    }

    /// Loads, resolves and checks everything. All problems of content and templates are written in one run.
    ///
    /// - Throws: `ExitCode` 1 if there are errors.
    mutating func site() async throws -> Site {
        try await site(of: load())
    }

    /// - Parameter remarks: what else to ask of the content.
    func load(remarks: (Content) async throws -> [Diagnostic] = { _ in [] }) async throws -> Assembly {
        try await Assembly(
            content: options.content, templates: options.templates, concurrency: options.concurrency,
            baseURL: options.baseURL.flatMap(BaseURL.init(parsing:)), remarks: remarks)
    }

    /// Writes what was found.
    ///
    /// - Throws: `ExitCode` 1 if there are errors.
    mutating func site(of assembly: Assembly) throws -> Site {
        try settle(assembly.diagnostics)
        guard let site = assembly.site else { throw ExitCode(1) }
        return site
    }

    /// Writes diagnostics, and counts them.
    ///
    /// - Throws: `ExitCode` 1 if there are errors among them.
    mutating func settle(_ diagnostics: [Diagnostic]) throws {
        var diagnostics = diagnostics
        if options.strict { for index in diagnostics.indices { diagnostics[index].severity = .error } }
        report(diagnostics)
        warnings = diagnostics.count { $0.severity == .warning }
        guard !diagnostics.hasErrors else {
            Console.tell(Wording.count(diagnostics, written: written))
            throw ExitCode(1)
        }
    }

    /// Writes diagnostics in the format that was asked for: those for a person to standard error, the others to standard output.
    func report(_ diagnostics: [Diagnostic]) {
        guard !diagnostics.isEmpty || options.format != .terminal else { return }
        var sources = Sources(read: readSource)
        let text = options.format.write(diagnostics, sources: &sources, isColored: Console.isColored) { id in
            Explanations.Explanation(id: id).map { DiagnosticMeaning(title: $0.title, text: $0.text) }
        }
        if options.format == .terminal { Console.tell(text) } else { Console.write(text) }
    }
}
