import Store

/// The order of a list as a statement says it.
struct ThingOrdering {
  /// What must be joined for it.
  let join: SQL
  /// What the list goes by; null comes last.
  let key: SQL
  /// Whether it may be null: one that never is can be found by an index.
  let mayBeUnknown: Bool
  let isDescending: Bool
  /// Of two that are alike, whether the one that was made later comes first.
  let isNewestFirst: Bool

  /// - Parameter isBackwards: the whole of it turned round.
  func by(_ isBackwards: Bool) -> SQL {
    let nulls: SQL = isBackwards ? "DESC" : "ASC"
    let unknown: SQL = mayBeUnknown ? "CASE WHEN \(key) IS NULL THEN 1 ELSE 0 END \(nulls), " : ""
    return unknown + "\(key) \(way(isDescending, isBackwards)), t.id \(way(isNewestFirst, isBackwards))"
  }

  /// A condition for what lies beyond a place.
  func beyond(_ place: ThingCursor) -> SQL {
    let further: SQL =
      isNewestFirst == place.isBackwards ? "t.id > \(place.thing)" : "t.id < \(place.thing)"
    if place.key == .null {
      return place.isBackwards
        ? " AND (\(key) IS NOT NULL OR \(further))" : " AND \(key) IS NULL AND \(further)"
    }
    if !mayBeUnknown, isDescending == isNewestFirst {
      let sign: SQL = isDescending == place.isBackwards ? ">" : "<"
      return " AND (\(key), t.id) \(sign) (\(place.key), \(place.thing))"
    }
    let next: SQL = isDescending == place.isBackwards ? "\(key) > \(place.key)" : "\(key) < \(place.key)"
    let unknown: SQL = place.isBackwards ? "" : " OR \(key) IS NULL"
    return " AND (\(next) OR (\(key) = \(place.key) AND \(further))\(unknown))"
  }

  private func way(_ isDescending: Bool, _ isBackwards: Bool) -> SQL {
    isDescending == isBackwards ? "ASC" : "DESC"
  }
}

extension ThingQuestion {
  /// Names are kept in the list itself, so that nothing else is read for them.
  var ordering: ThingOrdering {
    guard let order else {
      return ThingOrdering(
        join: "", key: "t.changed_at", mayBeUnknown: false, isDescending: true, isNewestFirst: true)
    }
    let values: SQL =
      "LEFT JOIN thing_value s ON s.thing = t.id AND s.field = \(order.field) AND s.position = 0 AND \(holding("s"))"
    let (join, key): (SQL, SQL) =
      switch order.key {
      case .made: ("", "t.id")
      case .title: ("", "t.title_folded")
      case .text: (values, "s.text")
      case .number: (values, "s.number")
      case .day: (values, "s.day")
      case .unit: (values, "s.unit")
      case .organisation: (values + " LEFT JOIN organisation o ON o.id = s.reference", "o.name_folded")
      }
    return ThingOrdering(
      join: join, key: key, mayBeUnknown: ![.made, .title].contains(order.key),
      isDescending: order.isDescending,
      isNewestFirst: false)
  }
}
