import Pages
import Units
import Figures
import Basics

/// The addresses that the first page leads to: each changes one thing and keeps the rest.
struct HomeLinks: Sendable {
  let country: String
  let day: Day
  let codes: [String]
  /// The alternatives of a study whose units are being changed, and all else that it says.
  let study: [Query.Pair]
  let search: String
  let county: String?
  let isTileMap: Bool

  init(_ request: HomeRequest) {
    country = request.country.register.country
    day = request.day
    codes = request.codes
    study = request.study
    search = request.search
    county = request.county
    isTileMap = request.wantsTiles
  }

  /// With the unit picked, or put back where it is picked already.
  func toggling(_ code: String) -> String {
    home(codes.contains(code) ? codes.filter { $0 != code } : codes + [code])
  }

  /// With more units picked.
  func adding(_ more: [String]) -> String {
    home(codes + more)
  }

  /// With nothing picked.
  var clearing: String { home([]) }

  /// With the map close to a county, or showing the whole country.
  func zooming(to county: String?) -> String {
    home(codes, county: county)
  }

  /// With the list unsearched.
  var unsearched: String {
    StudyPlaces.home.address(query(codes, county: county, isTileMap: isTileMap))
  }

  /// With the other kind of map.
  func drawn(asTiles isTileMap: Bool) -> String {
    StudyPlaces.home.address(searching(query(codes, county: county, isTileMap: isTileMap)))
  }

  /// The comparison of what is picked as one unit.
  var comparing: String {
    StudyPlaces.compare.address(
      Query([.init("country", country), .init("date", day.iso), .init("merge", list(codes))]))
  }

  /// The alternatives for what is picked: those of the study whose units were changed, or none yet.
  var alternatives: String {
    StudyPlaces.alternatives.address(
      Query([
        .init("country", country), .init("date", day.iso), .init("units", list(codes)),
      ]).adding(study))
  }

  /// What becomes of what is picked in the years to come, alone and as one unit.
  var lookingAhead: String {
    StudyPlaces.outlook.address(
      Query([.init("country", country), .init("date", day.iso), .init("merge", list(codes))]))
  }

  private func home(_ codes: [String]) -> String {
    home(codes, county: county)
  }

  private func home(_ codes: [String], county: String?) -> String {
    StudyPlaces.home.address(searching(query(codes, county: county, isTileMap: isTileMap)))
  }

  private func searching(_ query: Query) -> Query {
    search.isEmpty ? query : query.setting("q", to: search)
  }

  private func query(_ codes: [String], county: String?, isTileMap: Bool) -> Query {
    Query([.init("country", country), .init("date", day.iso)])
      .setting("units", to: codes.isEmpty ? nil : list(codes)).adding(study)
      .setting("county", to: county)
      .setting("map", to: isTileMap ? "tiles" : nil)
  }

  private func list(_ codes: [String]) -> String {
    codes.joined(separator: ",")
  }
}

extension Query {
  fileprivate func adding(_ more: [Pair]) -> Query { Query(pairs + more) }
}
