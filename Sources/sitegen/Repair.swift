import Authoring
import Content
import Text
import Files

/// Corrects files of the content in place.
struct Repair {
    private let root: String
    private let today: CalendarDate

    init(_ root: String, today: CalendarDate) {
        self.root = root
        self.today = today
    }

    /// Corrects files, and shows each change as a diff.
    ///
    /// - Parameter selection: the files; `nil` for all.
    /// - Returns: the number of changed files.
    func run(on selection: ContentSelection?) throws -> Int {
        let files = try selection?.files.map(\.path) ?? FileSystem.list(root).filter { $0.kind == .regular }.map(\.path)
        return try files.count { try correct($0) }
    }

    /// - Returns: whether the file was changed.
    private func correct(_ path: String) throws -> Bool {
        guard let repair = FrontMatterRepair(contentFile: path) else { return false }
        let shownPath = joinPath(root, path)
        let (folder, name) = splitPath(shownPath)
        let directory = try Directory(folder)
        let bytes: [UInt8]
        do throws(ReadError) {
            bytes = try directory.read(name, limit: FileReader.sizeLimit)
        } catch {
            if case .failed(let failure) = error { throw failure }
            // The check that follows reports the error of such a file.
            return false
        }
        let repaired = repair.repaired(bytes, today: today)
        guard repaired != bytes else { return false }
        try directory.replace(name, with: repaired.span)
        Console.printLines(UnifiedDiff(from: bytes, to: repaired).text(path: shownPath))
        return true
    }
}
