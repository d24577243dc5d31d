extension Explanation {
    /// What can be wrong with files as a whole.
    static let files = [
        Explanation(
            "configuration-missing", "the content has no `site.yaml`",
            "The title and the address of the site stand there, and no page can be made without them.",
            wrong: "Content/codes/4.3.2.md", right: "Content/site.yaml\nContent/codes/4.3.2.md"),
        Explanation(
            "entry-too-large", "a file is larger than any entry should be",
            "Readers of a bounce are in a hurry. What needs so much room is a guide, or several.",
            wrong: "codes/4.3.2.md with 200 KB",
            right: "codes/4.3.2.md with a link to `../pages/guides/closed-servers.md`"),
        Explanation(
            "fence-missing", "a file does not begin with front matter",
            "The keys stand between two lines of three dashes, the first of which is the first line of the file.",
            wrong: "code: 4.3.2\n---", right: "---\ncode: 4.3.2\n---"),
        Explanation(
            "fence-unclosed", "the front matter has no end",
            "Without a second line of three dashes it can't be told where the text begins.",
            wrong: "---\ncode: 4.3.2\n\nThe lead.", right: "---\ncode: 4.3.2\n---\n\nThe lead."),
        Explanation(
            "file-ignored", "a file of the content is not used",
            "Content is Markdown, apart from `site.yaml` and the registry. Pictures, scripts and styles belong in the folder of templates.",
            wrong: "Content/codes/notes.txt", right: "Content/codes/4.3.2.md"),
        Explanation(
            "file-misplaced", "a file lies where nothing is published from",
            "What a file is for is told from its folder: `codes`, `categories`, `replies`, `providers`, `families` or `pages`.",
            wrong: "Content/4.3.2.md", right: "Content/codes/4.3.2.md"),
        Explanation(
            "file-name", "the name of a file can't be part of an address",
            "The address of a page is made of the name of its file. Lower-case letters, digits, `.`, `-` and `_` work everywhere.",
            wrong: "pages/guides/Soft & hard.md", right: "pages/guides/soft-and-hard.md"),
        Explanation(
            "file-not-regular", "a link or special file lies among the content",
            "A symbolic link may lead to something that is not meant to be published, so none is followed.",
            wrong: "codes/4.3.2.md -> /etc/passwd", right: "a copy of the file"),
        Explanation(
            "left-to-write", "something is left to write",
            "`sitegen new` puts `TODO:` where it knows nothing. In a draft that is a warning, so that the page can be looked at; what is published must be whole.",
            wrong: "action: \"TODO: what to do, in about six words\"", right: "action: Tell the recipient, resend later"
        ),
        Explanation(
            "no-entries", "there is nothing to publish",
            "All entries are drafts, or there are none at all. A site without entries would take the place of the one that is there.",
            wrong: "an empty folder Content/codes", right: "Content/codes/5.1.1.md without `draft: true`"),
        Explanation(
            "not-utf8", "a file is not UTF-8",
            "Everything is read and published as UTF-8. The place is that of the first byte that is none.",
            wrong: "a file saved as Windows-1252", right: "the same file saved as UTF-8"),
        Explanation(
            "nul-byte", "a NUL byte stands in a file",
            "No text has one. The file may be something else, or was damaged.",
            wrong: "a file saved as UTF-16", right: "the same file saved as UTF-8"),
        Explanation(
            "page-vanished", "a published page would vanish",
            "Others link to it. Name its path under `aliases` of the page that takes its place, which then leads on, or let it go with `--allow-removals`.",
            wrong: "codes/5.1.99.md deleted", right: "aliases: [codes/5.1.99/] in codes/5.1.1.md"),
        Explanation(
            "file-unreadable", "a file cannot be read",
            "`sitegen serve` goes on without it and shows the last good pages; a build ends with status 2.",
            wrong: "a file whose permissions were taken away", right: "chmod u+r Content/codes/5.1.1.md"),
        Explanation(
            "base-folder-missing", "the revision to compare with has no such folder",
            "`sitegen diff` builds the site as it was. If the folder was moved since, there is nothing to compare with.",
            wrong: "sitegen diff v1 --content Texts, a folder that v1 does not have", right: "sitegen diff main"),
        Explanation(
            "registry-missing", "the facts of the registry are missing",
            "Titles, standards and replies are compared with `registry/enhanced-status-codes.yaml`. A site of made-up codes says `registry: false` in `site.yaml`.",
            wrong: "no file Content/registry/enhanced-status-codes.yaml", right: "registry: false"),
        Explanation(
            "too-many-mistakes", "a file has more mistakes than anybody reads",
            "After two hundred the rest is not told. One of the first may have caused the others.",
            wrong: "a file with 200 mistakes", right: "the first ones corrected, and the check run again"),
    ]
}
