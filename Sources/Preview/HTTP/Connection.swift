internal import NIOCore
internal import NIOHTTP1

/// A connection of a browser, on which requests are answered one after another.
struct Connection: Sendable {
    private let channel: NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>

    /// - Parameter channel: that of the connection, on its event loop.
    init(_ channel: any Channel) throws {
        try channel.pipeline.syncOperations.configureHTTPServerPipeline(withPipeliningAssistance: false)
        self.channel = try NIOAsyncChannel(wrappingChannelSynchronously: channel)
    }

    /// Answers requests until one of the two sides closes the connection.
    func serve(_ respond: @Sendable (HTTPRequestHead) async -> PreviewResponse) async {
        // The one error that is possible is that the browser has gone.
        try? await channel.executeThenClose { parts, writer in
            var request: HTTPRequestHead?
            for try await part in parts {
                switch part {
                case .head(let head): request = head
                case .body: continue
                case .end:
                    guard let request else { continue }
                    try await send(await respond(request), isHead: request.method == .HEAD, to: writer)
                    guard request.isKeepAlive, request.version == .http1_1 else { return }
                }
            }
        }
    }

    /// - Parameter isHead: whether the body is left out, as `HEAD` requires (RFC 9110 section 9.3.2).
    private func send(
        _ response: PreviewResponse, isHead: Bool, to writer: NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>
    ) async throws {
        let head = HTTPServerResponsePart.head(
            HTTPResponseHead(version: .http1_1, status: response.status, headers: response.headers))
        switch response.body {
        case .bytes(let bytes):
            // Written at once, so that a page is one write to the socket.
            let body = isHead ? [] : [HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(bytes: bytes)))]
            try await writer.write(contentsOf: [head] + body + [.end(nil)])
        case .updates(let updates):
            try await writer.write(head)
            if !isHead { try await send(updates, to: writer) }
            try await writer.write(.end(nil))
        }
    }

    private func send(
        _ updates: AsyncStream<PageUpdate>, to writer: NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await writer.write(.body(.byteBuffer(ByteBuffer(bytes: PageUpdate.streamStart))))
                for await update in updates {
                    try await writer.write(.body(.byteBuffer(ByteBuffer(bytes: update.event))))
                }
            }
            group.addTask { try await channel.channel.closeFuture.get() }
            try await group.next()
            group.cancelAll()
        }
    }
}
