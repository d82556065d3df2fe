import Basics
import Kernels

@testable import Cases

/// A decision of a made-up joint case, as three councils might take it.
enum Decisions {
  static let shared = """
    Saksnummer: 12/26

    Øyer kommunestyre vedtar:

    1. Kommunene går sammen om et felles landbrukskontor fra 1. januar 2027.
    2. Kostnadene deles slik:
       a) 40 prosent likt mellom kommunene
       b) 60 prosent etter innbyggertall 1. januar året før
    3. Kommunestyret bevilger 1 250 000 kroner til oppstart, og ikke mer enn 2,5 millioner kroner i alt.
    4. Ordningen evalueres innen 30.06.2029, jf. punkt 1.
    5. Øyer kommune er vertskommune.

    Votering: enstemmig vedtatt
    """

  static func read(_ texts: String...) throws -> DecisionComparison {
    DecisionComparison(try texts.enumerated().map { try DecisionText($1, name: "\($0)") })
  }

  /// A decision of `count` points out of ordinary words, numbers and dates.
  static func made(points count: Int, _ random: inout SplitMix) -> String {
    (1...count).map { number in
      let words = (0..<Int.random(in: 6...30, using: &random)).map { _ in piece(&random) }
      return "\(number). \(words.joined(separator: " "))."
    }.joined(separator: "\n")
  }

  private static func piece(_ random: inout SplitMix) -> String {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: "\(Int.random(in: 1...999, using: &random))"
    case 1: "\(Int.random(in: 1...28, using: &random)). mai 20\(Int.random(in: 10...40, using: &random))"
    default: words.randomElement(using: &random) ?? ""
    }
  }

  static let words = [
    "kommunestyret", "vedtar", "samarbeid", "om", "felles", "barnevern", "ikke", "kostnadene", "deles",
    "etter",
    "innbyggertall", "avtalen", "gjelder", "fra", "til", "skal", "kan", "bør", "evalueres", "rådmannen",
    "utreder", "sammenslåing", "og", "eller", "prosent", "kroner", "årlig", "hver", "for", "Øyer", "Gausdal",
  ]
}
