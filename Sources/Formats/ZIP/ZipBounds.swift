/// How much a ZIP file from outside may hold, unpacked: what is larger is taken for a bomb and not unpacked.
package struct ZipBounds: Sendable {
  /// Parts, with folders.
  package var parts = 100_000
  /// Bytes of one part.
  package var partBytes: UInt64 = 4 << 30
  /// Bytes of all parts.
  package var bytes: UInt64 = 16 << 30
  /// How many times as large as packed: text packs to a twentieth, a bomb to a thousandth.
  package var ratio: UInt64 = 250
  /// Parts below this may pack as well as they like.
  package var smallBytes: UInt64 = 1 << 20

  package init() {}
}
