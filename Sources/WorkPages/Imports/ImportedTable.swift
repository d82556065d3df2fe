package import Basics
package import Formats
import Pages
package import Spaces
import Wording

/// A table with what it would change, as one visitor sees it.
package struct ImportedTable {
  package let ground: ImportGround
  package let sent: ThingImport
  package let table: ReadTable
  let columns: [MatchedColumn]
  /// Nil where it cannot be told; then `faults` says why.
  package let difference: ImportDifference?
  /// Of the difference.
  let digest: String
  package let faults: [Diagnostic]
  /// The batch that brought it in, and how many things that were.
  let batch: (batch: Batch, count: Int)?
  /// The names of what the things on the page refer to.
  let names: ContentNames
  /// The rows that are shown.
  let shown: [ImportDifference.Row]
  let outcome: ImportDifference.Outcome
  let from: Int

  var place: Place { ImportPlaces.table(ground.space.id, sent.id) }
}

extension WorkContext {
  static var importedRowsOnAPage: Int { 50 }

  /// - Parameter choices: in the place of those that were kept.
  package func importedTable(
    _ space: Identifier<Space>, _ id: Identifier<ThingImport>, choices: ImportChoices? = nil
  ) throws -> ImportedTable {
    var sent = try sentTable(space, id)
    if let choices { sent.choices = choices }
    let ground = try importGround(space, kind: sent.kind.rawValue)
    let table = try table(of: sent, ground)
    return try reading { tx, actor in
      var (found, faults): (WorkedImports.Found?, [Diagnostic]) = (nil, [])
      do {
        found = try self.difference(sent, table, ground, for: actor, tx)
      } catch let fault as Diagnostic where fault.kind == .badInput {
        faults = [fault]
      }
      let difference = found?.difference
      let outcome = outcome(difference)
      let from = max(0, visit.query["from"].flatMap { Int($0) } ?? 0)
      let rows = (difference?.rows ?? []).filter { $0.outcome == outcome }
      let shown = Array(rows.dropFirst(from).prefix(Self.importedRowsOnAPage))
      let contents = shown.flatMap { [$0.before, $0.after].compactMap { $0?.content } }
      let batch = try sent.batch.map { id in
        (try Batch.get(id, for: actor, tx).batch, try Batch.things(of: id, for: actor, limit: 0, tx).count)
      }
      return ImportedTable(
        ground: ground, sent: sent, table: table,
        columns: ground.names.matched(
          table.headings, remembered: try ThingImport.remembered(ground.kind.kind, in: space, tx)),
        difference: difference, digest: found?.digest ?? "", faults: faults, batch: batch,
        names: try ContentNames(
          of: contents.map { ($0, ground.kind) }, mayKnow: may(actor, .seeMembers, ground.space.subject),
          for: actor, tx),
        shown: shown, outcome: outcome, from: from)
    }
  }

  package func sentTable(_ space: Identifier<Space>, _ id: Identifier<ThingImport>) throws -> ThingImport {
    let sent = try reading { tx, actor in try ThingImport.get(id, for: actor, tx) }
    guard sent.space == space else { throw Interruption.absent }
    return sent
  }

  /// The one that is asked for; else what would change, what is new, or what is wrong.
  private func outcome(_ difference: ImportDifference?) -> ImportDifference.Outcome {
    if let asked = visit.query["show"].flatMap(ImportDifference.Outcome.init) { return asked }
    let order: [ImportDifference.Outcome] = [.changed, .new, .faulty, .left, .same]
    return order.first { (difference?.count($0) ?? 0) > 0 } ?? .changed
  }
}
