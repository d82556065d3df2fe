import Answers
import ArgumentParser

/// Options that say which units are compared under which alternatives.
struct StudyOptions: ParsableArguments {
  @Option(help: "no or se.") var country = "no"
  @Option(help: "Day whose municipalities are meant, ISO; today when left out.") var date: String?
  @Option(help: "Latest year of the figures; that of the date when left out.") var year: String?
  @Option(help: "Codes or names, separated by commas, that become one; give it again for another merger.")
  var merge: [String] = []
  @Option(help: "UNIT:SHARE[:INTO]: the part with this share of the residents is split off, or moves.")
  var split: [String] = []
  @Option(help: "TASK:FORM:UNITS[:KEY]: do a task together; FORM may be -, KEY inhabitants, equal or use.")
  var cooperate: [String] = []
  @Option(help: "TASK:HOST:GUESTS: one does a task for others.")
  var host: [String] = []
  @Option(help: "TASK:UNIT:TO: a task goes to county, state or another unit.")
  var asymmetric: [String] = []
  @Option(help: "Measures of one alternative with semicolons between, each as WORD:… like the options here.")
  var alternative: [String] = []

  /// The values under the names that a question takes.
  var values: [String: [String]] {
    let alternatives = [
      "merge": merge, "split": split, "cooperate": cooperate, "host": host, "asymmetric": asymmetric,
      "alternative": alternative,
    ]
    return given(("country", country), ("date", date), ("year", year)).merging(alternatives) { first, _ in
      first
    }
  }
}
