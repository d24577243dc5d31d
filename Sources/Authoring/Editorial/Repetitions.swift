internal import Content
internal import Diagnostics

/// Finds sentences that are in several entries.
struct Repetitions {
    private var places: [String: [Location]] = [:]
    /// The number of words from which a sentence is not a set phrase.
    private static let longSentence = 12
    /// Two entries may share a sentence, such as the same code in both classes of failure; three may not.
    private static let tooMany = 3
    /// The number of other locations that a diagnostic shows, so that a thousand repetitions are not a million notes.
    private static let mostShown = 3

    /// The sentences of an entry that are not set phrases, each once.
    static func candidates(in source: EditableSource) -> [Located<String>] {
        var seen: Set<String> = []
        return Sentences(in: source.frontMatter.bytes, source.document).all.filter { sentence in
            let words = sentence.value.utf8.count { $0 == UInt8(ascii: " ") } + 1
            // A text that is still to be written is reported anyway.
            return words >= Repetitions.longSentence && !sentence.value.hasPrefix("todo ")
                && seen.insert(sentence.value).inserted
        }
    }

    /// - Parameter sentences: the candidates of an entry.
    mutating func add(_ sentences: [Located<String>], of file: ContentFile) {
        for sentence in sentences {
            places[sentence.value, default: []].append(Location(path: file.shownPath, range: sentence.range))
        }
    }

    var diagnostics: [Diagnostic] {
        places.values.filter { $0.count >= Repetitions.tooMany }.flatMap { places in
            places.map { place in
                let others = places.prefix(Repetitions.mostShown + 1).filter { $0 != place }
                return SentenceRepeated(
                    others: Array(others.prefix(Repetitions.mostShown)), count: places.count
                ).diagnostic(at: place)
            }
        }
    }
}
