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
        let fields = FieldReader<ConfigurationKey>(
            try text.members(in: start..<bytes.count, &report), start: 0..<0, &report)
        let title = fields.text(.title, &report)
        let description = fields.text(.description, &report)
        let baseURL = fields.value(.baseURL, BaseURL.init(parsing:), orReport: BaseURLMalformed.init, &report)
        let repository = fields.value(.repository, BaseURL.init(parsing:), orReport: RepositoryMalformed.init, &report)
        let formats = fields.texts(.outputs, &report).compactMap { text -> Located<Format>? in
            text.word(orReport: OutputsUnknown.self, &report)
        }.map(\.value)
        let usesRegistry = fields.flag(.registry, &report) ?? true
        guard let title, let description, let baseURL, !report.hasErrors else { return nil }
        self.init(
            title: title.value, baseURL: baseURL.value, description: description.value,
            repository: repository?.value.text,
            formats: formats.isEmpty ? Set(Format.allCases) : Set(formats + [.html]), usesRegistry: usesRegistry)
    }
}
