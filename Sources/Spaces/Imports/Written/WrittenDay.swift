import Basics

/// A day as people in Norway and Sweden write it: `31.12.2025`, `2025-12-31`, `31/12 2025`, `31. desember 2025`,
/// `20251231`, and the serial number that a spreadsheet has for it.
enum WrittenDay {
  /// Each day that `typed` may mean; a time of day behind it does not matter.
  static func readings(_ typed: String) -> Readings<Day> {
    if let day = Day(typed) { return Readings([day]) }
    let text = withoutTime(typed.trimmed)
    guard text.utf8.count <= 40 else { return Readings() }
    if let day = Day(text) { return Readings([day]) }
    let parts = parts(of: text)
    switch parts.count {
    case 1:
      guard parts[0].isNumber else { return Readings() }
      if parts[0].text.count == 5, let serial = Double(parts[0].text) { return ofSerial(serial) }
      return compact(parts[0].text)
    case 3 where parts[1].isNumber && parts[0].isNumber && parts[2].isNumber:
      return numbered(parts.map(\.text), parts[0].sign, parts[1].sign)
    case 3 where parts[2].isNumber:
      let isDayFirst = parts[0].isNumber
      guard isDayFirst != parts[1].isNumber else { return Readings() }
      return named(
        parts[isDayFirst ? 1 : 0].text, day: parts[isDayFirst ? 0 : 1].text, year: parts[2].text)
    default: return Readings()
    }
  }

  /// Three numbers with what stands between them.
  private static func numbered(_ texts: [String], _ first: String, _ second: String) -> Readings<Day> {
    let (a, b, c) = (texts[0], texts[1], texts[2])
    switch (first, second) {
    case (".", "."), (". ", ". "), (".", " "), (". ", " "):
      return a.count == 4 ? days(year: a, [(b, c)]) : days(year: c, [(b, a)])
    // The Nordic way with a stroke has the year apart: nobody writes the month first there.
    case ("/", " "): return days(year: c, [(b, a)])
    case ("/", "/"), ("-", "-"), ("–", "–"):
      return a.count == 4 ? days(year: a, [(b, c)]) : days(year: c, [(b, a), (a, b)])
    default: return Readings()
    }
  }

  /// `20251231`
  private static func compact(_ text: String) -> Readings<Day> {
    guard text.count == 8, text.hasPrefix("19") || text.hasPrefix("20") else { return Readings() }
    let rest = text.dropFirst(4)
    return days(year: String(text.prefix(4)), [(String(rest.prefix(2)), String(rest.suffix(2)))])
  }

  private struct Part {
    var text: String
    let isNumber: Bool
    /// What stands between it and the next; white space as one space.
    var sign = ""
  }

  /// The numbers and words of a text.
  private static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    for character in text {
      let isNumber = ("0"..."9").contains(character)
      if isNumber || character.isLetter {
        if let last = parts.last, last.sign.isEmpty, last.isNumber == isNumber {
          parts[parts.count - 1].text.append(character)
        } else {
          parts.append(Part(text: String(character), isNumber: isNumber))
        }
      } else {
        guard !parts.isEmpty else { return [] }
        let sign = character.isWhitespace ? " " : String(character)
        if sign != " " || !parts[parts.count - 1].sign.hasSuffix(" ") { parts[parts.count - 1].sign += sign }
      }
    }
    // Nothing stands behind the year.
    return parts.last?.sign.isEmpty == true ? parts : []
  }

  /// The day of a number without a date's format, where it can be one: from 1954 to 2119.
  static func ofSerial(_ serial: Double) -> Readings<Day> {
    guard serial == serial.rounded(), (20_000..<80_000).contains(serial),
      let day = Day(year: 1899, month: 12, day: 30)?.adding(days: Int(serial))
    else { return Readings() }
    return Readings([day])
  }

  /// `2018-02-27 16:08:39 +0000` without what follows the day.
  private static func withoutTime(_ text: String) -> String {
    guard let colon = text.firstIndex(of: ":") else { return text }
    var hour = colon
    while hour > text.startIndex, text[text.index(before: hour)].isNumber { hour = text.index(before: hour) }
    guard hour < colon, hour > text.startIndex else { return text }
    let before = text[..<hour]
    return before.last == "T" || before.last == " " ? String(before.dropLast()).trimmed : text
  }

  /// Of a year of two digits both centuries that people now alive write of.
  private static func days(year: String, _ pairs: [(month: String, day: String)]) -> Readings<Day> {
    guard year.count == 4 || year.count == 2, let number = Int(year) else { return Readings() }
    let years = year.count == 2 ? [2000 + number, 1900 + number] : [number]
    return Readings(
      years.flatMap { year in
        pairs.compactMap { pair in
          guard pair.month.count <= 2, pair.day.count <= 2, let month = Int(pair.month),
            let day = Int(pair.day)
          else { return nil }
          return Day(year: year, month: month, day: day)
        }
      })
  }

  private static func named(_ name: String, day: String, year: String) -> Readings<Day> {
    let word = name.lowercased()
    let month = months.firstIndex { names in
      names.contains { $0.hasPrefix(word) && word.count >= 3 }
    }
    guard let month, day.count <= 2, year.count == 4, let day = Int(day), let year = Int(year) else {
      return Readings()
    }
    return Readings([Day(year: year, month: month + 1, day: day)].compactMap(\.self))
  }

  /// In Norwegian, Swedish and English.
  private static let months: [[String]] = [
    ["januar", "januari", "january"], ["februar", "februari", "february"], ["mars", "march"], ["april"],
    ["mai", "maj", "may"], ["juni", "june"], ["juli", "july"], ["august", "augusti"],
    ["september", "sept"], ["oktober", "october"], ["november"], ["desember", "december"],
  ]
}
