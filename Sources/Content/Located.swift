/// A value together with the bytes of the file that state it.
package struct Located<Value: Sendable>: Sendable {
    package let value: Value
    package let range: Range<Int>

    package init(_ value: Value, at range: Range<Int>) {
        self.value = value
        self.range = range
    }
}

extension Located: Equatable where Value: Equatable {}
