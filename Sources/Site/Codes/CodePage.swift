internal import Catalog
internal import Content
internal import Text
internal import Mustache
internal import StatusCodes

/// The page of a code.
struct CodePage: View {
    let metadata: Prepared<PageMetadata>
    let entry: Entry
    let category: Category?
    let counterpart: Entry?
    let replies: [ReplyLink]
    let registration: RegistrationView?
    /// Whether there is a registry that does not have the code.
    let isUnregistered: Bool
    let panels: [ProviderPanel]
    let guides: [any ContentPage]
    let related: [Entry]
    let previous: Entry?
    let next: Entry?
    /// Where the entry can be edited.
    let editURL: URLReference?
    let formats: Set<SiteConfiguration.Format>

    /// - Parameter number: the index of the entry.
    init(_ number: Int, _ context: SiteContext) {
        let catalog = context.catalog
        let entry = catalog.entries[number]
        self.entry = entry
        category = catalog.category(of: entry)
        counterpart = entry.code.counterpart.flatMap(catalog.entry(for:))
        replies = ReplyLink.all(of: entry, in: catalog)
        registration = catalog.registry?[code: entry.code].map {
            RegistrationView(registration: $0, statusClass: entry.code.statusClass)
        }
        isUnregistered = catalog.registry != nil && registration == nil
        panels = catalog.providerRows(ofEntry: number).map { ProviderPanel($0) }
        guides = catalog.guides(of: entry)
        related = catalog.related(toEntry: number)
        (previous, next) = catalog.entries.neighbors(of: number)
        editURL = context.editURL(of: entry.file)
        formats = catalog.configuration.formats
        var data = StructuredData(catalog.configuration)
        data.addArticle(entry)
        data.addBreadcrumbs((category.map { [($0.title, $0.path)] } ?? []) + [(entry.name, entry.path)])
        data.addQuestions(entry.body.questions, of: entry.path)
        metadata = context.metadata(
            entry.path, title: entry.name, description: entry.summary, isArticle: true, structuredData: data)
    }

    /// The steps that the bounce type gives, unless the entry gives them.
    private var usualSteps: [StepView] {
        guard entry.body.steps.isEmpty else { return [] }
        return entry.type.steps(for: entry.code).map { StepView(text: $0, html: nil) }
    }

    static let fields = Fields<CodePage>(identity + summaryTable + body + around)

    private static let identity: [Field<CodePage>] = [
        .record("page") { $0.metadata },
        .record("anchors") { _ in AnchorNames.all },
        .text("code") { $0.entry.codes.description },
        .text("title") { $0.entry.title },
        .flag("isDraft") { $0.entry.isDraft },
        .html("lead") { $0.entry.body.lead },
        .record("category") { page in page.category.map { LinkView(to: $0) } },
    ]

    private static let summaryTable: [Field<CodePage>] = [
        .flag("isSoft") { $0.entry.type == .soft },
        .flag("isHard") { $0.entry.type == .hard },
        .flag("isFailure") { $0.entry.type != .success },
        .text("failure") { $0.entry.type.failure },
        .text("type") { $0.entry.type.longName },
        .text("typeName") { $0.entry.type.rawValue },
        .text("severity") { $0.entry.severity.name },
        .text("severityName") { $0.entry.severity.rawValue },
        .texts("standards") { $0.entry.standards },
        .text("standard") { $0.entry.standards.joined(separator: ", ") },
        .text("action") { $0.entry.action },
        .text("who") { $0.entry.who.sentence },
        .list("replies") { $0.replies },
        .record("registration") { $0.registration },
        .flag("isUnregistered") { $0.isUnregistered },
        .flag("hasPanels") { !$0.panels.isEmpty },
        .list("panels") { $0.panels },
    ]

    private static let body: [Field<CodePage>] = [
        .html("example") { $0.entry.body.example },
        .html("meaning") { $0.entry.body.meaning },
        .list("steps") { $0.entry.body.steps.map { StepView(text: nil, html: $0) } },
        .list("usualSteps") { $0.usualSteps },
        .html("causes") { $0.entry.body.causes },
        .html("fixes") { $0.entry.body.fixes },
        .list("additions") { $0.entry.body.additions.map { AdditionView(addition: $0) } },
        .list("questions") { $0.entry.body.questions.map { QuestionView(question: $0) } },
        .html("sources") { $0.entry.body.sources },
    ]

    private static let around: [Field<CodePage>] = [
        .record("counterpart") { page in page.counterpart.map { CodeRow(entry: $0, category: nil) } },
        .flag("hasGuides") { !$0.guides.isEmpty },
        .list("guides") { page in page.guides.map { LinkView(to: $0) } },
        .flag("hasRelated") { !$0.related.isEmpty },
        .list("related") { page in page.related.map { CodeRow(entry: $0, category: nil) } },
        .record("previous") { page in page.previous.map { CodeRow(entry: $0, category: nil) } },
        .record("next") { page in page.next.map { CodeRow(entry: $0, category: nil) } },
        .record("review") { page in page.entry.review.map { ReviewView(review: $0) } },
        .text("updated") { $0.entry.updated.description },
        .url("editURL") { $0.editURL },
        .flag("hasData") { $0.formats.contains(.json) },
        .flag("hasMarkdown") { $0.formats.contains(.markdown) },
    ]
}

/// A step in how a code plays out: HTML from the entry, or the text of a usual step.
struct StepView: View {
    let text: String?
    let html: HTML?

    static let fields = Fields<StepView>([
        .text("text") { $0.text },
        .html("html") { $0.html },
    ])
}

/// A section that an editor added.
struct AdditionView: View {
    let addition: EntryBody.Addition

    static let fields = Fields<AdditionView>([
        .text("title") { $0.addition.title },
        .text("anchor") { $0.addition.anchor },
        .html("html") { $0.addition.html },
    ])
}

/// A question with its answer.
struct QuestionView: View {
    let question: EntryBody.Question

    static let fields = Fields<QuestionView>([
        .utf8("question") { $0.question.text },
        .utf8("anchor") { $0.question.anchor },
        .html("answer") { $0.question.answer },
    ])
}

/// Who checked an entry, and when.
struct ReviewView: View {
    let review: Entry.Review

    static let fields = Fields<ReviewView>([
        .text("reviewer") { $0.review.reviewer },
        .text("date") { $0.review.date.description },
    ])
}

extension [Role] {
    /// The sentence for the summary table; `nil` if the entry names nobody.
    fileprivate var sentence: String? {
        guard !isEmpty else { return nil }
        let sentence = map(\.name).joined(separator: ", or else ")
        return sentence.prefix(1).uppercased() + sentence.dropFirst()
    }
}

extension Role {
    fileprivate var name: String {
        switch self {
        case .nobody: "it passes by itself"
        case .sender: "the sender"
        case .sendingAdministrator: "the sending administrator"
        case .recipient: "the recipient"
        case .recipientAdministrator: "the recipient’s administrator"
        }
    }
}
