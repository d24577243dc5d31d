import Foundation
import Files
import Synchronization
import Testing

@Suite struct OrderedMapTests {
    private struct Failure: Error, Equatable {
        let number: Int
    }

    @Test(arguments: [1, 2, 7, 64])
    func `results are in order, whichever chunk finishes first`(concurrency: Int) async throws {
        let numbers = Array(0..<100)
        let results = await orderedMap(numbers, concurrency: Concurrency(tasks: concurrency), chunkSize: 7) {
            chunk in
            // The first chunks take longest.
            Thread.sleep(forTimeInterval: chunk.startIndex == 0 ? 0.02 : 0)
            return Array(chunk)
        }
        #expect(results.flatMap(\.self) == numbers)
        #expect(results.map(\.count) == Array(repeating: 7, count: 14) + [2])
    }

    @Test func `a chunk has the indices of the collection`() async throws {
        let starts = await orderedMap(Array("abcdefg"), concurrency: Concurrency(tasks: 2), chunkSize: 3) {
            $0.startIndex
        }
        #expect(starts == [0, 3, 6])
    }

    @Test func `an empty collection has no results`() async throws {
        let results = await orderedMap([Int](), concurrency: Concurrency(tasks: 4)) { _ in Issue.record("called") }
        #expect(results.isEmpty)
    }

    @Test(arguments: [-3, 0, 1])
    func `a concurrency below one counts as one, and one task maps the chunks in order`(tasks: Int) async throws {
        #expect(Concurrency(tasks: tasks).tasks == 1)
        let seen = Mutex<[Int]>([])
        _ = await orderedMap(Array(0..<20), concurrency: Concurrency(tasks: tasks), chunkSize: 1) { chunk in
            seen.withLock { $0 += chunk }
        }
        #expect(seen.withLock { $0 } == Array(0..<20))
    }

    @Test func `the concurrency limits the chunks that are mapped at the same time`() async throws {
        let running = Mutex((now: 0, most: 0))
        _ = await orderedMap(Array(0..<40), concurrency: Concurrency(tasks: 2), chunkSize: 1) { _ in
            running.withLock {
                $0.now += 1
                $0.most = max($0.most, $0.now)
            }
            Thread.sleep(forTimeInterval: 0.001)
            running.withLock { $0.now -= 1 }
        }
        #expect(running.withLock { $0.most } <= 2)
    }

    @Test func `a failure is thrown, and no further chunk is started`() async {
        let begun = Mutex<[Int]>([])
        await #expect(throws: Failure(number: 3)) {
            try await orderedMap(Array(0..<1000), concurrency: Concurrency(tasks: 1), chunkSize: 1) { chunk in
                begun.withLock { $0 += chunk }
                if chunk.startIndex >= 3 { throw Failure(number: chunk.startIndex) }
            }
        }
        #expect(begun.withLock { $0 } == [0, 1, 2, 3])
    }

    @Test func `the first of several failures in order is thrown`() async {
        // Two tasks start one chunk each; the second one fails while the first one is still running.
        await #expect(throws: Failure(number: 0)) {
            try await orderedMap([0, 1], concurrency: Concurrency(tasks: 2), chunkSize: 1) { chunk in
                if chunk.startIndex == 0 { Thread.sleep(forTimeInterval: 0.05) }
                throw Failure(number: chunk.startIndex)
            }
        }
    }
}
