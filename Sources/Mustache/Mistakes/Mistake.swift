import Diagnostics

/// A cause of a diagnostic. The words for it are in `Wording.swift`.
protocol Mistake {
    var wording: Wording { get }
}

/// What a diagnostic says.
struct Wording {
    /// The stable name of the kind of mistake, in kebab case.
    let id: String
    let message: String
    let help: String?

    init(_ id: String, _ message: String, help: String? = nil) {
        self.id = id
        self.message = message
        self.help = help
    }
}

extension Mistake {
    func diagnostic(at location: Location?, notes: [Diagnostic.Note] = []) -> Diagnostic {
        let wording = wording
        return Diagnostic(
            id: wording.id, at: location, message: wording.message, notes: notes, help: wording.help)
    }
}

/// What can be wrong with a template in itself.
enum SyntaxMistake: Mistake {
    case tooLarge
    case notUTF8
    case tooDeep
    case unclosedTag
    case unclosed(Tag.Kind, String)
    case strayEnd(String)
    case mismatchedEnd(String, expected: String)
    case badDelimiters
    case emptyName
    case malformedName
    case dynamicName
    case repeatedBlock(String)
    case contentInParent(String)
    case repeatedTemplate(String)
    case unknownTemplate(String, suggestion: String?)
}

/// What can be wrong with a template for a type of view.
enum BindingMistake: Mistake {
    /// - Parameter context: the types in scope, innermost first.
    case unknownName(String, context: String, suggestion: String?)
    /// A dotted name goes on after something that has no names.
    case noNames(in: String, Shape)
    /// `{{.}}` where a record is shown.
    case noItem
    case notShown(String, Shape)
    case unescapedText(String)
    case escapedMarkup(String)
    case notCondition(String, Shape)
    case unknownBlock(String, parent: String, suggestion: String?)
    case endlessRecursion(String)
    case tooDeepExpanded
    case tooLargeExpanded
    case noSuchTemplate(String, suggestion: String?)
}

/// What can be wrong with the place of a value in a page.
enum PlaceMistake: Mistake {
    case value(String, in: HTMLState)
    case notURL(String, attribute: String)
    case refusedAttribute(String, attribute: String)
    case markup(String, in: HTMLState)
    case branches(String, before: HTMLState, after: HTMLState)
    case unfinished(HTMLState)
}
