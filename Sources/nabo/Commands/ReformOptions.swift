import Answers
import ArgumentParser

/// Options that ask what another law would give.
struct ReformOptions: ParsableArguments {
  @Option(help: .of(.rule, "with")) var with: [String] = []
  @Option(help: .of(.rule, "rules-of")) var rulesOf: String?
}
