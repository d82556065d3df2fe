import Basics
import Spaces

/// Invented rows of the demonstration: each says so in its title.
struct DemonstrationRows {
  let programme: Identifier<Thing>
  let projects: [Identifier<Thing>]
  let today: Day
  let effective: Day

  var all: [ThingDraft] { risks + assumptions + reports + services + involvements + lessons }

  private var risks: [ThingDraft] {
    [
      ("Lønnssystemet er ikke prøvd med alle ansatte før første lønn", 3, 5, "Prøvekjøring i tre måneder"),
      ("To kommuner bruker hver sitt sakssystem ut i det nye året", 4, 3, "Felles innsyn fra dag én"),
      ("Nøkkelpersoner slutter før de nye stillingene er fordelt", 3, 4, ""),
    ].map { title, likelihood, consequence, measure in
      draft(title) { (risk: inout Risk) in
        risk.programme = programme
        (risk.likelihood, risk.consequence) = (likelihood, consequence)
        (risk.measure, risk.progress) = (measure, .open)
      }
    }
  }

  private var assumptions: [ThingDraft] {
    [
      draft("Rådhuset i Lillehammer har plass til felles servicetorg") { (assumption: inout Assumption) in
        (assumption.programme, assumption.holds) = (programme, .yes)
      },
      draft("Alle fagsystemene kan flyttes til én leverandør av drift") { (assumption: inout Assumption) in
        (assumption.programme, assumption.holds) = (programme, .unknown)
      },
    ]
  }

  private var reports: [ThingDraft] {
    let told: [(Light, String)] = [
      (.green, ""), (.amber, "Venter på svar om felles kartgrunnlag."), (.green, ""),
      (.red, "Mangler én person til å rydde i avtalene. Styringsgruppen må avgjøre det."), (.green, ""),
      (.amber, "Gjennomgangen av reglementene tar tre uker lenger."),
    ]
    return zip(projects, told).map { project, told in
      draft("Status") { (report: inout StatusReport) in
        (report.programme, report.project) = (programme, project)
        report.day = today.adding(days: -8)
        (report.light, report.help) = told
        report.reached = "Gjennomgangen er gjort i alle tre kommunene."
      }
    }
  }

  private var services: [ThingDraft] {
    let told: [(String, Light, String, [(String, Gate.Met?)])] = [
      ("Legevakt", .green, "", [("Telefonnummeret virker", .yes), ("Vaktplanen er klar", .yes)]),
      (
        "Lønn", .red, "Prøvekjøringen ga feil i noen av lønnsslippene.",
        [("Alle ansatte er overført", .yes), ("Prøvelønn stemmer", .no)]
      ),
      (
        "Søknad om barnehageplass", .amber, "Skjemaet er felles, men ingen har prøvd det på telefon.",
        [("Ett skjema for alle", .yes), ("Prøvd av innbyggere", nil)]
      ),
      ("Faktura for vann og avløp", .amber, "Gebyrene er vedtatt, satsene er ikke lagt inn.", []),
    ]
    return told.map { title, light, reason, criteria in
      draft(title) { (service: inout Readiness) in
        (service.programme, service.light, service.reason) = (programme, light, reason)
        service.due = effective.adding(days: -30)
        service.criteria = criteria.map { what, met in
          var criterion = Readiness.Criterion()
          (criterion.what, criterion.met) = (what, met)
          return criterion
        }
      }
    }
  }

  private var involvements: [ThingDraft] {
    [
      draft("Omstillingsavtalen") { (entry: inout Involvement) in
        (entry.programme, entry.day, entry.form) = (programme, today.adding(days: -120), .negotiation)
        (entry.who, entry.changed) = ("Hovedtillitsvalgte i alle tre kommunene", .yes)
        entry.outcome = "Ingen sies opp på grunn av sammenslåingen i to år."
      },
      draft("Hvor kontorene skal ligge") { (entry: inout Involvement) in
        (entry.programme, entry.day, entry.form) = (programme, today.adding(days: -45), .discussion)
        entry.who = "Tillitsvalgte og ansatte i teknisk"
      },
    ]
  }

  private var lessons: [ThingDraft] {
    [
      draft("Rydd i avtalene før dere velger systemer") { (lesson: inout Lesson) in
        (lesson.programme, lesson.form, lesson.day) = (programme, .choice, today.adding(days: -60))
        lesson.advice = "Finn oppsigelsestidene først. De styrer hva dere kan velge."
      }
    ]
  }

  private func draft<Content: ThingContent>(
    _ title: String, _ change: (inout Content) -> Void
  ) -> ThingDraft {
    .invented(title, from: today, change)
  }
}
