internal import NIOHTTP1

/// Rejects requests that are not meant for this server, or do not come from its own pages.
///
/// A page of another site can make a browser send requests to this machine. Such a request has another `Origin` (RFC 6454), or
/// another `Host` (RFC 9110 section 7.2) if a name of that site has been made to resolve to this machine (DNS rebinding). The
/// port of the host does not matter: through a tunnel it is not the one of this server.
struct RequestFilter: Sendable {
    private static let names: Set<Substring> = ["127.0.0.1", "localhost"]
    private let port: UInt16

    init(port: UInt16) {
        self.port = port
    }

    /// - Returns: the response to a request that is rejected; `nil` if it is allowed.
    func rejection(of request: HTTPRequestHead) -> PreviewResponse? {
        let named = request.headers["Host"]
        guard named.count == 1, case let host = named[0].lowercased(), RequestFilter.isLocal(host) else {
            return .plain(
                .misdirectedRequest,
                "The preview is shown under the names localhost and 127.0.0.1 only: open http://localhost:\(port)/.")
        }
        let origins = request.headers["Origin"].map { $0.lowercased() }
        guard origins.allSatisfy({ $0 == "http://\(host)" }) else {
            return .plain(.forbidden, "Pages of other sites get no response.")
        }
        guard request.method == .GET || request.method == .HEAD else { return .methodNotAllowed }
        guard !request.hasBody else { return .plain(.payloadTooLarge, "A request must have no body.") }
        return nil
    }

    /// Whether a host is one of the names of this machine, with any port or none.
    private static func isLocal(_ host: String) -> Bool {
        let parts = host.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = parts.first, names.contains(name) else { return false }
        return parts.count == 1 || UInt16(parts[1]) != nil
    }
}

extension HTTPRequestHead {
    /// Whether content follows the head (RFC 9112 section 6).
    var hasBody: Bool {
        headers.contains(name: "Transfer-Encoding") || headers["Content-Length"].contains { $0 != "0" }
    }
}
