package import Basics
internal import CCurl

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
    let result = nabo_curl_mail(
      address.text, user, password, message.sender.text, message.recipient.text, bytes, bytes.count,
      Outgoing.milliseconds(time), address.isLocal ? 1 : 0)
    let meaning = nabo_curl_result(UInt32(result))
    guard meaning == NABO_CURL_OK else { throw Outgoing.fault(meaning, address) }
  }

  /// The fault of a server that does not answer.
  var silence: Diagnostic { Outgoing.fault(NABO_CURL_UNREACHABLE, address) }

  package var description: String { address.text }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
