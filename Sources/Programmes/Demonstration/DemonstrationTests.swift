import Basics
import Spaces
import Store

/// Invented tests of residents and what came of them, what is frozen about day one, who can be reached, and what staff were told and
/// asked: each says so in its title.
struct DemonstrationTests {
  let programme: Identifier<Thing>
  let today: Day
  let effective: Day

  func make(
    in space: Space, by doer: Doer, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    func make(_ draft: ThingDraft) throws -> Identifier<Thing> {
      try Thing.make(draft, in: space, by: doer, tx, occasion).id
    }
    for (title, expected, outcome, told) in tests {
      let test = try make(
        draft(title) { (test: inout TestCase) in
          (test.programme, test.expected) = (programme, expected)
          test.steps = "Gjør det på telefonen, slik du pleier."
        })
      guard let outcome else { continue }
      _ = try make(
        draft(title) { (result: inout TestResult) in
          (result.programme, result.test, result.day) = (programme, test, today.adding(days: -5))
          (result.outcome, result.told) = (outcome, told)
        })
    }
    for row in dayOne + staff { _ = try make(row) }
  }

  private var tests: [(String, String, TestResult.Outcome?, String)] {
    [
      ("Søke barnehageplass", "Du får en kvittering.", .fails, "Skjemaet spurte om gammel kommune."),
      ("Ringe legevakten", "Noen svarer innen to minutter.", .works, ""),
      ("Betale en regning for vann", "Regningen har den nye kommunens kontonummer.", nil, ""),
    ]
  }

  private var dayOne: [ThingDraft] {
    [
      draft("Lønnssystemet") { (freeze: inout ChangeFreeze) in
        freeze.programme = programme
        freeze.days = DayRange(from: effective.adding(days: -21), until: effective.adding(days: 14))
        freeze.scope = "Ingen nye lønnsarter eller koblinger."
        freeze.exceptions = "Feil som stopper lønn. Lønnsleder sier ja."
      },
      draft("Telefon for ledere") { (call: inout OnCall) in
        call.programme = programme
        call.days = DayRange(from: effective, until: effective.adding(days: 7))
        (call.hours, call.who, call.second) = ("07–23", "IT-vakt", "Prosjektleder")
      },
    ]
  }

  private var staff: [ThingDraft] {
    [
      draft("Ledere på nivå to er valgt") { (news: inout StaffNews) in
        (news.programme, news.day) = (programme, today.adding(days: -20))
        news.text = "Hvem som får hvilken leder, får dere vite etter neste møte i utvalget."
        news.audience = "Alle ansatte"
      },
      draft("Hvor skal regnskap sitte?") { (question: inout StaffQuestion) in
        (question.programme, question.day) = (programme, today.adding(days: -12))
        question.asker = "Tillitsvalgte i økonomi"
      },
    ]
  }

  private func draft<Content: ThingContent>(
    _ title: String, _ change: (inout Content) -> Void
  ) -> ThingDraft {
    .invented(title, from: today, change)
  }
}
