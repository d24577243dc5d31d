import ArgumentParser
import Content
import Diagnostics
import Site

/// A run of a command that reads the site and reports its diagnostics.
struct SiteCommandSession {
    let options: SourceOptions
    /// The number of warnings that were reported.
    private(set) var warnings = 0
    /// What was written before, for the last line.
    private let written: String

    init(_ options: SourceOptions, written: String = Messages.written(corrected: 0)) {
        self.options = options
        self.written = written
    }

    /// Reads and checks everything, and reports all problems of content and templates.
    ///
    /// - Throws: `ExitCode` 1 if there are errors.
    mutating func site() async throws -> Site {
        try await site(of: load())
    }

    /// Reads and checks everything.
    ///
    /// - Parameters:
    ///   - keepsSources: whether to keep the sources of the content, for editorial rules.
    ///   - additionalDiagnostics: checks the content further.
    func load(
        keepsSources: Bool = false, additionalDiagnostics: (Content) async throws -> [Diagnostic] = { _ in [] }
    ) async throws -> LoadedSite {
        try await LoadedSite(
            content: options.content, templates: options.templates, concurrency: options.concurrency,
            baseURL: options.baseURL.flatMap(BaseURL.init(parsing:)), keepsSources: keepsSources,
            additionalDiagnostics: additionalDiagnostics)
    }

    /// Reports the diagnostics of a site.
    ///
    /// - Throws: `ExitCode` 1 if there are errors.
    mutating func site(of loaded: LoadedSite) throws -> Site {
        try reportOrFail(loaded.diagnostics)
        guard let site = loaded.site else { throw ExitCode(1) }
        return site
    }

    /// Reports diagnostics, and counts them.
    ///
    /// - Throws: `ExitCode` 1 if there are errors among them.
    mutating func reportOrFail(_ diagnostics: [Diagnostic]) throws {
        var diagnostics = diagnostics
        if options.strict { for index in diagnostics.indices { diagnostics[index].severity = .error } }
        try report(diagnostics)
        warnings = diagnostics.count { $0.severity == .warning }
        guard !diagnostics.hasErrors else {
            Console.printError(Messages.count(diagnostics, written: written))
            throw ExitCode(1)
        }
    }

    /// Writes diagnostics in the chosen format: for the terminal to standard error, otherwise to standard output.
    ///
    /// - Throws: `FileError` if standard output cannot be written.
    func report(_ diagnostics: [Diagnostic]) throws {
        guard !diagnostics.isEmpty || options.format != .terminal else { return }
        var sources = SourceCache(read: readSource)
        let text = options.format.write(
            diagnostics, sources: &sources, isColored: Console.isColored, explanation: { explanation(of: $0) })
        if options.format == .terminal { Console.printError(text) } else { try Console.write(text) }
    }
}
