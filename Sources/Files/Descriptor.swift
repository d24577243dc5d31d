internal import Libc

/// Owns a file descriptor and closes it.
package struct Descriptor: ~Copyable, Sendable {
    package let number: CInt

    /// Takes over a descriptor that nothing else will close.
    package init(owning number: CInt) {
        self.number = number
    }

    deinit {
        _ = systemClose(number)
    }

    /// Closes the file now.
    ///
    /// - Returns: 0, or the value of `errno`. An interrupted call has closed the descriptor and lost nothing.
    consuming func close() -> CInt {
        let number = number
        discard self
        return systemClose(number) == 0 || errno == EINTR ? 0 : errno
    }

    /// Leaves the descriptor to a new owner.
    consuming func release() {
        discard self
    }
}

/// `close` of the C library, which the method of that name hides.
private func systemClose(_ number: CInt) -> CInt {
    close(number)
}
