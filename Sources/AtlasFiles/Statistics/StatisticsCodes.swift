import Projection

/// The codes of statistical bureaus, which differ between countries, tables and the forms of a file.
enum StatisticsCodes {
  static let unit: Set<String> = ["region"]
  static let sex: Set<String> = ["kjonn", "kjønn", "kon", "kön", "sex"]
  static let age: Set<String> = ["alder", "ålder", "age"]
  static let year: Set<String> = ["tid", "år", "year"]
  static let measure: Set<String> = [
    "contentscode", "statistikkvariabel", "tabellinnehåll", "tabellinnehall",
  ]

  /// The code of a municipality: `0301`, `K-3101`, `0114 Upplands Väsby`; nil for counties, countries and other
  /// areas.
  static func unit(_ text: String) -> String? {
    let bare = text.hasPrefix("K-") || text.hasPrefix("K_") ? text.dropFirst(2) : text[...]
    let code = bare.prefix { $0 != " " }
    return code.count == 4 && code.allSatisfy(\.isASCIIDigit) ? String(code) : nil
  }

  /// One sex; nil for both together.
  static func sex(_ text: String) -> Sex? {
    switch text.lowercased() {
    case "1", "menn", "män", "men", "males", "male": .male
    case "2", "kvinner", "kvinnor", "women", "females", "female": .female
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

  static func year(_ text: String) -> Int? {
    text.count == 4 && text.allSatisfy(\.isASCIIDigit) ? Int(text) : nil
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isWholeNumber }
}
