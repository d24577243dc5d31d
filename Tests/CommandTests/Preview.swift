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
        let connection = try RawConnection(port: port, patience: 20)
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
        private let connection: RawConnection
        private var text = ""
        private var count = 0

        fileprivate init(port: UInt16, page: String) throws {
            connection = try RawConnection(port: port, patience: 20)
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
