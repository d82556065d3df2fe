/// Puts names on a map so that none runs into another: those that come first have precedence, and what finds no place
/// is left out.
package struct NamePlacement: Sendable {
  /// A name that wants a place.
  package struct Name: Hashable, Sendable {
    /// What it belongs to, such as the code of a unit.
    package let id: String
    /// How it may be written, the best first.
    package let spellings: [String]
    /// The middle of where it should stand.
    package let anchor: GridPoint
    /// Height of its letters in map units.
    package let size: Double
    package let isBold: Bool
    /// Whether it may stand a line above or below its place.
    package let isMovable: Bool

    package init(
      id: String, spellings: [String], anchor: GridPoint, size: Double, isBold: Bool = false,
      isMovable: Bool = true
    ) {
      self.id = id
      self.spellings = spellings
      self.anchor = anchor
      self.size = size
      self.isBold = isBold
      self.isMovable = isMovable
    }
  }

  /// A name with its place.
  package struct Placed: Hashable, Sendable {
    package let name: Name
    package let text: String
    /// Middle of the text from left to right.
    package let x: Double
    /// Where its letters stand.
    package let baseline: Double
    package let box: NameBox
  }

  /// What has to lie within: no name is cut at the edge of the map.
  private let frame: NameBox
  private var placed: [Placed] = []

  /// Lines up and down from the anchor at which a place is looked for.
  private static let lines = [0, -0.75, 0.75, -1.5, 1.5]
  /// Of the height of a line, what lies above the letters' foot.
  private static let rise = 0.85

  /// - Parameter names: the most important first.
  package static func places(for names: [Name], in frame: NameBox) -> [Placed] {
    var placement = NamePlacement(frame: frame)
    for name in names { placement.place(name) }
    return placement.placed
  }

  /// A name where it wants to stand, whatever stands beside it; nil for one that may not be written at all.
  package static func place(_ name: Name) -> Placed? {
    name.spellings.first.map {
      candidate($0, of: name, x: Double(name.anchor.x), half: width($0, of: name) / 2, line: 0)
    }
  }

  private init(frame: NameBox) {
    self.frame = frame
  }

  private mutating func place(_ name: Name) {
    for text in name.spellings {
      let half = Self.width(text, of: name) / 2
      let x = x(of: name, half: half)
      for line in name.isMovable ? Self.lines : [0] {
        let candidate = Self.candidate(text, of: name, x: x, half: half, line: line)
        guard frame.holds(candidate.box), !placed.contains(where: { $0.box.overlaps(candidate.box) }) else {
          continue
        }
        placed.append(candidate)
        return
      }
    }
  }

  /// The middle of a text, moved along its line into the frame where its anchor lies within.
  private func x(of name: Name, half: Double) -> Double {
    // A hair more, so that rounding does not put it over the edge.
    let half = half + 0.01
    let middle = Double(name.anchor.x)
    guard frame.left <= middle, middle <= frame.right else { return middle }
    return max(frame.left + half, min(frame.right - half, middle))
  }

  private static func width(_ text: String, of name: Name) -> Double {
    NameWidth.of(text, isBold: name.isBold) * name.size
  }

  private static func candidate(
    _ text: String, of name: Name, x: Double, half: Double, line: Double
  ) -> Placed {
    let height = 1.2 * name.size
    let top = Double(name.anchor.y) - height / 2 + line * height
    return Placed(
      name: name, text: text, x: x, baseline: top + height * rise,
      box: NameBox(left: x - half, top: top, right: x + half, bottom: top + height))
  }
}
