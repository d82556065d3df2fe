import Basics
import Figures
import Markup
import Pages
import Units
import Wording

extension StudyContext {
  /// Every change that led to the unit or followed from it, the latest first.
  func history(_ view: UnitView, _ html: inout HTML) {
    html.section(.aria("labelledby", "history-title")) {
      $0.h2(phrase("unit.history.title"), .id("history-title"))
      if view.history.isEmpty {
        $0.p(
          phrase(
            "unit.history.none",
            ["date": phrase.date(view.country.register.firstDayOfChanges)]))
      } else {
        $0.ol(.class("timeline"), .reversed) {
          for change in view.history { $0.li { write(change, view, &$0) } }
        }
      }
    }
  }

  private func write(_ change: Change, _ view: UnitView, _ html: inout HTML) {
    html.time(phrase.date(change.date), .datetime(change.date.iso))
    html.p(sentence(change))
    if let way = countyWay(change, view.country.register) {
      html.p(phrase("unit.history.county", way), .class("quiet"))
    }
    if !change.isOfficial { html.p(phrase("unit.history.unofficial"), .class("quiet")) }
  }

  /// The counties before and after a change in which municipalities came to another; nil where they did not, or where
  /// the day lies before those that are known.
  private func countyWay(_ change: Change, _ register: Register) -> [String: String]? {
    guard change.kind != .transfer, let before = register.division(before: change.date),
      let after = try? register.division(on: change.date)
    else { return nil }
    let old = Set(change.old.compactMap { before[$0.code]?.ownCounty.name })
    let new = Set(change.new.compactMap { after[$0.code]?.ownCounty.name })
    guard !old.isEmpty, !new.isEmpty, old != new else { return nil }
    return ["old": old.sorted().joined(separator: ", "), "new": new.sorted().joined(separator: ", ")]
  }

  /// What happened, in a sentence.
  func sentence(_ change: Change) -> String {
    phrase(
      "unit.history.\(kindKey(change))", ["old": joined(change.old), "new": joined(change.new)])
  }

  /// A new code can come with a new name; then both are said.
  private func kindKey(_ change: Change) -> String {
    guard change.kind == .recode, change.old.map(\.name) != change.new.map(\.name) else {
      return change.kind.rawValue
    }
    return "recode-rename"
  }

  /// Names with their codes, as a list in a sentence.
  func joined(_ units: [NamedCode]) -> String {
    let names = units.map { "\($0.name) (\($0.code))" }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return phrase(
      "unit.history.list", ["first": names.dropLast().joined(separator: ", "), "last": last])
  }
}
