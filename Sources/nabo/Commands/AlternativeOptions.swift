import ArgumentParser

/// The alternatives of a study beside standing alone.
struct AlternativeOptions: ParsableArguments {
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

  /// Under the names of the questions.
  var given: [String: [String]] {
    [
      "merge": merge, "split": split, "cooperate": cooperate, "host": host, "asymmetric": asymmetric,
      "alternative": alternative,
    ]
  }
}
