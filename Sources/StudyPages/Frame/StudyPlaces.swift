package import Pages

/// Addresses of the pages about studies.
package enum StudyPlaces {
  /// Choose municipalities. Query: `country`, `date`, `units`, `q`, `county`, `map`.
  package static let home = Place.first
  /// The answer to a study. Query: `country`, `date`, `merge` (several), `year`.
  package static let compare = Place("/compare")
  /// The same as a file.
  package static let compareFile = Places<ComparisonFormat>("/compare.:format")
  /// The council of a merger. Query: `country`, `date`, `merge`, `size`, `before` (one for each unit).
  package static let council = Place("/council")
  /// The money of a merger. Query: `country`, `merge`, `decided`, `effective`, `years`, `rate`, `taper`,
  /// `basis-grant`, `regional-loss`, `one-off-grant`, `rules-of`.
  package static let grants = Place("/grants")
  /// What a merger does to the income of municipalities. Query: `country`, `units` to fill in, or the figures
  /// of each municipality and of the country, as the question takes them.
  package static let income = Place("/income", .page.below(grants))
  /// What becomes of municipalities under alternatives, year by year. Query: that of the question `outlook`,
  /// `show` for the alternative that is looked at, and fields of the form like `assume-speed`.
  package static let outlook = Place("/outlook")
  /// Which alternative fits what matters to the visitor. Query: that of the question `decide`, and fields of the
  /// forms like `weight-money` and `place-money`.
  package static let decide = Place("/decide")
  /// What an outlook means to one inhabitant. Query: that of an outlook, `unit`, `age`.
  package static let mine = Place("/mine")
  /// An outlook as a document to print. Query: that of an outlook.
  package static let report = Place("/report")
  /// The same as one file.
  package static let reportFile = Place("/report.html")
  /// The same as paper, where a program of the machine makes it.
  package static let reportPDF = Place("/report.pdf")
  package static let reportDOCX = Place("/report.docx")
  /// All units of a day as a table. Query: `country`, `date`, `tier`, `q`, `sort`.
  package static let units = Place("/units")
  /// One municipality or county and its history, by country and code. Query: `date`.
  package static let unit = Places<String, String>("/units/:country/:code", .page.below(units))
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
  package static let sources = Place("/sources")
  package static let about = Place("/about")
  /// A question of the command line over HTTP, by its name.
  package static let api = Places<String>("/api/v1/:question")
}

/// What a comparison can be had as.
package enum ComparisonFormat: String, CaseIterable, PlaceKey {
  case csv, xlsx, json
}
