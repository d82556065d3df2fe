package import Basics
internal import Outgoing

/// The server that letters are handed to.
package struct MailServer: Sendable, CustomStringConvertible, CustomReflectable {
  private let address: WebAddress
  private let user: String?
  private let password: String?

  /// - Parameters:
  ///   - text: `smtp://host:587` (STARTTLS is then required, except on this machine) or `smtps://host`.
  ///   - user: nil for a server that asks for none.
  package init(_ text: String, user: String? = nil, password: String? = nil) throws(Diagnostic) {
    guard let address = WebAddress(text), ["smtp", "smtps"].contains(address.scheme) else {
      throw Diagnostic("mail-server-unusable", .badInput, at: .init(field: "--smtp"))
    }
    self.address = address
    self.user = user
    self.password = password
  }

  /// Hands `message` over. Blocks its thread for `time` at most.
  package func send(
    _ message: MailMessage, at now: Instant, unique: [UInt8], within time: Duration = .seconds(20)
  ) throws(Diagnostic) {
    let bytes = message.bytes(at: now, unique: unique)
    try Outgoing.hand(
      bytes, from: message.sender.text, to: message.recipient.text, at: address,
      as: .init(name: user, password: password), within: time)
  }

  /// The fault of a server that does not answer.
  var silence: Diagnostic { Outgoing.silence(of: address) }

  package var description: String { address.text }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
