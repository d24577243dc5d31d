internal import Foundation

/// Random numbers that a test can repeat: a failure shows the seed, and the environment variable `TEST_SEED` sets it.
package struct SeededGenerator: RandomNumberGenerator {
    package let seed: UInt64
    private var state: UInt64

    package init(seed: UInt64? = nil) {
        self.seed =
            seed ?? ProcessInfo.processInfo.environment["TEST_SEED"].flatMap(UInt64.init) ?? .random(in: 0..<1_000_000)
        state = self.seed
    }

    /// Runs a test with random numbers. An error that it throws shows the seed.
    package static func run(_ test: (inout SeededGenerator) async throws -> Void) async throws {
        var generator = SeededGenerator()
        do {
            try await test(&generator)
        } catch {
            throw SeededFailure(seed: generator.seed, error: error)
        }
    }

    /// SplitMix64 (Steele, Lea and Flood, 2014).
    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

private struct SeededFailure: Error, CustomStringConvertible {
    let seed: UInt64
    let error: any Error

    var description: String { "seed \(seed): \(error)" }
}
