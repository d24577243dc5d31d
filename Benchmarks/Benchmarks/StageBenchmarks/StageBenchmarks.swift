import Benchmark
import Foundation
import Stages

/// The stages of a build, each over all entries of a content folder: that of the project, or the one that the variable
/// `SITEGEN_CONTENT` names. Times are for all entries together; divide by their number for one.
let benchmarks: @Sendable () -> Void = {
    let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
    let content = ProcessInfo.processInfo.environment["SITEGEN_CONTENT"] ?? root.appending(path: "Content").path()
    let templates = root.appending(path: "Templates").path()

    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .cpuTotal, .peakMemoryResident], warmupIterations: 2, maxDuration: .seconds(5))

    func measure(_ name: String, _ work: @Sendable @escaping (Stages) throws -> Int) {
        Benchmark(name) { benchmark, stages in
            for _ in benchmark.scaledIterations { blackHole(try work(stages)) }
        } setup: {
            try await Stages(content: content, templates: templates)
        }
    }

    measure("front matter") { try $0.parseFrontMatter() }
    measure("Markdown") { try $0.renderMarkdown() }
    measure("render") { $0.renderPages() }

    Benchmark("Mustache") { benchmark, render in
        for _ in benchmark.scaledIterations { blackHole(render()) }
    } setup: {
        try await Stages(content: content, templates: templates).templateRendering()
    }

    for (name, isFirst) in [("publish, first time", true), ("publish, nothing changed", false)] {
        let output = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)").path()
        Benchmark(name) { (benchmark: Benchmark, prepared: Prepared) in
            if isFirst { try? FileManager.default.removeItem(atPath: output) }
            benchmark.startMeasurement()
            blackHole(try await prepared.stages.publish(prepared.pages, to: output))
            benchmark.stopMeasurement()
        } setup: {
            let stages = try await Stages(content: content, templates: templates)
            let pages = try stages.pages()
            _ = try await stages.publish(pages, to: output)
            return Prepared(stages: stages, pages: pages)
        } teardown: {
            try? FileManager.default.removeItem(atPath: output)
        }
    }
}

/// Rendered pages, and what publishes them.
private struct Prepared: Sendable {
    let stages: Stages
    let pages: Stages.Pages
}
