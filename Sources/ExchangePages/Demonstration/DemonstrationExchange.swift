import Basics
import Spaces

/// An event and a desk, invented and marked so.
enum DemonstrationExchange {
  static let things: [ThingDraft] = [event, desk].map { draft in
    var invented = draft
    invented.fields.tags = ["oppdiktet"]
    return invented
  }

  private static var event: ThingDraft {
    var event = Event()
    (event.form, event.audience, event.effect) = (.network, .municipalities, .newYear(2020))
    event.summary = "Et nettverk for kommuner som slår seg sammen. Oppdiktet for demonstrasjonen."
    (event.seats, event.mostOfParty) = (60, 4)
    event.agenda = "Hver måned: én kommune forteller, de andre spør."
    return ThingDraft(
      event, title: "Nettverk for sammenslåinger (oppdiktet)", state: .published, from: .newYear(2020))
  }

  private static var desk: ThingDraft {
    var desk = Desk()
    (desk.contact, desk.days) = ("Reformteamet (oppdiktet)", 10)
    desk.lead = "Vi svarer på spørsmål om prosess, økonomi og ansatte. Oppdiktet for demonstrasjonen."
    var staff = Desk.Contact()
    (staff.theme, staff.contact, staff.days) = (.staff, "Rådgiver for ansatte (oppdiktet)", 5)
    desk.contacts = [staff]
    return ThingDraft(desk, title: "Reformteamet (oppdiktet)", state: .published, from: .newYear(2020))
  }
}
