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
  let tables =
    [netTable(outlook)] + accountTables(outlook) + [headlineTable(outlook), untoldTable(outlook)]
    + [gapTable(outlook, language), priorTable(outlook, language)]
  return Answer(
    json: json(outlook, language), table: cellTable(outlook), readable: tables,
    sheets: tables + [cellTable(outlook)])
}

// MARK: JSON

private func json(_ outlook: Outlook, _ language: String) -> JSONValue {
  let plan = outlook.plan
  return .object([
    .init(
      "study",
      .object([
        .init("country", .text(plan.study.country)), .init("date", .text(plan.study.date.iso)),
        .init("decided", .text(plan.decided.iso)),
        .init("effective", .text(Day.newYear(plan.effectYear).iso)),
        .init("from", .number(Double(outlook.firstYear))), .init("to", .number(Double(outlook.lastYear))),
        .init("draws", .number(Double(plan.draws))), .init("seed", .number(Double(plan.seed))),
        .init("level", .number(plan.level)),
      ])),
    .init("method", .text(outlook.method)),
    .init(
      "alternatives",
      .array(
        plan.study.alternatives.map {
          .object([
            .init("id", .text($0.id)), .init("kind", .text($0.kind.rawValue)),
            .init("groups", .array($0.groups.map(JSONValue.texts))),
            .init("measures", .texts($0.measures.map(\.text))),
            .init("net", json(outlook.isWhole($0.id) ? outlook.net(of: $0.id) : nil)),
            .init("known", json(outlook.net(of: $0.id))),
            .init("netUnknown", .texts(outlook.reasonsWithoutNet(of: $0.id).map(\.rawValue))),
            .init("gains", .optional(outlook.chanceOfGain(of: $0.id))),
          ])
        })),
    .init("cells", .array(outlook.cells.flatMap(jsonCells))),
    .init("untold", .array(outlook.cells.flatMap { jsonUntold($0, in: outlook) })),
    .init("accounts", .array(outlook.cells.map { jsonAccount($0, outlook.breakEven(of: $0)) })),
    .init("assumptions", .array(plan.priors.list.map { json($0, language) })),
    .init("gaps", .array(outlook.gaps.map { json($0, language) })),
  ])
}

/// Nulls where it is not known.
private func json(_ interval: Interval?) -> JSONValue {
  .object([
    .init("value", .optional(interval?.expected)), .init("low", .optional(interval?.low)),
    .init("high", .optional(interval?.high)),
  ])
}

private func jsonCells(_ cell: Outlook.Prospect) -> [JSONValue] {
  Outcome.all.flatMap { outcome -> [JSONValue] in
    guard let fan = cell.series[outcome.id] else { return [] }
    return zip(fan.years, fan.values).map { year, interval in
      .object([
        .init("alternative", .text(cell.column.alternative)), .init("unit", .text(cell.column.unit)),
        .init("outcome", .text(outcome.id)), .init("year", .number(Double(year))),
        .init("value", .number(interval.expected)), .init("low", .optional(interval.low)),
        .init("high", .optional(interval.high)),
      ])
    }
  }
}

/// Outcomes without figures, and whether that is because nothing changes or because nobody reckoned them.
private func jsonUntold(_ cell: Outlook.Prospect, in outlook: Outlook) -> [JSONValue] {
  outlook.untold(of: cell).map {
    .object([
      .init("alternative", .text(cell.column.alternative)), .init("unit", .text(cell.column.unit)),
      .init("outcome", .text($0.outcome.id)), .init("reason", .text($0.reason.rawValue)),
    ])
  }
}

private func jsonAccount(_ cell: Outlook.Prospect, _ breakEven: BreakEven?) -> JSONValue {
  .object([
    .init("alternative", .text(cell.column.alternative)), .init("unit", .text(cell.column.unit)),
    .init(
      "parts",
      .object(
        AccountPart.allCases.map { part in
          .init(part.rawValue, cell.account[part].map { json($0) } ?? .null)
        })),
    .init("net", json(cell.net)),
    .init("breakEven", breakEven.map(json) ?? .null),
  ])
}

private func json(_ even: BreakEven) -> JSONValue {
  let share: Double? = if case .share(let share) = even.outcome { share } else { nil }
  return .object([
    .init("merger", .number(even.merger.expected)),
    .init("cooperation", .number(even.cooperation.expected)), .init("share", .optional(share)),
    .init("mergerInterval", json(even.merger)), .init("cooperationInterval", json(even.cooperation)),
    .init("mergerGains", .optional(even.chances?.mergerGains)),
    .init("cooperationGains", .optional(even.chances?.cooperationGains)),
    .init("cooperationIsBetter", .optional(even.chances?.cooperationIsBetter)),
  ])
}

private func json(_ prior: Prior, _ language: String) -> JSONValue {
  .object([
    .init("id", .text(prior.id.rawValue)), .init("name", .text(prior.names[language] ?? prior.id.rawValue)),
    .init("unit", .text(prior.unit)), .init("mean", .optional(prior.mean)),
    .init("spread", .optional(prior.spread)), .init("evidence", .bool(prior.isEvidence)),
    .init("changed", .bool(prior.isChanged)), .init("source", .text(prior.source)),
  ])
}

private func json(_ gap: Gap, _ language: String) -> JSONValue {
  .object([
    .init("alternative", .text(gap.alternative)), .init("subject", .text(gap.subject)),
    .init("reason", .text(gap.reason.rawValue)), .init("parts", .texts(gap.parts.map(\.rawValue))),
    .init("detail", .optional(gap.detail[language] ?? gap.detail[""])),
  ])
}
