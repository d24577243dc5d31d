internal import NIOCore
internal import NIOHTTP1

/// A connection of a browser, which handles one request after another.
struct Connection: Sendable {
    typealias Respond = @Sendable (HTTPRequestHead) async -> PreviewResponse
    private typealias Requests = NIOAsyncChannelInboundStream<HTTPServerRequestPart>.AsyncIterator
    private typealias Writer = NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>

    private let channel: NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>
    private let limits: ServerLimits

    /// - Parameter channel: that of the connection, on its event loop.
    init(_ channel: any Channel, limits: ServerLimits) throws {
        let pipeline = channel.pipeline.syncOperations
        try pipeline.configureHTTPServerPipeline(
            withPipeliningAssistance: false, withEncoderConfiguration: .init(),
            withDecoderLimitConfiguration: limits.decoder)
        try pipeline.addHandler(IdleConnectionHandler(limit: limits.idleTime))
        self.channel = try NIOAsyncChannel(wrappingChannelSynchronously: channel)
        self.limits = limits
    }

    /// Responds to requests until either side closes the connection.
    func serve(_ respond: Respond) async {
        // All possible errors are caused by the client: invalid HTTP, or a closed connection.
        try? await channel.executeThenClose { parts, writer in
            var parts = parts.makeAsyncIterator()
            while let part = try await parts.next() {
                guard case .head(let request) = part else { continue }
                guard try await send(respond(request), to: request, writer, rest: &parts) else { return }
            }
        }
    }

    /// - Returns: whether another request may follow.
    private func send(
        _ response: PreviewResponse, to request: HTTPRequestHead, _ writer: Writer, rest: inout Requests
    ) async throws -> Bool {
        let version = request.version == .http1_1 ? HTTPVersion.http1_1 : .http1_0
        // A request body is not read, and a stream does not end.
        var isLast = !request.isKeepAlive || version == .http1_0 || request.hasBody
        if case .updates = response.body { isLast = true }
        var head = HTTPResponseHead(version: version, status: response.status)
        if isLast { head.headers.add(name: "Connection", value: "close") }
        head.headers.add(contentsOf: response.headers)
        switch (response.body, request.method) {
        case (.updates, .HEAD): try await writer.write(.head(head))
        case (.updates(let updates), _): try await send(head, updates, writer, rest: &rest)
        // A response to HEAD has no body (RFC 9110 section 9.3.2).
        case (.bytes, .HEAD): try await writer.write(contentsOf: [.head(head), .end(nil)])
        case (.bytes(let bytes), _):
            // Written together, so that a page is one write to the socket.
            try await writer.write(
                contentsOf: [.head(head), .body(.byteBuffer(ByteBuffer(bytes: bytes))), .end(nil)])
        }
        return !isLast
    }

    /// Sends updates until the browser closes the connection. Anything that it sends in the meantime is ignored.
    private func send(
        _ head: HTTPResponseHead, _ updates: AsyncStream<PageUpdate>, _ writer: Writer, rest: inout Requests
    ) async throws {
        let write = { @Sendable (bytes: [UInt8]) in
            try await writer.write(.body(.byteBuffer(ByteBuffer(bytes: bytes))))
        }
        try await writer.write(.head(head))
        try await write(PageUpdate.streamStart)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                // A write waits for as long as the browser does not read.
                for await update in updates { try await write(update.event) }
            }
            group.addTask {
                while true {
                    try await Task.sleep(for: limits.commentInterval)
                    try await write(PageUpdate.comment)
                }
            }
            while try await rest.next() != nil {}
            group.cancelAll()
        }
    }
}
