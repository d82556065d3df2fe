import Answers
import ArgumentParser
import AtlasFiles
import Basics
import Foundation
import Wording

struct WheelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wheel", abstract: "List what arrangements or a merger ask for between two days.",
    discussion: """
      Example: nabo wheel arrangements.json --from 2027-01-01 --to 2027-12-31 --format ics

      The file is JSON, CSV or a spreadsheet. Of an arrangement: id, name, form, country, meetings, constituted, end; of a \
      merger: merge, effective, decided. What else a row says is told on standard error and left aside.
      """)

  @Argument(help: "The file of arrangements, or of a programme.") var file: String
  @Option(help: "First day, ISO.") var from: String
  @Option(help: "Last day, ISO.") var to: String
  @Option(help: ArgumentHelp("Form of the answer.", valueName: "table|json|csv|ics"))
  var format: OutputFormat = .table
  @Option(help: "Folder that holds Data, Texts and Public.") var assets: String?

  func run() throws {
    let (first, last) = (try day(from, "from"), try day(to, "to"))
    guard let data = try? Data(contentsOf: URL(filePath: file)) else {
      throw Diagnostic("file-unreadable", .badInput, at: .init(file: file))
    }
    let read = try WheelFile([UInt8](data), file: file)
    if !read.notes.isEmpty { Surroundings.report(Diagnostics(read.notes)) }
    let answer = try wheelAnswer(
      read, from: first, to: last, statutes: try readStatutes(try Surroundings.assets(assets).data),
      language: Surroundings.language.rawValue, today: Surroundings.today)
    try format.write(answer, language: Surroundings.language)
  }

  private func day(_ text: String, _ option: String) throws -> Day {
    guard let day = Day(text) else {
      throw Diagnostic("date-invalid", .badInput, at: .init(field: option), ["date": text])
    }
    return day
  }
}
