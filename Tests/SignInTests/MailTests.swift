import Basics
import Foundation
import Spaces
import Testing

@testable import SignIn

@Suite struct MailTests {
  @Test func aLetterIsWhatTheStandardSays() throws {
    let text = try letter(subject: "Velkommen til Nabo", text: "Hei\nÅpne lenken.\n")
    #expect(
      text == """
        Date: Sat, 21 Nov 2026 12:00:00 +0000\r
        From: =?utf-8?B?TmFibw==?= <nabo@example.org>\r
        To: <kari@example.org>\r
        Message-ID: <AAAA@example.org>\r
        Subject: =?utf-8?B?VmVsa29tbWVuIHRpbCBOYWJv?=\r
        MIME-Version: 1.0\r
        Content-Type: text/plain; charset=utf-8\r
        Content-Transfer-Encoding: base64\r
        Content-Language: nb\r
        Auto-Submitted: auto-generated\r
        \r
        SGVpDQrDhXBuZSBsZW5rZW4uDQo=\r

        """)
  }

  @Test func nothingBeginsAnotherHeader() throws {
    let attack = "Hei\r\nBcc: all@example.org\r\n\r\n.\r\n"
    let plain = try letter(subject: "Hei", text: "Hei")
    let attacked = try letter(subject: attack, text: attack)
    let headers = { (text: String) in
      text.split(separator: "\r\n").compactMap { $0.split(separator: ":").first }
    }
    #expect(headers(attacked).filter { !$0.hasPrefix(" ") }.dropLast() == headers(plain).dropLast())
    #expect(!attacked.contains("Bcc") && !attacked.contains("\r\n.\r\n"))
  }

  /// RFC 2047: at most 75 characters to an encoded word, and no letter cut in two.
  @Test func longSubjectsAreFolded() throws {
    let subject = String(repeating: "Blåbærsyltetøy ", count: 20)
    let lines = try letter(subject: subject, text: "").split(
      separator: "\r\n", omittingEmptySubsequences: false)
    let words = lines.flatMap { $0.split(separator: " ") }.filter { $0.hasPrefix("=?utf-8?B?") }.dropFirst()
    #expect(words.count > 5 && words.allSatisfy { $0.utf8.count <= 75 })
    let decoded = words.map { word in
      String(data: Data(base64Encoded: String(word.dropFirst(10).dropLast(2))) ?? Data(), encoding: .utf8)
        ?? "?"
    }
    #expect(decoded.joined() == subject)
  }

  @Test(arguments: [
    "", "kari", "kari@", "@example.org", "kari@example", "kari@@example.org",
    "kari@example.org\r\nBcc: x@y.no",
    "<kari@example.org>", "kari@example.org>", "kari nordmann@example.org", ".kari@example.org",
    "ka..ri@example.org",
    "kari@-example.org", "kari@example..org", "kåri@example.org", "\"kari\"@example.org", "kari@[127.0.0.1]",
  ])
  func noMailAddress(_ text: String) {
    #expect(EmailAddress(text) == nil)
  }

  @Test func mailServersAndTheirSecrets() throws {
    let server = try MailServer("smtps://mail.example.org", user: "nabo", password: "hemmelig-ord")
    var dumped = ""
    dump(server, to: &dumped)
    #expect("\(server)" == "smtps://mail.example.org" && !dumped.contains("hemmelig-ord"))
    #expect(throws: Diagnostic.self) { try MailServer("https://mail.example.org") }
  }

  @Test func nobodyListens() throws {
    let server = try MailServer("smtp://127.0.0.1:1")
    let fault = #expect(throws: Diagnostic.self) {
      try server.send(try message(subject: "", text: ""), at: occasion(at: 0).now, unique: [1])
    }
    #expect(fault?.code == "server-unreachable")
  }

  private func letter(subject: String, text: String) throws -> String {
    let bytes = try message(subject: subject, text: text).bytes(at: occasion(at: 0).now, unique: [0, 0, 0])
    return String(decoding: bytes, as: UTF8.self)
  }

  private func message(subject: String, text: String) throws -> MailMessage {
    MailMessage(
      sender: try #require(EmailAddress("nabo@example.org")), senderName: "Nabo",
      recipient: try #require(EmailAddress("kari@example.org")), subject: subject, text: text, language: "nb")
  }
}
