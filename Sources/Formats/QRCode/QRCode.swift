internal import CQRCode

/// A QR code (ISO/IEC 18004, model 2): a square of dark and light modules that cameras read.
package struct QRCode: Hashable, Sendable {
  /// Modules along a side, without the light border around it.
  package let side: Int
  /// Row by row from the top left.
  private let dark: [Bool]

  /// Light modules that belong on each side, so that readers find the code (section 6.3.8).
  package static let quietZone = 4

  /// The smallest code that holds the UTF-8 of `text` and still reads with 15 % of it spoiled (level M); nil for
  /// nothing, and for more than the 2331 bytes that the largest code takes.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard (1...2331).contains(bytes.count),
      let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M)
    else { return nil }
    defer { QRcode_free(code) }
    side = Int(code.pointee.width)
    // The lowest bit of a byte tells the colour; the others, what the module is part of.
    dark = (0..<side * side).map { code.pointee.data[$0] & 1 == 1 }
  }

  /// Whether the module is dark; those outside are light.
  package func isDark(row: Int, column: Int) -> Bool {
    let inside = 0..<side
    return inside.contains(row) && inside.contains(column) && dark[row * side + column]
  }

  /// The dark modules of a row as runs of columns, for drawing them in one stroke each.
  package func runs(row: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for column in 0..<side where isDark(row: row, column: column) {
      if let last = runs.last, last.upperBound == column {
        runs[runs.count - 1] = last.lowerBound..<column + 1
      } else {
        runs.append(column..<column + 1)
      }
    }
    return runs
  }
}
