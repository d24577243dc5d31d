/// The first number of an enhanced status code: whether delivery succeeded (RFC 3463 section 2).
package enum StatusClass: UInt8, CaseIterable, Sendable {
    case success = 2
    case persistentTransientFailure = 4
    case permanentFailure = 5

    /// What senders call a failure of this class.
    package var bounceType: BounceType {
        switch self {
        case .success: .success
        case .persistentTransientFailure: .soft
        case .permanentFailure: .hard
        }
    }

    /// The other class of failure; `nil` for success.
    package var counterpart: StatusClass? {
        switch self {
        case .success: nil
        case .persistentTransientFailure: .permanentFailure
        case .permanentFailure: .persistentTransientFailure
        }
    }
}

extension StatusClass: Comparable {
    package static func < (left: StatusClass, right: StatusClass) -> Bool { left.rawValue < right.rawValue }
}

/// What a status means for the sender: try again, stop, or nothing to do.
package enum BounceType: String, CaseIterable, Sendable {
    case soft
    case hard
    case success
}

/// How much a status matters to the sender; CONTRIBUTING.md has the rubric.
package enum Severity: String, CaseIterable, Sendable {
    case low
    case medium
    case high
    case critical
}

/// Who can end a failure.
package enum Role: String, CaseIterable, Sendable {
    /// The failure ends by itself.
    case nobody
    case sender
    case sendingAdministrator = "sending-admin"
    case recipient
    case recipientAdministrator = "recipient-admin"

    /// The heading of the part of "How to fix" for the role; `nil` for nobody.
    package var heading: String? {
        switch self {
        case .nobody: nil
        case .sender: "As the sender"
        case .sendingAdministrator: "As the sending administrator"
        case .recipient: "As the recipient"
        case .recipientAdministrator: "As the recipient's administrator"
        }
    }
}
