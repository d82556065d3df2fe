import Foundation
import Testing

@testable import Spaces

/// Texts are looked up and put in order in one way, whichever bytes they came in.
@Suite struct FoldingTests {
  @Test(arguments: [
    ("  Ås \t kommune\n", "as kommune"), ("ÆRØ, Äpple & Über", "aero, apple & uber"), ("ČSD Ŋ", "csd n"),
    ("Straße 7 × 3", "straße 7 × 3"), ("", ""), (" \r\n ", ""), ("ABC-12", "abc-12"),
    ("日本 Oslo", "日本 oslo"), ("ÿ Þ", "ÿ þ"),
  ])
  func lettersAreThoseThatPeopleTypeForThem(_ text: String, _ expected: String) {
    #expect(folded(text) == expected)
  }

  /// What is read byte by byte is what is read sign by sign: letters apart from their accents are read the second way.
  @Test func accentsApartFromTheirLettersAreTheSame() {
    var random = SystemRandomNumberGenerator()
    let letters = (0x20...0x7E).map { $0 } + (0xC0...0xFF).filter { $0 != 0xD7 && $0 != 0xF7 } + [0x09, 0x0A]
    for _ in 0..<500 {
      let codes = (0..<12).map { _ in letters.randomElement(using: &random) ?? 0x20 }
      let text = String(String.UnicodeScalarView(codes.compactMap { UnicodeScalar(UInt32($0)) }))
      #expect(folded(text) == folded(text.decomposedStringWithCanonicalMapping), "\(text)")
    }
  }

  @Test(arguments: [
    ("Antall ansatte (2024)", "antallansatte2024"), ("Ål – sum", "alsum"), ("日 1", "日1"), ("_-_", ""),
  ])
  func aHeadingIsItsLettersAndDigits(_ heading: String, _ expected: String) {
    #expect(headingKey(heading) == expected)
  }
}
