import Foundation

#if canImport(Glibc)
import Glibc
#endif

/// A connection to a server on this machine, which sends exactly the given bytes.
final class Client: Sendable {
    private let socket: CInt

    init(port: UInt16) throws {
        #if canImport(Glibc)
        socket = Glibc.socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
        #else
        socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
        }
        guard code == 0 else {
            let reason = POSIXErrorCode(rawValue: errno) ?? .EIO
            close(socket)
            throw POSIXError(reason)
        }
        // Other tests of the same run may keep all processors busy for a minute.
        var patience = timeval(tv_sec: 300, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(socket) }

    func send(_ text: String) {
        let bytes = Array(text.utf8)
        #if canImport(Glibc)
        _ = Glibc.send(socket, bytes, bytes.count, CInt(MSG_NOSIGNAL))
        #else
        _ = Darwin.send(socket, bytes, bytes.count, 0)
        #endif
    }

    /// Receives until a condition is met, the server closes the connection, or nothing arrives for a long time.
    func receive(until isEnough: @Sendable @escaping (String) -> Bool) async -> String {
        // A separate thread waits, since the server in the same process needs the threads of the tasks.
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { [self] in continuation.resume(returning: read(until: isEnough)) }
        }
    }

    @discardableResult
    func receiveAll() async -> String { await receive { _ in false } }

    private func read(until isEnough: (String) -> Bool) -> String {
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
