/// A text as letters that can be compared: spaces of whatever kind are one, what has no width is gone, and quotation
/// marks, apostrophes and dashes of all kinds are one each.
struct CleanedText {
  let scalars: [Unicode.Scalar]

  init(_ text: some StringProtocol) {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { Self.append(scalar, to: &scalars) }
    self.scalars = scalars
  }

  private static func append(_ scalar: Unicode.Scalar, to scalars: inout [Unicode.Scalar]) {
    // Most of a text needs nothing.
    if scalar.value <= 0x20 || scalar.value >= 0x80 && isSpace(scalar) {
      if scalars.last != " " { scalars.append(" ") }
    } else if scalar.value < 0x80 {
      scalars.append(scalar == "`" ? "'" : scalar)
    } else if let plain = marks[scalar] {
      scalars.append(plain)
    } else if let letters = ligatures[scalar] {
      scalars.append(contentsOf: letters.unicodeScalars)
    } else if !withoutWidth.contains(scalar) {
      scalars.append(scalar)
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || blanks.contains(scalar)
  }

  /// Letters that are empty: Braille and Hangul.
  private static let blanks: Set<Unicode.Scalar> = [
    "\u{2800}", "\u{3164}", "\u{115F}", "\u{1160}", "\u{FFA0}",
  ]

  /// Not those that turn the direction of what is read: they change it.
  private static let withoutWidth: Set<Unicode.Scalar> = [
    "\u{AD}", "\u{34F}", "\u{180E}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{2060}",
    "\u{2061}", "\u{2062}", "\u{2063}", "\u{2064}", "\u{FEFF}",
  ]

  private static let marks: [Unicode.Scalar: Unicode.Scalar] = {
    var marks: [Unicode.Scalar: Unicode.Scalar] = [:]
    for scalar in "“”„‟«»‹›″〝〞＂".unicodeScalars { marks[scalar] = "\"" }
    for scalar in "‘’‚‛′´ʼ＇".unicodeScalars { marks[scalar] = "'" }
    for scalar in "‐‑‒–—―−﹘﹣－".unicodeScalars { marks[scalar] = "-" }
    return marks
  }()

  private static let ligatures: [Unicode.Scalar: String] = [
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "…": "...",
  ]
}
