internal import Foundation
package import Basics
import Formats

/// A letter of plain text to one reader (RFC 5322, RFC 2045).
///
/// Nothing in it can begin another header or another letter: the subject is encoded, addresses are `EmailAddress`es,
/// and the text is base 64.
package struct MailMessage: Sendable {
  package let sender: EmailAddress
  package let senderName: String
  package let recipient: EmailAddress
  package let subject: String
  package let text: String
  /// `nb`, `nn`, `sv` or `en`.
  package let language: String

  package init(
    sender: EmailAddress, senderName: String, recipient: EmailAddress, subject: String, text: String,
    language: String
  ) {
    self.sender = sender
    self.senderName = senderName
    self.recipient = recipient
    self.subject = subject
    self.text = text
    self.language = language
  }

  /// - Parameter unique: random bytes for the name of the letter.
  package func bytes(at now: Instant, unique: [UInt8]) -> [UInt8] {
    let lines = [
      "Date: \(date(now))", "From: \(encodedWords(senderName)) <\(sender.text)>", "To: <\(recipient.text)>",
      "Message-ID: <\(Base64URL.text(unique))@\(sender.domain)>", "Subject: \(encodedWords(subject))",
      "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64",
      "Content-Language: \(language)", "Auto-Submitted: auto-generated", "",
    ]
    let body = Data(text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n").utf8)
      .base64EncodedString(options: [
        .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
      ])
    return Array((lines.joined(separator: "\r\n") + "\r\n" + body + "\r\n").utf8)
  }

  /// RFC 2047: pieces of at most 45 bytes, cut between characters, so that each stays under 76 once encoded.
  private func encodedWords(_ text: String) -> String {
    var words: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if words[words.count - 1].count + bytes.count > 45 { words.append([]) }
      words[words.count - 1] += bytes
    }
    return words.map { "=?utf-8?B?\(Base64.text($0))?=" }.joined(separator: "\r\n ")
  }

  /// In UTC, in the English that the standard wants whatever the machine speaks.
  private func date(_ now: Instant) -> String {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(secondsFromGMT: 0)
    format.dateFormat = "EEE, d MMM yyyy HH:mm:ss +0000"
    return format.string(from: Date(timeIntervalSince1970: Double(now.milliseconds) / 1000))
  }
}
