import Text
import Testing

@Suite struct BytesTests {
    private let storage = Array("one two".utf8)

    @Test func `ranges of one array are compared by their bytes`() {
        let (one, two) = (Bytes(storage, 0..<3), Bytes(storage, 4..<7))
        #expect(one.elementsEqual("one".utf8) && two.elementsEqual("two".utf8))
        #expect(one == Bytes(Array("one".utf8)) && one != two && one.hashValue == Bytes(Array("one".utf8)).hashValue)
        #expect(two.first == UInt8(ascii: "t") && two[2] == UInt8(ascii: "o") && two.count == 3)
    }

    @Test func `the bytes are contiguous`() {
        let texts = [Bytes(storage), Bytes(storage, 4..<7), Bytes(storage, 7..<7)].map { bytes in
            bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        }
        #expect(texts == ["one two", "two", ""])
        #expect(Bytes(storage, 7..<7).isEmpty && Bytes([]).isEmpty)
    }
}
