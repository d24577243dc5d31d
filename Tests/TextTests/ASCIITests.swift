import Testing
import Text

@Suite struct ASCIITests {
    @Test func `each byte is classified as its character`() {
        for byte in UInt8.min...UInt8.max {
            let character = Character(UnicodeScalar(byte))
            #expect(byte.isASCIIDigit == ("0"..."9" ~= character && byte < 0x80))
            #expect(byte.isASCIILetter == (character.isASCII && character.isLetter))
            #expect(byte.isASCIIHexDigit == (character.isASCII && character.isHexDigit))
            #expect(byte.isASCIISpace == " \t\n\u{B}\u{C}\r".unicodeScalars.contains(UnicodeScalar(byte)))
            let lowercased = character.isASCII ? character.lowercased() : String(character)
            #expect(String(UnicodeScalar(byte.asciiLowercased)) == lowercased)
        }
    }
}
