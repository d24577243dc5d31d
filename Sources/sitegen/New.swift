import ArgumentParser
import Authoring
import Content
import Site
import Diagnostics
import Files
import StatusCodes

/// Creates new files; never overwrites one.
struct New: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the skeleton of a file, with the known parts filled in.",
        discussion: """
            Each part that remains to be written is marked `TODO:`; `sitegen check` lists them. An existing file is never \
            overwritten.
            """,
        subcommands: [NewEntry.self, NewReply.self, NewProvider.self],
        defaultSubcommand: NewEntry.self)
}

/// The folder for skeletons, and the date to put into them.
struct NewOptions: ParsableArguments {
    @OptionGroup var place: ContentOption
    @OptionGroup var day: DayOption

    /// The whole content, even if it has errors.
    func loadContent() async throws -> Content {
        try await ContentReader(root: place.content, layout: .site, concurrency: .processors).read()
    }

    /// Creates the new file.
    ///
    /// - Throws: `ExitCode` 64 if it exists already.
    func write(_ skeleton: Skeleton) throws {
        let path = joinPath(place.content, skeleton.path)
        let (folder, name) = splitPath(path)
        do throws(FileError) {
            try FileSystem.makeDirectories(folder)
            try Directory(folder).create(name, Array(skeleton.text.utf8).span)
        } catch {
            guard error.isTaken else { throw error }
            throw usageError("\(path) already exists, and was not changed")
        }
        Console.printError("\(path) written; `check` lists what remains to be written")
    }
}

struct NewEntry: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entry", abstract: "Write the skeleton of an entry, such as that of 5.2.2.")

    @Argument(help: "The enhanced status code.", transform: enhancedStatusCode) var code: EnhancedStatusCode
    @OptionGroup var options: NewOptions

    func run() async throws {
        try await reportingFailures {
            try options.write(Skeleton(entry: code, in: try await options.loadContent(), today: options.day.today))
        }
    }
}

struct NewReply: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reply", abstract: "Write the skeleton of a three-digit reply, such as that of 451.")

    @Argument(help: "The reply code.", transform: replyCode) var reply: ReplyCode
    @OptionGroup var options: NewOptions

    func run() async throws {
        try await reportingFailures {
            try options.write(Skeleton(reply: reply, in: try await options.loadContent(), today: options.day.today))
        }
    }
}

struct NewProvider: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "provider", abstract: "Write the skeleton of a provider.")

    @Argument(help: "The name as the provider writes it, such as \"Proton Mail\".") var name: String
    @OptionGroup var options: NewOptions

    func run() async throws {
        try await reportingFailures {
            try options.write(skeleton())
        }
    }
}

extension NewProvider {
    private func skeleton() throws -> Skeleton {
        do throws(UnusableName) {
            return try Skeleton(provider: name, today: options.day.today)
        } catch {
            throw usageError("no file name can be made of `\(escapingControlCharacters(name))`: \(error.reason)")
        }
    }
}

extension UnusableName {
    fileprivate var reason: String {
        switch self {
        case .path: "give the name as the provider writes it, without a slash"
        case .letter(let letter): "write `\(letter)` in ASCII letters, and correct the title in the file"
        case .nameless: "it needs letters or digits, at most a hundred of them"
        }
    }
}

/// - Throws: why the text is not a code, and how to write one.
@Sendable private func enhancedStatusCode(_ text: String) throws(ValidationError) -> EnhancedStatusCode {
    do throws(EnhancedStatusCode.ParseError) {
        return try EnhancedStatusCode(parsing: text)
    } catch {
        throw ValidationError("\(error.reason); \(error.advice)")
    }
}

/// - Throws: how to write a reply.
@Sendable private func replyCode(_ text: String) throws(ValidationError) -> ReplyCode {
    guard let reply = ReplyCode(parsing: text) else { throw ValidationError(ReplyCode.advice) }
    return reply
}
