import Basics
import Law
import Rulebook
import Yams

/// Reads one file of `Data/<country>/procedure`.
struct ProcedureReader {
  let country: String
  let file: String
  let acts: [String: Act]

  private static let stepKeys =
    ["id", "title", "who", "duty", "condition", "from", "by", "timing"] + StatementReader.keys

  func procedure(_ node: Node) throws(Diagnostic) -> Procedure {
    let fields = try StatuteFields(
      node, file: file, keys: ["id", "kind", "title", "act", "elections", "steps"])
    let reader = StatementReader(file: file, acts: acts, usualAct: try fields.optionalText("act") ?? "")
    let elections = try StatuteFields(fields.needed("elections"), file: file, keys: ["first", "every"])
    let every = try elections.int("every")
    guard every > 0 else { throw elections.fault("statute-value-invalid", "every") }
    let nodes = try fields.items("steps")
    let ids = nodes.compactMap { $0["id"]?.string }
    var steps: [Step] = []
    for node in nodes {
      let step = try StatuteFields(node, file: file, keys: Self.stepKeys)
      if steps.contains(where: { $0.id == node["id"]?.string }) { throw step.fault("statute-id-twice", "id") }
      steps.append(try self.step(step, reader, ids))
    }
    return Procedure(
      id: try fields.text("id"), country: country, kind: try fields.word("kind"),
      title: try fields.localText("title"),
      elections: .init(first: try elections.int("first"), every: every), steps: steps)
  }

  private func step(
    _ fields: StatuteFields, _ reader: StatementReader, _ ids: [String]
  ) throws(Diagnostic) -> Step {
    Step(
      id: try fields.text("id"), title: try fields.localText("title"), who: try fields.localText("who"),
      duty: try fields.word("duty"),
      condition: fields.node("condition") == nil ? .always : try fields.word("condition"),
      from: try moment(fields, "from", ids), by: try moment(fields, "by", ids),
      statement: try reader.statement(fields, text: "text"),
      timing: fields.node("timing") == nil ? nil : try fields.localText("timing"))
  }

  /// `{ of: effective, years: -1, on: 09-30 }`: `of` is `effective`, `decided` or the id of a step.
  private func moment(_ fields: StatuteFields, _ key: String, _ ids: [String]) throws(Diagnostic) -> Moment? {
    guard let node = fields.node(key) else { return nil }
    let moment = try StatuteFields(node, file: file, keys: ["of", "years", "months", "days", "on"])
    let anchor: Moment.Anchor
    switch try moment.text("of") {
    case "effective": anchor = .effective
    case "decided": anchor = .decided
    case let id where ids.contains(id): anchor = .step(id)
    case let id:
      throw moment.fault(
        "statute-word-unknown", "of",
        ["word": id, "expected": (["effective", "decided"] + ids).joined(separator: ", ")])
    }
    return Moment(
      anchor, years: try moment.int("years", or: 0), months: try moment.int("months", or: 0),
      days: try moment.int("days", or: 0), on: try dayOfYear(moment))
  }

  private func dayOfYear(_ fields: StatuteFields) throws(Diagnostic) -> Moment.DayOfYear? {
    guard let text = try fields.optionalText("on") else { return nil }
    // A year without 29 February, so that the day exists in every year.
    guard let day = Day("2001-\(text)") else { throw fields.fault("statute-value-invalid", "on") }
    return Moment.DayOfYear(month: day.month, day: day.day)
  }
}
