package import Content
internal import StatusCodes

extension Skeleton {
    /// The skeleton of a provider, as a draft.
    ///
    /// - Parameters:
    ///   - name: as the provider writes it, such as `Proton Mail`.
    ///   - today: the day on which it is written.
    /// - Throws: the reason why the name can't become part of an address.
    package init(provider name: String, today: CalendarDate) throws(UnusableName) {
        let slug = try slug(of: name)
        let example = ReplyCode(plain: .permanentFailure)
        let keys: [(ProviderKey, String)] = [
            (.title, Skeleton.scalar(name)),
            (.hosts, "[example.com] # \(Skeleton.left("the domains of its servers"))"),
            (
                .sources,
                """

                  - id: codes
                    title: \(Skeleton.leftValue("the title of the page that lists its codes"))
                    url: https://example.com/ # \(Skeleton.left("the address of that page"))
                    read: \(today)
                    evidence: \(Provider.Evidence.documented) # \(Skeleton.left("documented, earlier or observed"))
                """
            ),
            (
                .rows,
                """

                  - source: codes
                    reply: \(example) # \(Skeleton.left("the reply, with `code` and `tag` below it if there are any"))
                    meaning: \(Skeleton.leftValue("what the provider says that it means"))
                """
            ),
            (.updated, today.description),
            (.draft, "true"),
        ]
        self.init(
            path: "providers/\(slug).md",
            keys: keys.map { field, value in "\(field.rawValue):\(value.hasPrefix("\n") ? "" : " ")\(value)" },
            lead: "what is special about its bounces, in one to three sentences",
            sections: ProviderSection.allCases.map { ($0.rawValue, $0.skeleton) })
    }
}

/// Why a name can't become the name of a file.
package enum UnusableName: Error {
    /// It looks like a path.
    case path
    /// It contains a letter that has no ASCII equivalent.
    case letter(String)
    /// It has no letters, has control characters, or is too long.
    case nameless
}

/// The name of the file of a provider: its letters and digits in ASCII.
private func slug(of name: String) throws(UnusableName) -> String {
    guard !name.contains("/") else { throw .path }
    var letters = ""
    for scalar in name.lowercased().unicodeScalars {
        switch scalar.properties.generalCategory {
        case .control: throw .nameless
        case .nonspacingMark: continue
        default: break
        }
        guard let letter = scalar.asciiLetters else { throw .letter(String(scalar)) }
        letters += letter
    }
    let slug = letters.split { !($0.isLetter || $0.isNumber) }.joined(separator: "-")
    guard PagePath.isName(slug) else { throw .nameless }
    return slug
}

extension Unicode.Scalar {
    /// Its ASCII equivalent, such as `u` for `ü`; a space for a character that is neither a letter nor a digit.
    ///
    /// - Returns: `nil` for a letter or digit without an equivalent.
    fileprivate var asciiLetters: String? {
        if isASCII { return String(self) }
        guard properties.isAlphabetic || properties.numericType != nil else { return " " }
        // The Unicode Standard calls it `LATIN SMALL LETTER U WITH DIAERESIS`.
        let prefix = "LATIN SMALL LETTER "
        guard let name = properties.name, name.hasPrefix(prefix) else { return nil }
        let letters = name.dropFirst(prefix.count).prefix { $0 != " " }
        return letters.count <= 2 ? letters.lowercased() : nil
    }
}

extension ProviderSection {
    fileprivate var skeleton: String {
        switch self {
        case .bounces: Skeleton.left("what its bounces look like, and which part of them is most informative")
        case .differences: Skeleton.left("which codes mean something else here")
        case .help: "- [\(Skeleton.left("its page for postmasters"))](https://example.com/)"
        }
    }
}
