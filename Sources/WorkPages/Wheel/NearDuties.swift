import Basics
import Duties
import Markup
import Pages
import Spaces
import Store
import Wording

/// What the visitor must have done soon, or should have by now.
struct NearDuties: Sendable {
  let duties: [SpaceDuty]
  let names: WheelNames

  /// Late ones of the last half year, and those of the next two weeks.
  init(for actor: Actor, _ context: WorkContext, _ tx: any Transaction) throws {
    let today = context.content.today()
    let first = today.adding(days: -183) ?? today
    let end = today.adding(days: 15) ?? today
    duties = try actor.duties(context.dutyQuestion(first..<end), tx)
      .filter { $0.noted.standing(on: today).isOpen }
    names = try WheelNames(of: duties.map(\.noted), isTold: true, context.phrase, tx)
  }
}

extension WorkContext {
  /// A reminder above the notices; nothing where nothing is near.
  func nearDuties(_ html: inout HTML, _ near: NearDuties) {
    guard !near.duties.isEmpty else { return }
    let today = content.today()
    html.section(.class("near-duties"), .aria("labelledby", "near-duties")) { html in
      html.h2(phrase("wheel.near"), .id("near-duties"))
      html.ul { html in
        for duty in near.duties.prefix(10) {
          html.li { html in
            let standing = duty.noted.standing(on: today)
            html.span(
              phrase("wheel.state.\(standing.rawValue)"), .class("wheel-state", "is-\(standing.rawValue)"))
            html.text(" \(phrase.date(duty.day)): ")
            html.a(
              near.names.what(duty.duty),
              .href(WheelPlaces.mark(duty.space).address(Query([.init("duty", duty.id)]))))
          }
        }
      }
      html.p { $0.a(phrase("wheel.all-mine"), .href(WheelPlaces.mine.address())) }
    }
  }
}
