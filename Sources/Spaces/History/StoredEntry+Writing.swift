import Store

extension StoredEntry {
  /// The end of the history once this is its last entry.
  var head: HistoryHead { HistoryHead(number: number, recordedAt: recordedAt, hash: computedHash) }

  /// Writes entries that follow one another.
  static func write(_ entries: [StoredEntry], _ tx: any Transaction) throws(StorageFault) {
    try tx.run(
      """
      INSERT INTO history (number, recorded_at, person, command, kind, space, thing, organisation, about,
        visibility, valid_from, attests, content, salt, digest, previous, hash)
      """, rows: entries.map(\.row))
  }

  private var row: [SQLValue] {
    [
      number.sqlValue, recordedAt.sqlValue, person.sqlValue, command.sqlValue, kind.rawValue.sqlValue,
      space.sqlValue, thing.sqlValue, organisation.sqlValue, about.sqlValue, visibilityText.sqlValue,
      validFrom.sqlValue, attests.sqlValue, content.sqlValue, salt.sqlValue, digest.sqlValue,
      previous.sqlValue, computedHash.sqlValue,
    ]
  }
}
