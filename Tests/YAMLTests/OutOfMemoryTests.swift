#if os(Linux)
import Glibc
import Testing
import YAML

/// Each test runs in a process of its own, whose memory it uses up.
@Suite struct OutOfMemoryTests {
    @Test func `a parser that can't be created is no fault of the text`() async {
        await #expect(processExitsWith: .success) {
            let text = Array("a: b".utf8)
            useUpMemory(inBlocksOf: 16_384)
            exit(runsOutOfMemory(text) ? EXIT_SUCCESS : EXIT_FAILURE)
        }
    }

    @Test func `a scalar that memory does not suffice for is no fault of the text`() async {
        await #expect(processExitsWith: .success) {
            let text = Array("a: ".utf8) + [UInt8](repeating: UInt8(ascii: "b"), count: 1 << 22)
            useUpMemory(inBlocksOf: 1 << 20)
            exit(runsOutOfMemory(text) ? EXIT_SUCCESS : EXIT_FAILURE)
        }
    }
}

private func runsOutOfMemory(_ text: [UInt8]) -> Bool {
    do throws(YAMLError) {
        _ = try compose(text[...])
        return false
    } catch {
        return error == .outOfMemory
    }
}

/// Leaves less memory than a block in one piece; smaller pieces can still be had.
private func useUpMemory(inBlocksOf size: Int) {
    var limit = rlimit(rlim_cur: 0, rlim_max: rlim_t.max)
    guard setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0 else { return }
    while malloc(size) != nil {}
}
#endif
