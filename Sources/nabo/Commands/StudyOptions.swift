import Answers
import ArgumentParser

/// Options that say which units are compared under which alternatives.
struct StudyOptions: ParsableArguments {
  @Option(help: .of(.compare, "country")) var country: String?
  @Option(help: .of(.compare, "date")) var date: String?
  @Option(help: .of(.compare, "year")) var year: String?
  @Option(help: .of(.compare, "merge")) var merge: [String] = []
  @Option(help: .of(.compare, "split")) var split: [String] = []
  @Option(help: .of(.compare, "cooperate")) var cooperate: [String] = []
  @Option(help: .of(.compare, "host")) var host: [String] = []
  @Option(help: .of(.compare, "asymmetric")) var asymmetric: [String] = []
  @Option(help: .of(.compare, "alternative")) var alternative: [String] = []
}
