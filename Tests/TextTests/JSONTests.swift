import Foundation
import Text
import Testing

@Suite struct JSONTests {
    private func text(_ document: JSON) -> String {
        var output: [UInt8] = []
        document.write(to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    @Test(arguments: [
        (JSON.null, "null"),
        (true, "true"),
        (false, "false"),
        (0, "0"),
        (.number(.min), "-9223372036854775808"),
        ("", #""""#),
        (.array([]), "[]"),
        (.object([]), "{}"),
        (.array([1, .array([.null]), "a"]), #"[1,[null],"a"]"#),
        (.strings(["a", "b"]), #"["a","b"]"#),
    ])
    func `each kind of value is written compactly`(document: JSON, expected: String) {
        #expect(text(document) == expected)
    }

    @Test func `members keep their order, and members without a value are omitted`() {
        let document = JSON.objectOmittingNil(["z": 1, "a": nil, "m": .objectOmittingNil(["b": nil]), "c": .null])
        #expect(text(document) == #"{"z":1,"m":{},"c":null}"#)
    }

    @Test(arguments: [
        (#"a"b\c"#, #""a\"b\\c""#),
        ("\n\r\t", #""\n\r\t""#),
        ("\u{0}\u{8}\u{1F}", #""\u0000\u0008\u001f""#),
        ("\u{7F}ü日🙂", "\"\u{7F}ü日🙂\""),
        ("</script>&", #""\u003c/script\u003e\u0026""#),
        ("\"", #""\"""#),
    ])
    func `a string is escaped for JSON and for a script element`(string: String, expected: String) {
        #expect(text(.string(string)) == expected)
        #expect(text(.object([(string, .number(1))])) == "{\(expected):1}")
        var output: [UInt8] = []
        Array(string.utf8).withUnsafeBufferPointer { JSON.write(string: $0, to: &output) }
        #expect(String(decoding: output, as: UTF8.self) == expected)
    }

    @Test func `every character below 256 is decoded unchanged`() throws {
        let all = String(String.UnicodeScalarView((0...255).map { Unicode.Scalar(UInt8($0)) }))
        let back = try #require(
            try JSONSerialization.jsonObject(with: Data(JSON.strings([all]).encodedLine)) as? [String])
        #expect(back.map { Array($0.unicodeScalars) } == [Array(all.unicodeScalars)])
    }

    @Test func `a line ends with a line feed`() {
        #expect(JSON.array([]).encodedLine == Array("[]\n".utf8))
    }
}
