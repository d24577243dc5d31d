internal import Catalog
internal import Text
internal import Mustache

/// What search engines may show of a page (schema.org), as script elements that browsers don't run.
///
/// It stands on every page, so it is written piece by piece and not made as a ``JSON`` first. JSON's strings escape what
/// could end the element.
struct StructuredData {
    let configuration: SiteConfiguration
    private(set) var html: [UInt8] = []

    init(_ configuration: SiteConfiguration) {
        self.configuration = configuration
        html.reserveCapacity(4096)
    }

    /// The article that a code's page is.
    mutating func addArticle(_ entry: Entry) {
        html +=
            #"<script type="application/ld+json">{"@context":"https://schema.org","@type":"TechArticle","headline":"#
            .utf8
        JSON.write(string: "Enhanced status code \(entry.codes): \(entry.title)", to: &html)
        html += #","description":"#.utf8
        JSON.write(string: entry.body.summary, to: &html)
        html += #","url":"#.utf8
        JSON.write(string: configuration.baseURL.url(of: entry.path.text), to: &html)
        html += #","dateModified":"#.utf8
        JSON.write(string: entry.updated.description, to: &html)
        html += #","inLanguage":"en","isPartOf":{"@type":"WebSite","name":"#.utf8
        JSON.write(string: configuration.title, to: &html)
        html += #","url":"#.utf8
        JSON.write(string: configuration.baseURL.text, to: &html)
        html += "}}</script>\n".utf8
    }

    /// The way from the index to a page.
    mutating func addBreadcrumbs(_ steps: [(title: String, path: PagePath)]) {
        html +=
            #"<script type="application/ld+json">{"@context":"https://schema.org","@type":"BreadcrumbList","itemListElement":["#
            .utf8
        addBreadcrumb(configuration.title, .index, position: 1)
        for (number, step) in steps.enumerated() {
            html.append(UInt8(ascii: ","))
            addBreadcrumb(step.title, step.path, position: number + 2)
        }
        html += "]}</script>\n".utf8
    }

    private mutating func addBreadcrumb(_ title: String, _ path: PagePath, position: Int) {
        html += #"{"@type":"ListItem","position":\#(position),"name":"#.utf8
        JSON.write(string: title, to: &html)
        html += #","item":"#.utf8
        JSON.write(string: configuration.baseURL.url(of: path.text), to: &html)
        html.append(UInt8(ascii: "}"))
    }

    /// The questions with their answers, which are HTML already.
    mutating func addQuestions(_ questions: [EntryBody.Question], of page: PagePath) {
        html +=
            #"<script type="application/ld+json">{"@context":"https://schema.org","@type":"FAQPage","mainEntity":["#
            .utf8
        for (number, question) in questions.enumerated() {
            if number > 0 { html.append(UInt8(ascii: ",")) }
            html += #"{"@type":"Question","name":"#.utf8
            question.text.withUnsafeBufferPointer { JSON.write(string: $0, to: &html) }
            html += #","acceptedAnswer":{"@type":"Answer","text":"#.utf8
            let answer = question.hasLinks ? absolute(question.answer, of: page) : question.answer
            answer.bytes.withUnsafeBufferPointer { JSON.write(string: $0, to: &html) }
            html += "}}".utf8
        }
        html += "]}</script>\n".utf8
    }

    /// A text whose links lead on from wherever it is shown.
    private func absolute(_ text: HTML, of page: PagePath) -> HTML {
        let attribute = Array("href=\"".utf8)
        let root = Array(page.root.utf8)
        var result: [UInt8] = []
        var rest = Array(text.bytes)[...]
        while let start = rest.indices.first(where: { rest[$0...].starts(with: attribute) }) {
            let address = start + attribute.count
            result += rest[..<address]
            rest = rest[address...]
            if rest.first == UInt8(ascii: "#") {
                result += configuration.baseURL.url(of: page.text).utf8
            } else if rest.starts(with: root) {
                result += configuration.baseURL.text.utf8
                rest = rest.dropFirst(root.count)
            }
        }
        return HTML(trusted: result + rest)
    }
}

extension Site {
    /// A code's article, its place and its questions.
    func structuredData(for entry: Entry) -> HTML {
        var data = StructuredData(catalog.configuration)
        data.addArticle(entry)
        let category = catalog.category(of: entry).map { [($0.title, $0.path)] } ?? []
        data.addBreadcrumbs(category + [("\(entry.codes) \(entry.title)", entry.path)])
        data.addQuestions(entry.body.questions, of: entry.path)
        return HTML(trusted: data.html)
    }

    /// The place of a page that hangs below the index, or below a list.
    func structuredData(forPage title: String, at path: PagePath, in list: PagePath? = nil) -> HTML {
        var data = StructuredData(catalog.configuration)
        data.addBreadcrumbs((list.map { [(catalog.title(ofList: $0), $0)] } ?? []) + [(title, path)])
        return HTML(trusted: data.html)
    }
}
