import Answers
import ArgumentParser
import Basics
import Cases
import Foundation

struct IdenticalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "identical", abstract: "Tell whether councils decided the same, point by point.",
    discussion: """
      Example: nabo identical oyer.docx gausdal.docx lillehammer.txt

      Each file is the decision of one council: text, DOCX, ODT, HTML or PDF. Spaces, quotation marks and dashes of all kinds, how \
      numbers and dates are written, and the spelling of Bokmål and Nynorsk say nothing; points are found again under other \
      numbers, and references follow them. Lines of a title page, votes, and what stands under a heading such as "Egen del for \
      Øyer:" are listed as own and not compared. What is in doubt differs.
      """)

  @Argument(help: "The decisions, two or more; each is held against the first that has the point.")
  var files: [String]
  @Option(help: ArgumentHelp("Form of the answer.", valueName: "table|json|csv|xlsx"))
  var format: OutputFormat = .table

  func run() throws {
    guard files.count > 1 else {
      throw Diagnostic("decisions-too-few", .badInput, at: .init(field: "files"))
    }
    let decisions = try files.map { try DecisionText(try CaseFile($0).readable(), name: $0) }
    try format.write(identicalAnswer(decisions), language: Surroundings.language)
  }
}
