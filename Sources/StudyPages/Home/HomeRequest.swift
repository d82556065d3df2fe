import Basics
import Figures
import Pages
import Studies
import Units

/// What the first page is asked for.
struct HomeRequest: Sendable {
  let country: CountryAtlas
  let day: Day
  /// Picked units in the order in which they were picked, each once.
  let picks: [AdministrativeUnit]
  /// What was asked for and is not there on the day.
  let faults: [Diagnostic]
  /// What an address says beside that: the alternatives of a study whose units are being changed, and its assumptions.
  let study: [Query.Pair]
  /// What the list is searched for, as typed.
  let search: String
  /// Code of the county that the map shows close up; nil for the whole country.
  let county: String?
  /// Whether tiles are asked for, instead of the real map where there is one.
  let wantsTiles: Bool

  /// - Throws: `country-unknown`, `date-invalid`, `date-out-of-range`: without country and day there is
  ///   nothing to show.
  init(_ query: Query, in atlas: Atlas, today: Day) throws(Diagnostic) {
    country = try atlas.country(query["country"] ?? "no")
    day = try country.register.day(query["date"], today: today)
    let division = try country.register.division(on: day)
    var picks: [AdministrativeUnit] = []
    var faults: [Diagnostic] = []
    for text in HomeRequest.wanted(query, &faults) {
      do throws(Diagnostic) {
        // Names that may have been meant are searched for the first few.
        let unit = try country.register.unit(text, on: day, field: "units", suggesting: faults.count < 5)
        if !picks.contains(unit) { picks.append(unit) }
      } catch {
        faults.append(error)
      }
    }
    let parts = Query(query.studyParts)
    let isShort = parts.encoded.utf8.count <= Query.mostCarried
    if !isShort {
      faults.append(Diagnostic("builder-study-too-long", .badInput, ["most": "\(Query.mostCarried)"]))
    }
    study = isShort ? parts.pairs : []
    self.picks = picks
    self.faults = faults
    search = query["q"] ?? ""
    wantsTiles = query["map"] == "tiles"
    county = query["county"].flatMap { code in division.units.first { $0.countyCode == code }?.countyCode }
  }

  /// Codes or names, from one list with commas or from one field for each ticked box.
  private static func wanted(_ query: Query, _ faults: inout [Diagnostic]) -> [String] {
    let texts = query.all("units").flatMap { $0.split(separator: ",") }
      .map { String($0.trimmingPrefix { $0 == " " }) }.filter { !$0.isEmpty }
    var seen: Set<String> = []
    let unique = texts.filter { seen.insert($0).inserted }
    guard unique.count > StudyRequest.mostUnits else { return unique }
    faults.append(
      Diagnostic(
        "too-many-units", .badInput, at: .init(field: "units"),
        ["found": "\(unique.count)", "limit": "\(StudyRequest.mostUnits)"]))
    return Array(unique.prefix(StudyRequest.mostUnits))
  }

  var codes: [String] { picks.map(\.code) }

  /// What stands on the day for units that were asked for and do not exist then.
  var successors: [AdministrativeUnit] {
    let texts = faults.flatMap { ($0.arguments["became"] ?? "").split(separator: ",") }
    let found = texts.compactMap { text in
      text.split(separator: " ").first.flatMap { try? country.register.unit(String($0), on: day) }
    }
    return found.reduce(into: []) { if !$0.contains($1), !picks.contains($1) { $0.append($1) } }
  }
}
