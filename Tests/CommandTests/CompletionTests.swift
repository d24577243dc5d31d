import Foundation
import TestSupport
import Testing

/// The completions in bash with the script that the command writes.
@Suite(.waitsForPrograms) struct CompletionTests {
    let project: Project

    init() throws {
        project = try Project(codes: ["4.2.0", "4.2.2", "5.1.1"])
        try project.write("_sitegen.bash", try project.run("--generate-completion-script", "bash").output)
        try project.write(
            "ask.bash",
            """
            . ./_sitegen.bash
            COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
            _sitegen sitegen "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
            printf '%s\\n' "${COMPREPLY[@]}" | sort
            """)
    }

    @Test(arguments: [
        ("sitegen ch", ["check"]), ("sitegen check --fo", ["--format"]),
        ("sitegen check Content/codes/4.2.", ["Content/codes/4.2.0.md", "Content/codes/4.2.2.md"]),
        ("sitegen check Content/s", ["Content/site.yaml"]), ("sitegen check --content Con", ["Content"]),
        ("sitegen build --templates T", ["Templates"]), ("sitegen build --output Te", ["Templates"]),
        ("sitegen why codes/4.2.", ["codes/4.2.0/", "codes/4.2.2/"]), ("sitegen why cat", ["categories/general/"]),
        ("sitegen explain severity", ["severity-unknown"]), ("sitegen check ask", [""]),
    ])
    func `the possible next words are offered`(line: String, words: [String]) throws {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["bash", "ask.bash"] + line.split(separator: " ").map(String.init)
        process.currentDirectoryURL = URL(filePath: project.path)
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(text == words.map { $0 + "\n" }.joined())
    }

    @Test func `the revisions of git are offered as base`() throws {
        #expect(try project.read("_sitegen.bash").contains("git for-each-ref"))
    }
}
