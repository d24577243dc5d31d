import Foundation
import TestSupport

/// A connection that waits on a separate thread, since the server in the same process needs the threads of the tasks.
struct Client: Sendable {
    private let connection: RawConnection

    init(port: UInt16) throws {
        // Other tests of the same run may keep all processors busy for a minute.
        connection = try RawConnection(port: port, patience: 300)
    }

    func send(_ text: String) { connection.send(text) }

    /// Receives until a condition is met, the server closes the connection, or nothing arrives for a long time.
    func receive(until isEnough: @Sendable @escaping (String) -> Bool) async -> String {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: connection.receive(until: isEnough)) }
        }
    }

    @discardableResult
    func receiveAll() async -> String { await receive { _ in false } }
}
