internal import StatusCodes

extension BounceType {
    /// The label on a badge.
    var failure: String {
        switch self {
        case .soft: "Temporary failure"
        case .hard: "Permanent failure"
        case .success: "Success"
        }
    }

    /// The label in the summary table.
    var longName: String {
        switch self {
        case .soft: "Soft (temporary)"
        case .hard: "Hard (permanent)"
        case .success: "None (delivered)"
        }
    }

    /// The label in a row of a list.
    var shortName: String {
        switch self {
        case .soft: "Soft"
        case .hard: "Hard"
        case .success: "Success"
        }
    }

    /// How a code of the type plays out, unless its entry says otherwise.
    func steps(for code: EnhancedStatusCode) -> [String] {
        switch self {
        case .soft:
            [
                "Your server attempts delivery", "The recipient defers with a temporary \(code) reply",
                "Your server queues the message and retries on a back-off schedule",
                "It delivers on a later attempt, or becomes a hard bounce if it keeps failing",
            ]
        case .hard:
            [
                "Your server attempts delivery", "The recipient refuses with a permanent \(code) reply",
                "Your server stops and returns a bounce message to the sender",
                "You suppress the address, or correct what was refused, before you send again",
            ]
        case .success:
            [
                "Your server attempts delivery", "The recipient accepts with \(code)",
                "Your server is done; nothing comes back unless a report was asked for",
            ]
        }
    }
}

extension Severity {
    var name: String {
        switch self {
        case .low: "Low"
        case .medium: "Medium"
        case .high: "High"
        case .critical: "Critical"
        }
    }
}
