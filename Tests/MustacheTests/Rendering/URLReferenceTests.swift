import Mustache
import Testing

@Suite("URLs")
struct URLReferenceTests {
    @Test(arguments: [
        ("https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("mailto:a@example.org?subject=a b", "mailto:a@example.org?subject=a%20b"),
        ("../4.3.2/", "../4.3.2/"),
        ("//example.org/", "//example.org/"),
        ("", ""),
        ("#a", "#a"),
        ("?a:b", "?a:b"),
        ("./javascript:a", "./javascript:a"),
        ("a\"b'c<d>e", "a%22b'c%3Cd%3Ee"),
        ("ü/%C3%BC/%zz/%", "%C3%BC/%C3%BC/%25zz/%25"),
        ("\\\\example.org\n\t", "%5C%5Cexample.org%0A%09"),
        ("{a|b}`^", "%7Ba%7Cb%7D%60%5E"),
    ])
    func safeURLsAreEncoded(text: String, expected: String) throws {
        #expect(try #require(URLReference(text)).text == expected)
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
        "\u{1}javascript:alert(1)", "data:text/html,a", "vbscript:a", "file:///etc", "a:b", ":a", "https :a",
    ])
    func otherSchemesAreRejected(text: String) {
        #expect(URLReference(text) == nil)
    }

    @Test(arguments: [
        ("4.3.2", "4.3.2"), ("a/b", "a%2Fb"), ("javascript:a", "javascript%3Aa"), ("?#&=%20", "%3F%23%26%3D%2520"),
        ("é~_-", "%C3%A9~_-"),
    ])
    func componentsAreFullyEncoded(text: String, expected: String) {
        #expect(URLComponent(text).text == expected)
    }
}
