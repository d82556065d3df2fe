import Pages

/// Every address of these pages: the router reads this list, and every link is made from it.
package enum StudyRoute: PageRoute, Hashable {
  /// Choose municipalities. Query: `country`, `date`, `units`, `q`, `county`, `map`.
  case home
  /// The answer to a study. Query: `country`, `date`, `merge` (several), `year`.
  case compare
  /// The same as a file, `csv`, `xlsx` or `json`.
  case compareFile(String)
  /// The council of a merger. Query: `country`, `date`, `merge`, `size`, `before` (one for each unit).
  case council
  /// The money of a merger. Query: `country`, `merge`, `decided`, `effective`, `years`, `rate`, `taper`,
  /// `basis-grant`, `regional-loss`, `rules-of`.
  case grants
  /// What a merger does to the income of municipalities. Query: `country`, `units` to fill in, or the figures
  /// of each municipality and of the country, as the question takes them.
  case income
  /// What becomes of municipalities under alternatives, year by year. Query: that of the question `outlook`,
  /// `show` for the alternative that is looked at, and fields of the form like `assume-speed`.
  case outlook
  /// Which alternative fits what matters to the visitor. Query: that of the question `decide`, and fields of the
  /// forms like `weight-money` and `place-money`.
  case decide
  /// What an outlook means to one inhabitant. Query: that of an outlook, `unit`, `age`.
  case mine
  /// An outlook as a document to print. Query: that of an outlook.
  case report
  /// The same as one file.
  case reportFile
  /// All units of a day as a table. Query: `country`, `date`, `tier`, `q`, `sort`.
  case units
  /// One municipality or county and its history. Query: `date`.
  case unit(country: String, code: String)
  case indicators
  /// Legal forms of cooperation. Query: `country`, `date`, and the questions of the chooser.
  case forms
  /// The steps of a merger or split. Query: `country`, `kind`, `effective`, `decided`, `merge`.
  case timeline
  /// Every rule and parameter of the law. Query: `country`, `q`, `status`.
  case rules
  /// One rule or parameter. Query: `at`, the rule's inputs by name, `rules-of`, assumed values by the id of
  /// the parameter.
  case rule(String)
  case sources
  case about
  /// A question of the command line over HTTP.
  case api(String)

  package init?(_ segments: [String]) {
    switch segments {
    case []: self = .home
    case ["compare"]: self = .compare
    case ["compare.csv"], ["compare.xlsx"], ["compare.json"]:
      self = .compareFile(String(segments[0].dropFirst(8)))
    case ["council"]: self = .council
    case ["grants"]: self = .grants
    case ["income"]: self = .income
    case ["outlook"]: self = .outlook
    case ["decide"]: self = .decide
    case ["mine"]: self = .mine
    case ["report"]: self = .report
    case ["report.html"]: self = .reportFile
    case ["units"]: self = .units
    case ["indicators"]: self = .indicators
    case ["forms"]: self = .forms
    case ["timeline"]: self = .timeline
    case ["rules"]: self = .rules
    case ["sources"]: self = .sources
    case ["about"]: self = .about
    default:
      if segments.count == 3, segments[0] == "units" {
        self = .unit(country: segments[1], code: segments[2])
      } else if segments.count == 3, segments[0] == "api", segments[1] == "v1" {
        self = .api(segments[2])
      } else if segments.count == 2, segments[0] == "rules" {
        self = .rule(segments[1])
      } else {
        return nil
      }
    }
  }

  /// The pattern of the address, as the access log names it.
  package var pattern: String {
    switch self {
    case .unit: "/units/:country/:code"
    case .api: "/api/v1/:question"
    case .rule: "/rules/:id"
    default: path
    }
  }

  package var path: String {
    switch self {
    case .home: "/"
    case .compare: "/compare"
    case .compareFile(let format): "/compare.\(format)"
    case .council: "/council"
    case .grants: "/grants"
    case .income: "/income"
    case .outlook: "/outlook"
    case .decide: "/decide"
    case .mine: "/mine"
    case .report: "/report"
    case .reportFile: "/report.html"
    case .units: "/units"
    case .unit(let country, let code):
      "/units/\(PercentEncoding.encode(country))/\(PercentEncoding.encode(code))"
    case .indicators: "/indicators"
    case .forms: "/forms"
    case .timeline: "/timeline"
    case .rules: "/rules"
    case .rule(let id): "/rules/\(PercentEncoding.encode(id))"
    case .sources: "/sources"
    case .about: "/about"
    case .api(let question): "/api/v1/\(PercentEncoding.encode(question))"
    }
  }

  package var above: String? {
    switch self {
    case .unit: StudyRoute.units.path
    case .income: StudyRoute.grants.path
    case .rule: StudyRoute.rules.path
    default: nil
    }
  }
}
