package import Figures
package import Markup
package import Wording

/// A figure as a reader sees it: the number or the sign of its absence, and whether it is an estimate.
package enum FigureText: Equatable {
  case number(String, estimated: Bool)
  /// The sign that is seen and the word that is read out.
  case absent(sign: String, word: String)

  package init(_ observation: Observation?, decimals: Int, phrase: Phrasebook) {
    switch observation {
    case .value(let value, let estimated):
      self = .number(phrase.number(value, decimals: decimals), estimated: estimated)
    case .suppressed: self = .absent(sign: "‥", word: phrase("measure.absent.suppressed"))
    case .notApplicable: self = .absent(sign: "·", word: phrase("measure.absent.not-applicable"))
    case .missing, nil: self = .absent(sign: "–", word: phrase("measure.absent.missing"))
    }
  }

  /// For places that hold text only.
  package var plain: String {
    switch self {
    case .number(let text, _): text
    case .absent(let sign, _): sign
    }
  }
}

extension HTML {
  /// A figure with its mark; the word of the mark is for the tooltip and for screen readers.
  package mutating func figure(_ text: FigureText, _ phrase: Phrasebook) {
    switch text {
    case .number(let number, estimated: false): self.text(number)
    case .number(let number, estimated: true): estimated(number, phrase)
    case .absent(let sign, let word):
      span(.class("absent"), .title(word)) {
        $0.span(sign, .aria("hidden", true))
        $0.span(word, .class("visually-hidden"))
      }
    }
  }

  /// A number that is an estimate: dotted below, and said.
  package mutating func estimated(_ number: String, _ phrase: Phrasebook) {
    let word = phrase("measure.estimated")
    span(number, .class("estimated"), .title(word))
    span(" (\(word))", .class("visually-hidden"))
  }

  /// The sign of a merger, in its colour; `name` says it in words to those who do not see it.
  package mutating func sign(_ style: ChartStyle, name: String? = nil) {
    span(style.sign, .class("sign", style.name), .aria("hidden", true))
    if let name { span("\(name): ", .class("visually-hidden")) }
  }
}
