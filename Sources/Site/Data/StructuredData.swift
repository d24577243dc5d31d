internal import Catalog
internal import JSON
internal import Mustache

extension Site {
    /// What search engines may show of a code: the article, its place and its questions (schema.org).
    func structuredData(for entry: Entry) -> HTML {
        let url = catalog.configuration.baseURL.url(of: entry.path.text)
        let article = JSON.members([
            "@context": "https://schema.org",
            "@type": "TechArticle",
            "headline": .string("Enhanced status code \(entry.code): \(entry.title)"),
            "description": .string(entry.body.summary),
            "url": .string(url),
            "dateModified": .string(entry.updated.description),
            "inLanguage": "en",
            "isPartOf": .members([
                "@type": "WebSite", "name": .string(catalog.configuration.title),
                "url": .string(catalog.configuration.baseURL.text),
            ]),
        ])
        var place: [(String, PagePath)] = catalog.category(of: entry).map { [($0.title, $0.path)] } ?? []
        place.append(("\(entry.code) \(entry.title)", entry.path))
        var html: [UInt8] = []
        html.appendScript(article.write)
        html.appendScript(breadcrumbList(place).write)
        html.appendScript { writeQuestions(of: entry, to: &$0) }
        return HTML(trusted: html)
    }

    /// The way from the index to a page.
    func breadcrumbs(_ place: [(title: String, path: PagePath)]) -> HTML {
        var html: [UInt8] = []
        html.appendScript(breadcrumbList(place).write)
        return HTML(trusted: html)
    }

    private func breadcrumbList(_ place: [(title: String, path: PagePath)]) -> JSON {
        let steps = [(catalog.configuration.title, PagePath.index)] + place
        return .members([
            "@context": "https://schema.org",
            "@type": "BreadcrumbList",
            "itemListElement": .array(
                steps.enumerated().map { number, step in
                    .members([
                        "@type": "ListItem", "position": .number(number + 1), "name": .string(step.0),
                        "item": .string(catalog.configuration.baseURL.url(of: step.1.text)),
                    ])
                }),
        ])
    }

    /// Answers are HTML already and go into the string without a detour.
    private func writeQuestions(of entry: Entry, to output: inout [UInt8]) {
        output += #"{"@context":"https://schema.org","@type":"FAQPage","mainEntity":["#.utf8
        for (number, question) in entry.body.questions.enumerated() {
            if number > 0 { output.append(UInt8(ascii: ",")) }
            output += #"{"@type":"Question","name":"#.utf8
            JSON.write(string: question.text, to: &output)
            output += #","acceptedAnswer":{"@type":"Answer","text":"#.utf8
            JSON.write(string: question.answer, to: &output)
            output += "}}".utf8
        }
        output += "]}".utf8
    }
}

extension [UInt8] {
    /// Appends JSON in an element that browsers don't run. JSON escapes what could end the element.
    fileprivate mutating func appendScript(_ write: (inout [UInt8]) -> Void) {
        append(contentsOf: #"<script type="application/ld+json">"#.utf8)
        write(&self)
        append(contentsOf: "</script>\n".utf8)
    }
}
