extension Explanation {
    /// What can be wrong with templates.
    static let templates = [
        Explanation(
            "template-block-repeated", "a block is given twice", "It can't be told which one is meant.",
            wrong: "{{<layout}}{{$title}}a{{/title}}{{$title}}b{{/title}}{{/layout}}",
            right: "{{<layout}}{{$title}}a{{/title}}{{/layout}}"),
        Explanation(
            "template-block-unknown", "the parent has no such block", "What is given for it would never be shown.",
            wrong: "{{<layout}}{{$titel}}a{{/titel}}{{/layout}}", right: "{{<layout}}{{$title}}a{{/title}}{{/layout}}"),
        Explanation(
            "template-delimiters", "a tag sets delimiters that are none",
            "It holds two, with a space between them, and none of them has an equals sign.", wrong: "{{=<%=}}",
            right: "{{=<% %>=}}"),
        Explanation(
            "template-encoding", "a template is not UTF-8", "Everything is read and published as UTF-8.",
            wrong: "a file saved as Windows-1252", right: "the same file saved as UTF-8"),
        Explanation(
            "template-end-mismatched", "a tag closes what was not opened last", "Sections stand within one another.",
            wrong: "{{#a}}{{#b}}{{/a}}{{/b}}", right: "{{#a}}{{#b}}{{/b}}{{/a}}"),
        Explanation(
            "template-end-stray", "a tag closes what is not open", "A section begins with `{{#name}}`.",
            wrong: "text{{/a}}", right: "{{#a}}text{{/a}}"),
        Explanation(
            "template-ignored", "a file among the templates is not used",
            "Templates end in `.mustache`; what is to be published as it is belongs in `assets/`.",
            wrong: "Templates/style.css", right: "Templates/assets/style.css"),
        Explanation(
            "template-item-missing", "`.` stands for no value",
            "It is the item of a section over text or a list of it.", wrong: "{{.}}",
            right: "{{#phrases}}{{.}}{{/phrases}}"),
        Explanation(
            "template-missing", "a template that a page needs is missing",
            "Each kind of page has its template, named in the folder.", wrong: "no file Templates/code.mustache",
            right: "Templates/code.mustache"),
        Explanation(
            "template-name-dynamic", "a template is chosen by a value",
            "What is shown must be known before any page is rendered. Choose with sections.", wrong: "{{>*kind}}",
            right: "{{#isSoft}}{{>soft}}{{/isSoft}}"),
        Explanation(
            "template-name-empty", "a tag has no name", "Delete it, or write the name.", wrong: "{{ }}",
            right: "{{title}}"),
        Explanation(
            "template-name-malformed", "a name is none", "It has no white space and no empty part.",
            wrong: "{{page title}}", right: "{{page.title}}"),
        Explanation(
            "template-name-path", "a name goes on behind a value that has no names in it",
            "Only records have names.", wrong: "{{title.text}}", right: "{{title}}"),
        Explanation(
            "template-name-unknown", "the view has no such name",
            "A name that stands for nothing would be shown as nothing, and nobody would notice.", wrong: "{{titel}}",
            right: "{{title}}"),
        Explanation(
            "template-nesting", "too many tags are open inside each other", "Split the template.",
            wrong: "{{#a}}{{#b}}{{#c}} …", right: "{{#a}}{{>part}}{{/a}}"),
        Explanation(
            "template-not-regular", "a link or special file lies among the templates", "None is followed.",
            wrong: "layout.mustache -> elsewhere", right: "a copy of the file"),
        Explanation(
            "template-parent-content", "content stands in a parent and in none of its blocks",
            "It would never be shown.", wrong: "{{<layout}}text{{/layout}}",
            right: "{{<layout}}{{$main}}text{{/main}}{{/layout}}"),
        Explanation(
            "template-place", "a value stands where none may",
            "In scripts, comments, names of tags and values without quotation marks no escaping is safe.",
            wrong: "<a class={{type}}>", right: "<a class=\"{{type}}\">"),
        Explanation(
            "template-place-attribute", "a value is part of an attribute that may hold none",
            "Attributes such as `onclick` and `style` hold programs.", wrong: "<p style=\"{{style}}\">",
            right: "<p class=\"{{type}}\">"),
        Explanation(
            "template-place-branches", "a section begins in one place of the page and ends in another",
            "Left out or repeated, it would leave the page torn.", wrong: "{{#a}}<p class=\"{{/a}}\">",
            right: "<p{{#a}} class=\"x\"{{/a}}>"),
        Explanation(
            "template-place-html", "HTML stands where only text may", "In an attribute its tags would be shown.",
            wrong: "<p title=\"{{{lead}}}\">", right: "<p title=\"{{summary}}\">"),
        Explanation(
            "template-place-unfinished", "a page ends within a tag, a comment or a value", "Something is not closed.",
            wrong: "<p class=\"a", right: "<p class=\"a\"></p>"),
        Explanation(
            "template-place-url", "a value that is no URL is part of one",
            "Text could make the link lead anywhere.", wrong: "<a href=\"{{title}}\">", right: "<a href=\"{{url}}\">"),
        Explanation(
            "template-recursion", "a template includes itself without end",
            "It may do so only within a section over records that the record holds.",
            wrong: "{{>part}} in part.mustache",
            right: "{{#parts}}{{>part}}{{/parts}}"),
        Explanation(
            "template-repeated", "two templates have the same name", "The name is that of the file without its ending.",
            wrong: "two templates `code`", right: "code.mustache"),
        Explanation(
            "template-section-kind", "a value can't be a condition", "Sections are over flags, records and lists.",
            wrong: "{{#count}}…{{/count}}", right: "{{#hasCount}}…{{/hasCount}}"),
        Explanation(
            "template-section-unclosed", "a section, block or parent is never closed", "It ends with `{{/name}}`.",
            wrong: "{{#a}}text", right: "{{#a}}text{{/a}}"),
        Explanation(
            "template-size", "a template is too large", "Split it, or let it include less.",
            wrong: "a template of 20 MB", right: "one of some KB"),
        Explanation(
            "template-tag-unclosed", "a tag is never closed", "It ends with as many braces as it begins with.",
            wrong: "{{title}", right: "{{title}}"),
        Explanation(
            "template-unknown", "there is no template of this name",
            "Templates are named by their path without `.mustache`.",
            wrong: "{{>parts/foter}}", right: "{{>parts/footer}}"),
        Explanation(
            "template-value-escaped", "HTML would be shown as source", "HTML stands between three braces.",
            wrong: "{{lead}}", right: "{{{lead}}}"),
        Explanation(
            "template-value-kind", "a record or list can't be shown", "Use a section.", wrong: "{{related}}",
            right: "{{#related}}{{code}}{{/related}}"),
        Explanation(
            "template-value-unescaped", "a text would be shown as HTML",
            "What looks like a tag in it would become one.", wrong: "{{{title}}}", right: "{{title}}"),
    ]
}
