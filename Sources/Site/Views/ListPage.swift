internal import Catalog
internal import Mustache
internal import StatusCodes

/// A list of what there is of one kind: replies, providers or guides.
struct ListPage: View {
    let frame: Frame
    let title: String
    let tagline: String
    let items: [Item]

    /// One of what there is.
    struct Item: View {
        var code: String?
        let title: String
        let summary: String
        let path: URLReference
        let isDraft: Bool

        static let fields = Fields<Item>([
            .text("code") { $0.code },
            .text("title") { $0.title },
            .text("summary") { $0.summary },
            .url("path") { $0.path },
            .flag("isDraft") { $0.isDraft },
        ])
    }

    static let fields = Fields<ListPage>([
        .record("page") { $0.frame },
        .text("title") { $0.title },
        .text("tagline") { $0.tagline },
        .list("items") { $0.items },
    ])
}

extension Catalog {
    /// What a list is called.
    func title(ofList list: PagePath) -> String {
        switch list {
        case .replies: "Reply codes"
        case .providers: "Providers"
        case .guides: "Guides"
        default: "Coverage"
        }
    }

    /// What a list is good for.
    func tagline(ofList list: PagePath) -> String {
        switch list {
        case .replies: "The three-digit replies of SMTP: who sends them, at which point, and what to do"
        case .providers: "What large mailbox providers mean by their codes, as documented or observed"
        case .guides: "How to read bounces, and what to do about whole kinds of them"
        default: "Every enhanced status code of the IANA registry, and the pages for it"
        }
    }

    /// The members of a list.
    func items(ofList list: PagePath) -> [ListPage.Item] {
        switch list {
        case .replies:
            replies.map {
                .init(
                    code: $0.code.description, title: $0.title, summary: $0.prose.summary, path: URLReference($0.path),
                    isDraft: $0.isDraft)
            }
        case .providers:
            providers.map {
                .init(title: $0.title, summary: $0.prose.summary, path: URLReference($0.path), isDraft: $0.isDraft)
            }
        default:
            pages.filter(\.isGuide).map {
                .init(title: $0.title, summary: $0.summary, path: URLReference($0.path), isDraft: $0.isDraft)
            }
        }
    }
}
