import Figures
import Projection

/// The codes of statistical bureaus, which differ between countries, tables and the forms of a file.
enum StatisticsCodes {
  static let unit: Set<String> = ["region"]
  /// Births are told by the sex of the child.
  static let sex: Set<String> = [
    "kjonn", "kjønn", "kon", "kön", "sex", "barnets kjønn", "barnets kön", "child's sex", "sex of child",
  ]
  /// Births are told by the age of the mother: SCB's `AlderModer` is headed `moderns ålder`.
  static let age: Set<String> = [
    "alder", "ålder", "age", "aldermoder", "aldermor", "moderns ålder", "mors alder", "age of mother",
    "mother's age",
  ]
  static let year: Set<String> = ["tid", "år", "year"]
  static let measure: Set<String> = [
    "contentscode", "statistikkvariabel", "tabellinnehåll", "tabellinnehall",
  ]

  /// The code of a municipality: `0301`, `K-3101`, `0114 Upplands Väsby`, and `301 Oslo`, whose leading zero a spreadsheet
  /// took away; nil for counties, countries and other areas.
  static func unit(_ text: String) -> (code: String, isRestored: Bool)? {
    let bare = text.hasPrefix("K-") || text.hasPrefix("K_") ? text.dropFirst(2) : text[...]
    let code = bare.prefix { $0 != " " }
    guard (3...4).contains(code.count), code.allSatisfy(\.isASCIIDigit) else { return nil }
    return code.count == 4 ? (String(code), false) : ("0\(code)", true)
  }

  /// One sex; nil for both together.
  static func sex(_ text: String) -> Sex? {
    switch text.lowercased() {
    case "1", "menn", "män", "men", "males", "male", "gutter", "gutar", "pojkar", "boys": .male
    case "2", "kvinner", "kvinnor", "women", "females", "female", "jenter", "flickor", "girls": .female
    default: nil
    }
  }

  /// A single year of age: `000`, `7`, `105+`, `0 år`, `105 år eller eldre`; nil for totals and groups.
  static func age(_ text: String) -> (age: Int, isOpen: Bool)? {
    let digits = text.prefix(while: \.isASCIIDigit)
    let rest = text.dropFirst(digits.count).lowercased().filter { $0 != " " }
    // 999 is a total in Norwegian tables.
    guard (1...3).contains(digits.count), let age = Int(digits), age <= 130 else { return nil }
    switch rest {
    case "", "år", "years", "year": return (age, false)
    case "+", "+år", "årellereldre", "årochäldre", "yearsorolder", "+years": return (age, true)
    default: return nil
    }
  }

  /// Which moves a measure counts, from its name: `Innflytting`, `Inrikes utflyttningar`, `Immigration`; nil for
  /// differences and anything else.
  static func move(_ text: String) -> ImportedTable.Measure? {
    let name = text.lowercased()
    if ["netto", "överskott", "overskott", "overskot", "net "].contains(where: name.contains) { return nil }
    let words: [(ImportedTable.Measure, [String])] = [
      (.immigration, ["innvandring", "invandring", "immigration"]),
      (.emigration, ["utvandring", "emigration"]),
      (.arrivals, ["innflytting", "inflyttning", "in-migration", "in-moves", "arrivals"]),
      (.departures, ["utflytting", "utflyttning", "out-migration", "out-moves", "departures"]),
    ]
    return words.first { $0.1.contains(where: name.contains) }?.0
  }

  /// Whether a measure is what tables of a kind are about, from its name.
  static func isMain(_ text: String, of kind: StatisticsKind) -> Bool {
    let name = text.lowercased()
    switch kind {
    case .population:
      return ["folkmängd", "folkemengde", "personer", "persons", "population", "innbyggere"].contains(name)
    case .fertility:
      return [
        "levendefødte", "levende fødte", "levande födda", "levande fødde", "live births", "fødte", "födda",
      ]
      .contains(where: name.hasPrefix)
    case .mortality: return ["døde", "döda", "deaths"].contains(where: name.hasPrefix)
    case .migration: return move(text) != nil
    }
  }

  static func isOfOneSex(_ text: String) -> Bool {
    let name = text.lowercased()
    return ["gutter", "gutar", "jenter", "pojkar", "flickor", "boys", "girls"].contains(where: name.contains)
  }

  /// Whether a measure says that it is of moves within the country.
  static func isDomestic(_ text: String) -> Bool {
    let name = text.lowercased()
    return ["innenland", "innanland", "inrikes", "domestic", "internal"].contains(where: name.contains)
  }

  static func year(_ text: String) -> Int? {
    text.count == 4 && text.allSatisfy(\.isASCIIDigit) ? Int(text) : nil
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isWholeNumber }
}
