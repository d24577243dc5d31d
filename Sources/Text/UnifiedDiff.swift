/// What has changed in a text, line by line, as `diff -u` and `patch` write and read it.
package struct UnifiedDiff: Sendable {
    private let lines: [LineEdit<ArraySlice<UInt8>>]

    /// Lines around a change that stay the same and are shown.
    private static let context = 3

    package init(from old: [UInt8], to new: [UInt8]) {
        lines = difference(from: old.lines, to: new.lines)
    }

    /// The change of a file, or nothing if there is none.
    ///
    /// - Parameter path: the file's name, which is the same before and after.
    package func text(path: String) -> [UInt8] {
        let hunks = hunks
        guard !hunks.isEmpty else { return [] }
        var output = Array("--- a/\(path)\n+++ b/\(path)\n".utf8)
        for hunk in hunks { write(hunk, to: &output) }
        return output
    }

    /// The changes with what is around them; those that are near one another together.
    private var hunks: [Range<Int>] {
        var hunks: [Range<Int>] = []
        for index in lines.indices where !lines[index].isKept {
            let start = max(0, index - UnifiedDiff.context)
            let end = min(lines.count, index + UnifiedDiff.context + 1)
            if let last = hunks.last, last.upperBound >= start {
                hunks[hunks.count - 1] = last.lowerBound..<end
            } else {
                hunks.append(start..<end)
            }
        }
        return hunks
    }

    private func write(_ hunk: Range<Int>, to output: inout [UInt8]) {
        let (before, inside) = (count(in: 0..<hunk.lowerBound), count(in: hunk))
        // A side without lines is placed behind the line before it.
        let start = (old: before.old + (inside.old > 0 ? 1 : 0), new: before.new + (inside.new > 0 ? 1 : 0))
        output += "@@ -\(start.old),\(inside.old) +\(start.new),\(inside.new) @@\n".utf8
        for line in lines[hunk] {
            switch line {
            case .kept(let text): write(" ", text, to: &output)
            case .removed(let text): write("-", text, to: &output)
            case .added(let text): write("+", text, to: &output)
            }
        }
    }

    private func write(_ sign: String, _ line: ArraySlice<UInt8>, to output: inout [UInt8]) {
        output += sign.utf8
        output += line
        if line.last != UInt8(ascii: "\n") { output += "\n\\ No newline at end of file\n".utf8 }
    }

    private func count(in range: Range<Int>) -> (old: Int, new: Int) {
        lines[range].reduce(into: (old: 0, new: 0)) { counts, line in
            switch line {
            case .kept: counts = (counts.old + 1, counts.new + 1)
            case .removed: counts.old += 1
            case .added: counts.new += 1
            }
        }
    }
}

extension [UInt8] {
    /// The lines with their line feeds.
    fileprivate var lines: [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var rest = self[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
            lines.append(rest[..<end])
            rest = rest[end...]
        }
        return lines
    }
}
