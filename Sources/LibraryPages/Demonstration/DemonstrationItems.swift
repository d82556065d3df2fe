import Basics
import Programmes
import Spaces

/// A template and a guide, invented and marked so, that show what the library shows.
enum DemonstrationItems {
  static let things: [ThingDraft] = [template, guide].map { draft in
    var invented = draft
    invented.fields.tags = ["oppdiktet"]
    return invented
  }

  private static var template: ThingDraft {
    var item = Item(
      ProgrammeOutline([
        .init(.milestone, "Kommunestyrene har vedtatt å slå seg sammen", offset: -900),
        .init(.milestone, "Fellesnemnda er satt ned", offset: -800, after: [1]),
        .init(.activity, "Kartlegge fagsystemer og avtaler", offset: -700, days: 120, after: [2]),
        .init(.milestone, "Organisasjonen er vedtatt", offset: -500, after: [2]),
        .init(.milestone, "Den nye kommunen er i gang", offset: 0, after: [4]),
        .init(
          .project, "Digitalisering og fagsystemer", offset: -700, days: 700, projectClass: .administrative,
          after: [2, 5]),
        .init(
          .project, "Politisk organisering", offset: -800, days: 400, projectClass: .political, after: [2, 4]),
        .init(.gate, "Klar for dag én", projectClass: .administrative, after: [5]),
        .init(.point, "Lønn og regnskap er prøvd med ekte tall"),
        .init(.point, "Vakttelefonene er testet"),
      ]))
    item.summary =
      "En kort plan for to eller tre små kommuner som skal bli én. Oppdiktet for demonstrasjonen."
    (item.theme, item.phases, item.sizes) = (.process, [.prepare, .carryOut], [.small])
    (item.tongue, item.licence, item.author) = (.nb, .cc0, "Demonstrasjonen")
    item.source = "Oppdiktet for demonstrasjonen."
    return ThingDraft(
      item, title: "Kort plan for små kommuner (oppdiktet)", state: .published, from: .newYear(2020))
  }

  private static var guide: ThingDraft {
    var item = Item()
    (item.form, item.theme, item.phases) = (.guide, .staff, [.prepare])
    item.summary = "Fem råd om de tillitsvalgte i en sammenslåing. Oppdiktet for demonstrasjonen."
    (item.tongue, item.licence, item.author) = (.nb, .by, "Demonstrasjonen")
    item.source = "Oppdiktet for demonstrasjonen."
    item.body = """
      Møt de tillitsvalgte før noe er bestemt, og skriv ned hva de sa.
      Si hva som er åpent, hva som er bestemt, og når resten blir bestemt.
      Svar på alle spørsmål innen to uker, også når svaret er at ingen vet det ennå.
      """
    return ThingDraft(
      item, title: "Råd om de tillitsvalgte (oppdiktet)", state: .published, from: .newYear(2020))
  }
}
