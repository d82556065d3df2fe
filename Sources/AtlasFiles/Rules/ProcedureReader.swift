import Basics
import Law

/// Reads one file of `Data/<country>/procedure`.
struct ProcedureReader {
  let country: String
  let acts: [String: Act]

  private static let stepKeys =
    ["id", "title", "who", "duty", "conditions", "from", "by", "election", "timing"] + StatementReader.keys

  /// Nil, with the faults kept, where something is wrong.
  func procedure(_ document: YAMLField) -> Procedure? {
    guard let fields = document.fields(["id", "kind", "title", "act", "elections", "steps"]) else {
      return nil
    }
    let statements = StatementReader(acts: acts, usual: fields["act"])
    let elections = fields.required("elections").flatMap(elections)
    guard let id = fields.required("id")?.text(),
      let kind = fields.required("kind")?.word(Procedure.Kind.self),
      let title = fields.required("title")?.sentence(), let elections,
      let nodes = fields.required("steps")?.elements()
    else { return nil }
    let read = nodes.compactMap { $0.fields(Self.stepKeys) }
    let ids = read.compactMap { $0["id"]?.shown }
    for (position, id) in ids.enumerated() where ids[..<position].contains(id) {
      read[position]["id"]?.fault("statute-id-twice", ["id": id])
    }
    return Procedure(
      id: id, country: country, kind: kind, title: title, elections: elections,
      steps: read.compactMap { step($0, statements, ids) })
  }

  private func elections(_ field: YAMLField) -> Procedure.Elections? {
    guard let fields = field.fields(["first", "every", "days"]),
      let first = fields.required("first")?.integer(),
      let every = fields.required("every"), let days = fields.required("days")?.elements()
    else { return nil }
    guard let years = every.integer(), years > 0 else { return every.wrongKind("4") }
    return Procedure.Elections(first: first, every: years, days: days.compactMap { $0.day() })
  }

  private func step(_ fields: YAMLField.Fields, _ statements: StatementReader, _ ids: [String]) -> Step? {
    guard let id = fields.required("id")?.text(), let title = fields.required("title")?.sentence(),
      let who = fields.required("who")?.sentence(), let duty = fields.required("duty")?.word(Step.Duty.self),
      let statement = statements.statement(in: fields)
    else { return nil }
    return Step(
      id: id, title: title, who: who, duty: duty,
      conditions: Set(
        fields["conditions"]?.elements()?.compactMap { $0.word(Step.Condition.self) } ?? []),
      from: fields["from"].flatMap { moment($0, ids) }, by: fields["by"].flatMap { moment($0, ids) },
      isElection: fields["election"]?.flag() ?? false, statement: statement,
      timing: fields["timing"]?.sentence())
  }

  /// `{ of: effective, years: -1, on: 09-30 }`: `of` is `effective`, `decided` or the id of a step.
  private func moment(_ field: YAMLField, _ ids: [String]) -> Moment? {
    guard let fields = field.fields(["of", "years", "months", "days", "on"]),
      let of = fields.required("of"), let anchor = anchor(of, ids)
    else { return nil }
    return Moment(
      anchor, years: fields["years"]?.integer() ?? 0, months: fields["months"]?.integer() ?? 0,
      days: fields["days"]?.integer() ?? 0, on: fields["on"].flatMap(dayOfYear))
  }

  private func anchor(_ field: YAMLField, _ ids: [String]) -> Moment.Anchor? {
    switch field.shown {
    case "effective": .effective
    case "decided": .decided
    case let id where ids.contains(id): .step(id)
    default: field.wrongKind((["effective", "decided"] + ids).joined(separator: ", "))
    }
  }

  /// Of a year without 29 February, so that the day exists in every year.
  private func dayOfYear(_ field: YAMLField) -> Moment.DayOfYear? {
    guard let day = Day("2001-\(field.shown)") else { return field.wrongKind("09-30") }
    return Moment.DayOfYear(month: day.month, day: day.day)
  }
}
