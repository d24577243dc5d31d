internal import Libc
internal import Text

/// An `http` or `https` URL that leads to a host (RFC 9110 section 4.2).
struct WebAddress {
    let host: Substring
    /// Everything after the host and the port.
    let rest: Substring

    /// Why a text is not the address of a page.
    enum Problem: Error, Hashable {
        /// The scheme is not followed by two slashes.
        case slashesMissing
        case hostMissing
        /// The host is neither a domain name (RFC 1123 section 2.1) nor an IP address.
        case hostMalformed(String)
        /// The port is not a number from 1 to 65535.
        case portMalformed(String)
        /// It contains a user name or a password, which would be published.
        case credentials
        /// It has another scheme, or none.
        case schemeMissing
    }

    init(parsing text: String) throws(Problem) {
        guard let colon = text.firstIndex(of: ":"), ["http", "https"].contains(text[..<colon].lowercased()) else {
            throw .schemeMissing
        }
        let afterScheme = text[text.index(after: colon)...]
        guard afterScheme.hasPrefix("//") else { throw .slashesMissing }
        let afterSlashes = afterScheme.dropFirst(2)
        let authority = afterSlashes.prefix { !"/?#".contains($0) }
        guard !authority.isEmpty else { throw .hostMissing }
        guard !authority.contains("@") else { throw .credentials }
        let isIPv6 = authority.hasPrefix("[")
        let hostEnd =
            isIPv6 ? authority.firstIndex(of: "]").map(authority.index(after:)) : authority.firstIndex(of: ":")
        host = authority[..<(hostEnd ?? authority.endIndex)]
        guard isIPv6 ? isIPv6Address(host) : isHost(host) else { throw .hostMalformed(String(host)) }
        let port = authority[host.endIndex...]
        guard port.isEmpty || isPort(port) else { throw .portMalformed(String(port.dropFirst())) }
        rest = afterSlashes[authority.endIndex...]
    }
}

extension WebAddress {
    /// Whether an address of mail, such as `mailto:postmaster@example.com`, is complete (RFC 6068 section 2).
    static func isMail(_ text: String) -> Bool {
        let addresses = text.dropFirst("mailto:".count).prefix { $0 != "?" }.split(
            separator: ",", omittingEmptySubsequences: false)
        return addresses.allSatisfy { address in
            guard let at = address.lastIndex(of: "@"), at > address.startIndex else { return false }
            return isHost(address[address.index(after: at)...])
        }
    }
}

private func isPort(_ text: Substring) -> Bool {
    guard text.first == ":", let number = UInt16(text.dropFirst()), number > 0 else { return false }
    return text.utf8.dropFirst().allSatisfy(\.isASCIIDigit)
}

private func isHost(_ host: Substring) -> Bool {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    // A dot at the end marks the name as complete.
    let names = labels.count > 1 && labels.last == "" ? labels.dropLast() : labels[...]
    guard host.utf8.count <= 253, names.allSatisfy(isLabel) else { return false }
    guard names.last?.utf8.allSatisfy(\.isASCIIDigit) == true else { return true }
    return names.count == 4 && names.allSatisfy { $0.utf8.count <= 3 && UInt8($0) != nil }
}

private func isLabel(_ label: Substring) -> Bool {
    guard (1...63).contains(label.utf8.count), label.first != "-", label.last != "-" else { return false }
    return label.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 >= 0x80 }
}

private func isIPv6Address(_ host: Substring) -> Bool {
    guard host.hasSuffix("]") else { return false }
    var address = in6_addr()
    return inet_pton(AF_INET6, String(host.dropFirst().dropLast()), &address) == 1
}
