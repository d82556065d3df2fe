package import Basics
package import Figures
import Formats
package import Kernels
import Law
package import Rulebook
package import Studies
import Units

/// What an outlook is worked out with beside the question itself: threads, and who is told how far it is.
package struct OutlookWork: Sendable {
  package let workers: Workers
  package let watch: OutlookWatch

  package init(workers: Workers = .alone, watch: OutlookWatch = OutlookWatch()) {
    self.workers = workers
    self.watch = watch
  }

  package init(workers: Workers = .alone, progress: @escaping @Sendable (Double) -> Void) {
    self.init(workers: workers, watch: OutlookWatch(progress: progress))
  }
}

extension OutlookRequest {
  /// - Throws: what ``Studies/outlook`` throws.
  package func outlook(
    atlas: Atlas, rulebook: Rulebook, work: OutlookWork
  ) throws(Diagnostics) -> Outlook {
    try drawn(atlas: atlas, rulebook: rulebook, work: work).outlook
  }

  /// The same with its draws.
  package func drawn(
    atlas: Atlas, rulebook: Rulebook, work: OutlookWork
  ) throws(Diagnostics) -> (outlook: Outlook, draws: OutlookDraws) {
    do throws(Diagnostic) {
      return try drawnOutlook(
        plan, atlas: atlas, rulebook: rulebook, model: model, workers: work.workers, watch: work.watch)
    } catch {
      throw Diagnostics([error])
    }
  }

  /// The same from draws that were worked out elsewhere; nil where they belong to another plan.
  package func outlook(
    from draws: OutlookDraws, atlas: Atlas, rulebook: Rulebook
  ) throws(Diagnostics) -> Outlook? {
    do throws(Diagnostic) {
      return try Studies.outlook(plan, from: draws, atlas: atlas, rulebook: rulebook, model: model)
    } catch {
      throw Diagnostics([error])
    }
  }
}

func outlookAnswer(
  _ parameters: Parameters, _ atlas: Atlas, _ rulebook: Rulebook, _ statutes: Statutes, _ today: Day,
  _ work: OutlookWork
) throws(Diagnostics) -> Answer {
  let request = try OutlookRequest(parameters, atlas: atlas, statutes: statutes, today: today)
  let reformed: Rulebook
  do throws(Diagnostic) { reformed = try parameters.overlaid(rulebook) } catch { throw Diagnostics([error]) }
  return outlookAnswer(
    try request.outlook(atlas: atlas, rulebook: reformed, work: work), language: parameters.language,
    atlas: atlas)
}

/// An outlook as JSON, as one long table and as tables for people.
package func outlookAnswer(_ outlook: Outlook, language: String, atlas: Atlas) -> Answer {
  let cells = Answer.Table("cells", outlook.told, toldFields)
  let tables =
    [netTable(outlook)] + accountTables(outlook) + [headlineTable(outlook)] + [
      Answer.Table("realAccounts", outlook.toldAccounts, toldAccountFields),
      Answer.Table("untold", outlook.untold, untoldFields),
      Answer.Table("gaps", outlook.gaps, gapFields(language)), priorTable(outlook, language),
    ]
  return Answer(
    json: outlookFields(language).object(outlook), table: cells, readable: tables, sheets: tables + [cells])
}
