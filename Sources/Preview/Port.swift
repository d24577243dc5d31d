internal import FlyingSocks

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Musl)
internal import Musl
#else
internal import Glibc
#endif

/// A port of this machine that nobody listens at, on the loopback interface alone.
package struct Port: Sendable {
    package let number: UInt16

    /// The only address that is listened at.
    static let address = "127.0.0.1"

    /// - Parameter number: the port; 0 for any.
    /// - Throws: `PortError`.
    package init(_ number: UInt16) throws(PortError) {
        do {
            self.number = try Port.probe(number)
        } catch SocketError.failed(_, EADDRINUSE, _) {
            throw .taken(number, free: Port.free(near: number))
        } catch SocketError.failed(_, _, let message) {
            throw .refused(number, message.prefix(1).lowercased() + message.dropFirst())
        } catch {
            throw .refused(number, "\(error)")
        }
    }

    /// Where the site is.
    package var url: String { "http://\(Port.address):\(number)/" }

    /// What a server binds to.
    static func socketAddress(_ number: UInt16) throws -> sockaddr_in { try .inet(ip4: address, port: number) }

    /// Takes the port and lets it go.
    private static func probe(_ number: UInt16) throws -> UInt16 {
        let socket = try Socket(domain: Int32(sockaddr_in.family))
        defer { try? socket.close() }
        // The port of a server that has ended just now is free.
        try socket.setValue(true, for: .localAddressReuse)
        try socket.bind(to: try socketAddress(number))
        try socket.listen()
        guard case .ip4(_, let port) = try socket.sockname() else { return number }
        return port
    }

    private static func free(near number: UInt16) -> UInt16? {
        let near = (1...20).lazy.compactMap { UInt16(exactly: Int(number) + $0) }.first { (try? probe($0)) != nil }
        return near ?? (try? probe(0))
    }
}

/// Why a port can't be had.
package enum PortError: Error, CustomStringConvertible {
    /// Another program listens at it.
    case taken(UInt16, free: UInt16?)
    case refused(UInt16, String)

    package var description: String {
        switch self {
        case .taken(let port, let free?):
            "port \(port) is in use; \(free) is free: try `--port \(free)`, or `PORT=\(free)` with make"
        case .taken(let port, nil): "port \(port) is in use"
        case .refused(let port, let reason): "cannot listen at port \(port): \(reason)"
        }
    }
}
