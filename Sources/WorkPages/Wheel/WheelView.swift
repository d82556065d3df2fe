import Basics
import Duties
import Markup
import Pages
import SignIn
import Spaces
import Wording

/// A wheel as one visitor sees it.
struct WheelView {
  let title: String
  let lead: String
  let place: Place
  let request: WheelRequest
  /// All of these days, by day.
  let duties: [SpaceDuty]
  let names: WheelNames
  /// The names of the spaces that the duties are in, where there are several.
  let spaces: [Identifier<Space>: String]
  /// In which of them the visitor may note something.
  let mayMark: Set<Identifier<Space>>
  /// How many comments there are, by space and the folded name of the duty; a space is missing where the visitor sees none.
  let talk: [Identifier<Space>: [String: Int]]
  /// Where somebody adds a duty; nil where they may not.
  let adding: String?
  let today: Day

  /// So many rows of the list stand on a page.
  static let rows = 100

  /// Those that the visitor asks for,
  var shown: [SpaceDuty] { duties.filter { request.holds($0, today: today) } }
  /// and of these the ones on this page.
  var listed: Set<SpaceDuty> { Set(shown.dropFirst(request.skip).prefix(Self.rows)) }
}

extension WorkContext {
  /// So many who have most to do have a track of their own.
  private static var tracks: Int { 6 }

  /// The ring with its list: what is near, what is late, and whose it is.
  func wheel(_ html: inout HTML, _ view: WheelView) {
    let today = content.today()
    let shown = view.shown
    html.h1(view.title)
    html.p(view.lead, .class("lead", "column"))
    html.p(.class("quiet")) { html in
      html.text(
        phrase(
          "wheel.days", ["from": phrase.date(view.request.first), "to": phrase.date(view.request.last)]))
    }
    wheelFilter(&html, view)
    if view.duties.isEmpty {
      emptyWheel(&html, view)
    } else if shown.isEmpty {
      html.p(phrase("wheel.none-found"), .class("column"))
    } else {
      html.p(wheelSummary(shown, today), .class("wheel-summary"))
      html.div(.class("wheel")) { html in
        html.figure(.class("wheel-figure")) { html in
          ring(&html, view, shown, today)
        }
        html.div(.class("wheel-list")) { html in wheelList(&html, view, shown) }
      }
    }
    html.ul(.class("ways-on", "no-print")) { html in
      if let adding = view.adding {
        html.li { $0.a(phrase("wheel.add"), .class("button"), .href(adding)) }
      }
      if visitor.person != nil {
        html.li { $0.a(phrase("wheel.calendars"), .href(WheelPlaces.calendars.address())) }
      }
    }
  }

  private func wheelSummary(_ duties: [SpaceDuty], _ today: Day) -> String {
    let standings = Dictionary(grouping: duties) { $0.noted.standing(on: today) }.mapValues(\.count)
    let parts = DutyStanding.allCases.compactMap { standing in
      standings[standing].map { "\(phrase("wheel.state.\(standing.rawValue)")): \($0)" }
    }
    let unheld = duties.count { $0.people == nil && $0.noted.standing(on: today).isOpen }
    return (parts + (unheld > 0 ? ["\(phrase("wheel.unheld")): \(unheld)"] : [])).joined(separator: " · ")
  }

  private func emptyWheel(_ html: inout HTML, _ view: WheelView) {
    html.p(phrase(view.adding == nil ? "wheel.empty" : "wheel.empty-teach"), .class("column"))
  }

  private func ring(_ html: inout HTML, _ view: WheelView, _ duties: [SpaceDuty], _ today: Day) {
    let end = view.request.first.adding(years: 1) ?? view.request.days.upperBound
    let inYear = duties.filter { $0.day < end }
    let counts = Dictionary(grouping: inYear) { $0.noted.who.key }.mapValues(\.count)
    let order = counts.keys.sorted { (-(counts[$0] ?? 0), $0) < (-(counts[$1] ?? 0), $1) }
    let own = Array(order.prefix(order.count > Self.tracks ? Self.tracks - 1 : Self.tracks))
    let track = Dictionary(uniqueKeysWithValues: own.enumerated().map { ($1, $0) })
    let named = own.map { key in
      inYear.first { $0.noted.who.key == key }.map { view.names.name(of: $0.noted.who) } ?? key
    }
    let tracks = named + (own.count < order.count ? [phrase("wheel.others")] : [])
    // Many duties share a sign for each week, so that the ring stays to be read.
    let span = inYear.count > 150 ? 7 : 1
    let groups = Dictionary(grouping: inYear) { duty in
      RingGroup(
        track: track[duty.noted.who.key] ?? own.count,
        step: duty.day.days(since: view.request.first) / span)
    }
    let listed = view.listed
    let dots = groups.sorted { $0.key < $1.key }.compactMap { group, duties in
      dot(group, duties, view, listed)
    }
    WheelRing(first: view.request.first, today: today, tracks: tracks, dots: dots)
      .write(to: &html, title: phrase("wheel.ring", count: inYear.count), phrase)
    html.figcaption(.class("wheel-tracks")) { html in
      html.p(phrase("wheel.tracks"), .class("quiet"))
      html.ol { html in for name in tracks { html.li(name) } }
    }
  }

  private func dot(
    _ group: RingGroup, _ duties: [SpaceDuty], _ view: WheelView, _ listed: Set<SpaceDuty>
  ) -> WheelRing.Dot? {
    guard let first = duties.first else { return nil }
    let standing = duties.map { $0.noted.standing(on: view.today) }.min { $0.urgency < $1.urgency } ?? .open
    let state = phrase("wheel.state.\(standing.rawValue)")
    let what =
      duties.count == 1
      ? view.names.what(first.duty) : phrase("wheel.several", count: duties.count)
    return WheelRing.Dot(
      day: first.day, track: group.track, standing: standing,
      words: "\(phrase.date(first.day)): \(what) (\(state))",
      address: listed.contains(first) ? "#\(rowName(first))" : address(showing: first, view))
  }

  /// The page on which the list begins with a duty.
  private func address(showing duty: SpaceDuty, _ view: WheelView) -> String {
    view.place.address(
      visit.query.setting("from", to: duty.day.iso).setting("to", to: view.request.last.iso)
        .setting("skip", to: nil))
  }

  /// By what a link leads to a duty in the list.
  func rowName(_ duty: SpaceDuty) -> String {
    "duty-\(duty.space.text)-\(duty.id.map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined())"
  }
}

/// Duties that share a sign on the ring.
private struct RingGroup: Hashable, Comparable {
  let track: Int
  let step: Int

  static func < (a: Self, b: Self) -> Bool { (a.step, a.track) < (b.step, b.track) }
}

extension DutyStanding {
  /// The lower, the sooner somebody must know.
  fileprivate var urgency: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
