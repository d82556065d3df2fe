import Pages
import StudyPages

extension Frame {
  /// The frame of the site: which pages of which rooms it leads to.
  static let site = Frame(
    places: [
      .page(.init(.compare, "frame.nav.compare")), .page(.init(.outlook, "outlook-page.nav")),
      .page(.init(.mine, "mine.nav")),
      .menu(
        key: "frame.nav.law",
        pages: [
          .init(.grants, "grants-page.nav"), .init(.forms, "frame.nav.forms"),
          .init(.timeline, "frame.nav.timeline"), .init(.rules, "frame.nav.rules"),
        ]),
      .menu(
        key: "frame.nav.facts",
        pages: [
          units, .init(.indicators, "frame.nav.indicators"), .init(.sources, "frame.nav.sources"),
          .init(.about, "frame.nav.about"),
        ]),
    ],
    sources: StudyRoute.sources.address(), about: StudyRoute.about.address(),
    waysOn: { visit in change(visit) + [choose, units] },
    waysBack: [
      .init(.outlook, "outlook-page.nav"), .init(.mine, "mine.nav"), .init(.grants, "grants-page.nav"),
      .init(.forms, "frame.nav.forms"), .init(.timeline, "frame.nav.timeline"),
      .init(.rules, "frame.nav.rules"), units, .init(.indicators, "frame.nav.indicators"),
      .init(.sources, "frame.nav.sources"), .init(.about, "frame.nav.about"), choose,
    ])

  private static let units = Destination(.units, "frame.nav.units")
  private static let choose = Destination(.home, "fault.choose")

  /// Choosing anew, with what was asked for where there was something.
  private static func change(_ visit: Visit) -> [Destination] {
    let units = visit.query.all("merge").joined(separator: ",")
    guard !units.isEmpty else { return [] }
    let kept = ["country", "date"].compactMap { name in visit.query[name].map { Query.Pair(name, $0) } }
    return [
      Destination(StudyRoute.home.address(Query(kept + [Query.Pair("units", units)])), "fault.change")
    ]
  }
}

extension Frame.Destination {
  fileprivate init(_ route: StudyRoute, _ key: String) {
    self.init(route.address(), key)
  }
}
