internal import Libc
internal import NIOCore
internal import NIOPosix

/// A port on the loopback interface of this machine.
struct Listener: Sendable {
    /// The only address that the preview listens at.
    private static let address = "127.0.0.1"

    private let channel: NIOAsyncChannel<Connection, Never>
    private let limits: ServerLimits
    let port: UInt16

    /// The address of the site.
    var url: String { "http://\(Listener.address):\(port)/" }

    /// - Parameter number: the port; 0 for any.
    /// - Throws: `PortError`.
    init(port number: UInt16, limits: ServerLimits = ServerLimits()) async throws(PortError) {
        self.limits = limits
        do {
            channel = try await Listener.bind(number, limits)
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw .taken(number, free: await Listener.freePort(near: number))
        } catch let error as IOError {
            throw .refused(number, String(cString: strerror(error.errnoCode)))
        } catch {
            throw .refused(number, "\(error)")
        }
        port = channel.channel.localAddress?.port.flatMap(UInt16.init(exactly:)) ?? number
    }

    /// Responds to requests until the task is cancelled.
    func serve(_ respond: @escaping Connection.Respond) async throws {
        try await channel.executeThenClose { connections in
            try await withThrowingTaskGroup(of: Void.self) { group in
                var count = 0
                for try await connection in connections {
                    if count == limits.connections { try await group.next() } else { count += 1 }
                    group.addTask { await connection.serve(respond) }
                }
            }
        }
    }

    private static func bind(_ number: UInt16, _ limits: ServerLimits) async throws -> NIOAsyncChannel<
        Connection, Never
    > {
        try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            // The port of a server that has just ended can be used.
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            // Without it, the rest of a page waits until its beginning is acknowledged (RFC 896).
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .bind(host: address, port: Int(number)) { channel in
                channel.eventLoop.makeCompletedFuture { try Connection(channel, limits: limits) }
            }
    }

    private static func freePort(near number: UInt16) async -> UInt16? {
        for candidate in (1...20).compactMap({ UInt16(exactly: Int(number) + $0) }) + [0] {
            if let channel = try? await bind(candidate, ServerLimits()) {
                let port = channel.channel.localAddress?.port
                try? await channel.executeThenClose { _ in }
                return port.flatMap(UInt16.init(exactly:))
            }
        }
        return nil
    }
}

/// Why the preview cannot listen at a port.
package enum PortError: Error, CustomStringConvertible {
    /// Another program listens at it.
    case taken(UInt16, free: UInt16?)
    case refused(UInt16, String)

    package var description: String {
        switch self {
        case .taken(let port, let free?):
            "port \(port) is in use; \(free) is free: try `--port \(free)`, or `PORT=\(free)` with make"
        case .taken(let port, nil): "port \(port) is in use"
        case .refused(let port, let reason):
            "cannot listen at port \(port): \(reason.prefix(1).lowercased() + reason.dropFirst())"
        }
    }
}
