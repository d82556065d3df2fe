package import Law

/// What a change of municipalities does to each of the arrangements, in their order.
///
/// An arrangement that is dissolved, and took part in another, has its place there taken by the municipality that is left
/// of it; so the change is followed for as long as it goes on.
/// - Parameter forms: as `Data/*/forms` has them; of a form that they lack nothing is said that the law alone says.
package func effects(
  of change: StructureChange, on arrangements: [Arrangement], forms: [CooperationForm]
) -> [Effect] {
  let forms = Dictionary(forms.map { ($0.id, $0) }) { first, _ in first }
  var places = ChangedPlaces(change)
  var found: [Int: Effect] = [:]
  let memberships = Dictionary(
    grouping: arrangements.indices.flatMap { index in
      Set(arrangements[index].participants.map(\.unit)).map { (unit: $0, index: index) }
    }, by: \.unit
  ).mapValues { $0.map(\.index) }
  var waiting = places.units.flatMap { memberships[$0] ?? [] }
  while let index = waiting.popLast() {
    let arrangement = arrangements[index]
    let effect = EffectReading(arrangement, forms[arrangement.form], change, places).effect
    found[index] = effect
    if effect.kind == .dissolves, let left = effect.after.first,
      places.dissolve(arrangement.id, of: effect.before, into: left)
    {
      waiting += memberships[arrangement.id] ?? []
    }
  }
  return arrangements.indices.map { index in
    found[index]
      ?? EffectReading(arrangements[index], forms[arrangements[index].form], change, places).effect
  }
}

/// Who stands in whose place after the change.
struct ChangedPlaces {
  private(set) var successors: [String: String] = [:]
  private(set) var mergers: [String: StructureChange.Merger] = [:]
  /// Arrangements that are gone, and who had taken part in them, directly or through others that are gone.
  private(set) var dissolved: [String: Set<String>] = [:]

  init(_ change: StructureChange) {
    for merger in change.mergers {
      for part in merger.parts {
        successors[part] = merger.result
        mergers[part] = merger
      }
    }
  }

  /// The units that merge.
  var units: [String] { successors.keys.sorted() }

  /// False where that was known.
  mutating func dissolve(_ arrangement: String, of participants: [String], into unit: String) -> Bool {
    guard dissolved[arrangement] == nil else { return false }
    dissolved[arrangement] = Set(participants).union(participants.flatMap { dissolved[$0] ?? [] })
    successors[arrangement] = unit
    mergers[arrangement] = participants.compactMap { mergers[$0] }.first
    return true
  }
}
