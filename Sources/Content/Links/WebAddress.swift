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
        // Nearly every entry has such links, and characters take much longer to compare than bytes.
        let bytes = text.utf8
        let schemes = ["https:", "http:"]
        guard let scheme = schemes.first(where: { bytes.hasPrefixIgnoringCase($0) }) else {
            throw .schemeMissing
        }
        let afterScheme = bytes.dropFirst(scheme.utf8.count)
        guard afterScheme.starts(with: "//".utf8) else { throw .slashesMissing }
        let afterSlashes = afterScheme.dropFirst(2)
        let authority = afterSlashes.prefix {
            $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
        }
        guard !authority.isEmpty else { throw .hostMissing }
        guard !authority.contains(UInt8(ascii: "@")) else { throw .credentials }
        let isIPv6 = authority.first == UInt8(ascii: "[")
        let end =
            isIPv6
            ? authority.firstIndex(of: UInt8(ascii: "]")).map(authority.index(after:))
            : authority.firstIndex(of: UInt8(ascii: ":"))
        host = text[authority.startIndex..<(end ?? authority.endIndex)]
        guard isIPv6 ? isIPv6Address(host) : isHost(host.utf8) else { throw .hostMalformed(String(host)) }
        let port = authority[host.endIndex...]
        guard port.isEmpty || isPort(port) else {
            throw .portMalformed(String(text[port.startIndex..<port.endIndex].dropFirst()))
        }
        rest = text[authority.endIndex...]
    }
}

extension String.UTF8View {
    /// Whether the bytes begin with lower-case ASCII text.
    func hasPrefixIgnoringCase(_ prefix: String) -> Bool {
        self.prefix(prefix.utf8.count).elementsEqual(prefix.utf8) { $0.asciiLowercased == $1 }
    }
}

extension WebAddress {
    /// Whether an address of mail, such as `mailto:postmaster@example.com`, is complete (RFC 6068 section 2).
    static func isMail(_ text: String) -> Bool {
        let addresses = text.dropFirst("mailto:".count).prefix { $0 != "?" }.split(
            separator: ",", omittingEmptySubsequences: false)
        return addresses.allSatisfy { address in
            guard let at = address.lastIndex(of: "@"), at > address.startIndex else { return false }
            return isHost(address[address.index(after: at)...].utf8)
        }
    }
}

private func isPort(_ text: Substring.UTF8View) -> Bool {
    let digits = text.dropFirst()
    guard (1...5).contains(digits.count), digits.allSatisfy(\.isASCIIDigit) else { return false }
    return (1...65535).contains(digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
}

private func isHost(_ host: Substring.UTF8View) -> Bool {
    // A dot at the end marks the name as complete.
    let name = host.count > 1 && host.last == UInt8(ascii: ".") ? host.dropLast() : host
    let labels = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard name.count <= 253, labels.allSatisfy(isLabel) else { return false }
    guard labels.last?.allSatisfy(\.isASCIIDigit) == true else { return true }
    return labels.count == 4 && labels.allSatisfy { $0.count <= 3 && UInt8(String(Substring($0))) != nil }
}

private func isLabel(_ label: Substring.UTF8View) -> Bool {
    let hyphen = UInt8(ascii: "-")
    guard (1...63).contains(label.count), label.first != hyphen, label.last != hyphen else { return false }
    return label.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == hyphen || $0 >= 0x80 }
}

private func isIPv6Address(_ host: Substring) -> Bool {
    guard host.utf8.last == UInt8(ascii: "]") else { return false }
    var address = in6_addr()
    return inet_pton(AF_INET6, String(host.dropFirst().dropLast()), &address) == 1
}
