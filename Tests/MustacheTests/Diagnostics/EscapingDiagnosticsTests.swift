import Diagnostics
import Mustache
import Testing

@Suite("Contexts in which a value is not safe")
struct EscapingDiagnosticsTests {
    @Test(arguments: invalidTemplates)
    func isReported(_ template: InvalidTemplate) throws {
        try template.check(diagnostics(of: template.templates.sources, for: SamplePage.self))
    }

    static let invalidTemplates: [InvalidTemplate] = [
        InvalidTemplate(
            "a value without quotation marks", "<p class={{⟦title⟧}}>", "template-place", help: "quotation marks"),
        InvalidTemplate("the rest of one", "<p class=a{{⟦title⟧}}>", "template-place"),
        InvalidTemplate("the name of an attribute", "<p {{⟦title⟧}}=''>", "template-place"),
        InvalidTemplate("the rest of one", "<p data-{{⟦slug⟧}}=''>", "template-place"),
        InvalidTemplate("after a value", "<p class=''{{⟦title⟧}}>", "template-place"),
        InvalidTemplate("the name of a tag", "<{{⟦slug⟧}}>", "template-place"),
        InvalidTemplate("the rest of one", "<h{{⟦count⟧}}>", "template-place"),
        InvalidTemplate("the name of an end tag", "</{{⟦slug⟧}}>", "template-place"),
        InvalidTemplate("a script", "<script>let a = '{{⟦title⟧}}'</script>", "template-place", help: "data-"),
        InvalidTemplate("HTML in a script", "<SCRIPT type='x'>{{{⟦body⟧}}}</SCRIPT>", "template-place"),
        InvalidTemplate("a script after a false end", "<script></scripty>{{⟦title⟧}}</script>", "template-place"),
        InvalidTemplate("a style sheet", "<style>a { color: {{⟦slug⟧}} }</style>", "template-place"),
        InvalidTemplate("a comment", "<!-- {{⟦title⟧}} -->", "template-place", help: "{{! … }}"),
        InvalidTemplate("a comment with dashes", "<!-- - -- > {{⟦title⟧}} -->", "template-place"),
        InvalidTemplate("a declaration", "<!doctype {{⟦slug⟧}}>", "template-place"),
        InvalidTemplate("an instruction", "<?xml {{⟦slug⟧}}?>", "template-place"),
        InvalidTemplate("a tag after another sign", "1 <<p class={{⟦title⟧}}>", "template-place"),
        InvalidTemplate("a style", "<p style='color: {{⟦slug⟧}}'>", "template-place-attribute"),
        InvalidTemplate("what an event does", "<p ONCLICK=\"f('{{⟦title⟧}}')\">", "template-place-attribute"),
        InvalidTemplate("a page in an attribute", "<iframe srcdoc='{{⟦title⟧}}'></iframe>", "template-place-attribute"),
        InvalidTemplate("text as a link", "<a href='{{⟦title⟧}}'>", "template-place-url"),
        InvalidTemplate("text as a part of a link", "<a href='{{link}}codes/{{⟦title⟧}}/'>", "template-place-url"),
        InvalidTemplate("text in a query", "<a href = \"?q={{⟦title⟧}}\">", "template-place-url"),
        InvalidTemplate("text as a source", "<img alt='' src='{{⟦title⟧}}'>", "template-place-url"),
        InvalidTemplate(
            "text as one of several sources", "<img srcset='a.png 1x, {{⟦title⟧}} 2x'>", "template-place-url"),
        InvalidTemplate("text as the target of a form", "<form action='{{⟦title⟧}}'>", "template-place-url"),
        InvalidTemplate("text as the target of a button", "<button formaction='{{⟦title⟧}}'>", "template-place-url"),
        InvalidTemplate("text as a poster", "<video poster='{{⟦title⟧}}'>", "template-place-url"),
        InvalidTemplate("text as the source of a quotation", "<q cite='{{⟦title⟧}}'>", "template-place-url"),
        InvalidTemplate("text as an object", "<object data='{{⟦title⟧}}'>", "template-place-url"),
        InvalidTemplate("text as the target of a refresh", "<meta content='0; URL={{⟦title⟧}}'>", "template-place-url"),
        InvalidTemplate(
            "what may be one", "<meta content='0; {{#soft}}url={{/soft}}{{⟦title⟧}}'>", "template-place-url"),
        InvalidTemplate("what looks like one late", "<meta content='0; uurl={{⟦title⟧}}'>", "template-place-url"),
        InvalidTemplate("HTML in an attribute", "<p title='{{{⟦body⟧}}}'>", "template-place-html"),
        InvalidTemplate("HTML in a title", "<title>{{{⟦body⟧}}}</title>", "template-place-html"),
        InvalidTemplate("a section that only begins a tag", "{{#⟦soft⟧}}<p {{/soft}}>", "template-place-branches"),
        InvalidTemplate(
            "a section that only ends one", "<p class='{{#⟦soft⟧}}'>{{/soft}}'>", "template-place-branches"),
        InvalidTemplate(
            "a section that changes the quotation marks", "<p class={{#⟦soft⟧}}'{{/soft}}a>", "template-place-branches"),
        InvalidTemplate(
            "an inverted section that begins a script", "{{^⟦soft⟧}}<script>{{/soft}}</script>",
            "template-place-branches"),
        InvalidTemplate(
            "a section that ends in other quotation marks", "<p class='{{#⟦soft⟧}}' class=\"{{/soft}}'>",
            "template-place-branches"),
        InvalidTemplate("a list that begins a comment", "{{#⟦rows⟧}}<!--{{/rows}}-->", "template-place-branches"),
        InvalidTemplate(
            "an attribute whose name depends on a section", "<p{{#soft}} on{{/soft}}click='{{⟦title⟧}}'>",
            "template-place-attribute"),
        InvalidTemplate("a page that ends in a tag", "<p class='a'⟦⟧", "template-place-unfinished"),
        InvalidTemplate("a page that ends in a script", "<script>⟦⟧", "template-place-unfinished"),
        InvalidTemplate(
            "a partial in an attribute of the page", "<p class={{>p}}>", partials: ["p": "{{⟦title⟧}}"],
            "template-place"),
        InvalidTemplate(
            "a block in an attribute of the parent", "{{<p}}{{$a}}{{⟦title⟧}}{{/a}}{{/p}}",
            partials: ["p": "<a href='{{$a}}{{/a}}'>"], "template-place-url"),
    ]

