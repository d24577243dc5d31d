import Diagnostics
import Testing

@Suite struct SpellingTests {
    private let severities = ["low", "medium", "high", "critical"]

    @Test(arguments: [
        ("meduim", "medium"), ("Medium", "medium"), ("mediu", "medium"), ("mediumm", "medium"), ("nedium", "medium"),
        ("hihg", "high"), ("lov", "low"), ("critcal", "critical"), ("CRITICAL", "critical"),
    ])
    func `a slip of the keys is undone`(word: String, meant: String) {
        #expect(nearest(to: word, among: severities) == meant)
    }

    @Test(arguments: ["", "x", "urgent", "lowest-of-all", "highway", "мedium-ish"])
    func `what is far from everything gets no suggestion`(word: String) {
        #expect(nearest(to: word, among: severities) == nil)
    }

    @Test func `of equally near names the first wins, and a nearer one always`() {
        #expect(nearest(to: "bat", among: ["cat", "hat"]) == "cat")
        #expect(nearest(to: "hat!", among: ["cat", "hat"]) == "hat")
    }

    @Test func `two swapped letters count as one slip`() {
        #expect(nearest(to: "ab", among: ["ba"]) == "ba")
        #expect(nearest(to: "abcd", among: ["badc"]) == nil)
    }

    @Test func `nothing is near to a word of more than 64 bytes`() {
        let long = String(repeating: "a", count: 64)
        #expect(nearest(to: long, among: [long]) == long)
        #expect(nearest(to: long + "a", among: [long]) == nil)
    }

    @Test func `nothing is near where there is nothing`() {
        #expect(nearest(to: "low", among: []) == nil)
        #expect(nearest(to: "low", among: [""]) == nil)
    }
}
