import SignIn
import Spaces
import TestContent
import Testing
import Wording

@testable import WorkPages

/// Names that members choose do not become links in letters that others get.
@Suite struct LetterNameTests {
  @Test(arguments: [
    "Kari Nordmann", "St. Olav", "M.Hansen", "A.B. Lie", "Nord- og Sør-Trøndelag", "Østfold (2020–2023)",
    "Region 1.1", "O’Brien", "Siri Ås, ordfører", "Ája Guovdageaidnu", "Vann/avløp", "Kl. 12.30",
    "Møte 3.–4. mai",
  ])
  func aNameStands(_ name: String) {
    #expect(LetterName(name).text == name)
  }

  @Test(arguments: [
    "Vinn en bil på evil.example", "https://evil.example", "evil.example/path", "http://1.2.3.4/",
    "www.evil", "skriv til post@evil.example", "EVIL.EXAMPLE", "evil.co.uk.", "(evil.example)", "//evil",
    "evil\u{3002}example", "evil\u{FF0E}example", "post\u{FF20}evil", "e\u{200B}vil.ex\u{200B}ample",
    "https\u{FF1A}\u{FF0F}\u{FF0F}evil", "mailto:x", "t.co/abc", "evil.example:8080", "x.com",
    "\u{202E}moc.live",
    "å.no", "Gratis.penger",
  ])
  func whatHoldsAnAddressDoesNot(_ name: String) {
    #expect(LetterName(name).text == nil)
  }

  @Test func aNameStaysOnItsLine() {
    #expect(LetterName("Kari\r\n\r\nHei\u{2028}igjen\u{0}").text?.contains(where: \.isNewline) == false)
  }

  @Test(arguments: ["nb", "nn", "sv", "en"]) func lettersSayThatAWordIsWithheld(_ language: String) throws {
    let texts = try MadeUpCountry.texts()
    let site = try #require(PublicAddress("https://nabo.example.org"))
    let letters = Letters(texts: texts, site: site)
    let link = Secret(randomBytes: anyBytes)
    let letter = letters.invitation(
      link, to: "ola@example.org", by: "Vinn på evil.example", space: "https://evil.example",
      language: language)
    #expect(!"\(letter.subject)\(letter.text)".contains("evil"))
    let withheld = texts.phrasebook(Language(rawValue: language) ?? .nb)("letter.name-withheld")
    #expect(letter.subject.contains(withheld) && letter.text.contains(withheld))
    #expect(letter.text.contains(link.text), "the link of the letter itself is there")
    let plain = letters.invitation(
      link, to: "ola@example.org", by: "Kari Nordmann", space: "Regionen", language: language)
    #expect(plain.subject.contains("Regionen") && plain.text.contains("Kari Nordmann"))
  }
}
