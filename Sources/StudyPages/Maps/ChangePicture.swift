import Maps
import Pages

/// Before and after in one picture: two maps of the same place, drawn alike, with a table that says the same.
struct ChangePicture: Sendable {
  /// Units that are drawn as one, in the colour of an alternative.
  struct Group: Sendable {
    /// Codes of the division that the side shows.
    let units: [String]
    let name: String
    let style: ChartStyle
  }

  /// One of the two maps.
  struct Side: Sendable {
    /// What it shows, such as “Today”.
    let title: String
    let sheet: DivisionSheet
    /// What stands out; everything else is pale.
    let groups: [Group]
    /// The units that the map is brought close to; empty for the whole country.
    let focus: [String]
  }

  let before: Side
  let after: Side
  /// What the two together show, in a sentence.
  let finding: String
  /// What stands around the groups, in a sentence; empty where nothing has to be said.
  let surroundings: String
  /// The same in words: each unit and what becomes of it.
  let table: ChartFigure.Table

  /// Whether both sides have their real borders: two maps of different kinds cannot be compared.
  var isReal: Bool { before.sheet.realMap != nil && after.sheet.realMap != nil }

  /// Every name that the two maps bear, with its place.
  var names: [[NamePlacement.Placed]] {
    [before, after].map { ChangeDrawing($0, isReal: isReal)?.names ?? [] }
  }
}
