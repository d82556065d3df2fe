import Basics
import Store

/// Which bodies of a space are those of a cooperation, and of which form it is: what the law asks of them follows from it.
struct BodyForms {
  private let forms: [Identifier<Thing>: Set<String>]

  /// A cooperation names its bodies; the body of an organisation is one of its form.
  init(
    of things: [ThingKind: [SeenThing]], _ sources: [ThingDuties], _ tx: any Transaction
  ) throws {
    var forms: [Identifier<Thing>: Set<String>] = [:]
    for source in sources {
      for content in (things[source.kind] ?? []).compactMap(\.content?.content) {
        guard let (form, bodies) = source.cooperation(content) else { continue }
        for body in bodies { forms[body, default: []].insert(form) }
      }
    }
    let belonging = (things[.body] ?? []).compactMap { seen in
      seen.content.flatMap { Body(reading: $0.content).organisation }.map { (seen.thing.id, $0) }
    }
    let known = try Organisation.some(Set(belonging.map(\.1)), tx)
    for (body, organisation) in belonging {
      guard let form = known[organisation]?.formOfCooperation else { continue }
      forms[body, default: []].insert(form)
    }
    self.forms = forms
  }

  subscript(_ body: Identifier<Thing>) -> Set<String> { forms[body] ?? [] }
}
