import Authoring
import Catalog
import Content
import Diagnostics
import Foundation
import Files
import Testing

@Suite struct EditorialTests {
    private static let sentence = "The queue keeps the message for some days, and nothing else has to be done."

    /// What the editorial rules say of entries that hold a text as their meaning.
    private func findings(_ texts: [String]) async throws -> [String: [Range<Int>]] {
        var folder = ContentFolder()
        for (number, text) in texts.enumerated() {
            folder["codes/5.1.\(20 + number).md"] = entry("5.1.\(20 + number)").replacing("Something.", with: text)
        }
        return try await folder.remarks()
    }

    @Test func `a long sentence in three entries is reported in each`() async throws {
        let other =
            "So.\n\n- **The queue** keeps\n  the [message](../codes/4.3.2.md) for some days,\n  and nothing else has to be done!"
        let found = try await findings([
            EditorialTests.sentence, "Before it. \(EditorialTests.sentence) After it.", other,
        ])
        #expect(found.keys.sorted() == ["codes/5.1.20.md", "codes/5.1.21.md", "codes/5.1.22.md"])
        #expect(found.values.allSatisfy { $0.count == 1 })
    }

    @Test func `the location is that of the sentence`() async throws {
        var folder = ContentFolder()
        for number in 20...22 {
            folder["codes/5.1.\(number).md"] = entry("5.1.\(number)").replacing(
                "Something.", with: "Before. ⟦\(EditorialTests.sentence.dropLast())⟧. After.")
        }
        var places: [String: [Range<Int>]] = [:]
        for number in 20...22 {
            let path = "codes/5.1.\(number).md"
            places[path] = try folder.unmark(path).map(\.range)
        }
        #expect(try await folder.remarks() == places)
    }

    @Test(arguments: [
        // In two entries only.
        [sentence, sentence],
        // Three times in one.
        ["\(sentence) \(sentence) \(sentence)", sentence],
        // Eleven words.
        Array(repeating: "The queue keeps the message for some days, and that is.", count: 3),
        // Not the same.
        [sentence, sentence, sentence.replacing("some", with: "many")],
        // Commands are the same everywhere.
        Array(repeating: "Run:\n\n```sh\n\(sentence)\n```", count: 3),
    ])
    func `other sentences are not repetitions`(texts: [String]) async throws {
        #expect(try await findings(texts).isEmpty)
    }

    @Test func `sources may be cited in the same words`() async throws {
        var folder = ContentFolder()
        for number in 20...22 {
            folder["codes/5.1.\(number).md"] = entry("5.1.\(number)").replacing(
                "- [RFC 3463]", with: "- \(EditorialTests.sentence) [RFC 3463]")
        }
        #expect(try await folder.remarks().isEmpty)
    }
}

extension ContentFolder {
    /// Where the editorial rules find something, by file.
    fileprivate func remarks() async throws -> [String: [Range<Int>]] {
        var found: [String: [Range<Int>]] = [:]
        for remark in try await editorial() {
            #expect(remark.id == "sentence-repeated" && remark.severity == .warning)
            let location = try #require(remark.location)
            found[location.path, default: []].append(location.range)
        }
        return found
    }
}
