import ArgumentParser
import Catalog
import Diagnostics
import Site

/// Loads what a site is made of and tells what is wrong with it.
struct Project {
    let options: SourceOptions
    /// How many warnings were told.
    private(set) var warnings = 0

    init(_ options: SourceOptions) {
        self.options = options
    }

    /// Loads, resolves and checks everything. All problems of content and templates are written in one run.
    ///
    /// - Parameter isEditorial: whether to ask also how well the texts are written.
    /// - Throws: `ExitCode` 1 if there are errors.
    mutating func site(isEditorial: Bool = false) async throws -> Site {
        let assembly = try await Assembly(
            content: options.content, templates: options.templates, width: options.width,
            baseURL: options.baseURL.flatMap(BaseURL.init(parsing:)), isEditorial: isEditorial)
        var diagnostics = assembly.diagnostics
        if options.strict { for index in diagnostics.indices { diagnostics[index].severity = .error } }
        report(diagnostics)
        warnings = diagnostics.count { $0.severity == .warning }
        guard let site = assembly.site, !diagnostics.contains(where: { $0.severity == .error }) else {
            Console.tell(Wording.count(diagnostics))
            throw ExitCode(1)
        }
        return site
    }

    /// Writes diagnostics in the format that was asked for: those for a person to standard error, the others to standard output.
    func report(_ diagnostics: [Diagnostic]) {
        guard !diagnostics.isEmpty || options.format != .terminal else { return }
        var sources = Sources(read: readSource)
        let text = options.format.write(diagnostics, sources: &sources, isColored: Console.isColored)
        if options.format == .terminal { Console.tell(text) } else { Console.write(text) }
    }
}