    @Test(arguments: [
        "<!doctype html><p>{{title}}</p>",
        "<p class=\"{{title}}\" title='{{title}}'>",
        "<p class='a{{#soft}} soft{{/soft}}{{^soft}} hard{{/soft}}'>",
        "<p{{#soft}} class='soft'{{/soft}}{{^soft}} hidden{{/soft}}>",
        "<p {{#soft}}class='soft'{{/soft}} title='{{title}}'>",
        "<input disabled value = '{{title}}'/>",
        "<title>{{title}}</title>{{{body}}}",
        "<textarea></textar{{title}}</textarea>{{{body}}}",
        "<script>let a = 1 < 2</script >{{title}}{{{body}}}",
        "<style>a > b {}</STYLE>{{title}}",
        "<!-- a --- b -->{{title}}<!---->{{title}}<!-->{{title}}",
        "<!--{{#soft}} a {{/soft}}-->{{title}}",
        "<a href='{{link}}'>{{link}}</a>",
        "<a href='{{link}}codes/{{slug}}/?n={{count}}'>",
        "<a href='{{#soft}}{{link}}{{/soft}}{{^soft}}a/{{slug}}{{/soft}}'>",
        "<meta name='description' content='{{title}}'><meta content='0; url={{link}}'>",
        "<p data-on='{{title}}' data-href='{{title}}'>",
        "1 < {{title}} <3 {{title}}",
        "<br/>{{title}}<br / >{{title}}",
    ])
    func otherContextsAreAllowed(_ template: String) {
        #expect(diagnostics(of: MarkedTemplates(["main": template]).sources, for: SamplePage.self) == [])
    }
}
