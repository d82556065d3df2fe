import Formats
package import Store

extension Space {
  /// What it was called when entry `number` of the history was written: all that somebody may know of its name who
  /// has not belonged to it since. Nil where that was taken out of the history.
  package func name(at number: Int, _ tx: any Transaction) throws -> String? {
    let changes = try tx.rows(
      """
      SELECT content FROM history
      WHERE space = \(id) AND thing IS NULL AND number > \(number) AND kind = \(ChangeKind.spaceChanged.rawValue)
      ORDER BY number
      """)
    for change in changes {
      guard let content = try change.optionalText("content") else { return nil }
      if let name = try HistoryEntry.Content(content).before["name"]?.text { return name }
    }
    return name
  }
}
