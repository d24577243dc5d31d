extension Explanation {
    /// What can be wrong with the text below the front matter.
    static let bodies = [
        Explanation(
            "example-class-mismatch", "the example shows a reply of another class",
            "A reply and a code begin with the same digit. In a dialogue marked with `C:` and `S:`, what comes before the failure is free.",
            wrong: "250 5.1.1 <user@example.com> unknown", right: "550 5.1.1 <user@example.com> unknown"),
        Explanation(
            "example-reply-mismatch", "the example of a reply shows another one",
            "The page is about one reply. Write a whole dialogue with `C: ` and `S: ` if others belong to it.",
            wrong: "450 4.2.0 Try later, in replies/451.md", right: "451 4.3.0 Try later, in replies/451.md"),
        Explanation(
            "example-without-code", "the example does not show the code",
            "Readers compare it with what they got.", wrong: "550 No such user", right: "550 5.1.1 No such user"),
        Explanation(
            "example-without-reply", "the example holds no reply",
            "A reply of a server stands in a code block marked `smtp`.", wrong: "550 5.1.1 No such user",
            right: "```smtp\n550 5.1.1 No such user\n```"),
        Explanation(
            "heading-level-one", "a heading of the first level stands in the text",
            "The page has its title already. Sections begin with `##`.", wrong: "# Meaning", right: "## Meaning"),
        Explanation(
            "image", "an image stands in the text",
            "Pages have none: they are read on phones, in a hurry.", wrong: "![The settings](settings.png)",
            right: "Open Settings, then Mail."),
        Explanation(
            "lead-missing", "the text does not begin with a lead",
            "The lead is the first paragraph, without a heading. It is also the description of the page for search engines.",
            wrong: "## Meaning", right: "The address does not exist.\n\n## Meaning"),
        Explanation(
            "lead-not-a-paragraph", "the lead is no paragraph",
            "A list or a quotation can't be a description.", wrong: "- The address does not exist.",
            right: "The address does not exist."),
        Explanation(
            "lead-too-long", "the lead has a second paragraph",
            "What goes further belongs in the section `Meaning`.", wrong: "One paragraph.\n\nAnother one.",
            right: "One paragraph.\n\n## Meaning\n\nAnother one."),
        Explanation(
            "link-outside", "a link leads out of the site's root",
            "There are more `..` in it than folders above the page.", wrong: "[x](../../../x.md)",
            right: "[x](../pages/x.md)"),
        Explanation(
            "link-unsafe", "a link has a scheme that no page may link to",
            "Links begin with `https:`, `http:` or `mailto:`, or lead to a file of this site.",
            wrong: "[RFC 3463](htps://www.rfc-editor.org/rfc/rfc3463)",
            right: "[RFC 3463](https://www.rfc-editor.org/rfc/rfc3463)"),
        Explanation(
            "list-expected", "a section that holds a list has none",
            "Causes, ways out and sources are looked over faster as lists.",
            wrong: "## Common causes\n\nThe disk is full.",
            right: "## Common causes\n\n- The disk is full."),
        Explanation(
            "nesting-too-deep", "lists or quotations stand too deep in one another",
            "Nobody can follow them, and the Markdown library takes very long.", wrong: "> > > > > > deep",
            right: "> shallow"),
        Explanation(
            "paragraph-expected", "a section or answer does not begin with a paragraph",
            "Say it in a sentence first; a list may follow.", wrong: "### Why?\n\n- Because.",
            right: "### Why?\n\nBecause."),
        Explanation(
            "pipe-table", "a table of pipes stands in the text",
            "CommonMark has none; it would be shown as it is typed.", wrong: "| a | b |\n| - | - |", right: "- a: b"),
        Explanation(
            "question-expected", "the section of questions does not begin with one",
            "Each question is a heading of the third level, with its answer below.", wrong: "## Questions\n\nBecause.",
            right: "## Questions\n\n### Why?\n\nBecause."),
        Explanation(
            "question-missing", "the section of questions has none",
            "An entry answers at least one question that people type.", wrong: "## Questions\n\nNone.",
            right: "## Questions\n\n### Is it permanent?\n\nNo."),
        Explanation(
            "question-without-answer", "a question has no answer",
            "The answer is a paragraph below the heading.", wrong: "### Is it permanent?\n\n### Why?",
            right: "### Is it permanent?\n\nNo."),
        Explanation(
            "raw-html", "HTML stands in the text",
            "It would be shown as text. Put it between backticks if it is meant to be read.", wrong: "<b>Wait.</b>",
            right: "**Wait.**"),
        Explanation(
            "section-empty", "a section is empty",
            "Write it, or delete its heading if it may be left out.", wrong: "## Meaning\n\n## Common causes",
            right: "## Meaning\n\nThe disk is full.\n\n## Common causes"),
        Explanation(
            "section-misordered", "a section stands in another place",
            "Readers find on each page the same things in the same order.", wrong: "## Common causes\n## Meaning",
            right: "## Meaning\n## Common causes"),
        Explanation(
            "section-missing", "a section that every file of its kind has is missing",
            "Look whether it is there under another name. Headings of your own may stand beside those that are wanted.",
            wrong: "## Causes",
            right: "## Common causes"),
        Explanation(
            "section-repeated", "a section stands twice", "Join the two.", wrong: "## Meaning\n…\n## Meaning",
            right: "## Meaning"),
        Explanation(
            "source-without-link", "a source has no link",
            "A source that nobody can look up proves nothing.", wrong: "- RFC 3463",
            right: "- [RFC 3463](https://www.rfc-editor.org/rfc/rfc3463)"),
        Explanation(
            "steps-expected", "`How it plays out` is no numbered list",
            "The steps are shown as a flow. The section holds one numbered list and nothing else.",
            wrong: "- The message waits.", right: "1. The message waits.\n2. It is delivered."),
        Explanation(
            "too-many-brackets", "a text has more opening brackets than any page needs",
            "The Markdown library takes very long with so many.", wrong: "[[[[[[[[ …", right: "a page with fewer links"),
    ]
}
