/// The long form of a diagnostic: what it means, and an example.
package struct Explanation: Sendable {
    /// The stable name that stands in brackets behind a message.
    package let id: String
    /// What is wrong, in a few words.
    package let title: String
    /// Why it is wrong and what to do, in one to three sentences with names between backticks.
    package let text: String
    /// What is found to be wrong.
    package let wrong: String
    /// How it may be put right.
    package let right: String

    init(_ id: String, _ title: String, _ text: String, wrong: String, right: String) {
        self.id = id
        self.title = title
        self.text = text
        self.wrong = wrong
        self.right = right
    }

    /// All of them, by name.
    package static let all = (files + frontMatter + bodies + references + registry + editorial + templates)
        .sorted { $0.id < $1.id }

    /// The one of a name.
    package init?(id: String) {
        guard let found = Explanation.all.first(where: { $0.id == id }) else { return nil }
        self = found
    }
}
