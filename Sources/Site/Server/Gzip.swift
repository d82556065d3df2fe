import CZlib

/// Bytes in the gzip format (RFC 1952), by zlib.
enum Gzip {
  /// How hard to try: `fast` while a visitor waits, `small` once at the start.
  enum Effort: Int32 {
    case fast = 4
    case small = 9
  }

  /// `bytes` compressed, or nil where zlib cannot (no memory) or the result would not be shorter.
  static func compress(_ bytes: [UInt8], _ effort: Effort) -> [UInt8]? {
    var stream = z_stream()
    // 15 bits of window, and 16 to ask for gzip's header and checksum instead of zlib's.
    let status = deflateInit2_(
      &stream, effort.rawValue, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    guard let size = UInt32(exactly: bytes.count) else { return nil }
    var input = bytes
    let compressed = [UInt8](unsafeUninitializedCapacity: bytes.count) { output, count in
      input.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = size
        stream.next_out = output.baseAddress
        stream.avail_out = size
        count = deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : 0
      }
    }
    return compressed.isEmpty ? nil : compressed
  }
}
