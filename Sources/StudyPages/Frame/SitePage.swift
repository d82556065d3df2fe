import Pages

/// A page about municipalities that can be opened without a study, as search, "About Nabo" and pages that lack something
/// name it.
struct SitePage: Hashable {
  let place: Place
  /// Key of its title.
  let title: String
  /// Key of the line that says what it is.
  let line: String

  private init(_ place: Place, _ title: String, _ line: String) {
    self.place = place
    self.title = title
    self.line = "search.page.\(line)"
  }

  /// The page about the municipalities of a study. That of the income system takes them one by one; that of grants
  /// asks for one merger and for days that a study has not.
  func address(asking study: Query) -> String {
    guard self != .grants else { return place.address() }
    guard self == .income else { return place.address(study) }
    let kept = study.pairs.filter { ["country", "date"].contains($0.name) }
    let units = study.all("merge").flatMap { $0.split(separator: ",").map(String.init) }
    let once = units.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return place.address(
      Query(kept).setting("units", to: once.isEmpty ? nil : once.joined(separator: ",")))
  }

  static let home = SitePage(StudyPlaces.home, "home.title", "choose")
  static let outlook = SitePage(StudyPlaces.outlook, "studies.view.future", "outlook")
  static let decide = SitePage(StudyPlaces.decide, "studies.view.matters", "decide")
  static let mine = SitePage(StudyPlaces.mine, "studies.view.mine", "mine")
  static let report = SitePage(StudyPlaces.report, "studies.view.report", "report")
  static let grants = SitePage(StudyPlaces.grants, "grants-page.nav", "grants")
  static let income = SitePage(StudyPlaces.income, "income-page.nav", "income")
  static let forms = SitePage(StudyPlaces.forms, "forms.title", "forms")
  static let timeline = SitePage(StudyPlaces.timeline, "timeline.title", "timeline")
  static let rules = SitePage(StudyPlaces.rules, "rules.title", "rules")
  static let units = SitePage(StudyPlaces.units, "units.title", "units")
  static let reform = SitePage(StudyPlaces.reform, "reform.title", "reform")
  static let mergers = SitePage(StudyPlaces.mergers, "mergers.title", "mergers")
  static let measured = SitePage(StudyPlaces.measured, "measured.title", "measured")
  static let indicators = SitePage(StudyPlaces.indicators, "indicators.title", "indicators")
  static let sources = SitePage(StudyPlaces.sources, "sources.title", "sources")
  static let about = SitePage(StudyPlaces.about, "about.title", "about")

  /// In the order in which somebody would use them.
  static let all = [
    home, outlook, decide, mine, report, grants, income, forms, timeline, rules, units, reform, mergers,
    measured,
    indicators, sources, about,
  ]
}
