import Answers
import ArgumentParser
import Basics
import Foundation

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "See how merged municipalities went beside similar ones that did not change.",
    discussion: """
      Example: nabo evaluate --unit Asker --outcome population

      Without --unit every real merger is measured. Or bring figures of your own with --panel: a CSV file, a spreadsheet or JSON \
      with unit, time, value and treated, which is 1 for the one unit that changed from then on, otherwise 0. \
      It is a comparison and no proof.
      """)

  @OptionGroup var options: QuestionOptions
  @Option(help: .of(.evaluate, "country")) var country: String?
  @Option(help: .of(.evaluate, "unit")) var unit: String?
  @Option(help: .of(.evaluate, "outcome")) var outcome: String?
  @Option(help: ArgumentHelp("A file with figures of your own.", valueName: "file")) var panel: String?

  func run() throws {
    guard let panel else { return try options.answer(.evaluate, self) }
    guard let data = try? Data(contentsOf: URL(filePath: panel)) else {
      throw Diagnostic("file-unreadable", .badInput, at: .init(file: panel))
    }
    let read = try PanelFile([UInt8](data), file: panel)
    try options.format.write(panelAnswer(PanelEvaluation(read)), language: Surroundings.language)
    if !read.faults.isEmpty { throw Diagnostics(read.faults) }
  }
}
