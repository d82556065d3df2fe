package import Basics
internal import CCurl

extension Outgoing {
  /// Who a mail server takes a letter from.
  package struct MailUser: Sendable {
    let name: String?
    let password: String?

    /// - Parameter name: nil for a server that asks for none.
    package init(name: String?, password: String?) {
      self.name = name
      self.password = password
    }
  }

  /// Hands a letter to the server at `address` (`smtp://` or `smtps://`), with TLS except on this machine.
  ///
  /// - Throws: as `ask`.
  package static func hand(
    _ letter: [UInt8], from sender: String, to recipient: String, at address: WebAddress, as user: MailUser,
    within time: Duration
  ) throws(Diagnostic) {
    let result = nabo_curl_mail(
      address.text, user.name, user.password, sender, recipient, letter, letter.count, milliseconds(time),
      address.isLocal ? 1 : 0)
    let meaning = nabo_curl_result(UInt32(result))
    guard meaning == NABO_CURL_OK else { throw fault(meaning, address) }
  }

  /// The fault of a server that does not answer.
  package static func silence(of address: WebAddress) -> Diagnostic { fault(NABO_CURL_UNREACHABLE, address) }
}
