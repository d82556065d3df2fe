package import Basics

/// What an answer means for one form, and the statement of law that it rests on.
package struct Ground: Hashable, Sendable {
  package enum Weight: String, Hashable, Sendable {
    /// The law does not allow the form for this.
    case excludes
    /// The form can be used if something else is in place.
    case condition
    case against
    /// Speaks for the form.
    case pro = "for"
  }

  package let weight: Weight
  package let question: Needs.Question
  package let statement: Statement
}

/// One form, weighed against the answers.
package struct FormChoice: Hashable, Sendable {
  package enum Verdict: String, CaseIterable, Hashable, Sendable {
    case open, conditional, excluded
  }

  package let form: CooperationForm
  package let grounds: [Ground]

  package var verdict: Verdict {
    if grounds.contains(where: { $0.weight == .excludes }) { return .excluded }
    return grounds.contains { $0.weight == .condition } ? .conditional : .open
  }

  package func grounds(_ weight: Ground.Weight) -> [Ground] {
    grounds.filter { $0.weight == weight }
  }
}

/// Every form of a country weighed against the answers; those that are left first, in the order given.
///
/// Forms of another time than `day` are excluded by the paragraph that ended or will bring them.
package func formChoices(_ forms: [CooperationForm], for needs: Needs, on day: Day) -> [FormChoice] {
  let choices = forms.map { FormChoice(form: $0, grounds: $0.grounds(for: needs, on: day)) }
  return FormChoice.Verdict.allCases.flatMap { verdict in choices.filter { $0.verdict == verdict } }
}
