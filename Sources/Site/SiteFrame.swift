import Pages
import StudyPages

extension Frame {
  /// The frame of the site: which pages of which rooms it leads to.
  static let site = Frame(
    entries: [
      .page(.init(StudyPlaces.home, "frame.nav.compare")),
      .page(.init(StudyPlaces.outlook, "studies.view.future")),
      .page(.init(StudyPlaces.mine, "studies.view.mine")),
      .menu(
        key: "frame.nav.law",
        pages: [
          .init(StudyPlaces.grants, "grants-page.nav"), .init(StudyPlaces.forms, "frame.nav.forms"),
          .init(StudyPlaces.timeline, "frame.nav.timeline"), .init(StudyPlaces.rules, "frame.nav.rules"),
        ]),
      .menu(
        key: "frame.nav.facts",
        pages: [
          units, .init(StudyPlaces.reform, "reform.nav"), .init(StudyPlaces.mergers, "mergers.nav"),
          .init(StudyPlaces.indicators, "frame.nav.indicators"),
          .init(StudyPlaces.sources, "frame.nav.sources"),
          .init(StudyPlaces.about, "frame.nav.about"),
        ]),
    ],
    search: StudyPlaces.search.address(), sources: StudyPlaces.sources.address(),
    about: StudyPlaces.about.address(),
    waysOn: { visit in change(visit) + [choose, units] },
    waysBack: [
      .init(StudyPlaces.outlook, "studies.view.future"), .init(StudyPlaces.mine, "studies.view.mine"),
      .init(StudyPlaces.grants, "grants-page.nav"),
      .init(StudyPlaces.forms, "frame.nav.forms"), .init(StudyPlaces.timeline, "frame.nav.timeline"),
      .init(StudyPlaces.rules, "frame.nav.rules"), units,
      .init(StudyPlaces.reform, "reform.nav"), .init(StudyPlaces.mergers, "mergers.nav"),
      .init(StudyPlaces.indicators, "frame.nav.indicators"),
      .init(StudyPlaces.sources, "frame.nav.sources"), .init(StudyPlaces.about, "frame.nav.about"), choose,
    ])

  private static let units = Destination(StudyPlaces.units, "frame.nav.units")
  private static let choose = Destination(StudyPlaces.home, "fault.choose")

  /// Choosing anew, with what was asked for where there was something.
  private static func change(_ visit: Visit) -> [Destination] {
    let units = visit.query.all("merge").joined(separator: ",")
    guard !units.isEmpty else { return [] }
    let kept = ["country", "date"].compactMap { name in visit.query[name].map { Query.Pair(name, $0) } }
    return [
      Destination(StudyPlaces.home.address(Query(kept + [Query.Pair("units", units)])), "fault.change")
    ]
  }
}

extension Frame.Destination {
  fileprivate init(_ place: Place, _ key: String) {
    self.init(place.address(), key)
  }
}
