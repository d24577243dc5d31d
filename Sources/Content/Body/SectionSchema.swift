/// The sections of a kind of file, in the order in which they are written.
protocol SectionSchema: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// Whether a file without it is incomplete.
    var isRequired: Bool { get }
}

extension SectionSchema {
    /// The headings.
    static var names: [String] { allCases.map(\.rawValue) }
}
