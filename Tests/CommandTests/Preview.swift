import Foundation
import Libc
import TestSupport
import Testing

/// A project with a server for it, stopped when it is released.
final class Preview: Sendable {
    let project: Project
    let port: UInt16
    private let process: RunningCommand

    init(_ project: Project, _ arguments: String...) throws {
        self.project = project
        process = try Command(arguments: ["serve", "--port", "0"] + arguments, folder: project.path).start()
        let deadline = ContinuousClock.now + .seconds(30)
        while !process.output.hasSuffix("/\n"), ContinuousClock.now < deadline { usleep(5000) }
        port = UInt16(process.output.dropFirst("http://127.0.0.1:".count).prefix { $0.isNumber }) ?? 0
        try #require(process.output == "http://127.0.0.1:\(port)/\n", "\(process.errors)")
    }

    deinit {
        process.send(SIGTERM)
        _ = try? process.wait()
    }

    /// Presses Control-C, and waits for the end.
    func interrupt() throws -> Command.Outcome {
        process.send(SIGINT)
        return try process.wait()
    }

    /// The text that it has printed to standard error.
    var errors: String { process.errors }

    /// Sends a request as it is, and receives until the server closes the connection.
    func send(_ request: String) throws -> Reply {
        let connection = try Connection(port: port)
        connection.send(request)
        return Reply(connection.receive { _ in false })
    }

    /// Requests a path as a browser does.
    func get(_ path: String, method: String = "GET", headers: String = "") throws -> Reply {
        try send("\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\(headers)\r\n")
    }

    /// Listens as an open page does.
    func listen(_ page: String) throws -> Listener { try Listener(port: port, page: page) }

    /// The response.
    struct Reply {
        let status: Int
        let head: String
        let body: String

        init(_ text: String) {
            let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
            head = String(parts.first ?? "")
            body = parts.count > 1 ? String(parts[1]) : ""
            status = Int(head.split(separator: " ").dropFirst().first ?? "") ?? 0
        }
    }

    /// An open page, as far as the server knows it.
    final class Listener {
        private let connection: Connection
        private var text = ""
        private var count = 0

        fileprivate init(port: UInt16, page: String) throws {
            connection = try Connection(port: port)
            connection.send("GET /_preview/events?page=\(page) HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n")
        }

        struct Update: Decodable, Equatable {
            let version: String
            let problems: String
        }

        /// Waits for the next update that the server sends.
        func next() throws -> Update {
            let wanted = count
            text += connection.receive { updates(in: text + $0).count > wanted }
            count += 1
            let all = updates(in: text)
            try #require(all.count > wanted, "no update was sent")
            return try JSONDecoder().decode(Update.self, from: Data(all[wanted].utf8))
        }

        /// Waits for a certain update, and skips those before it; a file that is being written may be read in between.
        @discardableResult
        func next(where isWanted: (Update) -> Bool) throws -> Update {
            while true {
                let update = try next()
                if isWanted(update) { return update }
            }
        }

        private func updates(in text: String) -> [Substring] {
            // A line break of the protocol is one character and not two.
            text.replacing("\r\n", with: "\n").split(separator: "\n").filter {
                $0.hasPrefix("data: ") && $0.hasSuffix("}")
            }.map { $0.dropFirst(6) }
        }
    }
}

/// A connection to a server on this machine.
final class Connection {
    private let socket: CInt

    init(port: UInt16, address: String = "127.0.0.1") throws {
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
        var patience = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(socket) }

    func send(_ text: String) {
        var bytes = Array(text.utf8)
        _ = write(socket, &bytes, bytes.count)
    }

    /// Receives until a condition is met, the other side closes the connection, or nothing arrives for a long time.
    func receive(until isEnough: (String) -> Bool) -> String {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while !isEnough(String(decoding: bytes, as: UTF8.self)), case let count = read(socket, &piece, piece.count),
            count > 0
        {
            bytes += piece[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
