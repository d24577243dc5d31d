internal import FlyingSocks

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Musl)
internal import Musl
#else
internal import Glibc
#endif

/// A pool whose sockets send at once what they are given.
///
/// The server writes the head of a response and then its body. Without this the system keeps the body back until the head has
/// been acknowledged (RFC 896), which the other side does not hurry to do (RFC 9293 section 3.8.6.3): 40 ms for each page.
/// Connections inherit the option from the socket that listens.
struct PromptPool<Base: AsyncSocketPool>: AsyncSocketPool {
    let base: Base

    func prepare() async throws { try await base.prepare() }
    func run() async throws { try await base.run() }

    func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
        if events.contains(.read) {
            try socket.setValue(true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
        }
        try await base.suspendSocket(socket, untilReadyFor: events)
    }
}
