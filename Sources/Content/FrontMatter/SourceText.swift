internal import Diagnostics
internal import Files
internal import Text
internal import YAML

/// The bytes of a file that is text: UTF-8 without NUL and conflict markers.
struct SourceText {
    let bytes: [UInt8]

    /// Checks the bytes of a file.
    ///
    /// - Returns: `nil` when they are not text; the reason is reported.
    init?(_ bytes: [UInt8], _ report: inout Reporter) {
        if let offset = bytes.firstInvalidUTF8?.lowerBound {
            report(NotUTF8(), at: offset..<offset)
            return nil
        }
        let damage = textDamage(in: bytes)
        for (kind, range) in damage { report(kind, at: range) }
        if !damage.isEmpty { return nil }
        self.bytes = bytes
    }

    /// The ranges of the front matter and the body.
    ///
    /// - Returns: `nil` when there is no front matter; that is reported.
    func bounds(_ report: inout Reporter) -> FrontMatterBounds? {
        do throws(FrontMatterBounds.Missing) {
            return try FrontMatterBounds(in: bytes)
        } catch {
            switch error {
            case .opening: report(FenceMissing(), at: 0..<0)
            case .closing: report(FenceUnclosed(), at: 0..<0)
            }
            return nil
        }
    }

    func string(in range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The end of the text without trailing white space, which is the location of what is missing at the end.
    var end: Range<Int> {
        let end = bytes.lastIndex { !" \t\r\n".utf8.contains($0) }.map { $0 + 1 } ?? 0
        return end..<end
    }

    /// The members of the YAML mapping in a range.
    ///
    /// - Returns: `nil` when it is not a mapping; the reason is reported.
    /// - Throws: `FileError` when memory runs out.
    func members(in range: Range<Int>, _ report: inout Reporter) throws(FileError) -> [Node.Member]? {
        do throws(YAMLError) {
            switch try compose(bytes[range]) {
            case .mapping(let members, _)?: return members
            case .none: return []
            case .some(let node):
                report(NotAMapping(), at: node.range)
            }
        } catch {
            if case .syntax(let error) = error, let (kind, place) = invisibleCharacter(inLineOf: error.range.lowerBound)
            {
                report(kind, at: place)
            } else {
                try report(error)
            }
        }
        return nil
    }

    private func invisibleCharacter(inLineOf offset: Int) -> (kind: InvisibleCharacter, range: Range<Int>)? {
        let start = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return InvisibleCharacter.first(in: bytes[start...].prefix { $0 != UInt8(ascii: "\n") })
    }
}
