import Answers
import ArgumentParser

struct GrantsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grants", abstract: "List the grants of a merger, year by year.",
    discussion: """
      Example: nabo grants --merge Asker,Røyken,Hurum --decided 2017-06-08 --effective 2020-01-01

      Amounts are nominal. The present value counts each amount at the end of its year and is that of the \
      beginning of the year of effect. Shares are by inhabitants.
      """)

  @OptionGroup var options: QuestionOptions
  @OptionGroup var reform: ReformOptions
  @Option(help: .of(.grants, "country")) var country: String?
  @Option(help: .of(.grants, "merge")) var merge: [String]
  @Option(help: .of(.grants, "decided")) var decided: String
  @Option(help: .of(.grants, "effective")) var effective: String
  @Option(help: .of(.grants, "years")) var years: String?
  @Option(help: .of(.grants, "rate")) var rate: String?
  @Option(help: .of(.grants, "taper")) var taper: String?
  @Option(help: .of(.grants, "basis-grant")) var basisGrant: String?
  @Option(help: .of(.grants, "regional-loss")) var regionalLoss: String?
  @Option(help: .of(.grants, "one-off-grant")) var oneOffGrant: String?

  func run() throws {
    try options.answer(.grants, self)
  }
}
