import CZlib
import Testing

@testable import Site

@Suite struct GzipTests {
  @Test(arguments: [Gzip.Effort.fast, .small])
  func unpacksToTheSame(_ effort: Gzip.Effort) throws {
    let bytes = Array((0..<5000).map { "row \($0 % 37)\n" }.joined().utf8)
    let compressed = try #require(Gzip.compress(bytes, effort))
    #expect(compressed.count < bytes.count / 10)
    #expect(GzipTests.unpacked(compressed, limit: bytes.count + 1) == bytes)
  }

  @Test func whatDoesNotGetShorterIsLeft() {
    var seed: UInt32 = 7
    let noise = (0..<2000).map { _ -> UInt8 in
      seed = seed &* 1_664_525 &+ 1_013_904_223
      return UInt8(seed >> 24)
    }
    #expect(Gzip.compress(noise, .small) == nil)
    #expect(Gzip.compress([], .small) == nil)
  }

  /// `compressed` unpacked, or nil where it is not gzip, broken, or longer than `limit`.
  static func unpacked(_ compressed: [UInt8], limit: Int) -> [UInt8]? {
    var stream = z_stream()
    guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { inflateEnd(&stream) }
    var input = compressed
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { output, count in
      input.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        count = inflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : 0
      }
    }
    return bytes.isEmpty ? nil : bytes
  }
}
