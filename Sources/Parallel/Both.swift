/// Does two things side by side, or one after the other where only one may run at a time.
///
/// - Returns: what came of the two.
package func both<First: Sendable, Second: Sendable>(
    width: Width, _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) async -> (First, Second) {
    guard width.tasks > 1 else { return (first(), second()) }
    return await withoutActuallyEscaping(first) { first in
        async let early = first()
        let late = second()
        return (await early, late)
    }
}
