// The system's C library, which has another name on each platform, and what has another name in it.

#if canImport(Darwin)
@_exported public import Darwin

/// A folder that is being listed.
package typealias FolderHandle = UnsafeMutablePointer<DIR>

extension stat {
    /// When the content was accessed last, and when it was changed last.
    package var contentTimes: [timespec] { [st_atimespec, st_mtimespec] }
    /// When the content, the permissions or the names were changed last.
    package var statusTime: timespec { st_ctimespec }
}
#else
@_exported public import Glibc

/// A folder that is being listed.
package typealias FolderHandle = OpaquePointer

extension stat {
    /// When the content was accessed last, and when it was changed last.
    package var contentTimes: [timespec] { [st_atim, st_mtim] }
    /// When the content, the permissions or the names were changed last.
    package var statusTime: timespec { st_ctim }
}
#endif
