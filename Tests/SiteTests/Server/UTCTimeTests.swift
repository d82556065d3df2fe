import Testing

@testable import Site

@Suite struct UTCTimeTests {
  /// The first date is the example of RFC 9110, section 5.6.7; the others are leap days and ends of years.
  @Test(arguments: [
    (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z"),
    (0, "Thu, 01 Jan 1970 00:00:00 GMT", "1970-01-01T00:00:00Z"),
    (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT", "2000-02-29T00:00:00Z"),
    (1_582_934_400, "Sat, 29 Feb 2020 00:00:00 GMT", "2020-02-29T00:00:00Z"),
    (1_609_459_199, "Thu, 31 Dec 2020 23:59:59 GMT", "2020-12-31T23:59:59Z"),
  ])
  func writtenAsHeadersAndLogsWant(_ seconds: Int, _ http: String, _ iso: String) {
    #expect(UTCTime(seconds: seconds).httpDate == http)
    #expect(UTCTime(seconds: seconds).iso == iso)
  }
}
