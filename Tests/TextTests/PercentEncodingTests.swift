import Testing
import Text

@Suite struct PercentEncodingTests {
    @Test(arguments: [
        ("", ""), ("aZ09-._~", "aZ09-._~"), ("a b/c", "a%20b%2Fc"), ("é✓", "%C3%A9%E2%9C%93"),
        ("\u{0}\u{7F}", "%00%7F"),
        ("%2F%zz%", "%252F%25zz%25"),
    ])
    func `only unreserved characters are kept by default`(text: String, expected: String) {
        #expect(PercentEncoding().encoded(text) == expected)
    }

    @Test func `only the given characters are kept`() {
        let kept = "/?%"
        let unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
        for byte in UInt8.min..<0x80 {
            let text = String(UnicodeScalar(byte))
            let isKept = (kept + unreserved).contains(text)
            #expect((PercentEncoding(keeping: kept).encoded(text) == text) == isKept, "byte \(byte)")
        }
    }

    @Test(arguments: [
        ("%2f%C3", "%2f%C3"), ("%", "%25"), ("%4", "%254"), ("%4g%g4", "%254g%25g4"), ("%%41", "%25%41"),
        ("é%41", "%C3%A9%41"),
    ])
    func `encoded bytes are kept if requested`(text: String, expected: String) {
        #expect(PercentEncoding(keepsEncodedBytes: true).encoded(text) == expected)
    }
}
