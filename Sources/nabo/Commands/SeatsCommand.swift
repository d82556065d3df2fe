import Answers
import ArgumentParser
import Basics
import Foundation
import Wording

/// Needs no data, so that it answers at once.
struct SeatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seats", abstract: "Share out the seats of a council among lists, exactly.",
    discussion: """
      Example: nabo seats --seats 25 --votes 153,87,5860
      A tie goes to the list with most votes; where votes are equal too, to the lot that --lot gives. \
      Without it the answer says undecided, and shows the seats with the lists that come first.
      """)

  @Option(help: ArgumentHelp("Form of the answer.", valueName: "table|json|csv|xlsx"))
  var format: OutputFormat = .table
  @Option(help: .of(.seats, "method")) var method: String?
  @Option(parsing: .unconditional, help: .of(.seats, "first-divisor")) var firstDivisor: String?
  @Option(parsing: .unconditional, help: .of(.seats, "seats")) var seats: String?
  @Option(parsing: .unconditional, help: .of(.seats, "votes")) var votes: String?
  @Option(parsing: .unconditional, help: .of(.seats, "candidates")) var candidates: String?
  @Option(help: .of(.seats, "lot")) var lot: String?
  @Option(help: "JSON file of contests, [{id, seats, votes, candidates}].") var batch: String?

  func validate() throws {
    guard batch == nil || (seats == nil && votes == nil && lot == nil && candidates == nil) else {
      throw ValidationError("--batch takes seats, votes and candidates from the file.")
    }
  }

  func run() throws {
    let parameters = Parameters(.seats, given: self)
    try format.write(try answer(parameters), language: Surroundings.language)
  }

  private func answer(_ parameters: Parameters) throws -> Answer {
    guard let batch else { return try seatsAnswer(parameters) }
    guard let data = try? Data(contentsOf: URL(filePath: batch)) else {
      throw Diagnostic("file-unreadable", .badInput, at: .init(file: batch))
    }
    return try seatsAnswer(batch: [UInt8](data), file: batch, by: try Answers.method(parameters))
  }
}
