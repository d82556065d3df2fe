import Basics

/// How a spreadsheet counts days, and which of its numbers are days.
enum CalendarSystem: Hashable {
  /// From 1 January 1900, with a 29 February 1900 that never was.
  case from1900
  /// From 1 January 1904, as on the first Macintosh.
  case from1904

  /// The day of a serial number, and the time of day where it has a fraction; nil for what is no day of this system.
  func day(_ serial: Double) -> TableCell? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    var (whole, seconds) = (Int(serial), ((serial - serial.rounded(.down)) * 86_400).rounded())
    if seconds >= 86_400 { (whole, seconds) = (whole + 1, 0) }
    guard let day = day(number: whole) else { return nil }
    return .day(day, time: seconds == 0 ? nil : Self.time(Int(seconds)))
  }

  private func day(number: Int) -> Day? {
    switch self {
    case .from1904: Day(year: 1904, month: 1, day: 1)?.adding(days: number)
    case .from1900:
      switch number {
      case 1..<60: Day(year: 1899, month: 12, day: 31)?.adding(days: number)
      case 61...: Day(year: 1899, month: 12, day: 30)?.adding(days: number)
      default: nil
      }
    }
  }

  /// `13:15:00`
  static func time(_ seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(
      separator: ":")
  }
}

/// What a number format makes of a number.
enum NumberFormat: Hashable {
  case number, day, time

  /// A format of the standard by its number (ECMA-376, 18.8.30).
  init(standard id: Int) {
    switch id {
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .day
    case 18...21, 32...35, 45...47, 55, 56: self = .time
    default: self = .number
    }
  }

  /// A format as it is written: `dd.mm.yyyy`, `# ##0,00`, `[h]:mm`.
  init(code: String) {
    let letters = Self.letters(of: code)
    if letters.contains("y") || letters.contains("d") {
      self = .day
    } else if letters.contains("h") || letters.contains("s") {
      self = .time
    } else {
      self = letters.contains("m") ? .day : .number
    }
  }

  /// The letters of the first section that stand for something: not those in quotes, brackets or behind a backslash.
  private static func letters(of code: String) -> Set<Character> {
    var (letters, isQuoted, bracket, skips): (Set<Character>, Bool, String?, Bool) = ([], false, nil, false)
    for character in code.lowercased() {
      if skips {
        skips = false
      } else if isQuoted {
        isQuoted = character != "\""
      } else if let inside = bracket {
        guard character == "]" else {
          bracket = inside + String(character)
          continue
        }
        // Hours or minutes that have passed, not a colour, a currency or a condition.
        if !inside.isEmpty, inside.allSatisfy({ "hms".contains($0) }) { letters.insert("h") }
        bracket = nil
      } else {
        switch character {
        case "\"": isQuoted = true
        case "[": bracket = ""
        case "\\", "_", "*": skips = true
        case ";": return letters
        case "y", "m", "d", "h", "s": letters.insert(character)
        // The word “General” in its languages holds letters of ours.
        case "g" where code.lowercased().hasPrefix("general"): return letters
        default: break
        }
      }
    }
    return letters
  }
}
