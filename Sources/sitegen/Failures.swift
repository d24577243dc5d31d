import ArgumentParser

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
