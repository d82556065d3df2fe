import Answers
import Basics
import Cooperation
import Formats
import Law
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// What is against the law, what holds under conditions, and what nobody has written down: for every cooperation of a register.
  func lawPage(_ id: Identifier<Space>) throws -> Reply {
    let view = try registerView(id)
    let place = CooperationPlaces.law(id)
    let shown = view.shown
    let found = findings(of: shown, on: view.request.day, view.units, try bodies(of: view))
    let posts = try postConflicts(of: view)
    let counts = Dictionary(grouping: found, by: \.finding.level).mapValues(\.count)
    return registerPage(view, at: place) { html, _ in
      html.p(.class("lead", "column")) { html in
        html.text(
          phrase("cooperation.law-answer", count: shown.count, ["day": phrase.date(view.request.day)]))
        for level in Finding.Level.allCases {
          html.text(" " + phrase("cooperation.law-\(level.rawValue)", count: counts[level] ?? 0))
        }
      }
      html.p(phrase("cooperation.law-explained"), .class("quiet", "column"))
    } body: { html, _ in
      conversions(&html, view)
      postConflicts(&html, posts, shown)
      guard !found.isEmpty else { return }
      for level in Finding.Level.allCases where counts[level] != nil {
        html.section { html in
          html.h2(phrase("cooperation.law-level.\(level.rawValue)"))
          let rows = found.filter { $0.finding.level == level }
          table(&html, lawListing(rows, view.units, isFile: false, mayChange: view.mayAdd), isCards: true)
        }
      }
      html.ul(.class("ways-on", "no-print")) { html in
        fileLinks(&html) {
          CooperationPlaces.lawFile(id, $0).address(registerQuery.setting("separator", to: $1))
        }
      }
    }
  }

  func lawFile(_ id: Identifier<Space>, _ format: ListFormat) throws -> Reply {
    let view = try registerView(id)
    return try file(
      lawListing(
        findings(of: view.shown, on: view.request.day, view.units, try bodies(of: view)), view.units,
        isFile: true),
      format, named: "nabo-law", route: CooperationPlaces.lawFile(id, format).pattern)
  }

  private func bodies(of view: RegisterView) throws -> [Identifier<Thing>: Body] {
    try reading { tx, actor in
      try bodies(of: view.shown.map(\.content), in: view.space, on: view.request.day, for: actor, tx)
    }
  }

  /// The part of a card that says what the law says.
  func lawOnCard(_ html: inout HTML, _ view: CardView, _ item: RegisterItem) {
    let found = findings(of: [item], on: view.day, view.units, view.bodies)
    guard !found.isEmpty else { return }
    let words = cooperationWords
    html.details(.class("column", "no-print")) { html in
      html.summary(phrase("cooperation.card-law", count: found.count))
      html.ul { html in
        for row in found {
          html.li { html in
            html.strong(phrase("cooperation.law-mark.\(row.finding.level.rawValue)"))
            html.text(" " + said(row.finding, "finding", view.units, words))
            html.span(.class("quiet", "register-fact")) { html in
              html.text(said(row.finding, "remedy", view.units, words))
              if let statement = row.finding.statement { html.text(" (\(statement.citation))") }
            }
          }
        }
      }
    }
  }

  private func said(
    _ finding: Finding, _ part: String, _ units: DatedUnits, _ words: CooperationWords
  ) -> String {
    words.text(finding, part) { units.name(ofText: $0) }
  }

  /// Tables of a page have a heading each that says the level.
  private func lawListing(
    _ rows: [RegisterFinding], _ units: DatedUnits, isFile: Bool, mayChange: Bool = false
  ) -> Listing<RegisterFinding> {
    func text(_ name: String, _ text: @escaping (RegisterFinding) -> String) -> ListingColumn<RegisterFinding>
    {
      ListingColumn(name, phrase("cooperation.column.\(name)"), isOrderable: false) { .text(text($0)) }
    }
    let words = cooperationWords
    let level = text("level") { phrase("cooperation.law-level.\($0.finding.level.rawValue)") }
    return Listing(
      name: phrase("cooperation.view.law"),
      columns: (isFile ? [level] : []) + [
        ListingColumn(
          "name", self.words(of: .arrangement).label("title"), isOrderable: false,
          show: { html, row in html.a(row.item.title, .href(cardAddress(row.item))) },
          cell: { .text($0.item.title) }),
        text("finding") { said($0.finding, "finding", units, words) },
        ListingColumn(
          "remedy", phrase("cooperation.column.remedy"), isOrderable: false,
          show: { html, row in
            html.text(said(row.finding, "remedy", units, words))
            guard row.finding.isOfAgreement, mayChange else { return }
            html.a(
              phrase("cooperation.agreement-page"), .class("register-fact"),
              .href(CooperationPlaces.agreement(row.item.id).address()))
          }, cell: { .text(said($0.finding, "remedy", units, words)) }),
        text("statute") { $0.finding.statement?.citation ?? "–" },
      ], rows: rows)
  }
}

extension Finding {
  /// Whether it is mended by telling what the agreement says, or which bodies there are.
  fileprivate var isOfAgreement: Bool {
    [.clausesUnknown, .clauseMissing, .clauseWhereNeeded, .organsUnknown, .organMissing].contains(kind)
  }
}
