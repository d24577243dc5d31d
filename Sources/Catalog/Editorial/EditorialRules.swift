package import Diagnostics
package import Files

/// The rules that ask whether texts are good, and not whether they are right. They read the files again, which only `check`
/// does, so that a build does not keep what it doesn't need.
package struct EditorialRules {
    private let entries: [Entry]

    /// A sentence of so many words is no set phrase.
    private static let longSentence = 12
    /// Two entries may share a sentence, such as twins; more must not.
    private static let tooMany = 3

    package init(_ content: Content) {
        entries = content.entries
    }

    /// - Throws: `ReadError` when the machine can't read a file again.
    package func check() throws(ReadError) -> [Diagnostic] {
        var places: [String: [Location]] = [:]
        for entry in entries {
            let bytes = try Files.read(entry.file.shownPath, limit: .max)
            guard let body = (try? Fences(in: bytes))?.body else { continue }
            var seen: Set<String> = []
            for sentence in Sentences(in: bytes, body).all where seen.insert(sentence.value).inserted {
                let words = sentence.value.utf8.count { $0 == UInt8(ascii: " ") } + 1
                guard words >= EditorialRules.longSentence else { continue }
                places[sentence.value, default: []].append(
                    Location(path: entry.file.shownPath, range: sentence.range))
            }
        }
        return places.values.filter { $0.count >= EditorialRules.tooMany }.flatMap { places in
            places.map { place in
                EditorialCause.sentenceRepeated(places.filter { $0 != place }).diagnostic(at: place)
            }
        }
    }
}

/// What an editor may want to write better.
enum EditorialCause: Cause {
    case sentenceRepeated([Location])

    var wording: Wording {
        switch self {
        case .sentenceRepeated(let others):
            Wording(
                warning: "sentence-repeated", "this sentence stands in \(others.count + 1) entries",
                notes: others.prefix(3).map { .init("here too", at: $0) },
                help: "say what is true of this code alone; what is true of many belongs in a guide to link to")
        }
    }
}
