import Basics
import Testing

@testable import SignIn

@Suite struct TimeCodeTests {
  /// RFC 6238, appendix B: the last six of its eight digits.
  @Test(arguments: [
    (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
    (2_000_000_000, "279037"), (20_000_000_000, "353130"),
  ])
  func publishedCodes(_ seconds: Int64, _ digits: String) {
    let step = TimeCode.step(at: Instant(milliseconds: seconds * 1000))
    #expect(TimeCode.digits(secret: Array("12345678901234567890".utf8), step: step) == digits)
  }
}
