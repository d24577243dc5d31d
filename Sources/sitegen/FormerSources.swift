import Catalog
import Diagnostics
import Files
import Git
import Review
import Site

/// The folders of the site as they were where the work tree left a revision, laid in another place.
struct FormerSources {
    let base: Base
    let content: String
    let templates: String
    private let folders: FolderOptions
    /// What the revision does not have.
    private let missing: [Diagnostic]

    /// - Parameters:
    ///   - name: the revision.
    ///   - folders: as they are called now.
    ///   - place: the folder that they are laid in.
    /// - Throws: `ExitCode` 64 for a revision that git does not know; `GitError` or `FileError`.
    init(_ name: RevisionName, of folders: FolderOptions, in place: String) throws {
        content = joinPath(place, "content")
        templates = joinPath(place, "templates")
        self.folders = folders
        let repository = try Repository(containing: folders.content)
        let tip: Repository.Commit
        do throws(GitError) {
            tip = try repository.commit(name)
        } catch {
            guard case .revisionUnknown = error else { throw error }
            throw refusal("\(error)")
        }
        let fork = try repository.mergeBase(with: tip)
        base =
            fork.map { $0.id == tip.id ? .revision(name.text) : .fork(of: name.text, commit: $0.id) }
            ?? .unrelated(name.text)
        var missing: [Diagnostic] = []
        for (folder, target) in [(folders.content, content), (folders.templates, templates)] {
            do throws(GitError) {
                try repository.export(folder, of: fork ?? tip, to: target)
            } catch {
                guard case .folderMissing = error else { throw error }
                try makeDirectories(target)
                missing.append(Diagnostic(id: "base-folder-missing", at: nil, message: "\(error)"))
            }
        }
        self.missing = missing
    }

    /// The site as it was. A folder that was not there is all that is told of.
    ///
    /// - Parameter remarks: what else to ask of the content.
    func assembly(
        concurrency: Concurrency, remarks: (Content) async throws -> [Diagnostic]
    ) async throws -> (site: Site?, diagnostics: [Diagnostic]) {
        guard missing.isEmpty else { return (nil, missing) }
        let assembly = try await Assembly(
            content: content, templates: templates, concurrency: concurrency, remarks: remarks)
        return (assembly.site, assembly.diagnostics)
    }

    /// A diagnostic of the former state, about the same file as it is called now.
    func inPresentPlace(_ diagnostic: Diagnostic) -> Diagnostic {
        diagnostic.moved([(content, folders.content), (templates, folders.templates)])
    }

    /// Diagnostics of the former state with the names of now and the lines of then.
    func texts(of diagnostics: [Diagnostic]) -> [String] {
        let places = [(folders.content, content), (folders.templates, templates)]
        return sitegen.texts(of: diagnostics.map(inPresentPlace)) { path in
            places.first { path.hasPrefix($0.0) }.flatMap { readSource($0.1 + path.dropFirst($0.0.count)) }
        }
    }
}
