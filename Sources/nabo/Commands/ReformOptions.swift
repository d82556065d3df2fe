import ArgumentParser

/// Options that ask what another law would give.
struct ReformOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Assume a value for a parameter on all days; may be given again.",
      discussion:
        "One cell of a table, or one bracket, is parameter@row,column:value or parameter@from:value.",
      valueName: "parameter=value"))
  var with: [String] = []

  @Option(help: "Let the values of this ISO day count on every day.")
  var rulesOf: String?

  /// Under the names of the questions.
  var given: [String: [String]] {
    nabo.given(("rules-of", rulesOf)).merging(["with": with]) { first, _ in first }
  }
}
