import AtlasFiles
import Basics
import Digests
import Figures
import Foundation
import Wording

/// What the program takes from the machine it runs on: files, clock, environment, language.
enum Surroundings {
  static func assets(_ wish: String?) throws(Diagnostic) -> AssetFolders {
    try AssetFolders(
      wish: wish ?? environment("NABO_ASSETS"),
      program: Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0]))
  }

  /// The hash of the program itself: what two builds work out may differ, whatever version they call themselves.
  static var build: String {
    let path = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    guard let program = try? FileHandle(forReadingFrom: path) else { return "" }
    var digest = HexDigest()
    // A piece at a time: the program is larger than all that it keeps in memory.
    while let piece = try? program.read(upToCount: 1 << 20), !piece.isEmpty { digest.add(Array(piece)) }
    return digest.text
  }

  /// Where the program keeps what it is given: as asked, or where the system wants such things.
  static func state(_ wish: String?) -> URL {
    if let given = wish ?? environment("NABO_STATE") ?? environment("STATE_DIRECTORY") {
      return URL(filePath: given)
    }
    if let shared = environment("XDG_DATA_HOME") { return URL(filePath: shared).appending(path: "nabo") }
    return URL(filePath: environment("HOME") ?? ".").appending(path: ".local/share/nabo")
  }

  static func environment(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Today in the countries that are served, which share a time zone.
  static var today: Day {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "Europe/Oslo") ?? .gmt
    let parts = calendar.dateComponents([.year, .month, .day], from: Date())
    return Day(year: parts.year ?? 1, month: parts.month ?? 1, day: parts.day ?? 1)
      ?? .newYear(parts.year ?? 1)
  }

  /// The hour on the clocks of the countries that are served, 0 to 23.
  static var hour: Int {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "Europe/Oslo") ?? .gmt
    return calendar.component(.hour, from: Date())
  }

  /// The language of the terminal, English where it is none of ours.
  static var language: Language {
    let tag = environment("LC_ALL") ?? environment("LC_MESSAGES") ?? environment("LANG") ?? ""
    return Language(tag: tag) ?? .en
  }

  /// Says what went wrong on standard error, a line for each fault, one that repeats once with its number; by code where
  /// no texts are found.
  static func report(_ faults: Diagnostics) {
    let phrase = (try? assets(nil)).flatMap { try? readTexts($0.texts) }?.phrasebook(language)
    for fault in faults.repeated {
      var line = phrase?.sentence(fault.first) ?? plain(fault.first)
      if fault.count > 1 { line += " " + again(fault, phrase) }
      FileHandle.standardError.write(Data("nabo: \(line)\n".utf8))
    }
  }

  /// How often more, and the first of the lines.
  private static func again(_ fault: RepeatedFault, _ phrase: Phrasebook?) -> String {
    let lines = fault.lines.map(String.init).joined(separator: ", ")
    let more = fault.lines.count < fault.count - 1 ? lines + " …" : lines
    guard let phrase else { return "(\(fault.count): \(more))" }
    return phrase(
      "command-import.repeated", ["count": phrase.number(Double(fault.count - 1)), "lines": more])
  }

  private static func plain(_ fault: Diagnostic) -> String {
    let arguments = fault.arguments.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    return ([fault.place.description, fault.code].filter { !$0.isEmpty } + arguments).joined(separator: ": ")
  }
}
