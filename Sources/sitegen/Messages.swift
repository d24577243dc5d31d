import Authoring
import Diagnostics
import Publishing

/// The messages of the commands about their work.
enum Messages {
    /// The last line of a build: pages, changed, removed, warnings, time, where.
    static func summary(of plan: Plan, pages: Int, warnings: Int, output: String, elapsed: Duration) -> String {
        [
            count(pages, "page"), "\(count(plan.added + plan.changed, "file")) written",
            "\(plan.removed.count) removed",
            count(warnings, "warning"), seconds(elapsed),
        ].joined(separator: ", ") + " → \(output)"
    }

    /// The last line of a check.
    ///
    /// - Parameter noun: what was checked, in the singular.
    static func checked(_ number: Int, _ noun: String, warnings: Int, written: String) -> String {
        "\(count(number, noun)) checked, \(count(warnings, "warning")); \(written)"
    }

    /// The number of files that a check has corrected, for its last line.
    static func written(corrected files: Int) -> String {
        files == 0 ? "nothing was written" : "\(count(files, "file")) corrected"
    }

    /// Why a link is broken; `nil` for one that works.
    static func failure(_ status: LinkProbe.LinkStatus) -> String? {
        switch status {
        case let status where status.isSuccess: nil
        case .response(let code): "answers with \(code)"
        case .noResponse(let reason): "gives no answer: \(reason)"
        }
    }

    /// The last line of a run that found errors.
    static func count(_ diagnostics: [Diagnostic], written: String = written(corrected: 0)) -> String {
        sum(diagnostics) + "; \(written)"
    }

    /// The line after the problems of a site that is being served.
    ///
    /// - Parameter hasPages: whether there are pages of a state without errors.
    static func served(_ diagnostics: [Diagnostic], hasPages: Bool) -> String {
        if diagnostics.isEmpty { return "no problems" }
        guard diagnostics.hasErrors else { return sum(diagnostics) }
        let pages = hasPages ? "the pages stay as they were" : "there are no pages until they are corrected"
        return "\(sum(diagnostics)); \(pages)"
    }

    private static func sum(_ diagnostics: [Diagnostic]) -> String {
        let errors = diagnostics.count { $0.severity == .error }
        let parts = [(errors, "error"), (diagnostics.count - errors, "warning")].filter { $0.0 > 0 }
        return parts.map { count($0.0, $0.1) }.joined(separator: " and ")
    }

    private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    private static func seconds(_ duration: Duration) -> String {
        let hundredths = Int((duration / .milliseconds(10)).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) s"
    }
}
