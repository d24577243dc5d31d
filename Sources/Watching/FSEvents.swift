#if canImport(Darwin)
internal import CoreServices
internal import Darwin
internal import Dispatch
internal import Files
internal import Synchronization

/// The events of macOS (FSEvents). Nobody has run this yet.
final class EventSource: Sendable {
    private let stream: Mutex<Stream>

    /// How long the system collects, in seconds.
    private static let latency = 0.01

    init(_ roots: [String], report: @Sendable @escaping (Set<ChangedPath>) -> Void) throws(FileError) {
        var places: [(root: String, place: String)] = []
        for root in roots { places.append((root, try resolveLinks(root))) }
        stream = Mutex(try Stream(Receiver(places: places, report: report), latency: EventSource.latency))
    }
}

/// Tells the paths of events apart.
private final class Receiver: Sendable {
    let places: [(root: String, place: String)]
    private let report: @Sendable (Set<ChangedPath>) -> Void

    init(places: [(root: String, place: String)], report: @Sendable @escaping (Set<ChangedPath>) -> Void) {
        self.places = places
        self.report = report
    }

    /// - Parameter paths: absolute, as the system gives them.
    func receive(_ paths: [String]) {
        var changes: Set<ChangedPath> = []
        for path in paths {
            for (root, place) in places {
                if path == place {
                    changes.insert(ChangedPath(root: root, path: ""))
                } else if path.hasPrefix(place + "/") {
                    changes.insert(ChangedPath(root: root, path: String(path.dropFirst(place.utf8.count + 1))))
                }
            }
        }
        if !changes.isEmpty { report(changes) }
    }
}

private struct Stream: ~Copyable, Sendable {
    private nonisolated(unsafe) let stream: FSEventStreamRef

    init(_ receiver: Receiver, latency: Double) throws(FileError) {
        var context = FSEventStreamContext()
        context.info = Unmanaged.passRetained(receiver).toOpaque()
        context.release = { info in info.map { Unmanaged<Receiver>.fromOpaque($0).release() } }
        let flags = kFSEventStreamCreateFlagFileEvents | kFSEventStreamCreateFlagUseCFTypes
        let created = FSEventStreamCreate(
            nil,
            { _, info, _, paths, _, _ in
                guard let info else { return }
                let list = Unmanaged<CFArray>.fromOpaque(paths).takeUnretainedValue() as? [String] ?? []
                Unmanaged<Receiver>.fromOpaque(info).takeUnretainedValue().receive(list)
            }, &context, receiver.places.map(\.place) as CFArray,
            FSEventStreamEventId(kFSEventStreamEventIdSinceNow), latency, FSEventStreamCreateFlags(flags))
        guard let created else { throw FileError(.watch, receiver.places.first?.root ?? "", EIO) }
        stream = created
        FSEventStreamSetDispatchQueue(stream, DispatchQueue(label: "sitegen.watching"))
        FSEventStreamStart(stream)
    }

    deinit {
        FSEventStreamStop(stream)
        FSEventStreamInvalidate(stream)
        FSEventStreamRelease(stream)
    }
}
#endif
