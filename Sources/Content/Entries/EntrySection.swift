/// The sections of an entry, in the order in which they are in its file.
package enum EntrySection: String, SectionSchema {
    case example = "Example"
    case meaning = "Meaning"
    case flow = "How it plays out"
    case causes = "Common causes"
    case fixes = "How to fix"
    case questions = "Questions"
    case sources = "Sources"

    package var isRequired: Bool { self != .flow }
}
