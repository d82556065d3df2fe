import Basics
import Figures
import Law
import Pages
import Studies

/// Whether an alternative that is put together can be added to a study, and if not, which field says why.
struct DraftCheck {
  private(set) var faults: [Diagnostic] = []
  /// As the grammar writes it; nil where something is wrong.
  private(set) var text: String?

  /// The field of what concerns the alternative as a whole.
  static let whole = "draft"

  /// - Parameters:
  ///   - place: of the alternative that it takes the place of; nil for a new one.
  ///   - reason: what bars a form, in the reader's words.
  init(
    _ draft: AlternativeDraft, replacing place: Int?, in view: BuilderView, reason: (FormChoice) -> String
  ) {
    for (number, fields) in zip(1..., draft.measures) {
      faults += Self.faults(of: fields, number, in: view, reason)
    }
    guard faults.isEmpty else { return }
    do throws(Diagnostics) {
      let measures = try view.resolver.measures(of: draft.text)
      let text = Alternative.text(of: measures)
      let isTwin = view.alternatives.enumerated().contains { $0.offset != place && $0.element.text == text }
      if isTwin { faults.append(Self.fault("builder-alternative-twin", Self.whole)) }
      if place == nil { faults += Self.roomFaults(Alternative.kind(of: measures), in: view) }
      if faults.isEmpty { self.text = text }
    } catch {
      faults = error.list.map { Self.fault($0.code, Self.field(of: $0, in: draft), $0.arguments) }
    }
  }

  private static func faults(
    of fields: MeasureFields, _ number: Int, in view: BuilderView, _ reason: (FormChoice) -> String
  ) -> [Diagnostic] {
    func at(_ field: String) -> String { MeasureFields.name(field, number) }
    var faults: [Diagnostic] = []
    func unknown(_ field: String) { faults.append(fault("builder-choice-unknown", at(field))) }
    if fields.kind.hasTask, fields.task.isEmpty {
      faults.append(fault("builder-task-missing", at("task")))
    } else if fields.kind.hasTask, !view.tasks.contains(where: { $0.id == fields.task }) {
      unknown("task")
    }
    if fields.kind == .cooperate {
      faults += formFault(fields, at("form"), view, reason).map { [$0] } ?? []
      if CostSharing(rawValue: fields.key) == nil { unknown("key") }
    }
    let codes = Set(view.codes)
    if [.host, .asymmetric, .split].contains(fields.kind), !codes.contains(fields.unit) { unknown("unit") }
    if fields.kind == .asymmetric,
      ![Recipient.county.text, Recipient.state.text].contains(fields.to), !codes.contains(fields.to)
    {
      unknown("to")
    }
    if fields.kind == .split {
      if !fields.to.isEmpty, !codes.contains(fields.to) { unknown("to") }
      if fields.measure == nil {
        faults.append(fault("builder-percent-invalid", at("percent"), ["share": fields.percent]))
      }
    }
    if fields.kind.isShared {
      if !fields.with.allSatisfy(codes.contains) { unknown("with") }
      if fields.kind == .host ? fields.guests.isEmpty : fields.with.count < 2 {
        faults.append(fault("builder-units-too-few", at("with")))
      }
    }
    return faults
  }

  private static func roomFaults(_ kind: Alternative.Kind, in view: BuilderView) -> [Diagnostic] {
    func tooMany(_ code: String, _ limit: Int) -> Diagnostic {
      fault(code, whole, ["found": "\(limit + 1)", "limit": "\(limit)"])
    }
    if view.room == 0 { return [tooMany("too-many-alternatives", StudyRequest.mostAlternatives)] }
    return kind == .merge && !view.hasRoomForMerger
      ? [tooMany("too-many-merges", StudyRequest.mostMerges)] : []
  }

  private static func formFault(
    _ fields: MeasureFields, _ field: String, _ view: BuilderView, _ reason: (FormChoice) -> String
  ) -> Diagnostic? {
    guard !fields.form.isEmpty else { return nil }
    guard let choice = view.offer(for: fields.task)[fields.form] else {
      return fault("builder-choice-unknown", field)
    }
    guard choice.verdict == .excluded else { return nil }
    return fault("builder-form-barred", field, ["reason": reason(choice)])
  }

  /// What a study finds wrong with the only measure stands at the field that it concerns.
  private static func field(of fault: Diagnostic, in draft: AlternativeDraft) -> String {
    let fields = [
      "recipient-self": "to", "split-into-itself": "to", "recipient-unknown": "to", "unit-duplicate": "with",
      "merge-of-one": "with", "cooperation-of-one": "with", "host-own-guest": "with",
    ]
    guard draft.measures.count == 1, let field = fields[fault.code] else { return whole }
    return MeasureFields.name(field, 1)
  }

  private static func fault(
    _ code: String, _ field: String, _ arguments: [String: String] = [:]
  ) -> Diagnostic {
    Diagnostic(code, .badInput, at: .init(field: field), arguments)
  }
}
