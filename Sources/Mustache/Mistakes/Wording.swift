extension SyntaxMistake {
    var wording: Wording {
        switch self {
        case .tooLarge:
            Wording("template-size", "the template is larger than \(Limits.size >> 20) MB")
        case .notUTF8:
            Wording("template-encoding", "the template is not UTF-8 here", help: "save the file as UTF-8")
        case .tooDeep:
            Wording("template-nesting", "more than \(Limits.nesting) tags are open inside each other")
        case .unclosedTag:
            Wording("template-tag-unclosed", "the tag is never closed", help: "close it with the delimiter it needs")
        case .unclosed(let kind, let name):
            Wording("template-section-unclosed", "\(kind.noun) `\(name)` is never closed", help: "add `{{/\(name)}}`")
        case .strayEnd(let name):
            Wording("template-end-stray", "`\(name)` is closed but not open")
        case .mismatchedEnd(let name, let expected):
            Wording(
                "template-end-mismatched", "`\(name)` is closed where `\(expected)` is open",
                help: "did you mean `{{/\(expected)}}`?")
        case .badDelimiters:
            Wording(
                "template-delimiters", "a tag that sets delimiters needs two, with a space between them",
                help: "write it as in `{{=<% %>=}}`; a delimiter has no `=` and at most \(Limits.delimiter) bytes")
        case .emptyName:
            Wording("template-name-empty", "the tag has no name")
        case .malformedName:
            Wording(
                "template-name-malformed", "this is not a name",
                help: "a name has no white space, no empty part and at most \(Limits.nameParts) parts")
        case .dynamicName:
            Wording(
                "template-name-dynamic", "a template cannot be chosen by a value",
                help: "name the template, or choose between several with sections")
        case .repeatedBlock(let name):
            Wording("template-block-repeated", "block `\(name)` is given twice")
        case .contentInParent(let name):
            Wording(
                "template-parent-content", "content of parent `\(name)` outside of a block is never shown",
                help: "put it into one of the parent's blocks")
        case .repeatedTemplate(let name):
            Wording("template-repeated", "there are two templates named `\(name)`")
        case .unknownTemplate(let name, let suggestion):
            Wording(
                "template-unknown", "unknown template `\(name)`", help: suggestion.map { "did you mean `\($0)`?" })
        }
    }
}

extension BindingMistake {
    var wording: Wording {
        switch self {
        case .unknownName(let name, let context, let suggestion):
            Wording(
                "template-name-unknown", "unknown name `\(name)`",
                help: suggestion.map { "did you mean `\($0)`?" } ?? "the names here are those of \(context)")
        case .noNames(let name, let shape):
            Wording("template-name-path", "`\(name)` is \(shape.noun) and has no names in it")
        case .noItem:
            Wording(
                "template-item-missing", "`.` stands for no value here",
                help: "use it in a section over text or a list of it")
        case .notShown(let name, let shape):
            Wording(
                "template-value-kind", "`\(name)` is \(shape.noun) and cannot be shown",
                help: "use a section: `{{#\(name)}}…{{/\(name)}}`")
        case .unescapedText(let name):
            Wording(
                "template-value-unescaped", "`\(name)` is no trusted HTML and must be escaped",
                help: "write `{{\(name)}}`")
        case .escapedMarkup(let name):
            Wording(
                "template-value-escaped", "`\(name)` is HTML and would be shown as source",
                help: "write `{{{\(name)}}}`")
        case .notCondition(let name, let shape):
            Wording(
                "template-section-kind", "`\(name)` is \(shape.noun) and cannot be a condition", help: "use a flag")
        case .unknownBlock(let name, let parent, let suggestion):
            Wording(
                "template-block-unknown", "parent `\(parent)` has no block `\(name)`",
                help: suggestion.map { "did you mean `\($0)`?" })
        case .endlessRecursion(let name):
            Wording(
                "template-recursion", "`\(name)` includes itself without end",
                help: "include it within a section over a list or record of the record that it shows")
        case .tooDeepExpanded:
            Wording("template-nesting", "more than \(Limits.expandedNesting) tags are inside each other here")
        case .tooLargeExpanded:
            Wording("template-size", "the template is too large once all it includes is in place")
        case .noSuchTemplate(let name, let suggestion):
            Wording(
                "template-missing", "there is no template `\(name)`", help: suggestion.map { "did you mean `\($0)`?" })
        }
    }
}

extension PlaceMistake {
    var wording: Wording {
        switch self {
        case .value(let name, let state):
            Wording("template-place", "`\(name)` cannot be shown \(state.phrase)", help: state.advice)
        case .notURL(let name, let attribute):
            Wording(
                "template-place-url", "`\(name)` is no URL and cannot be a part of `\(attribute)`",
                help: "give it the type of a URL or of a component of one")
        case .refusedAttribute(let name, let attribute):
            Wording(
                "template-place-attribute", "`\(name)` cannot be a part of `\(attribute)`",
                help: "choose between literal values with sections")
        case .markup(let name, let state):
            Wording("template-place-html", "`\(name)` is HTML and cannot be shown \(state.phrase)")
        case .branches(let name, let before, let after):
            Wording(
                "template-place-branches",
                "`\(name)` begins \(before.phrase) and ends \(after.phrase)",
                help: "end in it what it begins, so that it can be left out or repeated")
        case .unfinished(let state):
            Wording("template-place-unfinished", "the page ends \(state.phrase)")
        }
    }
}

extension Tag.Kind {
    fileprivate var noun: String {
        switch self {
        case .parent: "parent"
        case .block: "block"
        default: "section"
        }
    }
}

extension Shape {
    fileprivate var noun: String {
        switch self {
        case .text: "text"
        case .number: "a number"
        case .html: "HTML"
        case .url: "a URL"
        case .component: "a part of a URL"
        case .flag: "a flag"
        case .record: "a record"
        case .list: "a list"
        }
    }
}

extension HTMLState {
    /// Where in a page this is, as part of a sentence.
    fileprivate var phrase: String {
        switch self {
        case .text: "in text"
        case .escapableText(let element, _), .rawText(let element, _): "in the text of `\(element)`"
        case .comment: "in a comment"
        case .declaration: "in a declaration"
        case .tagOpen, .tagName, .endTag: "in the name of a tag"
        case .tag, .afterSection, .attributeName, .afterAttributeName: "in a tag, outside of an attribute's value"
        case .beforeValue, .unquotedValue: "in a value without quotation marks"
        case .value(let attribute, _): "in the value of `\(attribute.label)`"
        }
    }

    fileprivate var advice: String? {
        switch self {
        case .beforeValue, .unquotedValue: "put quotation marks around the value"
        case .rawText: "put it into a `data-` attribute, or let the view give the whole element as HTML"
        case .comment: "use a template comment, `{{! … }}`"
        default: nil
        }
    }
}
