import ArgumentParser
import Catalog
import Diagnostics
import Files
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
        async let loading = ThemeLoader(root: options.templates).load()
        var content = try await ContentLoader(root: options.content, width: options.width).load()
        if let baseURL = options.baseURL.flatMap(BaseURL.init(parsing:)) { content.configuration?.baseURL = baseURL }
        let (catalog, problems) = content.resolve()
        let (theme, mistakes) = try await loading
        let remarks = isEditorial ? try EditorialRules(content).check() : []
        var diagnostics = (problems + mistakes + remarks).sorted()
        if options.strict { for index in diagnostics.indices { diagnostics[index].severity = .error } }
        report(diagnostics)
        warnings = diagnostics.count { $0.severity == .warning }
        guard let catalog, let theme, !diagnostics.contains(where: { $0.severity == .error }) else {
            Console.tell(Wording.count(diagnostics))
            throw ExitCode(1)
        }
        return Site(catalog, theme: theme)
    }

    /// Writes diagnostics in the format that was asked for: those for a person to standard error, the others to standard output.
    func report(_ diagnostics: [Diagnostic]) {
        guard !diagnostics.isEmpty || options.format != .terminal else { return }
        var sources = Sources { path in
            // What a symbolic link leads to is nobody's content, and may be nobody's business.
            guard let kind = try? Files.status(of: path)?.kind, kind == .regular else { return nil }
            return try? Files.read(path, limit: 8 << 20)
        }
        let text = options.format.write(diagnostics, sources: &sources, isColored: Console.isColored)
        if options.format == .terminal { Console.tell(text) } else { Console.write(text) }
    }
}
