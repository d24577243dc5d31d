internal import Diagnostics
internal import YAML

/// The bytes of a file that have been found fit to be read: UTF-8 without NUL.
struct SourceText {
    let path: String
    let bytes: [UInt8]

    /// Checks the bytes of a file.
    ///
    /// - Returns: `nil` when they are no text; the reason is reported.
    init?(_ bytes: [UInt8], _ report: inout Reporter) {
        if let offset = SourceText.firstInvalidByte(in: bytes) {
            report(.notUTF8, at: offset..<offset)
            return nil
        }
        if let offset = bytes.firstIndex(of: 0) {
            report(.nulByte, at: offset..<offset)
            return nil
        }
        self.path = report.path
        self.bytes = bytes
    }

    private static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    /// The members of the YAML mapping in a range.
    ///
    /// - Returns: `nil` when it is not one; the reason is reported.
    func members(in range: Range<Int>, _ report: inout Reporter) -> [Node.Member]? {
        do throws(SyntaxError) {
            switch try compose(bytes[range]) {
            case .mapping(let members, _)?: return members
            case .none: return []
            case .some(let node):
                report(.notAMapping, at: node.range)
            }
        } catch {
            report(.yamlSyntax(error.cause), at: error.range)
        }
        return nil
    }
}
