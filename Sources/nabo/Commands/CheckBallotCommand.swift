import Answers
import ArgumentParser
import AtlasFiles
import Basics
import Foundation
import Wording

struct CheckBallotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-ballot", abstract: "Tell what of a local ballot would make its result doubtful.",
    discussion: """
      Example: nabo check-ballot ballot.json

      The file is JSON, CSV or a spreadsheet. Of a ballot: question, options, blank (true, false), method (plurality, \
      majority, preference, approval, runoff), threshold (none, "25 %" of those who may vote, "50 % of the votes", \
      majority), parties, and consequences, one for each option. In a table | stands between options. Without findings \
      nothing was found; that is no praise.
      """)

  @Argument(help: "The file of ballots.") var file: String
  @Option(help: ArgumentHelp("Form of the answer.", valueName: "table|json|csv|xlsx"))
  var format: OutputFormat = .table
  @Option(help: "Folder that holds Data, Texts and Public.") var assets: String?

  func run() throws {
    guard let data = try? Data(contentsOf: URL(filePath: file)) else {
      throw Diagnostic("file-unreadable", .badInput, at: .init(file: file))
    }
    let read = try BallotFile([UInt8](data), file: file)
    if !read.notes.isEmpty { Surroundings.report(Diagnostics(read.notes)) }
    let folders = try Surroundings.assets(assets)
    let phrase = try readTexts(folders.texts).phrasebook(Surroundings.language)
    let answer = checkBallotAnswer(read, rules: try readBallotRules(folders.data)) { phrase($0, $1) }
    try format.write(answer, language: Surroundings.language)
  }
}
