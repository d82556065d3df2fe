import ArgumentParser

/// Options that say what an outlook is of, and what is assumed in it.
struct OutlookOptions: ParsableArguments {
  @OptionGroup var reform: ReformOptions
  @OptionGroup var study: StudyOptions
  @Option(help: "Day on which the alternatives begin, ISO; two years after the last count when left out.")
  var effective: String?
  @Option(help: "Day of the decision, ISO; a year before they begin when left out.") var decided: String?
  @Option(parsing: .unconditional, help: "Years ahead of the last count.") var horizon: String?
  @Option(parsing: .unconditional, help: "How many possible futures the intervals are told from.")
  var draws: String?
  @Option(parsing: .unconditional, help: "Number that the possible futures start from.") var seed: String?
  @Option(parsing: .unconditional, help: "Share of the possible futures within an interval.")
  var level: String?
  @Option(
    parsing: .unconditionalSingleValue, help: "What you assume instead, as ID:MEAN[:SPREAD]; repeat it.")
  var assume: [String] = []
  @Option(help: "Free income per inhabitant, as CODE:KRONER, several between commas.")
  var freeIncome: [String] = []
  @Option(help: "The part of its sector that a task is, as TASK:SHARE.") var taskShare: [String] = []
  @Option(help: "Seats of a council today, as CODE:SEATS.") var council: [String] = []
  @Option(help: "Minutes on the road to the middle of the new municipality, as CODE:MINUTES.")
  var travelTime: [String] = []

  /// The values that were given, under the names that a question takes.
  var values: [String: [String]] {
    var values = given(
      ("effective", effective), ("decided", decided),
      ("horizon", horizon), ("draws", draws), ("seed", seed), ("level", level))
    values.merge(study.values) { first, _ in first }
    values.merge(reform.given) { first, _ in first }
    values["assume"] = assume
    values["free-income"] = freeIncome
    values["task-share"] = taskShare
    values["council"] = council
    values["travel-time"] = travelTime
    return values.filter { !$0.value.isEmpty }
  }
}
