import Pages

/// What a study can be looked at as. All views are of one study, and take one query.
enum StudyView: String, CaseIterable {
  case today, future, money, council, matters, mine, report

  var place: Place {
    switch self {
    case .today: StudyPlaces.compare
    case .future: StudyPlaces.outlook
    case .money: StudyPlaces.money
    case .council: StudyPlaces.council
    case .matters: StudyPlaces.decide
    case .mine: StudyPlaces.mine
    case .report: StudyPlaces.report
    }
  }

  /// The key of its one name, in menus, headings and titles alike.
  var key: String { "studies.view.\(rawValue)" }

  /// Whether it looks at one alternative at a time.
  var looksAtOne: Bool {
    switch self {
    case .future, .money, .council: true
    case .today, .matters, .mine, .report: false
    }
  }
}
