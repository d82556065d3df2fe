import Pages
import Studies

/// What the address of the builder says of a study: its alternatives as they are written, the units that were chosen, and
/// all the rest, which goes along untouched.
///
/// An alternative is known by its text, never by its number: in another tab the numbers may have become others.
struct BuilderAddress: Hashable, Sendable {
  /// The measures of each between semicolons.
  let alternatives: [String]
  /// Codes or names, as the picker gave them.
  let units: [String]
  /// In their order.
  let rest: [Query.Pair]

  init(alternatives: [String], units: [String], rest: [Query.Pair]) {
    (self.alternatives, self.units, self.rest) = (alternatives, units, rest)
  }

  init(_ query: Query) {
    let request = StudyRequest(query)
    alternatives =
      request.merges.map { Measure.merge($0).text } + request.alternatives.map(\.text)
    units = query.all("units").flatMap(StudyRequest.names).reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
    rest = query.pairs.filter { pair in
      !pair.value.isEmpty && !Self.own.contains(pair.name) && !pair.name.hasPrefix(MeasureFields.prefix)
    }
  }

  /// Names that have a meaning of their own here.
  private static let own = Set(["merge", "units"] + StudyRequest.names + BuilderStep.names)

  /// The same with other alternatives. Which one a view looks at is told by its number among its kind, so that it is
  /// left open when they change.
  func with(_ alternatives: [String]) -> BuilderAddress {
    alternatives == self.alternatives
      ? self
      : BuilderAddress(
        alternatives: alternatives, units: units, rest: rest.filter { $0.name != "show" })
  }

  /// The address of the study: reading it gives the same alternatives in the same order.
  var query: Query {
    let read = alternatives.compactMap(Alternative.measures)
    let written =
      read.count == alternatives.count
      ? Alternative.written(read) : alternatives.map { ("alternative", $0) }
    let names = ["country", "date"]
    return Query(
      rest.filter { names.contains($0.name) }
        + (units.isEmpty ? [] : [.init("units", units.joined(separator: ","))])
        + written.map { .init($0.name, $0.value) } + rest.filter { !names.contains($0.name) })
  }

  func removing(at place: Int) -> BuilderAddress {
    var left = alternatives
    left.remove(at: place)
    return with(left)
  }

  /// With an alternative at a place, or at the end where there is no such place.
  func inserting(_ text: String, at place: Int) -> BuilderAddress {
    var more = alternatives
    more.insert(text, at: min(max(place, 0), more.count))
    return with(more)
  }

  func replacing(at place: Int, by text: String) -> BuilderAddress {
    var others = alternatives
    others[place] = text
    return with(others)
  }

  func swapping(_ place: Int, _ other: Int) -> BuilderAddress {
    var moved = alternatives
    moved.swapAt(place, other)
    return with(moved)
  }
}
