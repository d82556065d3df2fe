package import Basics
package import Law

extension Needs {
  /// The answers that are given under the names of the questions; an empty one counts as not given.
  ///
  /// - Throws: `choice-invalid` for a word that the question does not have.
  package init(_ parameters: Parameters) throws(Diagnostic) {
    func word(_ question: Question) throws(Diagnostic) -> String? { try parameters.word(.need(question)) }
    func isYes(_ question: Question) throws(Diagnostic) -> Bool? { try word(question).map { $0 == "yes" } }
    self.init(
      authority: try word(.authority).flatMap(Authority.init), principal: try isYes(.principal),
      statutory: try isYes(.statutory), legalPerson: try isYes(.legalPerson),
      participants: try word(.participants).flatMap(Partners.init), market: try isYes(.market),
      limited: try isYes(.limited))
  }
}
