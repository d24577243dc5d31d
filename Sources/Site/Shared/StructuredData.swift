internal import Content
internal import StatusCodes
internal import Text

/// Data about a page for search engines (schema.org), as script elements that browsers do not run.
///
/// It is written directly, since creating ``JSON`` values first would add 4 % to the time of a build. The strings of the
/// JSON escape everything that could end the element.
struct StructuredData {
    let configuration: SiteConfiguration
    private(set) var html: [UInt8] = []

    init(_ configuration: SiteConfiguration) {
        self.configuration = configuration
        html.reserveCapacity(4096)
    }

    /// The article about a code.
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

    typealias Breadcrumb = (title: String, path: PagePath)

    /// The way from the index to a page.
    mutating func addBreadcrumbs(_ steps: [Breadcrumb]) {
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
            let answer = question.links.isEmpty ? question.answer.bytes : Bytes(absolute(question, on: page))
            answer.withUnsafeBufferPointer { JSON.write(string: $0, to: &html) }
            html += "}}".utf8
        }
        html += "]}</script>\n".utf8
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
