/// The white space that all lines of a block begin with, or `nil` if no line of it is a line of its own.
func commonLead(of nodes: [Node], in bytes: [UInt8]) -> ArraySlice<UInt8>? {
    var common: ArraySlice<UInt8>?
    func meet(_ lead: ArraySlice<UInt8>?) {
        guard let lead else { return }
        common = common.map { $0.prefix(sharedCount($0, lead)) } ?? lead
    }
    for node in nodes {
        switch node {
        case .line(let lead):
            meet(bytes[lead])
        case .section(let section):
            meet(section.lead.map { bytes[$0] })
            meet(commonLead(of: section.children, in: bytes))
        case .block(let block):
            meet(block.lead.map { bytes[$0] })
            meet(commonLead(of: block.children, in: bytes))
        case .partial(let inclusion), .parent(let inclusion, _):
            meet(inclusion.lead.map { bytes[$0] })
        case .text, .value:
            break
        }
    }
    return common
}

/// How many bytes both begin with.
func sharedCount(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Int {
    zip(left, right).prefix { $0 == $1 }.count
}
