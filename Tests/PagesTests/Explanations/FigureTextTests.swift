import Figures
import Markup
import TestContent
import Testing

@testable import Pages

@Suite struct FigureTextTests {
  @Test func theThreeKindsOfNotKnowingLookDifferentAndAreSaid() throws {
    let phrase = try MadeUpCountry.phrase()
    let texts = [Observation.missing, .notApplicable, .suppressed].map {
      FigureText($0, decimals: 0, phrase: phrase)
    }
    #expect(
      texts == [
        .absent(sign: "–", word: "mangler"), .absent(sign: "·", word: "gjelder ikke"),
        .absent(sign: "‥", word: "holdt tilbake"),
      ])
    for text in texts {
      var html = HTML()
      html.figure(text, phrase)
      guard case .absent(_, let word) = text else { continue }
      #expect(String(decoding: html.bytes, as: UTF8.self).contains("visually-hidden\">\(word)"))
    }
  }

  @Test func nothingIsMissing() throws {
    let phrase = try MadeUpCountry.phrase()
    #expect(
      FigureText(nil, decimals: 0, phrase: phrase) == FigureText(.missing, decimals: 0, phrase: phrase))
  }

  @Test func anEstimateIsMarkedAndSaid() throws {
    let phrase = try MadeUpCountry.phrase()
    var html = HTML()
    html.figure(FigureText(.value(1234.5, estimated: true), decimals: 1, phrase: phrase), phrase)
    let text = String(decoding: html.bytes, as: UTF8.self)
    #expect(text.contains("class=\"estimated\""))
    #expect(text.contains("1\u{202F}234,5"))
    #expect(text.contains("(anslag)"))
  }
}
