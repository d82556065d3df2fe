package import Basics
package import Spaces

/// How a test case stands: what was said of it last, and how often it was tried.
package struct TestStanding: Sendable {
  package let test: Part<TestCase>
  /// The latest first.
  package let results: [Part<TestResult>]

  package var last: Part<TestResult>? { results.first }

  /// What works comes last, what failed first, and what nobody has tried between them.
  var order: Int {
    switch last?.content.outcome {
    case .fails: 0
    case .partly: 1
    case nil: 2
    case .works: 3
    }
  }
}

extension ProgrammeParts {
  /// The test cases, the worst first.
  package var testStandings: [TestStanding] {
    let results = Dictionary(grouping: testResults) { $0.content.test }
    return tests.map { test in
      let own = (results[test.id] ?? []).enumerated().sorted { a, b in
        (b.element.content.day ?? .newYear(1), b.offset) < (a.element.content.day ?? .newYear(1), a.offset)
      }
      return TestStanding(test: test, results: own.map(\.element))
    }.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }.map(\.element)
  }

  /// Of the test cases of a service, how many work as they were last tried, and how many there are.
  package func tried(_ service: Identifier<Thing>) -> (works: Int, of: Int) {
    let own = testStandings.filter { $0.test.content.service == service }
    return (own.count { $0.last?.content.outcome == .works }, own.count)
  }
}
