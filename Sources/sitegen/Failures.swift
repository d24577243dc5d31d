import ArgumentParser
import Files

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
    } catch ListingError.missing(let path) {
        throw missing(path)
    } catch let error as FileError where error.operation == .watch && error.isMissing {
        throw missing(error.path)
    } catch {
        Console.tell("error: \(error)")
        throw ExitCode(2)
    }
}

/// Says that a folder is not there.
///
/// - Returns: exit status 2, to be thrown.
private func missing(_ folder: String) -> ExitCode {
    Console.tell("error: \(ListingError.missing(path: folder))")
    Console.tell("help: run it at the root of the project, or name the folder by `--content` or `--templates`")
    return ExitCode(2)
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
