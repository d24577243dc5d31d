/// The sections of a kind of file, in the order in which they stand in it.
protocol SectionSchema: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// Whether a file without it is incomplete.
    var isRequired: Bool { get }
    /// Its place in the order, from 0.
    var number: Int { get }
}

extension SectionSchema {
    var number: Int { Self.allCases.enumerated().first { $0.element == self }?.offset ?? 0 }
}
