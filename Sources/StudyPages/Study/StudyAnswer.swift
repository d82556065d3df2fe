import Markup
import Pages
import Wording

/// What a view of a study answers first: one sentence, and at most four figures with a line for each alternative.
struct StudyAnswer {
  /// One alternative's figure.
  struct Line {
    let style: ChartStyle
    /// What the alternative is called, for who does not see the sign.
    let name: String
    /// The number itself, or the word that stands for it.
    let figure: String
    var isEstimated = false
    /// Whether a word stands for the number.
    var isWord = false
    /// Between what bounds it lies, or what it is about.
    var note: String?
  }

  struct Figure {
    let title: String
    let lines: [Line]
    /// What is counted, and in which year.
    let measure: String
    var sources: [String] = []
    /// Writes how the figure came about, where that can be told.
    var why: ((inout HTML) -> Void)?
    /// Whether the figure rests on a value of the law that was not found in an official text.
    var isUnverified = false
  }

  let sentences: [String]
  let figures: [Figure]

  func write(_ sources: NumberedSources?, _ phrase: Phrasebook, _ html: inout HTML) {
    html.section(.id("difference"), .class("study-answer"), .aria("labelledby", "answer-title")) {
      $0.h2(phrase("studies.answer"), .id("answer-title"), .class("visually-hidden"))
      for sentence in sentences { $0.p(sentence, .class("study-sentence")) }
      $0.ul(.class("answer-figures")) {
        for figure in figures { $0.li(.class("answer-figure")) { write(figure, sources, phrase, &$0) } }
      }
    }
  }

  private func write(
    _ figure: Figure, _ sources: NumberedSources?, _ phrase: Phrasebook, _ html: inout HTML
  ) {
    html.p(figure.title, .class("answer-title"))
    html.ul(.class("answer-lines")) {
      for line in figure.lines { $0.li(.class("answer-line", line.style.name)) { write(line, phrase, &$0) } }
    }
    html.p(.class("answer-measure", "quiet")) {
      $0.text(figure.measure)
      if let sources { $0.footnotes(figure.sources, in: sources, phrase) }
      if figure.isUnverified { $0.unverified(phrase) }
    }
    figure.why?(&html)
  }

  private func write(_ line: Line, _ phrase: Phrasebook, _ html: inout HTML) {
    html.sign(line.style)
    html.span("\(line.name): ", .class("visually-hidden"))
    html.strong(.class(line.isWord ? "answer-word" : "answer-number")) {
      if line.isEstimated { $0.estimated(line.figure, phrase) } else { $0.text(line.figure) }
    }
    if let note = line.note { html.span(note, .class("answer-note")) }
  }
}
