package import Basics
internal import Outgoing

/// The secret that an app for a second factor and this installation share.
package struct CodeSecret: Sendable, CustomStringConvertible, CustomReflectable {
  let bytes: [UInt8]

  /// 160 bits, as RFC 4226 recommends.
  init(randomBytes: (Int) -> [UInt8]) {
    bytes = randomBytes(20)
  }

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// For typing into an app, in groups of four.
  package var text: String {
    let digits = Array(Base32.text(bytes))
    return stride(from: 0, to: digits.count, by: 4)
      .map { String(digits[$0..<min($0 + 4, digits.count)]) }.joined(separator: " ")
  }

  /// An address that opens an app on the same device, and that a QR code holds.
  package func address(account: String, issuer: String) -> String {
    "otpauth://totp/\(FormEncoding.percent(issuer)):\(FormEncoding.percent(account))?"
      + FormEncoding.text([("secret", Base32.text(bytes)), ("issuer", issuer)])
  }

  /// What an app with this secret shows at `time`.
  package func code(at time: Instant) -> String {
    TimeCode.digits(secret: bytes, step: TimeCode.step(at: time))
  }

  package var description: String { "•••" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
