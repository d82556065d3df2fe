package import Basics
package import Spaces

/// What people said of a case in the processes that feed it, as far as one visitor may see it.
package struct CaseInputs: Sendable {
  /// How many of each sort a case shows; the rest stands where it was said.
  package static let shown = 20

  package struct Input: Hashable, Sendable {
    package let id: Identifier<Thing>
    package let title: String
    /// As the kind of inputs calls it; nil for one without an answer.
    package let outcome: String?
    /// The sentence that it changed.
    package let change: String
    /// The section, decision or amendment that it led to, where the visitor may see it.
    package let ledTo: Thing?
    /// Why, or why not.
    package let answer: String

    package init(
      id: Identifier<Thing>, title: String, outcome: String?, change: String, ledTo: Thing?, answer: String
    ) {
      (self.id, self.title, self.outcome) = (id, title, outcome)
      (self.change, self.ledTo, self.answer) = (change, ledTo, answer)
    }
  }

  /// Where it was said.
  package struct Process: Hashable, Sendable {
    package let title: String
    package let address: String

    package init(title: String, address: String) { (self.title, self.address) = (title, address) }
  }

  package let processes: [Process]
  /// Those that came first, without an answer and with one.
  package let waiting: [Input]
  package let answered: [Input]
  /// Of all, not only of those that are shown.
  package let waitingCount: Int
  package let answeredCount: Int

  package init(
    processes: [Process], waiting: [Input], answered: [Input], waitingCount: Int, answeredCount: Int
  ) {
    (self.processes, self.waiting, self.answered) = (processes, waiting, answered)
    (self.waitingCount, self.answeredCount) = (waitingCount, answeredCount)
  }
}
