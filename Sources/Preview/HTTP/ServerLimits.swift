internal import NIOCore
internal import NIOHTTP1

/// Limits on the resources that clients can use. A program on this machine, or a page that is open in a browser, may send
/// anything.
struct ServerLimits: Sendable {
    /// The number of connections that are served at a time; others wait. Less than the usual limit on open files.
    var connections = 128
    /// The request line and each header, in bytes. Longer ones are rejected.
    var fieldSize = 8 << 10
    /// The request line and all headers, in bytes.
    var headSize = 32 << 10
    var headerCount = 100
    /// How long a connection stays open while it neither sends a whole request nor receives a response.
    var idleTime = Duration.seconds(60)
    /// How often a comment is sent to an open page, so that its connection is not idle.
    var commentInterval = Duration.seconds(20)

    var decoder: NIOHTTPDecoderLimitConfiguration {
        var configuration = NIOHTTPDecoderLimitConfiguration()
        configuration.maxHeaderFieldSize = fieldSize
        configuration.maxHeaderListSize = headSize
        configuration.maxHeaderFieldCount = headerCount
        return configuration
    }
}

/// Closes an idle connection: one that neither sends a whole request nor receives a response.
final class IdleConnectionHandler: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private let limit: TimeAmount
    private var timer: Scheduled<Void>?

    init(limit: Duration) {
        self.limit = TimeAmount(limit)
    }

    func channelActive(context: ChannelHandlerContext) {
        restartTimer(context)
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        restartTimer(context)
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let promise = promise ?? context.eventLoop.makePromise()
        promise.futureResult.assumeIsolated().whenSuccess { self.restartTimer(context) }
        context.write(data, promise: promise)
    }

    func channelInactive(context: ChannelHandlerContext) {
        timer?.cancel()
        context.fireChannelInactive()
    }

    private func restartTimer(_ context: ChannelHandlerContext) {
        timer?.cancel()
        guard context.channel.isActive else { return }
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: limit) { context.close(promise: nil) }
    }
}
