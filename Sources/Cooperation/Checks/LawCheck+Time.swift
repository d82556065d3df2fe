import Basics
import Law

extension LawCheck {
  /// Whether there can be one of the form on the day, and what it must become by when.
  func time() -> [Finding] {
    standing() + agreedTooEarly()
  }

  private func standing() -> [Finding] {
    let values: [String: Finding.Value] = ["form": .words(form.name), "day": .day(day)]
    switch form.state(on: day) {
    case .available: return []
    case .future:
      let from = form.valid.from.map { ["from": Finding.Value.day($0)] } ?? [:]
      return [Finding(.formNotYet, .fault, form.validity, values.merging(from) { $1 })]
    case .transitional: return [conversion(.formMustConvert, .warning, values)]
    case .past:
      guard form.conversion == nil else { return [conversion(.formToConvert, .fault, values)] }
      let until = form.valid.until.map { ["until": Finding.Value.day($0)] } ?? [:]
      return [Finding(.formOver, .fault, form.validity, values.merging(until) { $1 })]
    }
  }

  private func conversion(
    _ kind: FindingKind, _ level: Finding.Level, _ values: [String: Finding.Value]
  ) -> Finding {
    let into = form.conversion?.into ?? []
    let names = into.compactMap { id in forms.first { $0.id == id }?.name }
    var all = values
    all["into"] = .either(names)
    if let last = form.conversion?.latestDeadline { all["deadline"] = .day(last) }
    return Finding(kind, level, form.conversion?.statement, all)
  }

  /// A warning only: chapters may have applied in some councils before the day that the tables have.
  private func agreedTooEarly() -> [Finding] {
    guard let agreed = arrangement.agreed, let from = form.valid.from, agreed < from else { return [] }
    return [
      Finding(
        .agreedBeforeForm, .warning, form.validity,
        ["form": .words(form.name), "agreed": .day(agreed), "from": .day(from)])
    ]
  }
}
