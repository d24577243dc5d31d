internal import Subprocess

/// Asks whether addresses on the web can be reached, with curl as a process of its own.
///
/// An HTTP client in the program would be the larger part of it: that of Foundation comes with a library that every start
/// pays for, and the others come with an event loop. curl is on every machine that builds the site, and bounds its requests itself.
package struct LinkProbe: Sendable {
    /// How an address answered.
    package enum Answer: Hashable, Sendable {
        /// The status of the last response (RFC 9110 section 15), redirects followed.
        case status(Int)
        /// There was no response, and why.
        case none(reason: String)

        /// Whether a reader who follows a link there finds something.
        package var isFine: Bool { if case .status(200..<400) = self { true } else { false } }
    }

    /// How many requests run at a time.
    private let width: Int
    /// Seconds until a request is given up.
    private let patience: Int

    /// Addresses for one process, whose command line has a limit.
    private static let portion = 500
    /// The largest output of one process that is read, in bytes.
    private static let outputLimit = 1 << 20

    package init(width: Int = 8, patience: Int = 30) {
        self.width = width
        self.patience = patience
    }

    /// Asks each address once, and with a second kind of request if the first fails.
    ///
    /// - Parameter addresses: `http` and `https` URLs.
    /// - Returns: the answers in the order of the addresses.
    /// - Throws: ``LinkProbeError`` when curl can't be run.
    package func answers(of addresses: [String]) async throws(LinkProbeError) -> [Answer] {
        var answers: [Answer] = []
        for start in stride(from: 0, to: addresses.count, by: LinkProbe.portion) {
            let portion = Array(addresses[start..<min(start + LinkProbe.portion, addresses.count)])
            answers += try await ask(portion)
        }
        return answers
    }

    private func ask(_ addresses: [String]) async throws(LinkProbeError) -> [Answer] {
        var answers = try await ask(addresses, ["--head"])
        // Some servers refuse to say what they have without giving it.
        let doubtful = answers.indices.filter { !answers[$0].isFine }
        let second = try await ask(doubtful.map { addresses[$0] }, ["--range", "0-0"])
        for (index, answer) in zip(doubtful, second) { answers[index] = answer }
        return answers
    }

    private func ask(_ addresses: [String], _ request: [String]) async throws(LinkProbeError) -> [Answer] {
        guard !addresses.isEmpty else { return [] }
        let options = [
            "--disable", "--silent", "--globoff", "--parallel", "--parallel-max", String(width), "--location",
            "--max-redirs", "10", "--proto", "=http,https", "--proto-redir", "=http,https", "--max-time",
            String(patience),
            "--user-agent", "sitegen", "--write-out", "%{urlnum}\t%{http_code}\t%{errormsg}\n",
        ]
        let targets = addresses.flatMap { ["--url", $0, "--output", "/dev/null"] }
        let output: String
        do {
            let result = try await run(
                .name("curl"), arguments: Arguments(options + request + targets),
                output: .string(limit: LinkProbe.outputLimit))
            output = result.standardOutput
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw .notInstalled
        } catch {
            throw .failed("\(error)")
        }
        var answers = [Answer](repeating: .none(reason: "curl does not say"), count: addresses.count)
        for line in output.split(separator: "\n") {
            let fields = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
            guard fields.count == 3, let number = Int(fields[0]), answers.indices.contains(number),
                let status = Int(fields[1])
            else { continue }
            answers[number] = status == 0 ? .none(reason: String(fields[2])) : .status(status)
        }
        return answers
    }
}

/// Why links could not be checked.
package enum LinkProbeError: Error, Sendable, CustomStringConvertible {
    case notInstalled
    case failed(String)

    package var description: String {
        switch self {
        case .notInstalled: "cannot run curl: it is not installed"
        case .failed(let reason): "cannot run curl: \(reason)"
        }
    }
}
