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
  /// The first of them, and the way to all.
  func nearDuties(_ html: inout HTML, _ near: NearDuties) {
    let today = content.today()
    if near.duties.isEmpty {
      html.p(phrase("wheel.none-near"))
    } else {
      html.ul(.class("for-me-list")) { html in
        for duty in near.duties.prefix(10) {
          html.li { html in
            let standing = duty.noted.standing(on: today)
            html.div { html in
              html.a(
                near.names.what(duty.duty),
                .href(WheelPlaces.mark(duty.space).address(Query([.init("duty", duty.id)]))))
              html.p { html in
                html.span(
                  phrase("wheel.state.\(standing.rawValue)"), .class("wheel-state", "is-\(standing.rawValue)")
                )
                html.span(" \(phrase.date(duty.day))", .class("quiet"))
              }
            }
          }
        }
      }
    }
    html.p { $0.a(phrase("wheel.all-mine"), .href(WheelPlaces.mine.address())) }
  }
}
