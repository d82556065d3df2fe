import Basics
import Pages
import Plans
import Programmes
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// How many days are left, as a sentence.
  func countdown(_ standing: ProgrammeStanding) -> String {
    guard let effective = standing.parts.effective, let left = standing.daysLeft else {
      return phrase("programmes.answer-no-day")
    }
    let day = ["day": phrase.date(effective)]
    return left == 0
      ? phrase("programmes.answer-today")
      : phrase(left > 0 ? "programmes.answer-left" : "programmes.answer-since", count: abs(left), day)
  }

  /// The answer of a programme: how long it has, what is late, what must not slip, what is decided next.
  func standingSentences(_ standing: ProgrammeStanding) -> [String] {
    var said = [countdown(standing)]
    let tooLate = standing.lines(in: .tooLate).count
    let late = standing.lines(in: .late).count
    let critical = standing.lines(in: .critical).count
    if tooLate > 0 { said.append(phrase("programmes.answer-too-late", count: tooLate)) }
    if late > 0 { said.append(phrase("programmes.answer-late", count: late)) }
    if tooLate + late == 0 { said.append(phrase("programmes.answer-on-time")) }
    if critical > 0 { said.append(phrase("programmes.answer-critical", count: critical)) }
    if let next = standing.nextGate { said.append(sentence(of: next, standing)) }
    return said
  }

  private func sentence(
    of next: (gate: Part<Gate>, day: Day?), _ standing: ProgrammeStanding
  ) -> String {
    let name = ["name": next.gate.title]
    let gate =
      next.day.map { day in
        phrase("programmes.answer-gate", name.merging(["day": phrase.date(day)]) { $1 })
      } ?? phrase("programmes.answer-gate-undated", name)
    let lacks = standing.lacks(of: next.gate).count
    return lacks == 0
      ? gate + " " + phrase("programmes.answer-ready")
      : gate + " " + phrase("programmes.answer-lacks", count: lacks)
  }

  /// Told apart without colours too.
  func sign(of state: PlanLine.State) -> String {
    switch state {
    case .tooLate: "‼"
    case .late: "!"
    case .critical: "▲"
    case .open: ""
    case .done: "✓"
    case .undated: "?"
    }
  }

  func word(of state: PlanLine.State) -> String { phrase("programmes.state.\(state.rawValue)") }

  /// From one day to another, or the one day that both are.
  func span(_ start: Day?, _ last: Day?) -> String {
    switch (start, last) {
    case (nil, nil): "–"
    case (let day?, nil), (nil, let day?): phrase.date(day)
    case (let start?, let last?):
      start == last ? phrase.date(start) : "\(phrase.date(start)) – \(phrase.date(last))"
    }
  }
}
