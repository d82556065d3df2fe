import Basics
import Formats
import Markup
import Pages
import Programmes
import Spaces
import Wording
import WorkPages

/// The test cases of a programme, and what of them nobody has set right yet.
private struct TestsView {
  let programme: ProgrammeView
  let standings: [TestStanding]
  /// Tasks that came of failures and are not done.
  let open: [(id: Identifier<Thing>, title: String)]
  let codes: TestCodes.Count
}

extension WorkContext {
  /// What residents try before day one, the worst first; what failed and is not set right; and the ways to codes.
  func testsPage(_ id: Identifier<Thing>) throws -> Reply {
    let view = try testsView(id)
    return programmePage(
      view.programme, at: ProgrammePlaces.tests(id), title: phrase("programmes.view.tests")
    ) { html in
      testsAnswer(&html, view)
      if !view.standings.isEmpty { table(&html, testListing(view), isCards: true) }
      testWays(&html, view)
    }
  }

  func testsFile(_ id: Identifier<Thing>, _ format: ListFormat) throws -> Reply {
    try file(
      testListing(testsView(id)), format, named: "nabo-test-cases",
      route: ProgrammePlaces.testsFile(id, format).pattern)
  }

  private func testsView(_ id: Identifier<Thing>) throws -> TestsView {
    let view = try programmeView(id)
    let ours = Set(view.parts.testResults.map(\.id))
    return try reading { tx, actor in
      let tasks = try Thing.recall(.task, in: view.space, on: view.today, for: actor, tx).filter { task in
        let content = WorkTask(reading: task.fields.content)
        return content.isUnfinished && !ours.isDisjoint(with: content.origin)
      }
      return TestsView(
        programme: view, standings: view.parts.testStandings,
        open: tasks.map { ($0.id, $0.fields.title) }, codes: try TestCodes.count(id, on: view.today, tx))
    }
  }

  private func testsAnswer(_ html: inout HTML, _ view: TestsView) {
    guard !view.standings.isEmpty else {
      return html.p(phrase("programmes.tests-none"), .class("lead", "column"))
    }
    var said = [phrase("programmes.tests-told", count: view.standings.count)]
    for outcome in TestResult.Outcome.allCases {
      let count = view.standings.count { $0.last?.content.outcome == outcome }
      if count > 0 { said.append(phrase("programmes.tests-\(outcome.rawValue)", count: count)) }
    }
    let untried = view.standings.count { $0.last == nil }
    if untried > 0 { said.append(phrase("programmes.tests-untried", count: untried)) }
    html.p(said.joined(separator: " "), .class("lead", "column"))
    guard !view.open.isEmpty else { return }
    html.section { html in
      html.h3(phrase("programmes.tests-open", count: view.open.count))
      namedList(
        &html,
        view.open.map { (title: $0.title, address: ThingPlaces.thing($0.id).address(), more: "") })
    }
  }

  private func testWays(_ html: inout HTML, _ view: TestsView) {
    let id = view.programme.id
    if view.codes.open > 0 {
      html.p(
        phrase(
          "programmes.test-codes-open", count: view.codes.open,
          ["results": phrase.number(Double(view.codes.results))]), .class("quiet"))
    }
    html.ul(.class("ways-on", "no-print")) { html in
      if view.programme.mayAdd {
        html.li {
          $0.a(words(of: .testCase).new, .href(newThingAddress(.testCase, in: view.programme.space)))
        }
      }
      if view.programme.mayChange, !view.standings.isEmpty {
        html.li { $0.a(phrase("programmes.test-codes"), .href(ProgrammePlaces.testCodes(id).address())) }
      }
      guard !view.standings.isEmpty else { return }
      fileLinks(&html) { format, separator in
        ProgrammePlaces.testsFile(id, format).address(
          Query(separator.map { [.init("separator", $0)] } ?? []))
      }
    }
  }

  private func testListing(_ view: TestsView) -> Listing<TestStanding> {
    typealias Column = ListingColumn<TestStanding>
    let services = Dictionary(view.programme.parts.services.map { ($0.id, $0.title) }) { first, _ in first }
    let result = words(of: .testResult)
    return Listing(
      name: phrase("programmes.view.tests"),
      columns: [
        Column(
          "test", words(of: .testCase).name, isOrderable: false,
          show: { html, row in html.a(row.test.title, .href(ThingPlaces.thing(row.test.id).address())) },
          cell: { .text($0.test.title) }),
        Column("service", words(of: .testCase).label("service"), isOrderable: false) { row in
          row.test.content.service.flatMap { services[$0] }.map { .text($0) } ?? .empty
        },
        Column("outcome", result.label("outcome"), isOrderable: false) { row in
          guard let outcome = row.last?.content.outcome else { return .text(phrase("programmes.untried")) }
          return .text("\(sign(of: outcome)) \(result.word("outcome", outcome.rawValue))")
        },
        Column("day", result.label("day"), isOrderable: false) { row in
          row.last?.content.day.map { .text(phrase.date($0)) } ?? .empty
        },
        Column("told", result.label("told"), isOrderable: false) { row in
          row.last.flatMap { $0.content.told.isEmpty ? nil : .text($0.content.told) } ?? .empty
        },
        Column("times", phrase("programmes.column.times"), isNumber: true, isOrderable: false) {
          .number(Double($0.results.count), decimals: 0)
        },
      ], rows: view.standings)
  }

  /// Told apart without colours too.
  func sign(of outcome: TestResult.Outcome) -> String {
    switch outcome {
    case .fails: "■"
    case .partly: "▲"
    case .works: "●"
    }
  }
}
