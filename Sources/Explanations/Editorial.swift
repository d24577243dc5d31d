extension Explanation {
    /// What could be better; `sitegen check` alone asks for it.
    static let editorial = [
        Explanation(
            "key-misplaced", "the keys are not in their order",
            "In the same order everywhere they are found at a glance. `sitegen check --fix` sorts them.",
            wrong: "title: Mailbox full\ncode: 5.2.2", right: "code: 5.2.2\ntitle: Mailbox full"),
        Explanation(
            "lead-long", "the lead has more than 160 characters",
            "It is the description of the page, and search engines cut longer ones off.",
            wrong: "a lead of four long sentences", right: "a lead of one short sentence, and the rest under `Meaning`"),
        Explanation(
            "link-dead", "a link to another site leads nowhere",
            "`sitegen check --external` asks. A site may be down for an hour or refuse programs; look yourself.",
            wrong: "[Help](https://example.com/gone), which answers with 404", right: "[Help](https://example.com/help)"
        ),
        Explanation(
            "link-insecure", "a link is not encrypted",
            "What readers fetch there can be read and changed on the way.", wrong: "[Help](http://example.com/)",
            right: "[Help](https://example.com/)"),
        Explanation(
            "phrases-missing", "a code that a provider sends has no phrases",
            "Many bounces state no code. With wordings under `phrases` they are recognized all the same. An empty list says that no wording belongs to this code alone.",
            wrong: "an entry 5.2.2 without `phrases`", right: "phrases: [mailbox quota exceeded]"),
        Explanation(
            "question-unmarked", "a question has no question mark", "It is shown as a question, and found as one.",
            wrong: "### Is it permanent", right: "### Is it permanent?"),
        Explanation(
            "sentence-repeated", "a long sentence stands in three entries or more",
            "Say what is true of this code alone; what is true of many belongs in a guide to link to.",
            wrong: "the same sentence of twelve words in three files", right: "the sentence in a guide, and three links"
        ),
        Explanation(
            "title-long", "the title has more than 70 characters",
            "Search engines cut longer ones off. The registered title of a code stays as it is.",
            wrong: "title: All that you always wanted to know about soft and hard bounces, and more",
            right: "title: Soft and hard bounces"),
        Explanation(
            "update-ahead", "a text was updated on a day that is yet to come",
            "Readers see the day, and the feed and the sitemap name it. A day ahead is let pass, for those who live east of the machine.",
            wrong: "updated: 2062-11-24, in 2026", right: "updated: 2026-11-24"),
        Explanation(
            "update-due", "nobody has updated a text for more than a year",
            "Providers change what they send. Read it again with its sources, and set `updated` to the day on which you did.",
            wrong: "updated: 2024-11-24", right: "updated: 2026-11-24"),
    ]
}
