import Diagnostics
import Mustache
import Testing

/// The cases of the specification that this dialect leaves out. Each is reported instead.
///
/// Lambdas are left out too, but no template can show that: there is no type of value for them.
@Suite("Specification: left out")
struct LeftOutTests {
    @Test(arguments: cases)
    func isReported(_ leftOut: LeftOut) {
        let templates = MarkedTemplates(leftOut.partials.merging(["main": leftOut.template]) { $1 })
        #expect(Set(diagnostics(of: templates.sources, for: SamplePage.self).map(\.id)) == [leftOut.id])
    }

    struct LeftOut: Sendable, CustomTestStringConvertible {
        let reason: String
        let template: String
        let partials: [String: String]
        let id: String

        var testDescription: String { reason }
    }

    static let cases: [LeftOut] = [
        LeftOut(
            reason: "a missing partial is most likely a misspelled name", template: "[{{>p}}]", partials: [:],
            id: "template-unknown"),
        LeftOut(
            reason: "partials are put in place before the data is known, so none may include itself",
            template: "{{>node}}", partials: ["node": "{{title}}({{#rows}}{{>node}}{{/rows}})"],
            id: "template-recursion"),
        LeftOut(
            reason: "the same holds for parents", template: "{{<p}}{{$a}}mine{{/a}}{{/p}}",
            partials: [
                "p": "{{$a}}default{{/a}} {{$b}}{{<q}}{{/q}}{{/b}}",
                "q": "{{$a}}q default{{/a}} {{<p}}{{$b}}the end{{/b}}{{/p}}",
            ], id: "template-recursion"),
        LeftOut(
            reason: "text in a parent would be lost unnoticed", template: "{{<p}} x {{$a}}mine{{/a}} y {{/p}}",
            partials: ["p": "{{$a}}default{{/a}}"], id: "template-parent-content"),
        LeftOut(
            reason: "so would text without blocks", template: "{{<p}} x y {{/p}}",
            partials: ["p": "{{$a}}default{{/a}}"], id: "template-parent-content"),
        LeftOut(
            reason: "a missing name is most likely a misspelled one", template: "({{missing}})", partials: [:],
            id: "template-name-unknown"),
        LeftOut(
            reason: "only trusted HTML goes unescaped", template: "{{{title}}}", partials: [:],
            id: "template-value-unescaped"),
        LeftOut(
            reason: "a partial that a value names cannot be put in place", template: "{{>*title}}", partials: [:],
            id: "template-name-dynamic"),
    ]
}
