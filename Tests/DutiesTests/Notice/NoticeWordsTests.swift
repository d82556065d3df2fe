import Testing

@testable import Duties

@Suite struct NoticeWordsTests {
  @Test(arguments: [
    ("6 months", 6, NoticeTerms.Target.unsaid), ("6 måneder", 6, .unsaid), ("6 mnd.", 6, .unsaid),
    ("seks månader", 6, .unsaid), ("6 mån", 6, .unsaid), ("3 months' notice", 3, .unsaid),
    ("3 måneders skriftlig oppsigelse", 3, .unsaid), ("3 months before year-end", 3, .lastDay(ofMonths: 12)),
    ("3 måneder før årsskiftet", 3, .lastDay(ofMonths: 12)),
    ("3 månader före årsskiftet", 3, .lastDay(ofMonths: 12)),
    ("12 months to the end of a term", 12, .endOfTerm),
    ("12 månader före avtalstidens utgång", 12, .endOfTerm),
    ("6 måneder før utløpet av avtaleperioden", 6, .endOfTerm), ("6 mnd før utløp", 6, .endOfTerm),
    ("3 måneder til utgangen av en måned", 3, .lastDay(ofMonths: 1)),
    ("3 months to the end of a quarter", 3, .lastDay(ofMonths: 3)),
  ])
  func monthsAsPeopleWriteThem(_ text: String, _ months: Int, _ target: NoticeTerms.Target) throws {
    #expect(NoticeTerms(reading: text) == NoticeTerms(.init(months: months), to: target))
  }

  @Test(arguments: [
    ("ett år", DateRule.Span(years: 1)), ("14 dager", .init(days: 14)), ("4 weeks", .init(days: 28)),
    ("2 kvartal", .init(months: 6)),
    ("1 års varsel", .init(years: 1)),
  ])
  func otherLengths(_ text: String, _ length: DateRule.Span) {
    #expect(NoticeTerms(reading: text) == NoticeTerms(length))
  }

  @Test(arguments: [
    "", "etter avtale", "6", "months", "6 months unless agreed otherwise", "rimelig frist", "0 months",
    "-3 months",
    "3 months before Christmas", "999999 years",
  ])
  func whatIsNotUnderstoodAsAWholeIsNotReadInPart(_ text: String) {
    #expect(NoticeTerms(reading: text) == nil)
  }
}
