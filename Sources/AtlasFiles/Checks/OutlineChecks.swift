import Basics
package import Figures
import Formats
import Maps
import Units

/// Holds the shipped outlines against the divisions, points and areas of the other tables.
package func checks(of outlines: [ShippedOutlines], in atlas: Atlas) -> [Finding] {
  outlines.compactMap { set in
    atlas.countries[set.country].map { country in
      Finding(
        "outlines",
        [
          "country": set.country, "date": set.day.iso, "count": "\(set.map.areas.count)",
          "lines": "\(set.map.sharedLines)",
        ], unitFaults(set, country) + pointFaults(set, country) + areaFaults(set, country))
    }
  }
}

/// Every unit of the division is there, and nothing else.
private func unitFaults(_ set: ShippedOutlines, _ country: CountryAtlas) -> [String] {
  let units = (try? country.register.division(on: set.day))?.units.map(\.code) ?? []
  return Set(units).symmetricDifference(set.map.areas.map(\.code)).sorted().map {
    "\($0): unit without outline or outline without unit"
  }
}

/// The point of each unit lies inside its outline, where an edition of points has the same division.
private func pointFaults(_ set: ShippedOutlines, _ country: CountryAtlas) -> [String] {
  let codes = Set(set.map.areas.map(\.code))
  guard
    let edition = country.places.first(where: { $0.day == set.day && Set($0.points.keys).isSubset(of: codes) }
    )
  else { return [] }
  return edition.points.sorted { $0.key < $1.key }.compactMap { code, point in
    let place = set.grid.point(.init(longitude: point.longitude, latitude: point.latitude))
    return set.map.outline(of: [code]).contains(place) ? nil : "\(code): its point lies outside"
  }
}

/// Together the outlines are as large as the published areas within one per cent, where all of these are known.
private func areaFaults(_ set: ShippedOutlines, _ country: CountryAtlas) -> [String] {
  let codes = set.map.areas.map(\.code)
  guard let area = set.area else { return [] }
  let published = country.figures.figure(area, of: codes, on: set.day, exactly: set.day.year).observation
    .value
  guard let published, published > 0 else { return ["\(area) is not known"] }
  let drawn = set.grid.squareKilometres(of: set.map.outline(of: codes))
  return abs(drawn / published - 1) < 0.01
    ? [] : ["\(drawn.rounded()) km², published \(published.rounded()) km²"]
}
