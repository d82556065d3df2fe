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
  @Option(help: "no; the grants of other countries are not here.") var country = "no"
  @Option(help: "Codes or names, separated by commas, that become one.") var merge: String
  @Option(help: "Day of the national decision, ISO.") var decided: String
  @Option(help: "Day on which the new municipality begins, ISO.") var effective: String
  @Option(help: "Years from the year of effect on; 20 when left out.") var years: String?
  @Option(help: "Yearly rate of interest of the present value; 0.035 when left out.") var rate: String?
  @Option(
    help: ArgumentHelp(
      "How the structure compensation goes down after 15 years: 4/5 … 0 or 5/6 … 1/6.",
      valueName: "fifths|sixths"))
  var taper: String?
  @Option(help: "Base grant (basistilskudd) per municipality and year in NOK, in place of the rulebook's.")
  var basisGrant: String?
  @Option(help: "What is lost in regional grants per year, in NOK.") var regionalLoss: String?

  func run() throws {
    try options.answer(
      .grants,
      given(
        ("country", country), ("merge", merge), ("decided", decided), ("effective", effective),
        ("years", years), ("rate", rate), ("taper", taper), ("basis-grant", basisGrant),
        ("regional-loss", regionalLoss)
      ).merging(reform.given) { first, _ in first })
  }
}
