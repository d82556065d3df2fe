import Answers
import Pages

extension Query {
  /// Everything that an address says of a study, whichever view it is for, in its order.
  var wholeStudy: Query { Query(pairs.filter { Self.ofStudies.contains($0.name) && !$0.value.isEmpty }) }

  /// The same without country, day and units: its alternatives, its assumptions, what is looked at.
  var studyParts: [Pair] { wholeStudy.pairs.filter { !["country", "date", "units"].contains($0.name) } }

  private static let ofStudies = Set(
    [Question.compare, .outlook, .decide, .council, .grants].flatMap(\.parameters).map(\.name)
  ).union(["units", "show", "unit", "age", Query.keptStudy])

  /// The most bytes of a study that are carried through the choice of units: every unit of the map repeats them.
  static let mostCarried = 4096
}
