import Mustache
import Testing

/// A test case of the specification: a template, its data and the expected output.
struct Example: Sendable, CustomTestStringConvertible {
    let behavior: String
    let template: String
    let data: Dynamic
    let partials: [String: String]
    let expected: String

    init(
        _ behavior: String, _ template: String, _ data: Dynamic = [:], partials: [String: String] = [:],
        gives expected: String
    ) {
        self.behavior = behavior
        self.template = template
        self.data = data
        self.partials = partials
        self.expected = expected
    }

    var testDescription: String { behavior }

    func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let sources = partials.merging(["main": template]) { $1 }.map { name, text in
            TemplateSource(name: name, path: name, bytes: Array(text.utf8))
        }
        let type = data.type
        let template = try Library(sources).bind("main", to: type)
        var output: [UInt8] = []
        template.render(data.value(of: type), into: &output)
        #expect(String(decoding: output, as: UTF8.self) == expected, sourceLocation: sourceLocation)
    }
}
