package import Content
package import Files

/// Where a preview comes from, and how it is read.
package struct PreviewSources: Sendable {
    /// The folders of the content and of the templates, as the user would type them.
    package let content: String
    package let templates: String
    package let concurrency: Concurrency
    /// Whether warnings count as errors.
    package let isStrict: Bool
    /// The address by which pages name themselves; that of the server if it is not set.
    package let baseURL: BaseURL?

    package init(content: String, templates: String, concurrency: Concurrency, isStrict: Bool, baseURL: BaseURL?) {
        self.content = content
        self.templates = templates
        self.concurrency = concurrency
        self.isStrict = isStrict
        self.baseURL = baseURL
    }
}
