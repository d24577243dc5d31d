import Authoring
import Catalog
import Content
import Diagnostics
import Testing

/// One mistake in an otherwise valid folder.
struct InvalidEdit: Sendable, CustomTestStringConvertible {
    let id: String
    let file: String
    let old: String
    let new: String

    /// - Parameters:
    ///   - id: the diagnostic that is expected, and no other.
    ///   - new: what stands instead of `old`, with `⟦` and `⟧` around each place that is expected to be told of.
    init(_ id: String, in file: String = "codes/4.3.2.md", _ old: String, _ new: String) {
        self.id = id
        self.file = file
        self.old = old
        self.new = new
    }

    var testDescription: String { "\(id): \(new.prefix(80).debugDescription)" }

    /// Makes the mistake and compares all diagnostics with the marks.
    func verify(_ severity: Diagnostic.Severity = .error) async throws {
        var folder = ContentFolder(isLarge: furtherFiles[file] != nil)
        try folder.replace(old, in: file, with: new)
        let places = try folder.unmark(file)
        #expect(!places.isEmpty, "nothing is marked")
        let (catalog, diagnostics) = try await folder.load()
        #expect(diagnostics.map(Found.init) == places.map { Found(id, $0, severity) }, "\(folder.shown(diagnostics))")
        #expect((catalog == nil) == (severity == .error))
        // A mistake comes with a way out.
        #expect(diagnostics.allSatisfy { $0.help != nil })
    }
}

/// What is compared of a diagnostic.
struct Found: Equatable {
    let id: String
    let severity: Diagnostic.Severity
    let location: Location?

    init(_ id: String, _ location: Location?, _ severity: Diagnostic.Severity = .error) {
        self.id = id
        self.severity = severity
        self.location = location
    }

    init(_ diagnostic: Diagnostic) {
        self.init(diagnostic.id, diagnostic.location, diagnostic.severity)
    }
}

extension ContentFolder {
    /// The diagnostics as an editor sees them, for the words of a failure.
    func shown(_ diagnostics: [Diagnostic]) -> String {
        var sources = SourceCache { files[$0] }
        return DiagnosticFormat.terminal.write(diagnostics, sources: &sources)
    }
}
