import Foundation
import NIOHTTP1
import Synchronization
import TestSupport
import Testing

@testable import Preview

/// Clients that send too much, read too little, or do nothing.
@Suite(.measuresTime, .timeLimit(.minutes(10))) struct ServerLimitTests {
    /// A server with one page and one stream of updates, stopped when it is released.
    final class Server: Sendable {
        let port: UInt16
        /// The number of requests that were handled.
        let requests = Mutex(0)
        private let task = Mutex<Task<Void, any Error>?>(nil)

        init(_ limits: ServerLimits = ServerLimits(), updates: AsyncStream<PageUpdate>? = nil) async throws {
            let listener = try await Listener(port: 0, limits: limits)
            port = listener.port
            let filter = RequestFilter(port: listener.port)
            let respond: Connection.Respond = { [weak self] request in
                self?.requests.withLock { $0 += 1 }
                if let rejection = filter.rejection(of: request) { return rejection }
                return request.uri == "/updates" ? .updates(updates ?? AsyncStream { _ in }) : .plain(.ok, "page")
            }
            task.withLock {
                $0 = Task(executorPreference: OwnThreads.ofMeasuringTests) { try await listener.serve(respond) }
            }
        }

        deinit { task.withLock { $0?.cancel() } }

        /// Stops the server, and waits for that.
        func stop() async {
            let task = task.withLock { $0 }
            task?.cancel()
            _ = await task?.result
        }

        /// Sends the head of a request.
        func open(_ lines: String, host: String = "localhost") throws -> Client {
            let client = try Client(port: port)
            client.send("\(lines)\r\nHost: \(host):\(port)\r\n\r\n")
            return client
        }
    }

    @Test(arguments: [
        "GET /\(String(repeating: "a", count: 9000)) HTTP/1.1",
        "GET / HTTP/1.1\r\nLong: \(String(repeating: "a", count: 9000))",
        "GET / HTTP/1.1\r\n\(String(repeating: "Many: a\r\n", count: 101))More: a",
        "GET / HTTP/1.1" + String(repeating: "\r\nLarge: \(String(repeating: "a", count: 5000))", count: 8),
    ])
    func `a head that is too large is rejected`(lines: String) async throws {
        let server = try await Server()
        #expect(try await server.open(lines).receiveAll().hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
        #expect(server.requests.withLock { $0 } == 0)
        #expect(try await server.open("GET / HTTP/1.1\r\nConnection: close").receiveAll().hasSuffix("page\n"))
    }

    @Test(arguments: ["Content-Length: 9000000000", "Transfer-Encoding: chunked"])
    func `the server does not wait for a request body`(header: String) async throws {
        let server = try await Server()
        let rejected = try await server.open("POST / HTTP/1.1\r\n\(header)").receiveAll()
        #expect(rejected.hasPrefix("HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\n"))
        let other = try await server.open("GET / HTTP/1.1\r\n\(header)").receiveAll()
        #expect(other.hasPrefix("HTTP/1.1 413 Payload Too Large\r\nConnection: close\r\n"))
    }

    @Test(arguments: ["", "GET /", "GET / HTTP/1.1\r\nSlow: ", "GET / HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n"])
    func `a connection that does not complete a request is closed`(text: String) async throws {
        var limits = ServerLimits()
        limits.idleTime = .milliseconds(400)
        let server = try await Server(limits)
        let client = try Client(port: server.port)
        client.send(text.replacing("{port}", with: "\(server.port)"))
        let start = ContinuousClock.now
        // Single bytes do not keep it open.
        let sender = Task {
            while let last = text.utf8.last, last != 10, !Task.isCancelled {
                try await Task.sleep(for: .milliseconds(50))
                client.send("a")
            }
        }
        defer { sender.cancel() }
        let reply = await client.receiveAll()
        #expect(reply.isEmpty || reply.hasSuffix("page\n"), "\(reply)")
        #expect((.milliseconds(350)..<(.seconds(10))).contains(ContinuousClock.now - start))
    }

    @Test func `comments keep the connection of an open page, until nobody reads them`() async throws {
        var limits = ServerLimits()
        limits.idleTime = .milliseconds(1500)
        limits.commentInterval = .milliseconds(150)
        let server = try await Server(limits)
        let client = try server.open("GET /updates HTTP/1.1")
        let start = ContinuousClock.now
        let text = await client.receive { $0.split(separator: ":\n\n").count > 12 }
        #expect(ContinuousClock.now - start > .milliseconds(1600))
        #expect(text.contains("retry: 500\n\n"))
        // Comments are so small that the system would buffer them for minutes.
        let (updates, send) = AsyncStream.makeStream(of: PageUpdate.self)
        let silent = try await Server(limits, updates: updates)
        let other = try silent.open("GET /updates HTTP/1.1")
        _ = await other.receive { $0.contains("retry") }
        for _ in 0..<40 { send.yield(largeUpdate) }
        try await Task.sleep(for: .seconds(4))
        let taken = await other.receiveAll().utf8.count
        #expect(taken < 40 * largeUpdate.event.count, "it was still sent \(taken) bytes")
    }

    private let largeUpdate = PageUpdate(version: "", problems: String(repeating: "a", count: 1 << 20))

    @Test func `a connection above the limit waits until another one ends`() async throws {
        var limits = ServerLimits()
        limits.connections = 3
        let server = try await Server(limits)
        var open = try (0..<3).map { _ in try server.open("GET /updates HTTP/1.1") }
        for client in open { _ = await client.receive { $0.contains("retry") } }
        let waiting = try server.open("GET / HTTP/1.1\r\nConnection: close")
        try await Task.sleep(for: .milliseconds(300))
        #expect(server.requests.withLock { $0 } == 3)
        open.removeLast()
        #expect(await waiting.receiveAll().hasSuffix("page\n"))
        // Connections that have ended do not count.
        for _ in 0..<10 {
            #expect(try await server.open("GET / HTTP/1.1\r\nConnection: close").receiveAll().hasSuffix("page\n"))
        }
    }

    @Test func `requests on one connection are answered in order`() async throws {
        let server = try await Server()
        let client = try Client(port: server.port)
        let host = "Host: localhost:\(server.port)\r\n"
        client.send("GET / HTTP/1.1\r\n\(host)\r\nHEAD / HTTP/1.1\r\n\(host)\r\n")
        client.send("POST / HTTP/1.1\r\n\(host)\r\nGET / HTTP/1.1\r\n\(host)Connection: close\r\n\r\n")
        let text = await client.receiveAll()
        #expect(text.matches(of: /HTTP\/1.1 (\d+)/).map { $0.1 } == ["200", "200", "405", "200"])
        #expect(text.matches(of: /page\n/).count == 2)
    }

    @Test func `the response to HEAD for updates has no body, and that of HTTP 1.0 no chunks`() async throws {
        let server = try await Server(updates: AsyncStream { $0.yield(PageUpdate(version: "1", problems: "")) })
        let head = try await server.open("HEAD /updates HTTP/1.1").receiveAll()
        #expect(
            head.hasPrefix("HTTP/1.1 200 OK\r\nConnection: close\r\n") && head.split(separator: "\r\n\r\n").count == 1,
            "\(head)")
        let old = try await server.open("GET /updates HTTP/1.0").receive { $0.contains("}") }
        #expect(old.hasPrefix("HTTP/1.0 200 OK\r\n"))
        #expect(old.hasSuffix("\r\n\r\nretry: 500\n\ndata: {\"version\":\"1\",\"problems\":\"\"}\n\n"))
    }

    @Test func `the server stops while pages are open`() async throws {
        let server = try await Server()
        let client = try server.open("GET /updates HTTP/1.1")
        _ = await client.receive { $0.contains("retry") }
        await server.stop()
        await client.receiveAll()
        // Another program may have taken the port by now, but no request reaches the server.
        let late = try? server.open("GET / HTTP/1.1\r\nConnection: close")
        await late?.receiveAll()
        #expect(server.requests.withLock { $0 } == 1)
    }
}
