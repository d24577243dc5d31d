/// A text that grows up to a limit and remembers what did not fit.
struct BoundedText {
    private(set) var text: String
    private(set) var leftOut: [String] = []
    private let limit: Int

    /// What is kept free for the words about what did not fit, in bytes.
    private static let reserve = 3000

    /// - Parameters:
    ///   - start: what it begins with in any case.
    ///   - limit: in bytes of UTF-8, which are never fewer than the characters.
    init(_ start: String, limit: Int) {
        text = start
        self.limit = limit
    }

    /// Appends a piece if there is room for the whole of it.
    ///
    /// - Parameter names: what the piece tells of; said at the end if there is no room.
    mutating func append(_ piece: String, about names: [String]) {
        if text.utf8.count + piece.utf8.count <= limit - BoundedText.reserve {
            text += piece
        } else {
            leftOut += names
        }
    }
}
