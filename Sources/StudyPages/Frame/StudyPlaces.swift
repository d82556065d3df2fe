package import Pages

/// Addresses of the pages about studies.
package enum StudyPlaces {
  /// Choose municipalities. Query: `country`, `date`, `units`, `q`, `county`, `map`.
  package static let home = Place.first
  /// A study as its units are today. Every view of a study takes the whole query of it, so that changing the view keeps
  /// everything: `country`, `date`, the alternatives, `show` for the one that is looked at, and what the other views ask.
  package static let compare = Place("/study/today")
  /// The same as a file.
  package static let compareFile = Places<ComparisonFormat>("/study/today.:format")
  /// What becomes of municipalities under alternatives, year by year. Query: that of the question `outlook`, and fields of
  /// the form like `assume-speed`.
  package static let outlook = Place("/study/future")
  /// What each alternative costs and gives. Query: that of an outlook.
  package static let money = Place("/study/money")
  /// The grants of a merger, year by year. Query: `country`, `merge`, `decided`, `effective`, `years`, `rate`, `taper`,
  /// `basis-grant`, `regional-loss`, `one-off-grant`, `rules-of`.
  package static let grants = Place("/study/money/grants", .page.below(money))
  /// The council of a merger. Query: `country`, `date`, `merge`, `size`, `before` (one for each unit).
  package static let council = Place("/study/council")
  /// Which alternative fits what matters to the visitor. Query: that of the question `decide`, and fields of the
  /// forms like `weight-money` and `place-money`.
  package static let decide = Place("/study/matters")
  /// What an outlook means to one inhabitant. Query: that of an outlook, `unit`, `age`.
  package static let mine = Place("/study/mine")
  /// An outlook as a document to print. Query: that of an outlook.
  package static let report = Place("/study/report")
  /// The same as one file.
  package static let reportFile = Place("/study/report.html")
  /// The same as paper, where a program of the machine makes it.
  package static let reportPDF = Place("/study/report.pdf")
  package static let reportDOCX = Place("/study/report.docx")
  package static let reportODT = Place("/study/report.odt")
  /// Chooses and changes the alternatives of a study. Query: the study, and the step that is being taken.
  package static let alternatives = Place("/study/alternatives")
  /// What a merger does to the income of municipalities. Query: `country`, `units` to fill in, or the figures
  /// of each municipality and of the country, as the question takes them.
  package static let income = Place("/income", .page.below(money))
  /// All units of a day as a table. Query: `country`, `date`, `tier`, `q`, `sort`.
  package static let units = Place("/units")
  /// One municipality or county and its history, by country and code. Query: `date`.
  package static let unit = Places<String, String>("/units/:country/:code", .page.below(units))
  /// What a reform did between two days. Query: `country`, `from`, `date`, `order` of the counties.
  package static let reform = Place("/reform")
  /// Which mergers make sense. Query: `country`, `date`, `county`, `threshold`, `upper`, `sea`, `together`, `alone`, `seed`, `show`
  /// for one of the maps that were found, `own` for a map of the visitor's, or a field for each municipality.
  package static let mergers = Place("/mergers")
  /// The map that it shows as a file.
  package static let mergersFile = Places<MapFormat>("/mergers.:format")
  /// Whom a municipality could go together with. Query: `country`, `date`, `unit`, `max`, `threshold`, `sea`.
  package static let partners = Place("/mergers/partners", .page.below(mergers))
  /// How merged municipalities went beside similar ones. Query: `country`, `order`.
  package static let measured = Place("/reform/measured", .page.below(reform))
  /// One of them, by country and code.
  package static let measuredUnit = Places<String, String>(
    "/reform/measured/:country/:code", .page.below(measured))
  package static let indicators = Place("/indicators")
  /// Legal forms of cooperation. Query: `country`, `date`, and the questions of the chooser.
  package static let forms = Place("/forms")
  /// The steps of a merger or split. Query: `country`, `kind`, `effective`, `decided`, `merge`.
  package static let timeline = Place("/timeline")
  /// Every rule and parameter of the law. Query: `country`, `q`, `status`.
  package static let rules = Place("/rules")
  /// One rule or parameter. Query: `at`, the rule's inputs by name, `rules-of`, assumed values by the id of
  /// the parameter.
  package static let rule = Places<String>("/rules/:id", .page.below(rules))
  /// One search for the site. Query: `q`.
  package static let search = Place("/search")
  package static let sources = Place("/sources")
  package static let about = Place("/about")
  /// The shipped tables as an entry of a catalogue of open data. Query: `format`.
  package static let catalogue = Place("/api/v1/catalog")
  /// A question of the command line over HTTP, by its name.
  package static let api = Places<String>("/api/v1/:question")
}

/// What a comparison can be had as.
package enum ComparisonFormat: String, CaseIterable, PlaceKey {
  case csv, xlsx, json
}
