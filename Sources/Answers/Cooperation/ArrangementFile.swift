package import Basics
package import Cooperation
package import Figures
package import Law

/// Arrangements as a file has them: JSON, or a table with one row for each that takes part.
package struct ArrangementFile: Sendable {
  package let arrangements: [Arrangement]
  /// What was not understood or is told all the same, each with its place. An arrangement that cannot be used as it is
  /// written is handed back here as a whole, and the rest is answered.
  package let notes: [Diagnostic]
  /// How those that take part are called.
  let names: UnitNames

  /// - Parameter day: whose units are meant, and on which those that take part are wanted.
  /// - Throws: `wheel-file-malformed`, what is wrong with a table, and all faults at once where no arrangement can be used.
  package init(
    _ bytes: [UInt8], file: String, on day: Day, atlas: Atlas, statutes: Statutes
  ) throws(Diagnostics) {
    let drafts: [ArrangementDraft]
    do throws(Diagnostic) {
      drafts = ArrangementDraft.all(try WheelRow.all(bytes, file: file))
    } catch {
      throw Diagnostics([error])
    }
    var notes: [Diagnostic] = []
    var names = UnitNames(atlas, on: day, arrangements: drafts.map { ($0.id, $0.name) })
    var (arrangements, seen): ([Arrangement], Set<String>) = ([], [])
    for draft in drafts {
      let reading = ArrangementReading(draft, day, statutes)
      notes += draft.notes + reading.notes
      guard var arrangement = reading.arrangement else { continue }
      guard seen.insert(arrangement.id).inserted else {
        notes.append(draft.row.fault("arrangement-repeated", "id", ["id": arrangement.id]))
        continue
      }
      notes += names.resolve(&arrangement, reading)
      arrangements.append(arrangement)
    }
    guard !arrangements.isEmpty || drafts.isEmpty else { throw Diagnostics(notes) }
    notes += Network(arrangements).cycles.map { members in
      Diagnostic(
        "arrangement-cycle", .badInput, at: .init(file: file),
        ["arrangements": members.joined(separator: ", ")])
    }
    (self.arrangements, self.notes, self.names) = (arrangements, notes, names)
  }
}
