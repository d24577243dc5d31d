import Text
import Mustache

/// A page with a field of every kind.
struct SamplePage: View {
    var title = "Mail & more"
    var subtitle: String?
    var summary: Bytes? = Bytes(Array("<short>".utf8))
    var count: Int? = -42
    var body: HTML? = HTML(trusted: Array("<p>Hi</p>".utf8))
    var link = URLReference("../4.3.2/?a=1&b=2")
    var slug: URLComponent? = URLComponent("a/b c")
    var isSoft = true
    var twin: SampleRow? = SampleRow(code: "5.3.2")
    var rows = [SampleRow(code: "4.3.1"), SampleRow(code: "4.3.2", notes: ["full", "<slow>"])]
    var standards = ["RFC 3463", "RFC 5321"]

    static let fields = Fields<SamplePage>([
        .text("title") { $0.title },
        .text("subtitle") { $0.subtitle },
        .utf8("summary") { $0.summary },
        .number("count") { $0.count },
        .html("body") { $0.body },
        .url("link") { $0.link },
        .component("slug") { $0.slug },
        .flag("soft") { $0.isSoft },
        .record("twin") { $0.twin },
        .list("rows") { $0.rows },
        .texts("standards") { $0.standards },
    ])
}

/// A row that may hold rows of its own.
struct SampleRow: View {
    var code: String
    var notes: [String] = []
    var children: [SampleRow] = []

    static let fields = Fields<SampleRow>([
        .text("code") { $0.code },
        .texts("notes") { $0.notes },
        .list("children") { $0.children },
    ])
}
