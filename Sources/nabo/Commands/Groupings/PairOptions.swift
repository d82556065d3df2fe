import ArgumentParser
import GroupingAnswers

/// Units that somebody has decided on before anything is searched.
struct PairOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Units that must go together; may be repeated.", valueName: "A,B"))
  var together: [String] = []
  @Option(help: ArgumentHelp("Units of which no two may go together; may be repeated.", valueName: "A,B"))
  var apart: [String] = []

  var names: PairNames { PairNames(together: together, apart: apart) }
}
