import Answers
import Pages

extension Query {
  /// What an address says of a study beside country, day and units: its alternatives, its assumptions, what is looked at.
  var studyParts: [Pair] {
    pairs.filter { Self.ofStudies.contains($0.name) && !$0.value.isEmpty }
  }

  private static let ofStudies = Set(
    [Question.compare, .outlook, .decide, .council, .grants].flatMap(\.parameters).map(\.name)
  ).union(["show", "unit", "age"]).subtracting(["country", "date", "units"])

  /// The most bytes of a study that are carried through the choice of units: every unit of the map repeats them.
  static let mostCarried = 4096
}
