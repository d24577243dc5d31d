/// A small site without mistakes.
let validFiles: [String: String] = [
    "site.yaml": """
    title: Codes
    description: What they mean.
    baseURL: https://example.org/
    repository: https://example.org/edit/
    outputs: [html, json, markdown]

    """,
    "registry/enhanced-status-codes.yaml": """
    - code: X.1.1
      title: Bad destination mailbox address
      classes: [5]
      replies: [451, 550]
      standards: [RFC 3463]
    - code: X.1.2
      classes: [5]
      standards: [RFC 3463]
    - code: X.1.10
      classes: [5]
      standards: [RFC 7505]
    - code: X.3.2
      title: System not accepting network messages
      classes: [4, 5]
      replies: [453, 521]
      standards: [RFC 3463, RFC 7504]

    """,
    "categories/addressing.md": "---\nsubject: 1\ntitle: Addressing\nupdated: 2026-01-02\n---\n\nAbout addresses.\n",
    "categories/system.md": "---\nsubject: 3\ntitle: System\n---\n\nAbout [systems](../codes/4.3.2.md).\n\n## More\n",
    "codes/4.3.2.md": """
    ---
    code: 4.3.2
    title: System not accepting network messages
    type: soft
    severity: medium
    category: system
    standard: RFC 3463
    action: Queued and retried automatically
    who: [nobody]
    replies: [453]
    related: [5.3.2]
    phrases: [not accepting network messages]
    updated: 2026-11-24
    ---

    The server takes no mail right now.

    ## Example

    ```smtp
    453 4.3.2 System not accepting network messages
    ```

    ## Meaning

    The whole host is closed; see [the guide](../pages/guides/bounces.md#soft).

    ## How it plays out

    1. The message waits.
    2. It is delivered.

    ## Common causes

    - Load.

    ## How to fix

    - Wait.

    ## Questions

    ### Is it permanent?

    No.

    ## Sources

    - [RFC 3463](https://www.rfc-editor.org/rfc/rfc3463)

    """,
    "codes/5.3.2.md": entry(
        "5.3.2", category: "system", replies: "[521]", title: "System not accepting network messages"),
    "codes/5.1.10.md": entry("5.1.10", standard: "RFC 7505"),
    "codes/5.1.2.md": entry("5.1.2"),
    "pages/about.md": "---\ntitle: About\nupdated: 2026-11-24\n---\n\nAbout the [site](/).\n",
    "pages/guides/bounces.md": "---\ntitle: Bounces\nupdated: 2026-11-23\n---\n\nTwo kinds.\n\n## Soft\n\nIt waits.\n",
]

/// What makes it larger: a reply, a provider, a family and a range of codes.
let furtherFiles: [String: String] = [
    "replies/451.md": """
    ---
    reply: 451
    title: "Requested action aborted: local error in processing"
    standard: RFC 5321
    action: Wait
    phrases: [local error]
    updated: 2026-11-20
    ---

    The server has a trouble of its own.

    ## Example

    ```smtp
    451-Try again
    451 4.3.0 later
    ```

    ## Meaning

    It may pass; see [4.3.2](../codes/4.3.2.md).

    ## When it is sent

    At any time.

    ## What to do

    - Wait.

    ## Sources

    - [RFC 5321](https://www.rfc-editor.org/rfc/rfc5321)

    """,
    "providers/post.md": """
    ---
    title: Post Office
    hosts: [post.example]
    sources:
      - id: page
        title: The page
        url: https://post.example/codes
        read: 2026-02-15
        evidence: documented
      - id: seen
        title: Samples
        url: https://samples.example/
        read: 2025
        evidence: observed
    rows:
      - source: page
        reply: 453
        code: 4.3.2
        meaning: Closed for lunch
        registered: same
      - source: page
        code: 5.3.700
        through: 5.3.709
        meaning: Closed for ever
      - source: seen
        reply: 451
        tag: PO1
        meaning: Out of stamps
    updated: 2026-11-21
    ---

    What the Post Office means.

    ## Where to turn

    To the [counter](../replies/451.md#meaning).

    """,
    "families/5.3.x.md": """
    ---
    family: 5.3.x
    title: Permanent failures of the mail system
    action: Ask the receiver
    updated: 2026-11-22
    ---

    The other system is at fault.

    ## What is known

    Its class and its subject.

    ## What to do

    - Ask.

    """,
    "codes/5.3.700.md": entry(
        "5.3.700", category: "system", standard: "Post Office", through: "5.3.709"),
]

/// An entry of class 4 or 5 with everything that it must have.
func entry(
    _ code: String, category: String = "addressing", standard: String = "RFC 3463", replies: String = "[550]",
    related: String = "[]", title: String? = nil, through: String? = nil,
    more: String = ""
) -> String {
    let isPermanent = code.hasPrefix("5")
    return """
        ---
        code: \(code)\(through.map { "\nthrough: \($0)" } ?? "")
        title: \(title ?? "Title of \(code)")
        type: \(isPermanent ? "hard" : "soft")
        severity: high
        category: \(category)
        standard: \(standard)
        action: Do something
        who: [nobody]
        replies: \(replies)
        related: \(related)
        updated: 2026-11-24
        \(more)---

        The lead of \(code).

        ## Example

        ```smtp
        \(isPermanent ? 550 : 450) \(code) No
        ```

        ## Meaning

        Something.

        ## Common causes

        - One.

        ## How to fix

        - So.

        ## Questions

        ### Why?

        Because.

        ## Sources

        - <https://example.org/>

        """
}
