import Diagnostics
import Mustache
import Testing

/// A template with a mistake, and what is said about it.
struct Faulty: Sendable, CustomTestStringConvertible {
    let behaviour: String
    let templates: MarkedTemplates
    let ids: [String]
    let help: String?
    let note: String?

    /// - Parameters:
    ///   - template: the template `main`, marked.
    ///   - partials: the others, marked.
    ///   - ids: the diagnostics, in order of place; those without a mark of their own are at the file's beginning.
    ///   - help: part of what the first one advises.
    ///   - note: part of the first one's first note.
    init(
        _ behaviour: String, _ template: String, partials: [String: String] = [:], _ ids: String...,
        help: String? = nil,
        note: String? = nil
    ) {
        self.behaviour = behaviour
        templates = MarkedTemplates(partials.merging(["main": template]) { $1 })
        self.ids = ids
        self.help = help
        self.note = note
    }

    var testDescription: String { behaviour }
}

extension Faulty {
    /// Compares what was found with what is marked.
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
