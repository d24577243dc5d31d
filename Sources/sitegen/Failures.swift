import ArgumentParser
import Files
internal import Libc

/// Runs a command, and reports a failure of the machine with a message and exit status 2.
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
        Console.printError("error: \(error)")
        throw ExitCode(2)
    }
}

/// Reports that a folder does not exist.
///
/// - Returns: exit status 2, to be thrown.
private func missing(_ folder: String) -> ExitCode {
    Console.printError("error: \(ListingError.missing(path: folder))")
    Console.printError("help: run it at the root of the project, or name the folder with `--content` or `--templates`")
    return ExitCode(2)
}

/// Reports an error of the command line.
///
/// - Returns: exit status 64, to be thrown.
func usageError(_ reason: String) -> ExitCode {
    Console.printError("error: \(reason)")
    return .validationFailure
}

/// Ends the program with status 0 without freeing a large value, since freeing it piece by piece takes as long as a tenth of a
/// build, while the system reclaims its memory at once.
func exitKeeping(_ value: some Any) -> Never {
    withExtendedLifetime(value) { exit(EXIT_SUCCESS) }
}
