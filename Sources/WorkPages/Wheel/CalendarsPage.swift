import Basics
import Duties
import Markup
import Pages
import SignIn
import Spaces
import Store
import Wording

/// The calendars of one person.
private struct CalendarsView {
  let feeds: [CalendarFeed]
  let spaces: [Space]
  /// Roles that have a duty within a year, by key, in each space.
  let roles: [Identifier<Space>: [(key: String, name: String)]]
}

extension WorkContext {
  /// The visitor's calendars: made here, and revoked here. The address of a new one is shown once.
  func calendarsPage() throws -> Reply {
    _ = try signedIn()
    guard visit.method == .post else { return try calendarsPage(ShownForm("calendar")) }
    var secret: String?
    let faults = try faults {
      try writing { tx, actor, occasion in
        if let feed = visit.form["end"].flatMap({ Identifier<CalendarFeed>($0) }) {
          return try CalendarFeed.revoke(feed, by: actor, tx)
        }
        // `space` alone, or a space and a role in it, behind one another.
        let parts = (visit.form["what"] ?? "").split(separator: " ", maxSplits: 1).map(String.init)
        secret = try CalendarFeed.make(
          space: parts.first.flatMap { Identifier<Space>($0) }, role: parts.count > 1 ? parts[1] : "",
          for: actor, tx, occasion
        ).secret
      }
    }
    if let secret { return newCalendarPage(secret) }
    guard faults.isEmpty else {
      return try calendarsPage(ShownForm("calendar", typed: visit.form, faults: faults))
    }
    return goOn(to: WheelPlaces.calendars)
  }

  private func calendarsPage(_ shown: ShownForm) throws -> Reply {
    let view = try calendarsView()
    return workPage(phrase("calendars.title"), at: WheelPlaces.calendars, status: shown.status) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("calendars.title"))
        html.p(phrase("calendars.lead"), .class("lead"))
        if view.feeds.isEmpty { html.p(phrase("calendars.none")) }
        html.ul(.class("account-lines")) { html in
          for feed in view.feeds {
            html.li { html in
              html.p { html in
                html.strong(name(of: feed, view))
                html.span(
                  phrase("calendars.made", ["moment": moment(feed.madeAt)]), .class("quiet", "account-times"))
              }
              protectedButton(
                &html, phrase("calendars.revoke"), to: WheelPlaces.calendars.address(),
                sending: [.init("end", feed.id.text)])
            }
          }
        }
        workForm(
          &html, to: WheelPlaces.calendars,
          [Field("what", phrase("calendars.what"), .choice(choices(view)))], in: shown,
          button: phrase("calendars.make"))
      }
    }
  }

  private func calendarsView() throws -> CalendarsView {
    let today = content.today()
    let days = today..<(today.adding(years: 1) ?? today)
    return try reading { tx, actor in
      let spaces = try Space.mine(actor, tx)
      var roles: [Identifier<Space>: [(key: String, name: String)]] = [:]
      for space in spaces.prefix(10) {
        let duties = try space.duties(dutyQuestion(days), for: actor, tx)
        let names = try WheelNames(of: duties.map(\.noted), isTold: false, phrase, tx)
        let bearers = Set(duties.map(\.noted.who)).filter { $0.kind != .person }
        roles[space.id] = bearers.map { (key: $0.key, name: names.name(of: $0)) }
          .sorted { ($0.name, $0.key) < ($1.name, $1.key) }
      }
      return CalendarsView(feeds: try CalendarFeed.all(of: actor, tx), spaces: spaces, roles: roles)
    }
  }

  private func choices(_ view: CalendarsView) -> [Field.Option] {
    [Field.Option("", phrase("calendars.mine"))]
      + view.spaces.flatMap { space in
        [Field.Option(space.id.text, phrase("calendars.space", ["space": space.name]))]
          + (view.roles[space.id] ?? []).map { role in
            Field.Option(
              "\(space.id.text) \(role.key)",
              phrase("calendars.role", ["role": role.name, "space": space.name]))
          }
      }
  }

  private func name(of feed: CalendarFeed, _ view: CalendarsView) -> String {
    guard let space = feed.space else { return phrase("calendars.mine") }
    let called = view.spaces.first { $0.id == space }?.name ?? phrase("calendars.space-closed")
    guard !feed.role.isEmpty else { return phrase("calendars.space", ["space": called]) }
    let role = view.roles[space]?.first { $0.key == feed.role }?.name ?? feed.role
    return phrase("calendars.role", ["role": role, "space": called])
  }

  /// The secret is shown this once: nobody can read it afterwards.
  private func newCalendarPage(_ secret: String) -> Reply {
    let whole = absolute(WheelPlaces.feed(secret).address())
    return workPage(phrase("calendars.new"), at: WheelPlaces.calendars, scripts: ["js/copy.js"]) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("calendars.new"))
        html.p(phrase("calendars.once"), .class("lead"))
        html.copied(whole, called: phrase("calendars.address"), id: "secret-link", phrase)
        html.p(phrase("calendars.how"))
        html.p(.class("way-back")) {
          $0.a(phrase("calendars.title"), .href(WheelPlaces.calendars.address()))
        }
      }
    }
  }

  /// The whole address of a path of this site.
  package func absolute(_ path: String) -> String {
    let site = workplace.publicAddress ?? visit.sender.origin.flatMap(PublicAddress.init)
    return site?.absolute(path) ?? path
  }
}
