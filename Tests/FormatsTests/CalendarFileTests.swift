import Basics
import Foundation
import Testing

@testable import Formats

@Suite struct CalendarFileTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func file(_ summary: String, _ description: String = "") throws -> CalendarFile {
    CalendarFile(
      name: "Tidslinje", created: try day("2026-11-21"),
      events: [
        CalendarFile.Event(
          uid: "no.merger-2028-01-01-election@nabo", first: try day("2027-09-13"),
          last: try day("2027-09-13"), summary: summary, description: description)
      ])
  }

  /// Lines as a reader unfolds them (RFC 5545, 3.1).
  private func lines(_ file: CalendarFile) -> [String] {
    String(decoding: file.bytes, as: UTF8.self).replacingOccurrences(of: "\r\n ", with: "")
      .components(separatedBy: "\r\n")
  }

  /// Text as a reader unescapes it (3.3.11).
  private func unescaped(_ value: Substring) -> String {
    var result = ""
    var escaping = false
    for scalar in value.unicodeScalars {
      if escaping {
        result.unicodeScalars.append(scalar == "n" ? "\n" : scalar)
        escaping = false
      } else if scalar == "\\" {
        escaping = true
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  @Test func aFileHasTheLinesOfTheStandard() throws {
    #expect(
      String(decoding: try file("Val").bytes, as: UTF8.self)
        == [
          "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Nabo//Nabo//EN", "CALSCALE:GREGORIAN",
          "METHOD:PUBLISH", "X-WR-CALNAME:Tidslinje", "BEGIN:VEVENT",
          "UID:no.merger-2028-01-01-election@nabo", "DTSTAMP:20261121T000000Z",
          "DTSTART;VALUE=DATE:20270913", "SUMMARY:Val", "STATUS:CONFIRMED", "TRANSP:TRANSPARENT",
          "END:VEVENT", "END:VCALENDAR", "",
        ].joined(separator: "\r\n"))
  }

  @Test(arguments: [
    "komma, semikolon; skråstrek \\ og\nny linje", "Kåfjord – Gáivuotna – Kaivuono 🇳🇴", "\\n;,\\",
    String(repeating: "ærfugl øy å ", count: 40), String(repeating: "👩‍👩‍👧", count: 30), "",
  ])
  func aReaderGetsTheTextBack(_ text: String) throws {
    let file = try file(text, text)
    let summary = try #require(lines(file).first { $0.hasPrefix("SUMMARY:") })
    #expect(unescaped(summary.dropFirst(8)) == text)
  }

  /// At every length around the edge, with characters of one to four bytes.
  @Test func linesAreFoldedAt75OctetsBetweenCharacters() throws {
    for character in ["a", "ø", "–", "🏔"] {
      for length in 1...170 {
        let text = String(repeating: character, count: length)
        let bytes = try file("x" + text).bytes
        for line in bytes.split(separator: 10, omittingEmptySubsequences: false).dropLast() {
          #expect(line.last == 13 && line.count <= 76)
          #expect(String(validating: line, as: UTF8.self) != nil, "\(character) \(length)")
        }
      }
    }
  }

  @Test func noTextBeginsALineOfItsOwn() throws {
    let bytes = try file("a\r\nEND:VCALENDAR\rb\u{0}\u{8}c").bytes
    #expect(lines(try file("a\r\nEND:VCALENDAR\rb\u{0}\u{8}c")).filter { $0 == "END:VCALENDAR" }.count == 1)
    #expect(String(decoding: bytes, as: UTF8.self).contains("SUMMARY:a\\nEND:VCALENDAR\\nbc\r\n"))
  }

  @Test func severalDaysEndOnTheDayAfterTheLast() throws {
    let event = CalendarFile.Event(
      uid: "x", first: try day("2027-12-30"), last: try day("2027-12-31"), summary: "x",
      categories: ["UNVERIFIED"], isConfirmed: false)
    let lines = lines(CalendarFile(name: "x", created: try day("2026-11-21"), events: [event]))
    #expect(lines.contains("DTEND;VALUE=DATE:20280101"))
    #expect(lines.contains("STATUS:TENTATIVE"))
    #expect(lines.contains("CATEGORIES:UNVERIFIED"))
  }

  /// An hour stands in its zone, which the file describes, and a revision is counted.
  @Test func anHourHasItsZoneAndAChangeIsCounted() throws {
    let (first, moment) = (try day("2027-03-31"), Instant(milliseconds: 1_795_262_400_123))
    let event = CalendarFile.Event(
      uid: "lists@nabo", first: first, last: first, summary: "Lists", hour: .init(minute: 720, zone: .oslo),
      revision: .init(sequence: 3, at: moment, isCancelled: true))
    let written = lines(CalendarFile(name: "Lists", created: first, events: [event]))
    #expect(written.contains("DTSTART;TZID=Europe/Oslo:20270331T120000"))
    #expect(written.filter { $0 == "BEGIN:VTIMEZONE" }.count == 1)
    #expect(written.contains("SEQUENCE:3") && written.contains("STATUS:CANCELLED"))
    #expect(
      written.contains("DTSTAMP:20261121T120000Z") && written.contains("LAST-MODIFIED:20261121T120000Z"))
  }
}
