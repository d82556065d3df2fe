/// One thing that a form of cooperation must have: a provision of its agreement, or a body.
package struct FormPart: Hashable, Sendable {
  /// Stable within the form: `shares`, `representantskap`.
  package let id: String
  /// What it is, and where that is written.
  package let statement: Statement
  /// False where only some need it: "whatever else statute requires".
  package let isAlways: Bool

  package init(id: String, statement: Statement, isAlways: Bool = true) {
    self.id = id
    self.statement = statement
    self.isAlways = isAlways
  }
}
