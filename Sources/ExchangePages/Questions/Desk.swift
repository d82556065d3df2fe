import Basics
import Spaces
import Store

/// Where questions are taken in: who answers what, and how soon. A space that publishes one takes questions.
struct Desk: ThingContent {
  static let kind = ThingKind.desk

  var lead = ""
  /// Who answers what no line below names.
  var contact = ""
  /// Within so many days.
  var days: Int?
  var contacts: [Contact] = []

  static let fields: [ContentField<Self>] = [
    .text("lead", \.lead), .line("contact", \.contact, isRequired: true), .whole("days", \.days, 1...365),
    .table("contacts", \.contacts),
  ]

  init() {}

  struct Contact: ContentRow {
    var theme: Question.Theme?
    var contact = ""
    var days: Int?

    static let fields: [ContentField<Self>] = [
      .choice("theme", \.theme, isRequired: true), .line("contact", \.contact, isRequired: true),
      .whole("days", \.days, 1...365),
    ]

    init() {}
  }

  /// Who answers a question about a theme, and within how many days, where that is said.
  func route(_ theme: Question.Theme?) -> (contact: String, days: Int?) {
    let named = contacts.first { $0.theme == theme && theme != nil }
    return named.map { ($0.contact, $0.days ?? days) } ?? (contact, days)
  }
}

/// A desk that takes questions, with its space.
struct OpenDesk {
  let id: Identifier<Thing>
  let title: String
  let desk: Desk
  let space: Space

  /// Those of all spaces. In the arena everybody with an account reads drafts, so that nothing could be asked in confidence there.
  static func all(on day: Day, _ tx: any Transaction) throws -> [OpenDesk] {
    try PublishedThings.all(.desk, on: day, tx).filter { $0.space.kind != .arena }.map { space, thing in
      OpenDesk(
        id: thing.id, title: thing.fields.title, desk: Desk(reading: thing.fields.content), space: space)
    }
  }
}
