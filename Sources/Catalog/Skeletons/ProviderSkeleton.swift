internal import StatusCodes

extension Skeleton {
    /// The skeleton of a provider.
    ///
    /// - Parameters:
    ///   - name: as the provider writes it, such as `Proton Mail`.
    ///   - today: the day that it is made.
    /// - Returns: `nil` when no address can be made of the name.
    package init?(provider name: String, today: CalendarDate) {
        let slug = name.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.joined(separator: "-")
        guard PagePath.isName(slug), !name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else { return nil }
        let example = ReplyCode(plain: .permanentFailure)
        let keys: [(ProviderField, String)] = [
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
        ]
        self.init(
            path: "providers/\(slug).md",
            keys: keys.map { field, value in "\(field.rawValue):\(value.hasPrefix("\n") ? "" : " ")\(value)" },
            lead: "what is special about its bounces, in one to three sentences",
            sections: ProviderSection.allCases.map { ($0.rawValue, $0.skeleton) })
    }
}

extension ProviderSection {
    fileprivate var skeleton: String {
        switch self {
        case .bounces: Skeleton.left("what its bounces look like, and which part of them tells most")
        case .differences: Skeleton.left("which codes mean something else here")
        case .help: "- [\(Skeleton.left("its page for postmasters"))](https://example.com/)"
        }
    }
}
