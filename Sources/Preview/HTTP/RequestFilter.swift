internal import NIOHTTP1

/// Rejects requests that are not meant for this server, or do not come from its own pages.
///
/// A page of another site can make a browser send requests to this machine. Such a request has another `Origin` (RFC 6454), or
/// another `Host` (RFC 9110 section 7.2) if a name of that site has been made to resolve to this machine (DNS rebinding).
struct RequestFilter: Sendable {
    private let hosts: Set<String>

    init(port: UInt16) {
        let names = ["127.0.0.1", "localhost"]
        // Browsers leave out the default port of HTTP.
        hosts = Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
    }

    /// - Returns: the response to a request that is rejected; `nil` if it is allowed.
    func rejection(of request: HTTPRequestHead) -> PreviewResponse? {
        let named = request.headers["Host"]
        guard named.count == 1, hosts.contains(named[0].lowercased()) else {
            return .plain(.misdirectedRequest, "There is no such host here.")
        }
        let origins = request.headers["Origin"].map { $0.lowercased() }
        guard origins.allSatisfy({ origin in hosts.contains { origin == "http://\($0)" } }) else {
            return .plain(.forbidden, "Pages of other sites get no response.")
        }
        guard request.method == .GET || request.method == .HEAD else { return .methodNotAllowed }
        guard !request.hasBody else { return .plain(.payloadTooLarge, "A request must have no body.") }
        return nil
    }
}

extension HTTPRequestHead {
    /// Whether content follows the head (RFC 9112 section 6).
    var hasBody: Bool {
        headers.contains(name: "Transfer-Encoding") || headers["Content-Length"].contains { $0 != "0" }
    }
}
