import Basics
import Markup
import Pages
import Studies
import Wording

extension StudyContext {
  /// What can be added, each with what it is in one line.
  func kinds(_ html: inout HTML, _ view: BuilderView, _ state: BuilderState) {
    html.section(.aria("labelledby", "add")) { html in
      html.h2(phrase("builder.add"), .id("add"), .tabindex(-1))
      builderFaults(&html, state.faults, [], in: view)
      guard view.room > 0 else {
        html.p(phrase("builder.full", ["limit": "\(StudyRequest.mostAlternatives)"]))
        return
      }
      html.ul(.class("builder-kinds")) { html in
        for kind in MeasureFields.Kind.allCases {
          kindItem(&html, kind.rawValue, view, barred: bar(kind, view))
        }
        kindItem(
          &html, Alternative.Kind.combined.rawValue, view, barred: bar(.cooperate, view))
      }
    }
  }

  /// Why a kind cannot be added now; nil where it can.
  private func bar(_ kind: MeasureFields.Kind, _ view: BuilderView) -> String? {
    if kind.isShared, view.units.count < 2 { return phrase("builder.needs-two") }
    guard kind == .merge, !view.hasRoomForMerger else { return nil }
    return phrase("builder.mergers-full", ["limit": "\(StudyRequest.mostMerges)"])
  }

  private func kindItem(_ html: inout HTML, _ kind: String, _ view: BuilderView, barred: String?) {
    html.li(.class("builder-kind")) { html in
      let name = phrase("builder.kind.\(kind)")
      if let barred {
        html.p(name, .class("builder-kind-barred"))
        html.p(barred, .class("quiet"))
      } else {
        let step = BuilderStep.building(isChange: false, of: nil, kind: kind, .show)
        html.a(
          name, .class("button"), .href(builderLink(view.address, step, to: "draft")), .rel("nofollow"),
          .aria("describedby", "kind-\(kind)"))
        html.p(phrase("builder.explain.\(kind)"), .id("kind-\(kind)"), .class("quiet"))
      }
      if Self.isWithoutFigures(kind, in: view.code) {
        html.p(phrase("builder.no-figures"), .class("quiet"))
      }
    }
  }

  /// Whether there are no figures for what a kind changes: costs and needs by task are known for Norway alone.
  static func isWithoutFigures(_ kind: String, in country: String) -> Bool {
    country != "no" && kind != MeasureFields.Kind.merge.rawValue && kind != MeasureFields.Kind.split.rawValue
  }
}
