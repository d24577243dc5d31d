internal import Libc

extension UnsafeBufferPointer<UInt8> {
    /// The offset of the next occurrence of a byte, or the end. Many bytes are compared at a time.
    package func offset(of byte: UInt8, from start: Int) -> Int {
        guard start < count, let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start) else {
            return count
        }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
}

extension [UInt8] {
    /// The first bytes that are not UTF-8; `nil` if all are.
    package var firstInvalidUTF8: Range<Int>? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: span)
            return nil
        } catch {
            return error.byteOffsets
        }
    }
}
