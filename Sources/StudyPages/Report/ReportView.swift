import Basics
import Figures
import Markup
import Pages
import Rulebook
import Studies
import Wording

/// An outlook as a document: everything that it told, on paper.
struct ReportView: Sendable {
  /// What the outlook came from, as the front page says it.
  struct Origin: Sendable {
    /// What the study is called; its units where it has no name.
    let title: String?
    let today: Day
    /// Hash of the tables; empty where nobody took it.
    let dataHash: String
    /// The query of the outlook, whole.
    let address: String
  }

  let words: FutureWords
  let rulebook: Rulebook
  let origin: Origin
  /// Of the country.
  let sources: [Source]

  var outlook: Outlook { words.outlook }
  var phrase: Phrasebook { words.phrase }
  var study: Study { outlook.plan.study }

  /// The sections after the front page, each with the key of its title.
  static let sections =
    [(id: "summary", key: "report.summary.title")]
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

  func write(to html: inout HTML) {
    var tables = ReportTables()
    front(&html)
    contents(&html)
    section("summary", &html) { summary(&tables, &$0) }
    for stage in Outcome.Stage.allCases {
      section(stage.rawValue, &html) { self.stage(stage, &tables, &$0) }
    }
    section("account", &html) { accounts(&tables, &$0) }
    section("grants", &html) { grants(&tables, &$0) }
    section("seats", &html) { seats(&tables, &$0) }
    section("assumptions", &html) { assumptions(&tables, &$0) }
    section("gaps", &html) { gaps(&tables, &$0) }
    section("limits", &html) { limits(&$0) }
    section("sources", &html) { sourceList(&$0) }
  }

  private func section(_ id: String, _ html: inout HTML, _ content: HTML.Content) {
    let place = Self.sections.firstIndex { $0.id == id } ?? 0
    html.section(.class("report-section"), .aria("labelledby", id)) {
      $0.h2("\(place + 1) \(phrase(Self.sections[place].key))", .id(id))
      content(&$0)
    }
  }

  private func contents(_ html: inout HTML) {
    html.nav(.class("report-contents"), .aria("labelledby", "report-contents")) {
      $0.h2(phrase("report.contents"), .id("report-contents"))
      $0.ol {
        for section in Self.sections { $0.li { $0.a(phrase(section.key), .href("#\(section.id)")) } }
      }
    }
  }

  private func front(_ html: inout HTML) {
    let plan = outlook.plan
    html.header(.class("report-front")) {
      $0.p(phrase("report.kind"), .class("report-kind"))
      $0.h1(title)
      $0.dl(.class("facts")) {
        fact("date", phrase.date(origin.today), &$0)
        fact("division", phrase.date(study.date), &$0)
        fact("units", study.units.map { "\(words.names($0)) (\($0))" }.joined(separator: ", "), &$0)
        $0.dt(phrase("report.front.alternatives"))
        $0.dd {
          $0.ol {
            for alternative in study.alternatives {
              $0.li("\(words.alternatives.heading(alternative)): \(words.alternatives.sentence(alternative))")
            }
          }
        }
        fact("years", "\(outlook.firstYear)–\(outlook.lastYear)", &$0)
        fact("decided", phrase.date(plan.decided), &$0)
        fact("begins", phrase.date(.newYear(plan.effectYear)), &$0)
        fact(
          "futures",
          phrase(
            "report.front.futures-value",
            ["draws": phrase.number(Double(plan.draws)), "seed": "\(plan.seed)"]), &$0)
        fact("level", phrase("report.front.level-value", ["percent": words.percent]), &$0)
        fact("method", phrase("report.method.\(outlook.method)"), &$0)
        fact("program", "Nabo \(Program.version)", &$0)
        if !origin.dataHash.isEmpty { code("data", origin.dataHash, &$0) }
        code("address", origin.address, &$0)
      }
    }
  }

  private func fact(_ key: String, _ value: String, _ html: inout HTML) {
    html.dt(phrase("report.front.\(key)"))
    html.dd(value)
  }

  private func code(_ key: String, _ value: String, _ html: inout HTML) {
    html.dt(phrase("report.front.\(key)"))
    html.dd { $0.code(value) }
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
