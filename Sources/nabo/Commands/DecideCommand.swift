import Answers
import ArgumentParser

struct DecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Weigh alternatives by what matters to you, and tell what would turn the answer.",
    discussion: """
      Example: nabo decide --merge Lillehammer,Gausdal,Øyer \\
                 --host child-welfare:Lillehammer:Gausdal,Øyer \\
                 --weight money:50 --weight capacity:30 --weight distance:20
      Without weights every mix of them is taken to be as likely as any other.
      """)

  @OptionGroup var options: QuestionOptions
  @OptionGroup var outlook: OutlookOptions
  @Option(
    parsing: .unconditionalSingleValue,
    help: "How much a criterion counts, as ID:NUMBER in any scale; repeat it.")
  var weight: [String] = []
  @Option(help: "Criteria by importance instead, like money,capacity=size,distance; = for as important.")
  var rank: String?
  @Option(
    parsing: .unconditional,
    help: "How sure the weights are, from 1; 20 is loose, 200 close; exact when left out.")
  var concentration: String?

  func run() throws {
    var values = given(("rank", rank), ("concentration", concentration))
    values["weight"] = weight
    values.merge(outlook.values) { first, _ in first }
    try options.answer(.decide, values.filter { !$0.value.isEmpty })
  }
}
