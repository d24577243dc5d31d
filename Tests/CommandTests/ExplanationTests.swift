import Diagnostics
import TestSupport
import Testing

@testable import sitegen

@Suite(.waitsForPrograms) struct ExplanationTests {
    @Test func `each kind of diagnostic has a unique ID and can be explained`() {
        let ids = allDiagnostics.map { $0.id }
        #expect(ids.count > 100 && Set(ids).count == ids.count)
        #expect(explanation(of: "severity-unknown")?.right == "severity: medium")
        #expect(explanation(of: "severity") == nil)
        for kind in allDiagnostics {
            let (id, explanation) = (kind.id, kind.explanation)
            #expect(id.contains(/^[a-z0-9]+(-[a-z0-9]+)*$/), "\(id)")
            #expect(!explanation.title.isEmpty && !explanation.title.hasSuffix("."), "\(id)")
            #expect(explanation.text.hasSuffix("."), "\(id)")
            #expect(!explanation.wrong.isEmpty && !explanation.right.isEmpty, "\(id)")
            #expect(explanation.wrong != explanation.right, "\(id)")
        }
    }
}
