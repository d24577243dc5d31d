import Diagnostics
import Testing

@Suite struct SpellingTests {
    private let severities = ["low", "medium", "high", "critical"]

    @Test(arguments: [
        ("meduim", "medium"), ("Medium", "medium"), ("mediu", "medium"), ("mediumm", "medium"), ("nedium", "medium"),
        ("hihg", "high"), ("lov", "low"), ("critcal", "critical"), ("CRITICAL", "critical"),
    ])
    func `the intended name of a misspelled word is found`(word: String, meant: String) {
        #expect(nearest(to: word, among: severities) == meant)
    }

    @Test(arguments: ["", "x", "urgent", "lowest-of-all", "highway", "мedium-ish"])
    func `a word that resembles no candidate gets no suggestion`(word: String) {
        #expect(nearest(to: word, among: severities) == nil)
    }

    @Test func `the nearest name is found, and the first of equally near ones`() {
        #expect(nearest(to: "bat", among: ["cat", "hat"]) == "cat")
        #expect(nearest(to: "hat!", among: ["cat", "hat"]) == "hat")
    }

    @Test func `two swapped letters count as one edit`() {
        #expect(nearest(to: "ab", among: ["ba"]) == "ba")
        #expect(nearest(to: "abcd", among: ["badc"]) == nil)
    }

    @Test func `nothing is near a word of more than 64 bytes`() {
        let long = String(repeating: "a", count: 64)
        #expect(nearest(to: long, among: [long]) == long)
        #expect(nearest(to: long + "a", among: [long]) == nil)
    }

    @Test func `an empty candidate is not near`() {
        #expect(nearest(to: "low", among: []) == nil)
        #expect(nearest(to: "low", among: [""]) == nil)
    }
}
