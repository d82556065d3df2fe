import Answers
import ArgumentParser
import Basics

struct LawCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "law-check", abstract: "Hold arrangements of cooperation against the law of their form.",
    discussion: """
      Example: nabo law-check arrangement.json --at 2027-01-01

      An arrangement has id, name, form, country, host, authority, legalPerson, clauses, organs, agreed, end, meetings and \
      participants, each with unit, share, liability, votes, members, deputies, from and until. A table has one row for each \
      that takes part. Forms, clauses and organs are those of nabo forms. What a row says that is not understood is told on \
      standard error.
      """)

  @OptionGroup var options: ArrangementFileOptions
  @Option(help: "The day of the law and of those that take part, ISO; today without it.") var at: String?

  func run() throws {
    let day = try at.map { try ArrangementFileOptions.day($0, "at") } ?? Surroundings.today
    try options.answer(on: day) { try lawCheckAnswer($0, on: day, statutes: $1, words: $2) }
  }
}
