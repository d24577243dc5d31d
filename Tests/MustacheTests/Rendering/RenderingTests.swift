import Text
import Mustache
import Testing

@Suite("Rendering a view")
struct RenderingTests {
    @Test(arguments: [
        ("{{title}}", "Mail &amp; more"),
        ("[{{subtitle}}]", "[]"),
        ("{{summary}}", "&lt;short&gt;"),
        ("{{count}}", "-42"),
        ("{{{body}}}{{&body}}", "<p>Hi</p><p>Hi</p>"),
        ("<a href='{{link}}'>", "<a href='../4.3.2/?a=1&amp;b=2'>"),
        ("<a href='{{slug}}/'>", "<a href='a%2Fb%20c/'>"),
        ("{{#soft}}soft{{/soft}}{{^soft}}hard{{/soft}}", "soft"),
        ("{{#twin}}{{code}}{{/twin}} {{twin.code}}", "5.3.2 5.3.2"),
        ("{{#twin.code}}{{.}}{{/twin.code}}{{^twin.notes}}none{{/twin.notes}}", "5.3.2none"),
        (
            "{{#rows}}{{code}}:{{#notes}}{{.}},{{/notes}}{{^notes}}-{{/notes}} {{/rows}}",
            "4.3.1:- 4.3.2:full,&lt;slow&gt;, "
        ),
        ("{{#standards}}{{.}};{{/standards}}", "RFC 3463;RFC 5321;"),
        (
            "{{#title}}{{.}}{{/title}}{{#subtitle}}{{.}}{{/subtitle}}{{^subtitle}}none{{/subtitle}}",
            "Mail &amp; morenone"
        ),
        ("{{#rows}}{{#twin}}{{code}} {{/twin}}{{code}} {{/rows}}", "5.3.2 4.3.1 5.3.2 4.3.2 "),
        ("{{#rows}}{{#twin.code}}{{#soft}}{{.}}{{/soft}}{{/twin.code}}{{code}} {{/rows}}", "5.3.24.3.1 5.3.24.3.2 "),
        (
            "{{#standards}}{{#standards}}{{.}} {{/standards}}{{.}};{{/standards}}",
            "RFC 3463 RFC 5321 RFC 3463;RFC 3463 RFC 5321 RFC 5321;"
        ),
    ])
    func everyKindOfField(template: String, expected: String) throws {
        #expect(try rendered(SamplePage(), template) == expected)
    }

    @Test(
        "absent and empty values are falsy and show nothing",
        arguments: [
            SamplePage(
                title: "", summary: nil, count: nil, body: nil, link: nil, slug: nil, isSoft: false, twin: nil,
                rows: [], standards: []),
            SamplePage(
                title: "", summary: Bytes([]), count: nil, body: HTML(trusted: []), link: URLReference(""),
                slug: URLComponent(""), isSoft: false, twin: SampleRow(code: ""), rows: [], standards: []),
        ])
    func absence(_ page: SamplePage) throws {
        let names = ["title", "summary", "body", "link", "slug", "soft", "rows", "standards", "twin.code"]
        for name in names {
            #expect(try rendered(page, "{{#\(name)}}yes{{/\(name)}}{{^\(name)}}no{{/\(name)}}") == "no")
        }
        #expect(try rendered(page, "[{{title}}{{summary}}{{count}}{{{body}}}{{link}}{{slug}}{{twin.code}}]") == "[]")
    }

    @Test("five characters are escaped, and all others are kept")
    func escaping() throws {
        let page = SamplePage(title: "<a href=\"x\" id='é'>&amp;</a> ✓ \u{0}~")
        let escaped = "&lt;a href=&quot;x&quot; id=&#39;é&#39;&gt;&amp;amp;&lt;/a&gt; ✓ \u{0}~"
        #expect(try rendered(page, "{{title}}") == escaped)
    }

    @Test("a page is appended to the output")
    func appends() throws {
        let library = try Library([TemplateSource(name: "main", path: "m", bytes: Array("b{{title}}".utf8))])
        let template = try library.bind("main", to: SamplePage.self)
        var output = Array("a".utf8)
        template.render(SamplePage(title: "c"), into: &output)
        template.render(SamplePage(title: "d"), into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "abcbd")
    }

    @Test("a page can have any size", arguments: [1, 1 << 14, 1 << 14 | 1, 1 << 20])
    func size(_ count: Int) throws {
        let page = SamplePage(title: String(repeating: "x", count: count))
        #expect(try rendered(page, "a{{title}}b") == "a" + page.title + "b")
    }

    @Test("a template renders the same on many threads at once")
    func concurrency() async throws {
        let library = try Library([
            TemplateSource(name: "main", path: "m", bytes: Array("{{#rows}}{{code}} {{/rows}}".utf8))
        ])
        let template = try library.bind("main", to: SamplePage.self)
        let pages = await withTaskGroup(of: [UInt8].self, returning: Set<[UInt8]>.self) { group in
            for _ in 0..<100 {
                group.addTask {
                    var output: [UInt8] = []
                    template.render(SamplePage(), into: &output)
                    return output
                }
            }
            return await group.reduce(into: []) { $0.insert($1) }
        }
        #expect(pages == [Array("4.3.1 4.3.2 ".utf8)])
    }

    @Test(
        "a block's lines keep their indentation within it",
        arguments: [
            ("    {{#soft}}\n      x\n    {{/soft}}\n", "    x\n"),
            ("    {{>p}}\n      x\n", "  p\n    x\n"),
            ("    {{$b}}\n      x\n    {{/b}}\n", "    x\n"),
            ("    <b>\n\n      x\n", "  <b>\n\n    x\n"),
        ])
    func blockIndentation(content: String, expected: String) throws {
        let partials = ["layout": "  {{$a}}\n  {{/a}}\n", "p": "p\n"]
        let template = "{{<layout}}{{$a}}\n\(content){{/a}}{{/layout}}\n"
        #expect(try rendered(SamplePage(), template, partials: partials) == expected)
    }

    @Test("empty lines are not indented, and a parent on a line of its own takes the line end")
    func lines() throws {
        let partials = ["p": "a\n\n{{$b}}{{/b}}c\n"]
        #expect(try rendered(SamplePage(), "  {{>p}}\n.", partials: partials) == "  a\n\n  c\n.")
        #expect(try rendered(SamplePage(), "  {{<p}}{{$b}}{{/b}}{{/p}}\n.", partials: partials) == "  a\n\n  c\n.")
    }

    @Test("a layout, its blocks and partials make a page")
    func layout() throws {
        let partials = [
            "layout": "<html>\n  {{>head}}\n  <main>\n    {{$main}}\n    nothing\n    {{/main}}\n  </main>\n</html>\n",
            "head": "<head>\n  <title>{{$title}}Site{{/title}}</title>\n</head>\n",
            "row": "<li>\n  {{code}}\n</li>\n",
        ]
        let template = """
            {{<layout}}
            {{$title}}{{title}}{{/title}}
            {{$main}}
            <ul>
              {{#rows}}
              {{>row}}
              {{/rows}}
            </ul>
            {{/main}}
            {{/layout}}
            """
        let expected = """
            <html>
              <head>
                <title>Mail &amp; more</title>
              </head>
              <main>
                <ul>
                  <li>
                    4.3.1
                  </li>
                  <li>
                    4.3.2
                  </li>
                </ul>
              </main>
            </html>

            """
        #expect(try rendered(SamplePage(), template, partials: partials) == expected)
    }
}
