internal import FlyingFox

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

    /// - Returns: the answer to a request that is turned away; `nil` if it may pass.
    func refusal(of request: HTTPRequest) -> HTTPResponse? {
        guard let host = request.headers[.host]?.lowercased(), hosts.contains(host) else {
            return .plain(HTTPStatusCode(421, phrase: "Misdirected Request"), "There is no such host here.")
        }
        if let origin = request.headers[HTTPHeader("Origin")]?.lowercased(),
            !hosts.contains(where: { origin == "http://\($0)" })
        {
            return .plain(.forbidden, "Other sites are not answered.")
        }
        guard request.method == .GET || request.method == .HEAD else {
            var response = HTTPResponse.plain(.methodNotAllowed, "Pages can be read, and nothing else.")
            response.headers[HTTPHeader("Allow")] = "GET, HEAD"
            return response
        }
        return nil
    }
}
