internal import Libc

extension String {
    /// Orders by the bytes of the UTF-8, where `<` orders by canonical equivalence.
    package func precedesInBytes(_ other: String) -> Bool {
        compareBytes(other) < 0
    }

    /// Whether the UTF-8 is the same, where `==` regards one character "é" and "e" with an accent as equal.
    package func equalsInBytes(_ other: String) -> Bool {
        utf8.count == other.utf8.count && compareBytes(other) == 0
    }

    private func compareBytes(_ other: String) -> Int {
        let (left, right) = (utf8.span, other.utf8.span)
        return left.withUnsafeBytes { left in right.withUnsafeBytes { right in Files.compareBytes(left, right) } }
    }
}

/// Negative, zero or positive, as `memcmp`; of two that begin alike the shorter one precedes.
func compareBytes(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
    guard let first = left.baseAddress, let second = right.baseAddress else { return left.count - right.count }
    let order = memcmp(first, second, min(left.count, right.count))
    return order == 0 ? left.count - right.count : Int(order)
}
