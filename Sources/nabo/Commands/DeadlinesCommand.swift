import Answers
import ArgumentParser
import AtlasFiles
import Basics
import Duties
import Foundation
import Wording

struct DeadlinesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deadlines", abstract: "List until when notice of agreements can be given.",
    discussion: """
      Example: nabo deadlines agreements.csv --effective 2028-01-01

      The file is JSON, CSV or a spreadsheet. Of an agreement: id, party, start, term, end, renewal ("12 months" or "none"), \
      notice ("6 months", "3 months before year-end", "12 months to the end of a term"), warn (days), country. Weekends and \
      holidays move lastDay to the working day before; ruleDay is the day as the agreement has it.
      """)

  @Argument(help: "The file of agreements.") var file: String
  @Option(help: "Day before which the agreements should be over, ISO.") var effective: String?
  @Option(help: "Day from which notice can be given, ISO; today where nothing is said.") var on: String?
  @Option(help: ArgumentHelp("Form of the answer.", valueName: "table|json|csv|xlsx"))
  var format: OutputFormat = .table
  @Option(help: "Folder that holds Data, Texts and Public.") var assets: String?

  func run() throws {
    let (effective, today) = (try day(effective, "effective"), try day(on, "on") ?? Surroundings.today)
    guard let data = try? Data(contentsOf: URL(filePath: file)) else {
      throw Diagnostic("file-unreadable", .badInput, at: .init(file: file))
    }
    let read = try DeadlineFile([UInt8](data), file: file)
    if !read.notes.isEmpty { Surroundings.report(Diagnostics(read.notes)) }
    let phrase = try readTexts(Surroundings.assets(assets).texts).phrasebook(Surroundings.language)
    let answer = deadlinesAnswer(read, on: today, effective: effective) { deadline in
      phrase("deadline.\(deadline.reason.word)", deadline.reason.days.mapValues(phrase.date))
    }
    try format.write(answer, language: Surroundings.language)
    if !read.faults.isEmpty { throw Diagnostics(read.faults) }
  }

  private func day(_ text: String?, _ option: String) throws -> Day? {
    guard let text else { return nil }
    guard let day = Day(text) else {
      throw Diagnostic("date-invalid", .badInput, at: .init(field: option), ["date": text])
    }
    return day
  }
}
