import Basics
import Figures
import GroupingAnswers
import Pages
import Units

/// What the page of mergers that make sense is asked for.
struct MergersRequest {
  let country: CountryAtlas
  let day: Day
  /// The county whose municipalities are looked at; nil for the whole country.
  let county: NamedCode?
  /// Which of the maps that were found is shown, counted from 0, where there is none of the visitor's own.
  let shown: Int
  let question: MergersQuestion

  static let usualThreshold = 10_000

  /// - Throws: `country-unknown`, `date-invalid`, `county-unknown`; `number-unusable` for a number that is none; what looking up
  ///   municipalities throws, and what `MergersQuestion` does.
  init(_ query: Query, in atlas: Atlas, today: Day) throws(Diagnostic) {
    let country = try atlas.country(query["country"] ?? "no")
    let day = try country.register.day(query["date"], today: today)
    let division = try country.register.division(on: day)
    let county = try Self.county(query["county"], of: country, on: day)
    func codes(_ text: Substring, _ field: String) throws(Diagnostic) -> [String] {
      var codes: [String] = []
      for name in text.split(separator: ",").map({ $0.trimmingPrefix { $0 == " " } }) where !name.isEmpty {
        codes.append(try country.register.unit(String(name), on: day, field: field).code)
      }
      return codes
    }
    func groups(_ field: String) throws(Diagnostic) -> [[String]] {
      var groups: [[String]] = []
      for group in (query[field] ?? "").prefix(Self.longest).split(separator: ";") {
        groups.append(try codes(group, field))
      }
      return groups
    }
    let units = division.units.filter { county == nil || $0.countyCode == county?.code }.map(\.code).sorted()
    (self.country, self.day, self.county) = (country, day, county)
    shown = min(max(query["show"].flatMap { Int($0) } ?? 0, 0), Self.mostShown)
    question = try MergersQuestion(
      country: country, day: day, county: county?.code,
      threshold: try Self.number("threshold", query) ?? Self.usualThreshold,
      upper: try Self.number("upper", query), withSea: query["sea"] != "no", together: groups("together"),
      alone: try codes((query["alone"] ?? "").prefix(Self.longest)[...], "alone"), apart: groups("apart"),
      seed: UInt64(query["seed"] ?? "") ?? 1, own: Self.own(query, units))
  }

  /// Letters of a list of municipalities.
  private static let longest = 2000
  private static let mostShown = 5
  /// Begins the names of the fields in which a map is drawn, one for each municipality.
  static let field = "group-"

  private static func number(_ name: String, _ query: Query) throws(Diagnostic) -> Int? {
    guard let text = query[name]?.filter({ !$0.isWhitespace }), !text.isEmpty else { return nil }
    guard let number = Int(text) else {
      throw Diagnostic(
        "mergers-number-unusable", .badInput, at: .init(field: name), ["found": String(text.prefix(40))])
    }
    return number
  }

  private static func county(
    _ text: String?, of country: CountryAtlas, on day: Day
  ) throws(Diagnostic) -> NamedCode? {
    guard let text, !text.isEmpty else { return nil }
    let county = try country.register(of: .county).unit(text, on: day, field: "county")
    return NamedCode(code: county.code, name: county.name)
  }

  /// From the fields of the form, or as addresses carry it: the number of each municipality's group, with points between.
  private static func own(_ query: Query, _ units: [String]) -> [Int]? {
    let drawn = query.pairs.filter { $0.name.hasPrefix(field) }
    if !drawn.isEmpty {
      let groups = Dictionary(drawn.map { ($0.name.dropFirst(field.count), $0.value) }) { first, _ in first }
      // A municipality that the form does not name has a group of its own.
      return units.enumerated().map { place, code in groups[code[...]].flatMap { Int($0) } ?? -1 - place }
    }
    guard let text = query["own"], !text.isEmpty else { return nil }
    return text.split(separator: ".").map { Int($0) ?? 0 }
  }

  /// The address of the same question, without what only the form says.
  func query(own labels: [Int]?) -> Query {
    var pairs: [Query.Pair] = [
      .init("country", country.register.country), .init("date", day.iso), .init("county", county?.code ?? ""),
      .init("threshold", "\(question.threshold)"), .init("upper", question.upper.map { "\($0)" } ?? ""),
      .init("sea", question.withSea ? "" : "no"),
      .init("together", question.together.map { $0.joined(separator: ",") }.joined(separator: ";")),
      .init("apart", question.apart.map { $0.joined(separator: ",") }.joined(separator: ";")),
      .init("alone", question.alone.joined(separator: ",")),
      .init("seed", question.seed == 1 ? "" : "\(question.seed)"),
    ]
    if let labels { pairs.append(.init("own", labels.map { "\($0)" }.joined(separator: "."))) }
    return Query(pairs.filter { !$0.value.isEmpty })
  }
}
