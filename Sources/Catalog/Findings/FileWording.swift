extension FileCause {
    var wording: Wording {
        switch self {
        case .entryTooLarge(let limit, let size):
            Wording(
                "entry-too-large", "the file has \(size) bytes, and the limit is \(limit)",
                help: "move part of it to a page of its own and link to that")
        case .notUTF8:
            Wording("not-utf8", "the file is not UTF-8 from here on", help: "save it again with the encoding UTF-8")
        case .nulByte:
            Wording(
                "nul-byte", "a NUL byte stands here", help: "delete it; the file may not be the text that it should be")
        case .fenceMissing:
            Wording(
                "fence-missing", "the file does not begin with front matter",
                help: "begin with a line `---`, the keys below it, and a second line `---`")
        case .fenceUnclosed:
            Wording("fence-unclosed", "the front matter has no end", help: "add a line `---` below its last key")
        case .fileMisplaced:
            Wording(
                "file-misplaced", "nothing is published from this place",
                help:
                    "entries belong in `codes/`, the rest in `categories/`, `replies/`, `providers/`, `families/`, `pages/` or `pages/guides/`"
            )
        case .fileIgnored:
            Wording(
                warning: "file-ignored", "the file is not used",
                help: "content ends in `.md`; assets belong in the templates folder")
        case .fileNotRegular:
            Wording(
                "file-not-regular", "this is a link or a special file, and content is read from regular files only",
                help: "put a copy of the file here")
        case .fileNameUnfit:
            Wording(
                "file-name", "the name of a file becomes part of an address",
                help: "use lower-case letters, digits, `.`, `-` and `_` only, such as `4.3.2.md`")
        case .tooManyMistakes:
            Wording(
                "too-many-mistakes", "so many mistakes stand in this file that the rest is not told",
                help: "correct those that are told first")
        case .leftToWrite(let hint, let isChoice, isDraft: true):
            Wording(
                warning: "left-to-write", Wording.leftToWrite(hint, isChoice: isChoice),
                help: "\(Wording.help(isChoice: isChoice)); when none is left, delete the line `draft: true`")
        case .leftToWrite(let hint, let isChoice, isDraft: false):
            Wording(
                "left-to-write", Wording.leftToWrite(hint, isChoice: isChoice), help: Wording.help(isChoice: isChoice))
        case .noEntries:
            Wording(
                "no-entries", "there are no entries to publish",
                help: "add one to `codes/`, such as `codes/5.1.1.md`, that is no draft")
        case .configurationMissing:
            Wording(
                "configuration-missing", "the content has no `site.yaml`",
                help: "add one with the keys `title`, `baseURL` and `description`")
        case .registryMissing:
            Wording(
                "registry-missing", "the content has no `registry/enhanced-status-codes.yaml`",
                help: "add it, or turn the rules that need it off with `registry: false` in `site.yaml`")
        }
    }
}

extension Wording {
    fileprivate static func leftToWrite(_ hint: String, isChoice: Bool) -> String {
        "this is left to \(isChoice ? "choose" : "write")\(hint.isEmpty ? "" : ": \(hint)")"
    }

    fileprivate static func help(isChoice: Bool) -> String {
        isChoice ? "put the right value before the `#`, and delete what follows" : "write it in place of the `TODO:`"
    }
}
