package import Diagnostics

/// All kinds of diagnostics that are reported for templates.
package let templateDiagnostics: [any DiagnosticKind.Type] = [
    // Syntax
    TemplateTooLarge.self, TemplateNotUTF8.self, TemplateTooDeep.self, RepeatedTemplate.self, UnclosedTag.self,
    UnclosedSection.self, StrayEndTag.self, MismatchedEndTag.self, InvalidDelimiters.self, EmptyName.self,
    MalformedName.self, DynamicName.self, RepeatedBlock.self, ContentOutsideBlocks.self,
    // Names and types
    UnknownTemplate.self, MissingTemplate.self, RecursiveTemplate.self, UnknownBlock.self, UnknownName.self,
    NameInsideValue.self, NoCurrentItem.self, ValueWithoutText.self, UnescapedText.self, EscapedHTML.self,
    InvalidCondition.self,
    // Escaping
    UnsafeContext.self, UnsafeInURL.self, UnsafeAttribute.self, HTMLOutsideText.self, UnbalancedSection.self,
    UnfinishedPage.self,
]

/// All problems of a set of templates, sorted.
package struct TemplateErrors: Error {
    package let diagnostics: [Diagnostic]

    package init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics.sorted()
    }
}

/// The help for a name that may be misspelled; `nil` if no known name is similar.
func suggestion(for name: String, among known: some Sequence<String>) -> String? {
    nearest(to: name, among: known).map { "did you mean `\($0)`?" }
}
