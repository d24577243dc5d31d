internal import Subprocess

/// Checks whether URLs can be reached, by running curl.
///
/// An HTTP client in the program would be its largest part, and every start would pay for it. curl is on every machine that
/// builds the site, and limits its requests itself.
package struct LinkProbe: Sendable {
    /// What a request for a URL resulted in.
    package enum LinkStatus: Hashable, Sendable {
        /// The status of the last response (RFC 9110 section 15), after redirects.
        case response(Int)
        case noResponse(reason: String)

        /// Whether a reader who follows the link finds something.
        package var isSuccess: Bool { if case .response(200..<400) = self { true } else { false } }
    }

    private let concurrentRequests: Int
    /// For one request, in seconds.
    private let timeout: Int

    /// For one process, since the length of a command line is limited.
    private static let urlsPerProcess = 500
    /// In bytes, of what curl writes.
    private static let outputLimit = 1 << 20

    package init(concurrentRequests: Int = 8, timeout: Int = 30) {
        self.concurrentRequests = concurrentRequests
        self.timeout = timeout
    }

    /// Requests each URL once, and again with another method if that fails.
    ///
    /// - Parameter urls: `http` and `https` URLs.
    /// - Returns: their statuses, in the same order.
    package func statuses(of urls: [String]) async throws(LinkProbeError) -> [LinkStatus] {
        var statuses: [LinkStatus] = []
        for start in stride(from: 0, to: urls.count, by: LinkProbe.urlsPerProcess) {
            let part = Array(urls[start..<min(start + LinkProbe.urlsPerProcess, urls.count)])
            var found = try await request(part, with: ["--head"])
            // Some servers answer HEAD with an error, but GET as they should.
            let failed = found.indices.filter { !found[$0].isSuccess }
            let second = try await request(failed.map { part[$0] }, with: ["--range", "0-0"])
            for (index, status) in zip(failed, second) { found[index] = status }
            statuses += found
        }
        return statuses
    }

    private func request(_ urls: [String], with method: [String]) async throws(LinkProbeError) -> [LinkStatus] {
        guard !urls.isEmpty else { return [] }
        let options = [
            "--disable", "--silent", "--globoff", "--parallel", "--parallel-max", String(concurrentRequests),
            "--location", "--max-redirs", "10", "--proto", "=http,https", "--proto-redir", "=http,https",
            "--max-time", String(timeout), "--user-agent", "sitegen",
            "--write-out", "%{urlnum}\t%{http_code}\t%{errormsg}\n",
        ]
        let output = try await curl(options + method + urls.flatMap { ["--url", $0, "--output", "/dev/null"] })
        var statuses = [LinkStatus](repeating: .noResponse(reason: "curl does not say"), count: urls.count)
        for line in output.split(separator: "\n") {
            let fields = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
            guard fields.count == 3, let number = Int(fields[0]), statuses.indices.contains(number),
                let status = Int(fields[1])
            else { continue }
            statuses[number] = status == 0 ? .noResponse(reason: String(fields[2])) : .response(status)
        }
        return statuses
    }

    private func curl(_ arguments: [String]) async throws(LinkProbeError) -> String {
        do {
            let result = try await run(
                .name("curl"), arguments: Arguments(arguments), output: .bytes(limit: LinkProbe.outputLimit))
            return String(decoding: result.standardOutput, as: UTF8.self)
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw .notInstalled
        } catch {
            throw .failed(reason: "\(error)")
        }
    }
}

/// Why no URL could be checked.
package enum LinkProbeError: Error, Sendable, CustomStringConvertible {
    case notInstalled
    case failed(reason: String)

    package var description: String {
        switch self {
        case .notInstalled: "cannot run curl: it is not installed"
        case .failed(let reason): "curl failed (\(reason))"
        }
    }
}
