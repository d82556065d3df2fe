/// A study in words of one language, for pages that show one without asking it: who it is about, what is compared, what
/// is assumed, and what its first page answers.
package struct ToldStudy: Hashable, Sendable {
  /// The names of its units, shortened where there are many.
  package let units: String
  /// Its units by country and code, `no:3405`.
  package let codes: [String]
  /// Of which day and country the units are, as a sentence.
  package let day: String
  /// What its alternatives are called, in their order: the first is standing alone.
  package let alternatives: [String]
  /// What somebody assumed that is not usual.
  package let assumed: [Assumed]
  /// Nil where nobody worked it out.
  package let answer: ToldAnswer?

  package struct Assumed: Hashable, Sendable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package init(
    units: String, codes: [String], day: String, alternatives: [String], assumed: [Assumed],
    answer: ToldAnswer?
  ) {
    self.units = units
    self.codes = codes
    self.day = day
    self.alternatives = alternatives
    self.assumed = assumed
    self.answer = answer
  }
}

/// What the first page of a study answers, in words of one language: its sentences, and at most four figures with a
/// line for each alternative. It can be kept, and is then read as it was said.
package struct ToldAnswer: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    /// The place of the alternative in its study, which gives it sign and colour; 0 for standing alone.
    package var place = 0
    /// What the alternative is called, for who does not see the sign.
    package var name = ""
    /// The number itself, or the word that stands for it.
    package var figure = ""
    package var isEstimated = false
    /// Whether a word stands for the number.
    package var isWord = false
    /// Empty where there is nothing to add.
    package var note = ""

    package init(
      place: Int = 0, name: String = "", figure: String = "", isEstimated: Bool = false,
      isWord: Bool = false, note: String = ""
    ) {
      (self.place, self.name, self.figure, self.note) = (place, name, figure, note)
      (self.isEstimated, self.isWord) = (isEstimated, isWord)
    }
  }

  package struct Figure: Hashable, Sendable {
    package let title: String
    /// What is counted, and in which year.
    package let measure: String
    package let lines: [Line]

    package init(title: String, measure: String, lines: [Line]) {
      (self.title, self.measure, self.lines) = (title, measure, lines)
    }
  }

  package let sentences: [String]
  package let figures: [Figure]

  package init(sentences: [String], figures: [Figure]) {
    self.sentences = sentences
    self.figures = figures
  }
}
