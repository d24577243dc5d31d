package import Content
package import Files

/// The sources of a preview, and how they are read.
package struct PreviewSources: Sendable {
    /// The folders of the content and of the templates, in the form that the user typed.
    package let content: String
    package let templates: String
    package let concurrency: Concurrency
    /// Whether warnings count as errors.
    package let isStrict: Bool
    /// The address of the site in its pages; that of the server if this is `nil`.
    package let baseURL: BaseURL?

    package init(content: String, templates: String, concurrency: Concurrency, isStrict: Bool, baseURL: BaseURL?) {
        self.content = content
        self.templates = templates
        self.concurrency = concurrency
        self.isStrict = isStrict
        self.baseURL = baseURL
    }
}
