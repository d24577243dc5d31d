internal import Content
internal import StatusCodes
internal import Text

/// Data about a page for search engines (schema.org), as script elements that browsers do not run.
struct StructuredData {
    typealias Breadcrumb = (title: String, path: PagePath)

    let configuration: SiteConfiguration
    private(set) var html: [UInt8] = []

    init(_ configuration: SiteConfiguration) {
        self.configuration = configuration
        html.reserveCapacity(4096)
    }

    /// The article about a code.
    mutating func addArticle(_ entry: Entry) {
        add(
            "TechArticle",
            [
                ("headline", .string("Enhanced status code \(entry.codes): \(entry.title)")),
                ("description", .string(entry.body.summary)),
                ("url", .string(configuration.baseURL.url(of: entry.path.text))),
                ("dateModified", .string(entry.updated.description)),
                ("inLanguage", "en"),
                (
                    "isPartOf",
                    .object([
                        ("@type", "WebSite"), ("name", .string(configuration.title)),
                        ("url", .string(configuration.baseURL.text)),
                    ])
                ),
            ])
    }

    /// The way from the index to a page.
    mutating func addBreadcrumbs(_ steps: [Breadcrumb]) {
        let all = [(configuration.title, .index)] + steps
        let items = all.enumerated().map { number, step in
            JSON.object([
                ("@type", "ListItem"), ("position", .number(number + 1)), ("name", .string(step.title)),
                ("item", .string(configuration.baseURL.url(of: step.path.text))),
            ])
        }
        add("BreadcrumbList", [("itemListElement", .array(items))])
    }

    /// The questions with their answers, which are HTML already.
    mutating func addQuestions(_ questions: [EntryBody.Question], of page: PagePath) {
        let items = questions.map { question in
            let answer = question.links.isEmpty ? question.answer.bytes : Bytes(absolute(question, on: page))
            return JSON.object([
                ("@type", "Question"), ("name", .string(String(decoding: question.text, as: UTF8.self))),
                (
                    "acceptedAnswer",
                    .object([("@type", "Answer"), ("text", .string(String(decoding: answer, as: UTF8.self)))])
                ),
            ])
        }
        add("FAQPage", [("mainEntity", .array(items))])
    }

    /// The strings of the JSON escape everything that could end the element.
    private mutating func add(_ type: String, _ members: [(name: String, value: JSON)]) {
        html += #"<script type="application/ld+json">"#.utf8
        JSON.object([("@context", "https://schema.org"), ("@type", .string(type))] + members).write(to: &html)
        html += "</script>\n".utf8
    }

    /// The answer to a question with absolute links, which work wherever it is shown.
    private func absolute(_ question: EntryBody.Question, on page: PagePath) -> [UInt8] {
        let answer = Array(question.answer.bytes)
        let root = page.root
        var result: [UInt8] = []
        var position = 0
        for link in question.links {
            result += answer[position..<link.place.lowerBound]
            // The address as it is written, so that its escapes are kept.
            var address = answer[link.place][...]
            if link.isOnSamePage {
                result += configuration.baseURL.url(of: page.text).utf8
            } else {
                result += configuration.baseURL.text.utf8
                address = address.dropFirst(root.utf8.count)
            }
            result += address
            position = link.place.upperBound
        }
        return result + answer[position...]
    }
}
