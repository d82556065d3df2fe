package import Basics

/// Six digits that a secret and the time make together, as apps for a second factor show them: RFC 6238 with
/// SHA-1 and steps of 30 seconds, which is what every such app understands.
package enum TimeCode {
  /// The step that `instant` lies in.
  package static func step(at instant: Instant) -> Int64 {
    instant.milliseconds / 30_000
  }

  /// The digits of a step.
  package static func digits(secret: [UInt8], step: Int64) -> String {
    let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * Int64($0))) }
    let code = HMAC.sha1(of: counter, key: secret)
    // RFC 4226, section 5.3: the last four bits say where the number starts.
    let start = Int(code[code.count - 1] & 15)
    let number = code[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
    let digits = String(number % 1_000_000)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }
}
