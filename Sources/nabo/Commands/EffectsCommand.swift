import Answers
import ArgumentParser
import Basics

struct EffectsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "effects", abstract: "Tell what a merger of municipalities does to arrangements.",
    discussion: """
      Example: nabo effects arrangements.csv --merge 0501,0521,0522 --effective 2020-01-01

      The file is that of nabo law-check. One that takes part may be another arrangement of the file, by its id: where that \
      is dissolved, the municipality that is left of it takes its place.
      """)

  @OptionGroup var options: ArrangementFileOptions
  @Option(help: "Municipalities that become one, by code or name.") var merge: String
  @Option(help: "The day on which the merger takes effect, ISO.") var effective: String
  @Option(help: "The one of them that goes on as a legal person; without it a new one arises.")
  var continues: String?
  @Option(help: ArgumentHelp("Country of the municipalities.", valueName: "no|se")) var country = "no"

  func run() throws {
    let day = try ArrangementFileOptions.day(effective, "effective")
    let names = merge.split(separator: ",").map { String($0.drop { $0 == " " }) }
    try options.answer(on: day.adding(days: -1) ?? day) {
      try effectsAnswer(
        $0, merge: names, continues: continues, effective: day, country: country, statutes: $1, words: $2)
    }
  }
}
