import Units

extension Outlook.Prospect {
  /// The member with the most inhabitants when the outlook begins: where the unit's centre is taken to be,
  /// as long as nobody has decided.
  package var centre: String? {
    let places = memberPersons.indices.filter { column.members.indices.contains($0) }
    return places.max { (memberPersons[$0].first ?? 0) < (memberPersons[$1].first ?? 0) }
      .map { column.members[$0].code }
  }
}

extension Outlook.Prospect {
  /// Minutes by car from where people live in a member to where they live in the largest, and who knows the road: nil where
  /// it is the straight line times a stated detour at a stated speed.
  ///
  /// - Returns: nil where the minutes of a member are not known.
  package func way(from unit: String) -> (minutes: Double, road: KnownMinutes?)? {
    guard let place = column.members.firstIndex(where: { $0.code == unit }), let memberMinutes else {
      return nil
    }
    return (memberMinutes[place], memberRoads.indices.contains(place) ? memberRoads[place] : nil)
  }
}
