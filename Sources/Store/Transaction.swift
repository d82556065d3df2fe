/// One transaction under way: everything read in it is of one moment, everything written in it comes to be at
/// once or not at all. Not to be kept beyond the closure it is given to.
package protocol Transaction {
  var engine: Engine { get }
  /// The rows that a statement answers.
  func rows(_ statement: SQL) throws(StorageFault) -> [Row]
  /// Carries out a statement that answers nothing; the number of rows it changed.
  @discardableResult func run(_ statement: SQL) throws(StorageFault) -> Int
}

extension Transaction {
  /// The first row that a statement answers, or nil.
  package func row(_ statement: SQL) throws(StorageFault) -> Row? {
    try rows(statement).first
  }
}
