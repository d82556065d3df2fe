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
            "unit.history.none", ["date": phrase.date(view.country.register.changes.first?.date ?? view.day)])
        )
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
    if !change.isOfficial { html.p(phrase("unit.history.unofficial"), .class("quiet")) }
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

  private func joined(_ units: [NamedCode]) -> String {
    let names = units.map { "\($0.name) (\($0.code))" }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return phrase(
      "unit.history.list", ["first": names.dropLast().joined(separator: ", "), "last": last])
  }
}
