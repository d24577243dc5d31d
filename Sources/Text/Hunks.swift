extension Array {
    /// The ranges of the lines that changed, with the kept lines around them. Ranges that overlap or touch are one.
    ///
    /// - Parameter context: how many kept lines are in a range before and after a change.
    package func hunks<Line>(context: Int) -> [Range<Int>] where Element == LineEdit<Line> {
        var hunks: [Range<Int>] = []
        for index in indices where !self[index].isKept {
            let (start, end) = (Swift.max(0, index - context), Swift.min(count, index + context + 1))
            if let last = hunks.last, start <= last.upperBound {
                hunks[hunks.count - 1] = last.lowerBound..<end
            } else {
                hunks.append(start..<end)
            }
        }
        return hunks
    }
}
