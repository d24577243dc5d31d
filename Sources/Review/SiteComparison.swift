internal import Catalog
internal import Content
package import Files
package import Site

/// What changes for readers from one state of a site to another.
package struct SiteComparison: Sendable {
    /// Pages that read differently, by address; those with the same change are grouped.
    package let changes: [PageChange]
    /// Changes outside of the main part of pages.
    package let frameChanges: [PageChange]
    /// Pages that the decoder finds by other words.
    package let decoderChanges: [PageChange]
    /// Addresses of pages that are no longer there, and where they lead now, if anywhere.
    package let removed: [(address: String, target: String?)]
    /// Addresses of redirects and data that no longer exist.
    package let vanished: [String]
    /// IDs on pages that no longer exist, with their addresses, such as `codes/5.1.1/#old`.
    package let lostPlaces: [String]
    /// Addresses of pages whose source changed, but not their text.
    package let unseen: [String]

    /// Renders both states and compares them page by page.
    ///
    /// - Parameters:
    ///   - edited: the content files that differ, by their paths below the content folder.
    ///   - concurrency: how many pages are compared at a time.
    package init(from base: Site, to head: Site, edited: Set<String>, concurrency: Concurrency) async throws {
        let (before, after) = (Addresses(base), Addresses(head))
        let pages = Array(before.pages.merging(after.pages) { $1 }.keys).sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        let renamed = RenamedAssets(from: base, to: head)
        let links = (base: LinkTargets(base), head: LinkTargets(head))
        let found = await orderedMap(pages, concurrency: concurrency) { addresses in
            addresses.compactMap { address in
                PageComparison(
                    address, before.pages[address], after.pages[address],
                    edited: edited, renamed: renamed, links: links)
            }
        }.flatMap(\.self)
        changes = PageChange.grouped(found, by: \.hunks)
        frameChanges = PageChange.grouped(found, by: \.frameHunks)
        decoderChanges = PageChange.ofDecoder(from: base.catalog, to: head.catalog)
        lostPlaces = found.flatMap { page in page.lostAnchors.map { "\(page.address)#\($0)" } }
        unseen = found.filter(\.isUnseen).map(\.address)
        let targets = Dictionary(
            head.catalog.redirects.map { ($0.from.text, $0.to.text) }, uniquingKeysWith: { first, _ in first })
        let gone = Set(found.filter { $0.kind == .removed }.map(\.address))
        removed = gone.sorted().map { ($0, targets[$0]) }
        vanished = before.others.subtracting(after.others).subtracting(after.pages.keys).filter { address in
            // The removal of a page, which is reported, includes its data.
            !gone.contains(splitPath(address).folder + "/")
        }.sorted()
    }
}

/// The files of a site by address.
private struct Addresses {
    var pages: [String: OutputFile] = [:]
    /// Redirects and data.
    var others: Set<String> = []

    init(_ site: Site) {
        for file in site.files {
            switch file.role {
            case .page, .notFoundPage: pages[file.address] = file
            case .redirect, .data: others.insert(file.address)
            case .part: break
            }
        }
    }
}
