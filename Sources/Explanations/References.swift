extension Explanation {
    /// What can be wrong between files.
    static let references = [
        Explanation(
            "category-subject-mismatch", "the category does not fit the subject of the code",
            "A category claims the codes of one subject, the second number.", wrong: "code: 4.3.2\ncategory: mailbox",
            right: "code: 4.3.2\ncategory: system"),
        Explanation(
            "category-unknown", "there is no such category",
            "A category is a file in `Content/categories/`, named without `.md`.", wrong: "category: sytem",
            right: "category: system"),
        Explanation(
            "code-repeated", "a code has two entries", "One address can hold one page.",
            wrong: "code: 4.3.2 in two files", right: "one entry, with what was good in either"),
        Explanation(
            "fragment-unknown", "a page has no such place",
            "The places of a page are its headings, in lower case with hyphens.", wrong: "[x](5.1.1.md#how-to-repair)",
            right: "[x](5.1.1.md#how-to-fix)"),
        Explanation(
            "link-broken", "a link leads to a page that does not exist",
            "Links lead to the files of other pages, as seen from the file that they stand in.",
            wrong: "[5.1.1](../5.1.1.md)", right: "[5.1.1](5.1.1.md)"),
        Explanation(
            "link-to-draft", "a link leads to a draft", "The draft is not published, so the link would lead nowhere.",
            wrong: "[5.1.1](5.1.1.md), which is a draft", right: "5.1.1 without `draft: true`"),
        Explanation(
            "path-taken", "two pages want the same path",
            "An alias, too, takes a path, and some belong to the site itself, such as `feed.xml`.",
            wrong: "aliases: [codes/5.1.1/] while that entry exists", right: "aliases: [codes/5.1.99/]"),
        Explanation(
            "range-overlap", "two ranges hold the same code",
            "A code of a range leads to the entry of the range, and there can be only one.",
            wrong: "5.7.606 through 5.7.649, and 5.7.640 through 5.7.660",
            right: "5.7.606 through 5.7.639, and 5.7.640 through 5.7.660"),
        Explanation(
            "related-draft", "a related entry is a draft", "It is not published, so nothing would be there.",
            wrong: "related: [5.1.1], which is a draft", right: "5.1.1 without `draft: true`"),
        Explanation(
            "related-malformed", "a related code is none",
            "A code is a class of 2, 4 or 5, a subject and a detail of up to three digits.", wrong: "related: [5.1]",
            right: "related: [5.1.1]"),
        Explanation(
            "related-to-itself", "an entry names itself as related", "Readers are there already.",
            wrong: "code: 4.3.2\nrelated: [4.3.2, 5.3.2]", right: "code: 4.3.2\nrelated: [5.3.2]"),
        Explanation(
            "related-unknown", "a related code has no entry", "Write one, or name another.", wrong: "related: [4.3.9]",
            right: "related: [4.3.0]"),
        Explanation(
            "subject-repeated", "two categories claim a subject", "The codes of a subject are in one category.",
            wrong: "subject: 3 in two categories", right: "subject: 3 in one of them"),
    ]

    /// What the registry and the providers have to say of it.
    static let registry = [
        Explanation(
            "class-unregistered", "the registry does not allow the code in this class",
            "It may be sent so all the same. The warning goes when the text says what is registered, and who sends the code so.",
            wrong: "an entry 4.1.1 without a word on it", right: "The registry allows X.1.1 in class 5 alone. …"),
        Explanation(
            "code-unregistered", "the registry does not know the code",
            "Check the number. A code that only a provider uses names the provider as its `standard`: the title of a file in `providers/`, which has a row for the code.",
            wrong: "code: 5.7.515\nstandard: RFC 3463", right: "code: 5.7.515\nstandard: Microsoft Outlook.com"),
        Explanation(
            "relation-missing", "a row does not say how its meaning compares with the registered one",
            "Readers want to know whether a provider means by a code what others mean by it.", wrong: "code: 5.2.2",
            right: "code: 5.2.2\nregistered: differs"),
        Explanation(
            "relation-of-unregistered", "a row compares with a registration that is not there",
            "The registry does not know the code.", wrong: "code: 5.7.515\nregistered: same", right: "code: 5.7.515"),
        Explanation(
            "reply-unregistered", "the registry does not pair the code with a reply",
            "Its lists are not exclusive. The warning goes when the text names the reply and who sends it.",
            wrong: "replies: [554]", right: "replies: [554], and in the text: Exchange sends 554."),
        Explanation(
            "row-without-entry", "a provider documents a code that has no entry",
            "Readers will look for it. `sitegen new` writes a skeleton.", wrong: "code: 4.7.28",
            right: "code: 4.7.28, and a file codes/4.7.28.md"),
        Explanation(
            "standard-draft", "the provider that is named as the standard is a draft",
            "Its page is not published, so nobody would learn there what the code means.",
            wrong: "standard: Proton Mail, whose page is a draft", right: "Proton Mail without `draft: true`"),
        Explanation(
            "standard-mismatch", "the registry defines the code elsewhere",
            "At least one standard must be what the registry gives.", wrong: "standard: RFC 5321",
            right: "standard: RFC 3463"),
        Explanation(
            "standard-without-row", "a provider is named as the standard and does not list the code",
            "A code of a provider's own has a row on the provider's page, with its source.", wrong: "standard: Gmail",
            right: "standard: Gmail, and a row with the code in providers/gmail.md"),
        Explanation(
            "title-mismatch", "the title is not the registered one",
            "People search for the registered words.", wrong: "title: Mailbox is full", right: "title: Mailbox full"),
    ]
}
