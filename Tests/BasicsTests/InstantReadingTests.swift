import Testing

@testable import Basics

@Suite struct InstantReadingTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("1970-01-01T00:00:01.5Z", 1500), ("1970-01-01T01:00:00+01:00", 0),
    ("1969-12-31T23:59:59Z", -1000), ("2026-11-30T10:15:00Z", 1_796_033_700_000),
    ("2026-11-30T10:15:00.123456Z", 1_796_033_700_123), ("2026-11-30T06:45:00-03:30", 1_796_033_700_000),
    ("2016-12-31T23:59:60Z", 1_483_228_799_000),
  ]) func aMomentIsReadAsItIsWritten(_ text: String, _ milliseconds: Int64) {
    #expect(Instant(iso: text) == Instant(milliseconds: milliseconds))
  }

  @Test(arguments: [
    "1969-12-31T23:59:59Z", "1970-01-01T00:00:00Z", "2000-02-29T23:59:59Z", "2026-11-30T10:15:00Z",
  ]) func whatIsReadIsWrittenTheSame(_ text: String) {
    #expect(Instant(iso: text)?.iso == text)
  }

  @Test(arguments: [
    "", "2026-11-30", "2026-11-30T10:15:00", "2026-11-30 10:15:00Z", "2026-02-30T10:15:00Z",
    "2026-11-30T24:00:00Z", "2026-11-30T10:60:00Z", "2026-11-30T10:15:00.Z", "2026-11-30T10:15:00+1:00",
    "2026-11-30T10:15:00z", "2026-11-30T1١:15:00Z", "2026-11-30T10:15:00Z ",
  ]) func whatIsNoMomentIsNotRead(_ text: String) {
    #expect(Instant(iso: text) == nil)
  }
}
