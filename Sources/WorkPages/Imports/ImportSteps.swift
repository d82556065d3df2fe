import Basics
import Formats
import Markup
import Pages
package import Spaces
import Wording

/// Bringing a table in and taking it back: of few rows while the visitor waits, of many apart, with a page that says how far
/// it is.
extension WorkContext {
  /// More takes longer than anybody wants to look at a page that does not come.
  private static var mostAtOnce: Int { 2_000 }

  func applied(_ space: Identifier<Space>, _ id: Identifier<ThingImport>) throws -> Reply {
    let sent = try sentTable(space, id)
    let ground = try importGround(space, kind: sent.kind.rawValue)
    let rows = try table(of: sent, ground).rows.count
    return try stepReply(space, id, isLarge: rows > Self.mostAtOnce) { context, progress in
      switch try context.bringIn(
        sent, ground, shown: context.visit.form["digest"] ?? "", progress: progress)
      {
      case .taken: return { $0.goOn(to: ImportPlaces.table(space, id)) }
      case .changed:
        return {
          $0.importedPage(
            try $0.importedTable(space, id), faults: [Diagnostic("import-changed", .badInput)], status: 409)
        }
      }
    }
  }

  /// Brings in every row that is well, where what would happen is still what `shown` names.
  package func bringIn(
    _ sent: ThingImport, _ ground: ImportGround, shown: String, progress: (Double) -> Void = { _ in }
  ) throws -> ImportOutcome {
    let table = try table(of: sent, ground)
    guard table.rows.count > LargeStep.portion else {
      return try writing { tx, actor, occasion in
        let found = try difference(sent, table, ground, for: actor, tx)
        return try sent.apply(
          found.difference, as: ground.kind, shown: shown, by: actor, progress: progress, tx, occasion)
      }
    }
    let (found, head) = try reading { tx, actor in
      // What is compared is what will be there, not what was before another step.
      try LargeStep.requireNone(in: sent.space, tx)
      return (try difference(sent, table, ground, for: actor, tx), try HistoryHead.read(tx))
    }
    defer { workplace.takeInTexts(of: kinds) }
    return try sent.apply(
      found.difference, asOf: head, as: ground.kind, shown: shown, through: portionedWork, progress: progress)
  }

  /// A step of the visitor that may be too much for one transaction.
  package var portionedWork: PortionedWork {
    PortionedWork(workplace.storage, occasion: workplace.occasion) { .actor(try actor($0)) }
  }

  func takenBack(_ space: Identifier<Space>, _ id: Identifier<ThingImport>) throws -> Reply {
    let sent = try sentTable(space, id)
    guard let batch = sent.batch else { return goOn(to: ImportPlaces.table(space, id)) }
    let count = try reading { tx, actor in
      _ = try Batch.get(batch, for: actor, tx)
      return try Batch.things(of: batch, for: actor, limit: 0, tx).count
    }
    return try stepReply(space, id, isLarge: count > Self.mostAtOnce) { context, progress in
      let why = context.visit.form["why"] ?? ""
      let undo = try Batch.undo(batch, why: why, through: context.portionedWork, progress: progress)
      return { later in
        let left = try later.reading { tx, actor in
          try Thing.some(Set(undo.left.map(\.thing)), for: actor, tx)
        }
        return later.importedPage(try later.importedTable(space, id), undone: (undo, left))
      }
    }
  }

  /// What came of `work`; of a large step the way to the page that waits for it.
  private func stepReply(
    _ space: Identifier<Space>, _ id: Identifier<ThingImport>, isLarge: Bool,
    _ work: @escaping @Sendable (WorkContext, LargeSteps.Progress) throws -> LargeSteps.Ending
  ) throws -> Reply {
    let context = self
    guard isLarge else {
      var ending: LargeSteps.Ending?
      let faults = try faults { ending = try work(context) { _ in } }
      return try ending?(self) ?? importedPage(try importedTable(space, id), faults: faults)
    }
    try workplace.largeSteps.add(id.text) { progress in
      do {
        var ending: LargeSteps.Ending?
        let faults = try context.faults { ending = try work(context, progress) }
        return ending ?? { $0.importedPage(try $0.importedTable(space, id), faults: faults) }
      } catch {
        return { _ in throw error }
      }
    }
    return goOn(to: ImportPlaces.table(space, id))
  }

  /// The price of the page of a table: to ask how far a step is costs nothing.
  func importSteps(_ id: Identifier<ThingImport>) -> Int? {
    visit.method == .get && workplace.largeSteps.isUnderWay(id.text) ? nil : 1_000_000
  }

  /// How far the step is that changes or takes back so much; asked anew every second.
  func underWayPage(_ space: Identifier<Space>, _ id: Identifier<ThingImport>, _ share: Double) throws
    -> Reply
  {
    let sent = try sentTable(space, id)
    let ground = try importGround(space, kind: sent.kind.rawValue)
    let title = phrase("imports.title", ["kind": words(of: ground.kind.kind).plural])
    let percent = Int((100 * min(max(share, 0), 1)).rounded(.down))
    return workPage(title, at: ImportPlaces.table(space, id), in: ground.rooms) { html in
      html.h1(title)
      wayToList(&html, ground)
      html.p(.class("done"), .role("status")) { html in
        html.progress(.max("100"), .value("\(percent)"), .aria("label", phrase("imports.under-way")))
        html.text(" \(phrase("imports.under-way")) (\(percent) %)")
      }
      html.p(phrase("imports.under-way-whole"), .class("column", "quiet"))
    }.adding([.init("Refresh", "1")])
  }
}
