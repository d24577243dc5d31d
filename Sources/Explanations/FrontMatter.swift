extension Explanation {
    /// What can be wrong with front matter and with `site.yaml`.
    static let frontMatter = [
        Explanation(
            "address-malformed", "the address of a source is none",
            "Readers follow it, so it is a whole address of a page.", wrong: "url: support.google.com/a",
            right: "url: https://support.google.com/a"),
        Explanation(
            "alias-malformed", "an alias is no path of this site",
            "An alias is a former path, written below the root of the site and without its address.",
            wrong: "aliases: [\"https://example.org/codes/5.1.99/\"]", right: "aliases: [codes/5.1.99/]"),
        Explanation(
            "base-url-malformed", "`baseURL` is not the address of a site",
            "Canonical links, the sitemap and the feed are made with it.", wrong: "baseURL: example.org",
            right: "baseURL: https://example.org/"),
        Explanation(
            "classes-unknown", "a registration allows a class that there is not",
            "RFC 3463 knows the classes 2, 4 and 5.", wrong: "classes: [3]", right: "classes: [4, 5]"),
        Explanation(
            "code-file-mismatch", "the code is not the name of the file",
            "The name of the file becomes the address of the page, so the two must say the same.",
            wrong: "code: 4.3.3 in codes/4.3.2.md", right: "code: 4.3.2 in codes/4.3.2.md"),
        Explanation(
            "code-malformed", "a text is no enhanced status code",
            "A code is a class of 2, 4 or 5, a subject and a detail of up to three digits, without leading zeros (RFC 3463, section 2).",
            wrong: "code: 4.3.02", right: "code: 4.3.2"),
        Explanation(
            "evidence-unknown", "the evidence of a source is none of the words",
            "`documented` is what the provider says, `earlier` what it said on a former state of its page, `observed` what was seen in bounces.",
            wrong: "evidence: seen", right: "evidence: observed"),
        Explanation(
            "family-malformed", "a text is no family of codes",
            "A family is a whole class, `5.x.x`, or a class and a subject, `5.7.x`.", wrong: "family: 5.7",
            right: "family: 5.7.x"),
        Explanation(
            "key-missing", "a key that every file of its kind has is missing",
            "CONTRIBUTING.md lists the keys. A missing `updated` is added by `sitegen check --fix`.",
            wrong: "code: 4.3.2", right: "code: 4.3.2\ntitle: System not accepting network messages"),
        Explanation(
            "key-repeated", "a key stands twice",
            "It can't be told which of the two is meant.", wrong: "severity: low\nseverity: high",
            right: "severity: high"),
        Explanation(
            "key-unknown", "there is no such key",
            "The set of keys is closed, so that a slip of the pen is not silently ignored.", wrong: "severty: low",
            right: "severity: low"),
        Explanation(
            "name-mismatch", "a reply or a family is not the name of its file",
            "The name of the file becomes the address of the page, so the two must say the same.",
            wrong: "reply: 452 in replies/451.md", right: "reply: 451 in replies/451.md"),
        Explanation(
            "not-a-mapping", "keys with values are wanted",
            "Front matter is a list of keys, each with its value on a line of its own.", wrong: "- 4.3.2",
            right: "code: 4.3.2"),
        Explanation(
            "outputs-unknown", "there is no such form of output",
            "Codes are published as `html`, `json` and `markdown`.", wrong: "outputs: [html, pdf]",
            right: "outputs: [html, json]"),
        Explanation(
            "range-malformed", "two codes make no range",
            "A range stays in one class and one subject, and its last code comes after its first.",
            wrong: "code: 5.7.606\nthrough: 5.8.1", right: "code: 5.7.606\nthrough: 5.7.649"),
        Explanation(
            "registered-unknown", "how a meaning compares is none of the words",
            "`same` is the registered meaning or a narrower one, `close` is near to it, `differs` is another.",
            wrong: "registered: yes", right: "registered: same"),
        Explanation(
            "registration-malformed", "a registration has no code of the registry",
            "The registry leaves the class open and writes `X` for it.", wrong: "code: 5.3.2", right: "code: X.3.2"),
        Explanation(
            "reply-class-mismatch", "a reply does not go with the class of the code",
            "The first digits of the reply and the code say the same of success and failure (RFC 2034, section 4).",
            wrong: "code: 4.3.2\nreplies: [550]", right: "code: 4.3.2\nreplies: [450]"),
        Explanation(
            "reply-malformed", "a text is no reply code",
            "A reply has three digits, the first from 2 to 5 and the second from 0 to 5 (RFC 5321, section 4.2.1).",
            wrong: "replies: [45]", right: "replies: [450]"),
        Explanation(
            "repository-malformed", "`repository` is no address for editing",
            "The path of a file is put behind it to edit the file.", wrong: "repository: example/codes",
            right: "repository: https://example.org/codes/edit/main/Content/"),
        Explanation(
            "review-incomplete", "a review has no reviewer or no date",
            "A by-line without a date says nothing, and a date without a name neither.", wrong: "reviewer: A. Person",
            right: "reviewer: A. Person\nreviewed: 2026-11-24"),
        Explanation(
            "row-of-nothing", "a row of a provider does not say what it is about",
            "It needs a `code`, a `reply` or a `tag`.", wrong: "- source: errors\n  meaning: Mailbox full",
            right: "- source: errors\n  code: 5.2.2\n  meaning: Mailbox full"),
        Explanation(
            "severity-unknown", "the severity is none of the four words",
            "`low` passes by itself; `medium` is worth a look, or one recipient is affected; `high` lasts until somebody changes something, or many recipients are affected; `critical` refuses the sender's mail as a whole. `sitegen check --fix` corrects a misspelled one.",
            wrong: "severity: meduim", right: "severity: medium"),
        Explanation(
            "source-unknown", "a row names a source that the file does not list",
            "Sources are listed under `sources`, and rows name them by their `id`.",
            wrong: "sources:\n  - id: errors\nrows:\n  - source: error",
            right: "sources:\n  - id: errors\nrows:\n  - source: errors"),
        Explanation(
            "subject-malformed", "a text is no subject",
            "A subject is the second number of a code, 0 to 999, without leading zeros.", wrong: "subject: X.3",
            right: "subject: 3"),
        Explanation(
            "type-class-mismatch", "the type does not fit the class of the code",
            "Class 2 is `success`, class 4 `soft` and class 5 `hard` (RFC 3463, section 2).",
            wrong: "code: 4.3.2\ntype: hard", right: "code: 4.3.2\ntype: soft"),
        Explanation(
            "type-unknown", "the type is none of the three words",
            "Class 2 is `success`, class 4 `soft` and class 5 `hard`. `sitegen check --fix` corrects a misspelled one.",
            wrong: "type: temporary", right: "type: soft"),
        Explanation(
            "value-empty", "a key has no value",
            "Leave out the line if the key may be left out.", wrong: "action:", right: "action: Wait"),
        Explanation(
            "value-repeated", "a value stands twice in a list",
            "It would be shown twice.", wrong: "replies: [450, 450]", right: "replies: [450]"),
        Explanation(
            "value-type", "a value is of another kind",
            "Each key takes one kind of value: a line of text, a list, a date, or `true` and `false`.",
            wrong: "updated: yesterday", right: "updated: 2026-11-24"),
        Explanation(
            "yaml-anchor", "an anchor or alias stands in front matter",
            "With them a small file could become a huge one, and no key needs them.", wrong: "title: &t Mailbox full",
            right: "title: Mailbox full"),
        Explanation(
            "yaml-documents", "a second document begins",
            "Front matter is one. A line `---` within it ends it.", wrong: "code: 4.3.2\n--- # more\ntitle: x",
            right: "code: 4.3.2\ntitle: x"),
        Explanation(
            "yaml-key", "a key is no word",
            "A list or a mapping can't be a key.", wrong: "[code]: 4.3.2", right: "code: 4.3.2"),
        Explanation(
            "yaml-nesting", "lists stand within too many lists",
            "No key takes more than three levels, and these are more than sixteen.",
            wrong: "replies: [[[[[[[[[[[[[[[[[450]]]]]]]]]]]]]]]]]", right: "replies: [450]"),
        Explanation(
            "yaml-syntax", "front matter is no YAML",
            "Most often a text has `: ` or ` #` in it, or begins with a quote or a bracket. Put it between double quotes. A key stands at the beginning of its line, with `: ` behind it.",
            wrong: "title: Gmail: mailbox full", right: "title: \"Gmail: mailbox full\""),
        Explanation(
            "yaml-tag", "a tag stands in front matter",
            "Each key knows what it takes.", wrong: "title: !!str Mailbox full", right: "title: Mailbox full"),
    ]
}
