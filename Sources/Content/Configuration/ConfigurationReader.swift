internal import Diagnostics
internal import Files

/// The keys of `site.yaml`.
enum ConfigurationKey: String, FrontMatterKey {
    case title, baseURL, description, repository, outputs, registry

    var isRequired: Bool { self == .title || self == .baseURL || self == .description }
}

extension SiteConfiguration {
    /// Reads `site.yaml`.
    ///
    /// - Returns: `nil` when it has errors; they are reported.
    /// - Throws: `FileError` when memory runs out.
    init?(_ bytes: [UInt8], _ report: inout Reporter) throws(FileError) {
        guard let text = SourceText(bytes, &report) else { return nil }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let members = try text.members(in: start..<bytes.count, &report) else { return nil }
        let fields = FieldReader<ConfigurationKey>(members, start: 0..<0, &report)
        let title = fields.text(.title, &report)
        let description = fields.text(.description, &report)
        let baseURL = address(fields.text(.baseURL, &report), orReport: BaseURLMalformed.init, &report)
        let repository = address(fields.text(.repository, &report), orReport: RepositoryMalformed.init, &report)
        let formats = fields.words(.outputs, as: Format.self, orReport: OutputsUnknown.self, &report).map(\.value)
        let usesRegistry = fields.flag(.registry, &report) ?? true
        guard let title, let description, let baseURL, !report.hasErrors else { return nil }
        self.init(
            title: title.value, baseURL: baseURL, description: description.value, repository: repository?.text,
            formats: formats.isEmpty ? Set(Format.allCases) : Set(formats + [.html]), usesRegistry: usesRegistry)
    }
}

private func address(
    _ text: Located<String>?, orReport malformed: (String) -> some DiagnosticKind, _ report: inout Reporter
) -> BaseURL? {
    guard let text else { return nil }
    guard let address = BaseURL(parsing: text.value) else {
        report(malformed(text.value), at: text.range)
        return nil
    }
    return address
}
