import Foundation
import Libc
import TestSupport
import Testing

/// The differences when standard error is a terminal.
@Suite(.waitsForPrograms) struct TerminalTests {
    @Test func `a long build shows its progress, which the summary replaces`() throws {
        let terminal = try Terminal()
        let project = try project()
        _ = try runSlowly(Command(arguments: [], folder: project.path, terminal: terminal.device))
        let text = terminal.text()
        #expect(text.contains(/\r\u{1B}\[K\d+ of 613 files/))
        #expect(text.contains(/\r\u{1B}\[K203 pages, 613 files written, [^\r\n]+ → _site\r\n$/))
        #expect(text.utf8.count { $0 == UInt8(ascii: "\n") } == 1)
    }

    @Test func `progress is shown only on a terminal`() throws {
        let project = try project()
        let text = try runSlowly(Command(arguments: [], folder: project.path))
        #expect(text.contains(/^203 pages, 613 files written, [^\r\n]+ → _site\n$/))
    }

    @Test func `a short build shows only its summary`() throws {
        let terminal = try Terminal()
        let project = try Project.small()
        _ = try Command(arguments: [], folder: project.path, terminal: terminal.device).run()
        #expect(terminal.text().contains(/^6 pages, [^\r\n\u{1B}]+ → _site\r\n$/))
    }

    @Test(arguments: [(true, [:], true), (true, ["NO_COLOR": "1"], false), (false, [:], false)])
    func `errors are colored on a terminal that allows it`(
        isTerminal: Bool, environment: [String: String], isColored: Bool
    ) throws {
        let terminal = try Terminal()
        let project = try Project.small()
        try project.write(code: "5.1.2", title: "")
        let command = Command(
            arguments: ["check"], folder: project.path, terminal: isTerminal ? terminal.device : nil,
            environment: environment)
        let outcome = try command.run()
        let text = isTerminal ? terminal.text() : outcome.errors
        #expect(outcome.status == 1 && text.contains("error:"))
        #expect(text.utf8.contains(0x1B) == isColored)
    }

    @Test(arguments: [(true, 1), (false, 2)])
    func `errors in a report are shown only once on one terminal`(isShared: Bool, count: Int) throws {
        let terminal = try Terminal()
        let project = try Project.small()
        try project.git("init", "--quiet")
        try project.commit()
        try project.replace("severity: medium", with: "severity: meduim", in: "Content/codes/5.1.1.md")
        for number in 1...20 { try project.write("Content/codes/\(number).md", "") }
        try project.write("Content/unused.txt", "")
        let command = Command(
            arguments: ["diff", "HEAD"], folder: project.path, terminal: terminal.device, showsOutput: isShared)
        let outcome = try command.run()
        let text = terminal.text() + outcome.output
        #expect(outcome.status == 1 && text.contains("21 errors and 1 warning; nothing was written\r\n"))
        #expect(text.components(separatedBy: "unknown severity `meduim`").count - 1 == count)
        // Errors that the report omits are still printed.
        #expect(text.contains("Content/unused.txt:1:1"))
        for number in 1...20 { #expect(text.contains("Content/codes/\(number).md:1:1"), "\(number)") }
    }

    private func project() throws -> Project { try Project(codes: (0..<200).map { "4.\($0 % 10).\($0)" }) }

    /// Runs a build that is stopped for a while, long enough for progress to be shown, as soon as it has begun to write.
    ///
    /// - Returns: its standard error.
    private func runSlowly(_ command: Command) throws -> String {
        let build = try command.start()
        let deadline = ContinuousClock.now + .seconds(20)
        while access("\(command.folder)/._site.sitegen/stage/index.html", F_OK) != 0, ContinuousClock.now < deadline {
            usleep(200)
        }
        build.send(SIGSTOP)
        usleep(700_000)
        build.send(SIGCONT)
        let outcome = try build.wait()
        #expect(outcome.status == 0)
        return outcome.errors
    }
}

/// A pseudoterminal.
private final class Terminal: Sendable {
    /// The device that a process uses as its terminal.
    let device: CInt
    private let control: CInt

    init() throws {
        (control, device) = try Terminal.open()
        for file in [control, device] { _ = fcntl(file, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(control, F_SETFL, O_NONBLOCK)
    }

    private static func open() throws -> (control: CInt, device: CInt) {
        #if canImport(Darwin)
        var (control, device): (CInt, CInt) = (-1, -1)
        guard openpty(&control, &device, nil, nil, nil) == 0 else { throw POSIXError(.ENOTTY) }
        return (control, device)
        #else
        // Swift does not see `openpty`, so these are its steps.
        let control = Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY)
        var isLocked: CInt = 0
        var number: CInt = 0
        let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
        guard control >= 0, ioctl(control, setLock, &isLocked) == 0, ioctl(control, getNumber, &number) == 0 else {
            throw POSIXError(.ENOTTY)
        }
        let device = Glibc.open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
        guard device >= 0 else { throw POSIXError(.ENOTTY) }
        return (control, device)
        #endif
    }

    deinit {
        close(device)
        close(control)
    }

    /// The output that has not been read yet. Its lines end with CR and LF.
    func text() -> String {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4096)
        while case let count = read(control, &piece, piece.count), count > 0 { bytes += piece[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }
}
