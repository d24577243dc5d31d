// The system's C library, which has another name on each platform.

#if canImport(Darwin)
@_exported public import Darwin
#else
@_exported public import Glibc
#endif
