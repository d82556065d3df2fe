/// The sign and the colour that belong to one alternative everywhere: never the colour alone.
package struct ChartStyle: Hashable {
  /// Empty for standing alone.
  package let sign: String
  /// Class that sets the colour, `alt-0` for standing alone.
  package let name: String

  package static let alone = ChartStyle(sign: "", name: "alt-0")

  /// The style of the merger at `index`, counted from 0. Beyond the six colours of the palette colours
  /// come again, with signs of their own.
  package static func merger(_ index: Int) -> ChartStyle {
    ChartStyle(sign: signs[index % signs.count], name: "alt-\(index % 6 + 1)")
  }

  private static let signs = ["■", "▲", "●", "◆", "✚", "★", "▼", "✖"]
}
