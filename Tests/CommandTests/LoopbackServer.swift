import Foundation
import Libc
import Synchronization

/// A web server on the loopback interface that responds according to the path: `fine`, `gone`, `moved`, `moved-to-gone`, `no-head`,
/// `silent` and `slow/…`. It is stopped when it is released.
final class LoopbackServer: Sendable {
    /// Such as `http://127.0.0.1:40123/`.
    let base: String
    private let socket: CInt
    private let log = Mutex(Log())

    private struct Log {
        var requests: [String] = []
        var open = 0
        var mostAtOnce = 0
    }

    init() throws {
        #if canImport(Darwin)
        let kind = SOCK_STREAM
        #else
        let kind = CInt(SOCK_STREAM.rawValue)
        #endif
        socket = Foundation.socket(AF_INET, kind, 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let socket = socket
        let result = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(socket, pointer, size) == 0 && listen(socket, 64) == 0 && getsockname(socket, pointer, &size) == 0
            }
        }
        guard result else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        base = "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))/"
        Thread.detachNewThread { [weak self] in
            while true {
                let connection = accept(socket, nil, nil)
                guard connection >= 0, let server = self else { return }
                Thread.detachNewThread { server.serve(connection) }
            }
        }
    }

    deinit {
        shutdown(socket, CInt(SHUT_RDWR))
        close(socket)
    }

    /// The method and the target of each request.
    var requests: [String] { log.withLock { $0.requests } }
    /// The largest number of requests that were open at the same time.
    var mostAtOnce: Int { log.withLock { $0.mostAtOnce } }

    func count(_ request: String) -> Int { requests.count { $0 == request } }

    private func serve(_ connection: CInt) {
        defer { close(connection) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4096)
        while !String(decoding: bytes, as: UTF8.self).contains("\r\n\r\n") {
            let count = recv(connection, &piece, piece.count, 0)
            guard count > 0 else { return }
            bytes += piece[..<count]
        }
        let words = String(decoding: bytes, as: UTF8.self).split(separator: " ")
        guard words.count > 2 else { return }
        log.withLock { log in
            log.requests.append("\(words[0]) \(words[1])")
            log.open += 1
            log.mostAtOnce = max(log.mostAtOnce, log.open)
        }
        defer { log.withLock { $0.open -= 1 } }
        guard let response = response(to: String(words[0]), String(words[1])) else { return }
        let text = Array("HTTP/1.1 \(response)\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".utf8)
        _ = send(connection, text, text.count, 0)
    }

    private func response(to method: String, _ path: String) -> String? {
        switch path.prefix(while: { $0 != "?" }) {
        case "/gone": "404 Not Found"
        case "/moved": "302 Found\r\nLocation: \(base)fine"
        case "/moved-to-gone": "301 Moved Permanently\r\nLocation: /gone"
        case "/no-head": method == "HEAD" ? "405 Method Not Allowed" : "200 OK"
        case "/silent": nil
        case let path where path.hasPrefix("/slow/"):
            {
                usleep(150_000); return "200 OK"
            }()
        default: "200 OK"
        }
    }
}
