internal import CZlib

/// Compresses bytes as gzip (RFC 1952), as small as zlib can. The header has no time and no name, so the same bytes give
/// the same result.
///
/// - Throws: when memory runs out.
package func gzip(_ bytes: Span<UInt8>) throws(OutOfMemory) -> [UInt8] {
    // zlib rejects a stream that has moved.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer {
        deflateEnd(stream)
        stream.deallocate()
    }
    // 15 bits of window, and 16 for a header of gzip in place of zlib's own; the most memory.
    var status = deflateInit2_(
        stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw OutOfMemory() }
    let bound = Int(deflateBound(stream, UInt(bytes.count)))
    let compressed = [UInt8](unsafeUninitializedCapacity: bound) { output, count in
        bytes.withUnsafeBufferPointer { input in
            // zlib does not write to its input; its type only does not say so.
            stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.pointee.avail_in = UInt32(input.count)
            stream.pointee.next_out = output.baseAddress
            stream.pointee.avail_out = UInt32(output.count)
            status = deflate(stream, Z_FINISH)
            count = Int(stream.pointee.total_out)
        }
    }
    guard status == Z_STREAM_END else { throw OutOfMemory() }
    return compressed
}

/// There is not enough memory to compress something.
package struct OutOfMemory: Error, CustomStringConvertible {
    package var description: String { "there is not enough memory to compress a file" }
}
