import Basics
import Duties
import Markup
import Pages
import Wording

/// The year as a ring: a sector for each month from the first day on, a track for each of those who have most to do, a
/// sign for the duties of a day or week by how they stand.
struct WheelRing {
  struct Dot {
    let day: Day
    let track: Int
    let standing: DutyStanding
    let words: String
    let address: String
  }

  let first: Day
  let today: Day
  /// Their names, from the outside in.
  let tracks: [String]
  let dots: [Dot]

  private static let (size, outer, inner) = (440.0, 182.0, 70.0)
  private static var centre: Double { size / 2 }

  func write(to html: inout HTML, title: String, _ phrase: Phrasebook) {
    html.svg(
      .class("wheel-ring"), .viewBox(0, 0, Self.size, Self.size), .role("group"),
      .aria("labelledby", "wheel-ring-title")
    ) { html in
      html.svgTitle(title, .id("wheel-ring-title"))
      for track in 0...tracks.count {
        html.circle(
          .class("wheel-track"), .cx(Self.centre), .cy(Self.centre), .r(edge(track)), .fill("none"))
      }
      months(&html, phrase)
      for (index, _) in tracks.enumerated() {
        let (x, y) = place(0, radius(index))
        html.svgText(
          String(index + 1), .class("wheel-track-number"), .x(x + 4), .y(y + 4), .aria("hidden", "true"))
      }
      mark(&html, phrase)
      for dot in dots { write(dot, &html) }
    }
  }

  private func months(_ html: inout HTML, _ phrase: Phrasebook) {
    for step in 0..<12 {
      guard let month = first.adding(months: step), let next = first.adding(months: step + 1) else {
        continue
      }
      let (x1, y1) = place(turn(month), Self.inner)
      let (x2, y2) = place(turn(month), Self.outer)
      html.line(.class("wheel-spoke"), .x1(x1), .y1(y1), .x2(x2), .y2(y2))
      let (x, y) = place((turn(month) + turn(next, isEnd: true)) / 2, Self.outer + 18)
      html.svgText(
        String(phrase("month.\(month.month)").prefix(3)), .class("wheel-month"), .x(x), .y(y + 5),
        .textAnchor("middle"))
    }
  }

  /// Today, where it is on the ring.
  private func mark(_ html: inout HTML, _ phrase: Phrasebook) {
    guard today >= first, let end = first.adding(years: 1), today < end else { return }
    let (x1, y1) = place(turn(today), Self.inner - 8)
    let (x2, y2) = place(turn(today), Self.outer + 4)
    html.line(.class("wheel-today"), .x1(x1), .y1(y1), .x2(x2), .y2(y2)) {
      $0.svgTitle(phrase("wheel.today", ["day": phrase.date(today)]))
    }
  }

  private func write(_ dot: Dot, _ html: inout HTML) {
    let (x, y) = place(turn(dot.day), radius(dot.track))
    html.a(.href(dot.address), .class("wheel-dot", "is-\(dot.standing.rawValue)")) { html in
      html.svgTitle(dot.words)
      switch dot.standing {
      case .late: html.polygon(.points([x, y - 8, x + 8, y + 6, x - 8, y + 6]))
      case .soon: html.circle(.cx(x), .cy(y), .r(6))
      case .open: html.circle(.cx(x), .cy(y), .r(5.5))
      case .done: html.polyline(.points([x - 5, y, x - 1, y + 4, x + 6, y - 5]))
      case .waived: html.line(.x1(x - 5), .y1(y), .x2(x + 5), .y2(y))
      }
    }
  }

  /// How far round the ring a day lies, 0 to 1.
  private func turn(_ day: Day, isEnd: Bool = false) -> Double {
    guard let end = first.adding(years: 1) else { return 0 }
    let part = Double(day.days(since: first)) / Double(end.days(since: first))
    return isEnd ? part : part.truncatingRemainder(dividingBy: 1)
  }

  /// From the outside in.
  private func edge(_ track: Int) -> Double {
    Self.outer - (Self.outer - Self.inner) * Double(track) / Double(max(tracks.count, 1))
  }

  private func radius(_ track: Int) -> Double { (edge(track) + edge(track + 1)) / 2 }

  private func place(_ turn: Double, _ radius: Double) -> (Double, Double) {
    let (sine, cosine) = UnitCircle.point(turn)
    return (Self.centre + radius * sine, Self.centre - radius * cosine)
  }
}
