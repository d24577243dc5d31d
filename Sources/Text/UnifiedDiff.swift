/// The changes of a text, line by line, in the format of `diff -u` and `patch`.
package struct UnifiedDiff: Sendable {
    private let lines: [LineEdit<ArraySlice<UInt8>>]

    /// Kept lines around a change that are shown.
    private static let context = 3

    package init(from old: [UInt8], to new: [UInt8]) {
        lines = difference(from: old.lines, to: new.lines)
    }

    /// The changes of a file; empty if there are none.
    ///
    /// - Parameter path: the path of the file, which is the same before and after.
    package func text(path: String) -> [UInt8] {
        var output: [UInt8] = []
        /// The lines of both texts before `end`.
        var before = LineCount()
        var end = 0
        for hunk in lines.hunks(context: UnifiedDiff.context) {
            if output.isEmpty { output += "--- a/\(path)\n+++ b/\(path)\n".utf8 }
            before += LineCount(lines[end..<hunk.lowerBound])
            let count = LineCount(lines[hunk])
            write(hunk, before, count, to: &output)
            before += count
            end = hunk.upperBound
        }
        return output
    }

    private func write(_ hunk: Range<Int>, _ before: LineCount, _ count: LineCount, to output: inout [UInt8]) {
        // A side without lines has the number of the line before it.
        let start = (old: before.old + (count.old > 0 ? 1 : 0), new: before.new + (count.new > 0 ? 1 : 0))
        output += "@@ -\(start.old),\(count.old) +\(start.new),\(count.new) @@\n".utf8
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
}

/// How many lines a part of a difference has in each of the texts.
private struct LineCount {
    var old = 0
    var new = 0

    init() {}

    init(_ edits: ArraySlice<LineEdit<ArraySlice<UInt8>>>) {
        for edit in edits {
            switch edit {
            case .kept: (old, new) = (old + 1, new + 1)
            case .removed: old += 1
            case .added: new += 1
            }
        }
    }

    static func += (left: inout LineCount, right: LineCount) {
        left.old += right.old
        left.new += right.new
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
