import Content
import Diagnostics
import Files
import Review
import Site

/// A checkout of the site's folders as they were where the work tree diverged from a revision.
struct BaseCheckout {
    let base: Baseline
    let content: String
    let templates: String
    private let folders: FolderOptions
    /// The folders that the revision does not have.
    private let missing: [Diagnostic]

    /// - Parameters:
    ///   - name: the revision.
    ///   - folders: by their current names.
    ///   - place: the folder to check them out in.
    /// - Throws: `ExitCode` 64 for an unknown revision; `GitError` or `FileError`.
    init(_ name: RevisionName, of folders: FolderOptions, in place: String) async throws {
        content = joinPath(place, "content")
        templates = joinPath(place, "templates")
        self.folders = folders
        let repository = try await Repository(containing: folders.content)
        let tip: Repository.Commit
        do throws(GitError) {
            tip = try await repository.commit(name)
        } catch {
            guard case .revisionUnknown = error else { throw error }
            throw usageError("\(error)")
        }
        let fork = try await repository.mergeBase(with: tip)
        base =
            fork.map { $0.id == tip.id ? .revision(name.text) : .fork(of: name.text, commit: $0.id) }
            ?? .unrelated(name.text)
        var missing: [Diagnostic] = []
        for (folder, target) in [(folders.content, content), (folders.templates, templates)] {
            do throws(GitError) {
                try await repository.export(folder, of: fork ?? tip, to: target)
            } catch {
                guard case .folderMissing = error else { throw error }
                try FileSystem.makeDirectories(target)
                missing.append(BaseFolderMissing(reason: "\(error)").diagnostic(at: nil))
            }
        }
        self.missing = missing
    }

    /// The site as it was. If a folder was missing, only that is reported.
    ///
    /// - Parameter additionalDiagnostics: checks the content further.
    func load(
        concurrency: Concurrency, additionalDiagnostics: (Content) async throws -> [Diagnostic]
    ) async throws -> (site: Site?, diagnostics: [Diagnostic]) {
        guard missing.isEmpty else { return (nil, missing) }
        let loaded = try await LoadedSite(
            content: content, templates: templates, concurrency: concurrency, keepsSources: true,
            additionalDiagnostics: additionalDiagnostics)
        return (loaded.site, loaded.diagnostics)
    }

    /// A diagnostic of the base, with the current path of its file.
    func withCurrentPath(_ diagnostic: Diagnostic) -> Diagnostic {
        diagnostic.moved([(content, folders.content), (templates, folders.templates)])
    }

    /// Diagnostics of the base as text, with the current paths of the files and the lines of the base.
    func texts(of diagnostics: [Diagnostic]) -> [String] {
        let checkouts = [(folders.content, content), (folders.templates, templates)]
        return sitegen.texts(of: diagnostics.map(withCurrentPath)) { path in
            for (folder, checkout) in checkouts {
                guard let path = relativePath(path, below: folder) else { continue }
                return readSource(joinPath(checkout, path))
            }
            return nil
        }
    }
}
