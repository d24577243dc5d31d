internal import Content
internal import Mustache
internal import StatusCodes

/// A code in a list: in the index, in a category, and among related codes.
struct CodeRow: View {
    let entry: Entry
    let category: Category?

    static let fields = Fields<CodeRow>([
        .text("code") { $0.entry.codes.description },
        .text("title") { $0.entry.title },
        .flag("isDraft") { $0.entry.isDraft },
        .text("type") { $0.entry.type.shortName },
        .text("typeName") { $0.entry.type.rawValue },
        .text("severity") { $0.entry.severity.name },
        .text("severityName") { $0.entry.severity.rawValue },
        .url("path") { URLReference($0.entry.path) },
        .text("categorySlug") { $0.category?.slug },
        .text("category") { $0.category?.title },
        .url("categoryPath") { row in row.category.map { URLReference($0.path) } },
    ])
}
