internal import NIOHTTP1

/// Decides who is answered: those who mean this server, and pages that it has served itself.
///
/// A page of another site can make a browser send requests to this machine. Its `Origin` (RFC 6454) gives it away, and where
/// its name has been made to resolve to this machine (DNS rebinding), so does `Host` (RFC 9110 section 7.2).
struct Gate: Sendable {
    private let hosts: Set<String>

    init(port: UInt16) {
        let names = ["127.0.0.1", "localhost"]
        // Browsers leave out the port that is HTTP's own.
        hosts = Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
    }

    /// - Returns: the response to a request that is turned away; `nil` if it may pass.
    func refusal(of request: HTTPRequestHead) -> Response? {
        let named = request.headers["Host"]
        guard named.count == 1, hosts.contains(named[0].lowercased()) else {
            return .plain(.misdirectedRequest, "There is no such host here.")
        }
        let origins = request.headers["Origin"].map { $0.lowercased() }
        guard origins.allSatisfy({ origin in hosts.contains { origin == "http://\($0)" } }) else {
            return .plain(.forbidden, "Other sites are not answered.")
        }
        guard request.method == .GET || request.method == .HEAD else { return .methodNotAllowed }
        return nil
    }
}
