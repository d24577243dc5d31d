import Text
import Testing

@Suite struct EscapingTests {
    @Test(arguments: [
        ("", ""),
        ("plain – text", "plain – text"),
        ("&", "&amp;"),
        ("a<b>c", "a&lt;b&gt;c"),
        (#"say "it's""#, "say &quot;it&#39;s&quot;"),
        ("&amp;", "&amp;amp;"),
        ("<<&&>>", "&lt;&lt;&amp;&amp;&gt;&gt;"),
        ("ü<日本>🙂", "ü&lt;日本&gt;🙂"),
        ("end&", "end&amp;"),
    ])
    func `characters with a meaning in HTML are escaped`(text: String, escaped: String) {
        var output: [UInt8] = [0x7C]
        output.append(escaping: text)
        #expect(String(decoding: output, as: UTF8.self) == "|" + escaped)
    }

    @Test func `only five bytes are escaped`() {
        for byte in UInt8.min...UInt8.max {
            var output: [UInt8] = []
            withUnsafeBytes(of: byte) { output.append(escaping: $0.assumingMemoryBound(to: UInt8.self)) }
            #expect((output != [byte]) == "&<>\"'".utf8.contains(byte))
        }
    }

    @Test func `text without special characters is a single run`() {
        var runs: [String] = []
        var text = "clean<dirty"
        text.withUTF8 { bytes in forEachEscapedRun(of: bytes) { runs.append(String(decoding: $0, as: UTF8.self)) } }
        #expect(runs == ["clean", "&lt;", "dirty"])
    }
}
