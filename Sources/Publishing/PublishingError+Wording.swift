internal import Files

extension PublishingError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unusable(let output):
            "cannot publish to `\(output)`: it is not a folder that can be replaced"
        case .notFolder(let output):
            "cannot publish to \(output): it is not a folder"
        case .notRecognized(let output, let reason):
            "will not replace \(output): sitegen has not made this folder (\(reason)); "
                + "choose another one, or empty it yourself"
        case .busy(let output):
            "another build is publishing to \(output)"
        case .repeated(let path):
            "two files of the site have the path `\(path)`"
        case .fileAndFolder(let path):
            "`\(path)` is both a file and a folder of the site"
        case .strangers(let output, let first, let count):
            "will not replace \(output): it has files that sitegen has not made (\(listing(first, of: count))); "
                + "move them elsewhere"
        case .replaced(let output):
            "\(output) was replaced by something else during the build"
        case .immovable(let output):
            "\(output) is a mount point or comes from an image layer, and cannot be replaced in one step; "
                + "publish to a folder inside it"
        case .exchangeUnsupported(let output):
            "the file system of \(output) cannot exchange two folders in one step; publish to another one"
        case .system(let error):
            error.description
        }
    }

    private func listing(_ first: [String], of count: Int) -> String {
        let names = first.map { "`\($0)`" }.joined(separator: ", ")
        return count > first.count ? "\(names) and \(count - first.count) more" : names
    }
}

extension ManifestProblem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missing: "there is no `\(Manifest.name)` in it"
        case .notRegular: "its `\(Manifest.name)` is not a regular file"
        case .tooLarge: "its `\(Manifest.name)` is too large"
        case .unknownFormat: "its `\(Manifest.name)` is of an unknown format"
        case .badLine(let number): "line \(number) of its `\(Manifest.name)` is wrong"
        case .cutOff: "its `\(Manifest.name)` is cut off"
        }
    }
}
