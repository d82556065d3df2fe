import Answers
import ArgumentParser

/// Options that say what an outlook is of, and what is assumed in it.
struct OutlookOptions: ParsableArguments {
  @OptionGroup var reform: ReformOptions
  @OptionGroup var study: StudyOptions
  @Option(help: .of(.outlook, "effective")) var effective: String?
  @Option(help: .of(.outlook, "decided")) var decided: String?
  @Option(parsing: .unconditional, help: .of(.outlook, "horizon")) var horizon: String?
  @Option(parsing: .unconditional, help: .of(.outlook, "draws")) var draws: String?
  @Option(parsing: .unconditional, help: .of(.outlook, "seed")) var seed: String?
  @Option(parsing: .unconditional, help: .of(.outlook, "level")) var level: String?
  @Option(parsing: .unconditionalSingleValue, help: .of(.outlook, "assume")) var assume: [String] = []
  @Option(help: .of(.outlook, "free-income")) var freeIncome: [String] = []
  @Option(help: .of(.outlook, "task-share")) var taskShare: [String] = []
  @Option(help: .of(.outlook, "council")) var council: [String] = []
  @Option(help: .of(.outlook, "travel-time")) var travelTime: [String] = []
}
