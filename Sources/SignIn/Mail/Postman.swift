package import Basics
internal import Foundation
package import Spaces
internal import Synchronization
internal import Outgoing

/// Hands letters of an installation to its mail server.
package final class Postman: Sendable {
  private let deliver: Delivery
  private let sender: EmailAddress
  private let underway = Mutex(0)
  private static let most = 8

  /// How a letter is handed over, within the time that is given.
  package typealias Delivery =
    @Sendable (MailMessage, _ occasion: Occasion, _ within: Duration) throws(Diagnostic) -> Void

  package init(sender: EmailAddress, deliver: @escaping Delivery) {
    self.deliver = deliver
    self.sender = sender
  }

  package convenience init(server: MailServer, sender: EmailAddress) {
    self.init(server: server, sender: sender, outage: Outage())
  }

  /// A server that did not answer a moment ago is not asked again: `server-unreachable`.
  convenience init(server: MailServer, sender: EmailAddress, outage: Outage) {
    self.init(sender: sender) { message, occasion, time throws(Diagnostic) in
      guard !outage.isFresh else { throw server.silence }
      do throws(Diagnostic) {
        try server.send(message, at: occasion.now, unique: occasion.randomBytes(16), within: time)
        outage.note(nil)
      } catch {
        outage.note(error)
        throw error
      }
    }
  }

  /// What is said to one reader.
  package struct Letter: Sendable {
    package let recipient: String
    package let subject: String
    package let text: String
    /// `nb`, `nn`, `sv` or `en`.
    package let language: String

    package init(to recipient: String, subject: String, text: String, language: String) {
      self.recipient = recipient
      self.subject = subject
      self.text = text
      self.language = language
    }
  }

  /// Hands a letter over and waits, for `time` at most, until the server has taken it.
  package func send(
    _ letter: Letter, _ occasion: Occasion, within time: Duration = .seconds(20)
  ) throws(Diagnostic) {
    guard let recipient = EmailAddress(letter.recipient) else {
      throw Diagnostic("mail-unsendable", .badInput, at: .init(field: "email"), ["email": letter.recipient])
    }
    let message = MailMessage(
      sender: sender, senderName: "Nabo", recipient: recipient, subject: letter.subject, text: letter.text,
      language: letter.language)
    try deliver(message, occasion, time)
  }

  /// Hands a letter over on a thread of its own, so that nobody can tell by the time of the answer whether one was
  /// sent; `report` is told where that fails. With too many under way already, the letter is not sent.
  package func sendLater(
    _ letter: Letter, _ occasion: Occasion, report: @escaping @Sendable (Diagnostic) -> Void
  ) {
    let isRoom = underway.withLock { count in
      guard count < Self.most else { return false }
      count += 1
      return true
    }
    guard isRoom else { return report(Diagnostic("sign-in-busy", .unavailable)) }
    Thread.detachNewThread { [self] in
      do throws(Diagnostic) {
        try send(letter, occasion)
      } catch {
        report(error)
      }
      underway.withLock { $0 -= 1 }
    }
  }
}
