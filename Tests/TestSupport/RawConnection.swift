internal import Foundation

#if canImport(Glibc)
internal import Glibc
#endif

/// A connection to a server on this machine, which sends exactly what it is given.
package final class RawConnection: Sendable {
    private let socket: CInt

    /// - Parameter patience: how long to wait for more, in seconds.
    package init(port: UInt16, address: String = "127.0.0.1", patience: Int) throws {
        #if canImport(Glibc)
        socket = Glibc.socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
        #else
        socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_port = port.bigEndian
        inet_pton(AF_INET, address, &place.sin_addr)
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafePointer(to: &place) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
        }
        guard code == 0 else {
            let reason = POSIXErrorCode(rawValue: errno) ?? .EIO
            close(socket)
            throw POSIXError(reason)
        }
        var limit = timeval(tv_sec: patience, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(socket) }

    package func send(_ text: String) {
        let bytes = Array(text.utf8)
        #if canImport(Glibc)
        _ = Glibc.send(socket, bytes, bytes.count, CInt(MSG_NOSIGNAL))
        #else
        _ = Darwin.send(socket, bytes, bytes.count, 0)
        #endif
    }

    /// Receives until a condition is met, the other side closes the connection, or nothing arrives for a long time.
    package func receive(until isEnough: (String) -> Bool) -> String {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while !isEnough(String(decoding: bytes, as: UTF8.self)), case let count = recv(socket, &piece, piece.count, 0),
            count > 0
        {
            bytes += piece[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
