internal import Foundation

/// Folders of the repository.
package enum Repository {
    package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    /// The shipped content.
    package static let content = root + "/Content"
    /// How many entries the shipped content has.
    package static var codeCount: Int {
        get throws { try FileManager.default.contentsOfDirectory(atPath: content + "/codes").count }
    }

    /// The shipped templates.
    package static let templates = root + "/Templates"

    /// The content of a fixture, a small site for tests.
    package static func content(of fixture: String) -> String { "\(root)/Tests/Fixtures/\(fixture)/Content" }

    /// Plain templates for tests, which a change of the shipped ones does not touch.
    package static let plainTemplates = root + "/Tests/Fixtures/Templates"
}
