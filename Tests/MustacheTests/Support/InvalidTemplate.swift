import Diagnostics
import Mustache
import Testing

/// A template with errors, and the diagnostics that are expected for it.
struct InvalidTemplate: Sendable, CustomTestStringConvertible {
    let behavior: String
    let templates: MarkedTemplates
    let ids: [String]
    let help: String?
    let note: String?

    /// - Parameters:
    ///   - template: the template `main`, marked.
    ///   - partials: the others, marked.
    ///   - ids: the IDs of the diagnostics, in order of their places.
    ///   - help: part of the help of the first one.
    ///   - note: part of the first note of the first one.
    init(
        _ behavior: String, _ template: String, partials: [String: String] = [:], _ ids: String...,
        help: String? = nil,
        note: String? = nil
    ) {
        self.behavior = behavior
        templates = MarkedTemplates(partials.merging(["main": template]) { $1 })
        self.ids = ids
        self.help = help
        self.note = note
    }

    var testDescription: String { behavior }
}

extension InvalidTemplate {
    /// Compares the diagnostics with the expected ones.
    func check(_ found: [Diagnostic], sourceLocation: SourceLocation = #_sourceLocation) throws {
        #expect(found.map(\.id) == ids, sourceLocation: sourceLocation)
        #expect(found.map(\.location) == templates.marks, sourceLocation: sourceLocation)
        if let help {
            #expect(try #require(found.first?.help).contains(help), sourceLocation: sourceLocation)
        }
        if let note {
            #expect(try #require(found.first?.notes.first).message.contains(note), sourceLocation: sourceLocation)
        }
    }
}
