import Basics
import Figures
import Markup
import Pages
import Rulebook
import Studies
import Wording

/// An outlook as a document: a memo of four pages for a council, and annexes with everything that it told.
struct ReportView: Sendable {
  /// What the outlook came from, as the document says it.
  struct Origin: Sendable {
    /// What the study is called; its units where it has no name.
    let title: String?
    let today: Day
    /// Hash of the tables; empty where nobody took it.
    let dataHash: String
    /// Where the outlook is found, whole where the site's own address is known.
    let address: String
  }

  let words: FutureWords
  let rulebook: Rulebook
  let origin: Origin
  /// Of the country.
  let sources: [Source]
  /// The same outlook seen from each alternative that is asked about, in their order.
  let views: [OutlookView]
  /// The first merger before and after; nil where nothing merges, or no map is at hand.
  let map: ChangePicture?

  var outlook: Outlook { words.outlook }
  var phrase: Phrasebook { words.phrase }
  var study: Study { outlook.plan.study }

  /// The annexes, each with the key of its title.
  static let annexes =
    [(id: "study", key: "report.study.title"), (id: "summary", key: "report.summary.title")]
    + Outcome.Stage.allCases.map { (id: $0.rawValue, key: "report.stage.\($0.rawValue)") }
    + ["account", "grants", "seats", "assumptions", "gaps", "limits", "sources"].map {
      (id: $0, key: "report.\($0).title")
    }

  var title: String {
    origin.title ?? phrase("report.title", ["units": words.alternatives.list(study.units)])
  }

  /// The years that levels are told for: now, in ten and twenty years, at the end.
  var years: [Int] {
    let (first, last) = (outlook.firstYear, outlook.lastYear)
    return Set([first, min(first + 10, last), min(first + 20, last), last]).sorted()
  }

  /// - Parameter isFolded: whether the annexes open on demand, as on a page of the site; on paper they follow.
  func write(to html: inout HTML, isFolded: Bool = false) {
    func annex(_ id: String, _ html: inout HTML, _ content: HTML.Content) {
      self.annex(id, isFolded: isFolded, &html, content)
    }
    memo(&html)
    var tables = ReportTables()
    contents(&html)
    annex("study", &html) { facts(&$0) }
    annex("summary", &html) { summary(&tables, &$0) }
    for stage in Outcome.Stage.allCases {
      annex(stage.rawValue, &html) { self.stage(stage, &tables, &$0) }
    }
    annex("account", &html) {
      realAccounts(&tables, &$0)
      accounts(&tables, &$0)
    }
    annex("grants", &html) { grants(&tables, &$0) }
    annex("seats", &html) { seats(&tables, &$0) }
    annex("assumptions", &html) { assumptions(&tables, &$0) }
    annex("gaps", &html) { gaps(&tables, &$0) }
    annex("limits", &html) { limits(&$0) }
    annex("sources", &html) { sourceList(&$0) }
  }

  private func annex(_ id: String, isFolded: Bool, _ html: inout HTML, _ content: HTML.Content) {
    let place = Self.annexes.firstIndex { $0.id == id } ?? 0
    let title = phrase(
      "report.annex", ["number": "\(place + 1)", "title": phrase(Self.annexes[place].key)])
    if isFolded { return html.unfolding(id, title, content: content) }
    html.section(.class("report-section"), .aria("labelledby", id)) {
      $0.h2(title, .id(id))
      content(&$0)
    }
  }

  private func contents(_ html: inout HTML) {
    html.nav(.class("report-contents"), .aria("labelledby", "report-contents")) {
      $0.h2(phrase("report.contents"), .id("report-contents"))
      $0.ol {
        for annex in Self.annexes { $0.li { $0.a(phrase(annex.key), .href("#\(annex.id)")) } }
      }
    }
  }

  // MARK: Numbers

  /// A number, and its bounds in brackets where it has any.
  func text(_ interval: Interval, decimals: Int, scale: Double = 1, signed: Bool = false) -> String {
    func number(_ value: Double) -> String {
      phrase.number(value / scale, decimals: decimals, signed: signed)
    }
    guard let low = interval.low, let high = interval.high else { return number(interval.expected) }
    return "\(number(interval.expected)) (\(number(low)) – \(number(high)))"
  }

  /// Kroner in millions.
  func millions(_ interval: Interval) -> String {
    text(interval, decimals: 1, scale: 1e6, signed: true)
  }
}
