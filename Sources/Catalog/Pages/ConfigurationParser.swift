/// Reads `site.yaml`.
///
/// - Returns: `nil` when it has errors; they are reported.
func parseConfiguration(_ bytes: [UInt8], _ report: inout Reporter) -> SiteConfiguration? {
    guard let text = SourceText(bytes, &report) else { return nil }
    guard let members = text.members(in: text.bytes.startsWithMark ? 3..<bytes.count : 0..<bytes.count, &report) else {
        return nil
    }
    let fields = FieldReader<ConfigurationField>(members, start: 0..<0, &report)
    let title = fields.text(.title, &report)
    let description = fields.text(.description, &report)
    let baseURL = address(fields.text(.baseURL, &report), orReport: { .baseURLMalformed($0) }, &report)
    let repository = address(fields.text(.repository, &report), orReport: { .repositoryMalformed($0) }, &report)
    let outputs = fields.words(.outputs, as: SiteConfiguration.Output.self, &report).map(\.value)
    let usesRegistry = fields.flag(.registry, &report) ?? true
    guard let title, let description, let baseURL, !report.hasErrors else { return nil }
    return SiteConfiguration(
        title: title.value, baseURL: baseURL, description: description.value, repository: repository?.text,
        outputs: outputs.isEmpty ? Set(SiteConfiguration.Output.allCases) : Set(outputs + [.html]),
        usesRegistry: usesRegistry)
}

private func address(
    _ text: Located<String>?, orReport cause: (String) -> FrontMatterCause, _ report: inout Reporter
) -> BaseURL? {
    guard let text else { return nil }
    guard let address = BaseURL(parsing: text.value) else {
        report(cause(text.value), at: text.range)
        return nil
    }
    return address
}

extension [UInt8] {
    /// Whether there is a byte order mark.
    fileprivate var startsWithMark: Bool { starts(with: [0xEF, 0xBB, 0xBF]) }
}
