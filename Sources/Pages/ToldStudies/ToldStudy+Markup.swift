package import Markup
package import Wording

extension ToldStudy {
  /// The alternatives with their signs and colours.
  package func writeAlternatives(_ phrase: Phrasebook, _ html: inout HTML) {
    html.ul(.class("study-alternatives"), .aria("label", phrase("studies.alternatives"))) { html in
      for (place, name) in alternatives.enumerated() {
        let style = ChartStyle(place: place)
        html.li(.class(style.name)) { html in
          html.sign(style)
          html.text(" \(name)")
        }
      }
    }
  }
}

extension ToldAnswer {
  /// The sentences and the figures, as the first page of a study has them.
  package func write(_ phrase: Phrasebook, _ html: inout HTML) {
    html.section(.class("study-answer"), .aria("labelledby", "answer-title")) { html in
      html.h2(phrase("studies.answer"), .id("answer-title"), .class("visually-hidden"))
      for sentence in sentences { html.p(sentence, .class("study-sentence")) }
      html.ul(.class("answer-figures")) { html in
        for figure in figures {
          html.li(.class("answer-figure")) { html in
            html.p(figure.title, .class("answer-title"))
            html.ul(.class("answer-lines")) { html in
              for line in figure.lines { write(line, phrase, &html) }
            }
            html.p(figure.measure, .class("answer-measure", "quiet"))
          }
        }
      }
    }
  }

  private func write(_ line: Line, _ phrase: Phrasebook, _ html: inout HTML) {
    let style = ChartStyle(place: line.place)
    html.li(.class("answer-line", style.name)) { html in
      html.sign(style)
      html.span("\(line.name): ", .class("visually-hidden"))
      html.strong(.class(line.isWord ? "answer-word" : "answer-number")) { html in
        if line.isEstimated { html.estimated(line.figure, phrase) } else { html.text(line.figure) }
      }
      if !line.note.isEmpty { html.span(line.note, .class("answer-note")) }
    }
  }
}

extension ChartStyle {
  /// That of the alternative at a place of its study, 0 for standing alone.
  package init(place: Int) {
    self = place == 0 ? .alone : .merger(place - 1)
  }
}
