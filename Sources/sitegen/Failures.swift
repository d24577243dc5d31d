import ArgumentParser

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Runs a command; what the machine refuses becomes a message and exit status 2.
func reportingFailures(_ command: () async throws -> Void) async throws {
    do {
        try await command()
    } catch let code as ExitCode {
        throw code
    } catch {
        Console.tell("error: \(error)")
        throw ExitCode(2)
    }
}

/// Says why what the command line asks for can't be.
///
/// - Returns: exit status 64, to be thrown.
func refusal(_ reason: String) -> ExitCode {
    Console.tell("error: \(reason)")
    return .validationFailure
}

/// Ends the program with status 0 and leaves a large value to the system, which takes its memory back at once; to free it
/// piece by piece takes as long as a tenth of a build.
func leave(keeping value: some Any) -> Never {
    withExtendedLifetime(value) { exit(EXIT_SUCCESS) }
}
