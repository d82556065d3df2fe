import Basics
import Spaces

/// One referendum and one survey of residents and councillors, both invented and marked so, that show what the room shows.
enum DemonstrationSurveys {
  static let things: [ThingDraft] = [referendum, survey].map { draft in
    var invented = draft
    invented.fields.tags = ["oppdiktet"]
    return invented
  }

  private static let lillehammer = UnitCode(country: "no", code: "3405")
  private static let source = "Oppdiktet for demonstrasjonen."

  private static var referendum: ThingDraft {
    var entry = Referendum()
    (entry.unit, entry.source) = (lillehammer, source)
    entry.question = "Skal Lillehammer, Øyer og Gausdal bli én kommune fra 1. januar 2020?"
    entry.options = [("Ja", 4_310), ("Nei", 5_127)].map { text, votes in
      var option = Referendum.Option()
      (option.text, option.votes) = (text, votes)
      return option
    }
    (entry.blanks, entry.voters, entry.roll, entry.age) = (163, 9_600, 21_800, 16)
    entry.days = [Day("2018-05-28")].compactMap(\.self)
    (entry.counting, entry.threshold) = (.plurality, "ingen")
    // The first printed total is wrong on purpose, so that it is told.
    let counts = [
      ("Sentrum", 2_410, 2_101, 82, 4_493), ("Nord", 1_150, 1_712, 49, 2_911), ("Sør", 750, 1_314, 32, 2_096),
    ]
    for (name, yes, no, blank, total) in counts {
      var district = Referendum.District()
      (district.name, district.blanks, district.total) = (name, blank, total)
      entry.districts.append(district)
      for (option, votes) in [("Ja", yes), ("Nei", no)] {
        var row = Referendum.DistrictVotes()
        (row.district, row.option, row.votes) = (name, option, votes)
        entry.counts.append(row)
      }
    }
    (entry.followUp, entry.decided) = (.followed, Day("2018-06-21"))
    entry.decision = "Kommunestyret vedtok å gå videre som egen kommune."
    return ThingDraft(
      entry, title: "Folkeavstemning om én kommune (oppdiktet)", state: .published, from: .newYear(2018))
  }

  private static var survey: ThingDraft {
    var entry = Survey()
    (entry.unit, entry.instrument, entry.version, entry.source) = (lillehammer, "local-democracy", 1, source)
    entry.population = "Innbyggere fra 16 år, og hele kommunestyret"
    (entry.size, entry.councillors, entry.frame, entry.mode) = (22_900, 47, "Folkeregisteret", .mixed)
    (entry.opens, entry.closes) = (Day("2018-03-01"), Day("2018-03-25"))
    entry.reminders = [("2018-03-12", Survey.Mode.letter), ("2018-03-19", .phone)].map { day, way in
      var reminder = Survey.Reminder()
      (reminder.day, reminder.way) = (Day(day), way)
      return reminder
    }
    let questions: [(String, [(String, Double, Double)])] = [
      (
        "Den som vil snakke med en folkevalgt, får det til.",
        [
          ("Helt enig", 0.18, 0.62), ("Nokså enig", 0.44, 0.31), ("Nokså uenig", 0.27, 0.05),
          ("Helt uenig", 0.11, 0.02),
        ]
      ),
      (
        "Kommunen gjør greit rede for hva pengene går til.",
        [
          ("Helt enig", 0.09, 0.33), ("Nokså enig", 0.35, 0.48), ("Nokså uenig", 0.38, 0.14),
          ("Helt uenig", 0.18, 0.05),
        ]
      ),
    ]
    for (question, answers) in questions {
      for (answer, residents, councillors) in answers {
        for (group, share, base) in [
          (Survey.Group.residents, residents, 612), (.councillors, councillors, 42),
        ] {
          var row = Survey.Published()
          (row.question, row.answer, row.group, row.share, row.base) = (question, answer, group, share, base)
          entry.results.append(row)
        }
      }
    }
    return ThingDraft(
      entry, title: "Lokaldemokratiet i Lillehammer (oppdiktet)", state: .published, from: .newYear(2018))
  }
}
