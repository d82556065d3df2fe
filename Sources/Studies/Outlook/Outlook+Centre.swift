package import Figures
import Law
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

extension Outlook {
  /// Minutes by car from where people live in a municipality to where they live in the largest of the unit that it
  /// belongs to under an alternative: what was imported, or the straight line times a stated detour at a stated speed.
  ///
  /// - Returns: nil where a point or the speed is not known.
  package func minutes(from unit: String, in cell: Prospect, country: CountryAtlas) -> Double? {
    guard let centre = cell.centre else { return nil }
    if let known = country.travelTimes.minutes(from: unit, to: centre) { return known }
    guard let from = country.centre(of: unit, on: plan.study.date),
      let to = country.centre(of: centre, on: plan.study.date), let speed = plan.priors.mean(.speed),
      let detour = plan.priors.mean(.detour), speed > 0
    else { return nil }
    return from.kilometres(to: to) * detour / speed * 60
  }
}
