import Basics
import Law
import Pages
import Studies

/// Where somebody is in the builder: a function of the address and of the study alone.
struct BuilderState: Sendable {
  let step: BuilderStep
  /// What is put together; nil where nothing is.
  private(set) var draft: AlternativeDraft?
  /// Of the alternative that the draft takes the place of; nil for a new one.
  private(set) var place: Int?
  /// What is wrong with the step: of a field by its name, of the alternative as a whole, or of the kind.
  private(set) var faults: [Diagnostic] = []
  /// Where an alternative that is finished leads to: the study with it.
  private(set) var next: Query?

  /// - Parameter reason: what bars a form, in the reader's words.
  init(_ query: Query, in view: BuilderView, reason: (FormChoice) -> String) {
    step = BuilderStep(query)
    guard case .building(let isChange, let of, let kind, let intent) = step else { return }
    place = isChange ? of.flatMap(view.place) : nil
    if isChange, place == nil { fault("builder-alternative-gone", DraftCheck.whole) }
    draft = Self.draft(query, of: of, kind: kind, in: view)
    guard draft != nil else {
      if faults.isEmpty { fault("builder-choice-unknown", BuilderStep.kindName) }
      return
    }
    switch intent {
    case .show: break
    case .more:
      if let last = draft?.measures.last?.kind, draft?.measures.count ?? 0 < StudyRequest.mostMeasures {
        draft?.measures.append(MeasureFields(usual: last, units: view.codes))
      }
    case .less(let number):
      if let count = draft?.measures.count, count > 1, (1...count).contains(number) {
        draft?.measures.remove(at: number - 1)
      }
    case .add: finish(query, in: view, reason)
    }
  }

  private static func draft(
    _ query: Query, of: String?, kind: String?, in view: BuilderView
  ) -> AlternativeDraft? {
    if let typed = AlternativeDraft(query, units: view.codes) { return typed }
    if let of {
      let measures = (try? view.resolver.measures(of: of)) ?? Alternative.measures(reading: of)
      return measures.map { AlternativeDraft($0) }
    }
    return kind.flatMap { AlternativeDraft(kind: $0, units: view.codes) }
  }

  private mutating func finish(
    _ query: Query, in view: BuilderView, _ reason: (FormChoice) -> String
  ) {
    guard let draft else { return }
    let check = DraftCheck(draft, replacing: place, in: view, reason: reason)
    faults += check.faults
    if let day = query["effective"], !day.isEmpty, Day(day) == nil {
      faults.append(Diagnostic("date-invalid", .badInput, at: .init(field: "effective"), ["date": day]))
    }
    guard faults.isEmpty, let text = check.text else { return }
    let address =
      place.map { view.address.replacing(at: $0, by: text) }
      ?? view.address.inserting(text, at: view.alternatives.count)
    let done = BuilderStep.done(place == nil ? .added : .changed, of: text, place: 0)
    next = Query(address.query.pairs + done.pairs)
  }

  private mutating func fault(_ code: String, _ field: String) {
    faults.append(Diagnostic(code, .badInput, at: .init(field: field)))
  }
}
