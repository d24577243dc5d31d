import Authoring
import Catalog
import Content
import Diagnostics
import Foundation
import Text
import Testing

/// The JSON Schema of an entry, held against the parser.
@Suite struct SchemaTests {
    private struct Schema: Decodable {
        let properties: [String: Property]
        let required: [String]
        let additionalProperties: Bool
        let dependencies: [String: [String]]

        struct Property: Decodable {
            let description: String
            let type: String?
            let `enum`: [String]?
            let pattern: String?
            let minItems: Int?
            let anyOf: [[String: Value]]?
        }

        /// Whatever stands there.
        struct Value: Decodable {
            init(from decoder: any Decoder) {}
        }
    }

    private let schema: Schema

    init() throws {
        schema = try JSONDecoder().decode(Schema.self, from: Data(entrySchema().encodedLine))
    }

    @Test func `the schema has the keys of the parser, each with a description`() {
        #expect(Set(schema.properties.keys) == Set(EntryKey.allCases.map(\.rawValue)))
        #expect(schema.properties.values.allSatisfy { $0.description.hasSuffix(".") })
        #expect(!schema.additionalProperties)
    }

    @Test func `the parser requires the keys that the schema requires`() async throws {
        for key in schema.properties.keys {
            let found = try await diagnostics(removing: key).filter { $0.id == "key-missing" }
            #expect(found.isEmpty != schema.required.contains(key), "\(key)")
        }
    }

    @Test func `the parser accepts exactly the words of the schema`() async throws {
        for (key, property) in schema.properties {
            for word in property.enum ?? [] {
                #expect(try await !diagnostics(key, word).contains { $0.id == "\(key)-unknown" })
            }
            let found = try await diagnostics(key, "nonsense").contains { $0.id == "\(key)-unknown" }
            #expect(found == (property.enum != nil) || key == "category", "\(key)")
        }
    }

    @Test func `the parser rejects the other values that the schema rejects`() async throws {
        for (key, property) in schema.properties {
            let misfit: String
            switch (property.type, property.pattern, property.anyOf) {
            case ("boolean", _, _): misfit = "maybe"
            case ("array", _, _): misfit = "[x]"
            case ("string", .some, _): misfit = "2026-13-01"
            case ("string", _, _): misfit = "[a, b]"
            default: misfit = "[[a]]"
            }
            #expect(try await diagnostics(key, misfit).contains { $0.severity == .error }, "\(key): \(misfit)")
            if property.minItems != nil {
                #expect(try await diagnostics(key, "[]").map(\.id) == ["value-empty"])
            } else if property.type == "array" || property.anyOf != nil, key != "standard" {
                #expect(try await diagnostics(key, "[]").isEmpty, "\(key)")
            }
        }
    }

    @Test func `the parser reports a missing dependency`() async throws {
        for (key, others) in schema.dependencies {
            let value = key == "reviewed" ? "2026-11-24" : "A. Person"
            #expect(try await diagnostics(key, value).map(\.id) == ["review-incomplete"] && others.count == 1)
        }
        #expect(schema.dependencies.count == 2)
    }

    private func diagnostics(removing key: String) async throws -> [Diagnostic] { try await diagnostics(key, nil) }

    /// What is found when a key of an entry has another value.
    private func diagnostics(_ key: String, _ value: String?) async throws -> [Diagnostic] {
        var folder = ContentFolder()
        let path = "codes/4.3.2.md"
        var lines = folder[path].components(separatedBy: "\n").filter { !$0.hasPrefix("\(key):") }
        if let value { lines.insert("\(key): \(value)", at: 1) }
        folder[path] = lines.joined(separator: "\n")
        return try await folder.load().diagnostics
    }
}
