internal import Text

extension RandomAccessCollection<UInt8> where Index == Int {
    /// Whether a number or code is in the text by itself and not as a part of a longer one.
    func containsNumber(_ number: String) -> Bool {
        let digits = Array(number.utf8)
        return indices.contains { index in
            self[index] == digits.first && self[index...].starts(with: digits) && !continuesNumber(before: index)
                && !continuesNumber(after: index + digits.count)
        }
    }

    private func continuesNumber(before index: Int) -> Bool {
        guard index > startIndex else { return false }
        return self[index - 1].isASCIIDigit
            || self[index - 1] == UInt8(ascii: ".") && index > startIndex + 1 && self[index - 2].isASCIIDigit
    }

    private func continuesNumber(after end: Int) -> Bool {
        guard end < endIndex else { return false }
        return self[end].isASCIIDigit
            || self[end] == UInt8(ascii: ".") && end + 1 < endIndex && self[end + 1].isASCIIDigit
    }
}
