import Basics
import Formats

/// What a space is called, what it is for, and what it shows.
struct ArchivedSpace {
  let id: Identifier<Space>
  let draft: SpaceDraft

  init(_ space: Space) {
    id = space.id
    draft = SpaceDraft(
      kind: space.kind, name: space.name, purpose: space.purpose, units: space.units, shows: space.shows)
  }

  init(_ line: ArchiveLine) throws(Diagnostic) {
    id = try line.identifier("id")
    var units: [UnitCode] = []
    for text in try line.texts("units") {
      guard let unit = UnitCode(archived: text) else { throw line.unfit("units") }
      units.append(unit)
    }
    var shows: Set<Aspect> = []
    for text in try line.texts("shows") {
      guard let aspect = Aspect(rawValue: text) else { throw line.unfit("shows") }
      shows.insert(aspect)
    }
    draft = SpaceDraft(
      kind: try line.word("kind"), name: try line.text("name"), purpose: try line.text("purpose"),
      units: units, shows: shows)
    if let fault = draft.faults.first { throw line.unfit(fault.place.field ?? "", fault.code) }
  }

  var json: JSONValue {
    .object([
      .init("id", .text(id.text)), .init("kind", .text(draft.kind.rawValue)),
      .init("name", .text(draft.name)), .init("purpose", .text(draft.purpose)),
      .init("shows", .texts(Aspect.allCases.filter(draft.shows.contains).map(\.rawValue))),
      .init("units", .texts(draft.units.sorted().map { "\($0.country) \($0.code)" })),
    ])
  }
}

/// An organisation that belongs to the space, or that something in it refers to.
struct ArchivedOrganisation {
  let id: Identifier<Organisation>
  let draft: OrganisationDraft
  let until: Day?
  let successor: Identifier<Organisation>?

  init(_ organisation: Organisation) {
    id = organisation.id
    draft = OrganisationDraft(
      kind: organisation.kind, name: organisation.name, from: organisation.valid.from ?? .newYear(1),
      units: organisation.units)
    until = organisation.valid.until
    successor = organisation.successor
  }

  init(_ line: ArchiveLine) throws(Diagnostic) {
    id = try line.identifier("id")
    let valid = try line.period()
    var units: [DatedUnit] = []
    for text in try line.texts("units") {
      guard let unit = DatedUnit(archived: text) else { throw line.unfit("units") }
      units.append(unit)
    }
    draft = OrganisationDraft(
      kind: try line.word("kind"), name: try line.text("name"), from: valid.from ?? .newYear(1), units: units)
    until = valid.until
    successor = try line.optionalIdentifier("successor")
    if let fault = draft.faults.first { throw line.unfit("name", fault.code) }
  }

  var json: JSONValue {
    .object(
      [
        .init("from", .text(draft.from.iso)), .init("id", .text(id.text)),
        .init("kind", .text(draft.kind.rawValue)), .init("name", .text(draft.name)),
      ] + (successor.map { [.init("successor", .text($0.text))] } ?? [])
        + [.init("units", .texts(draft.units.map(\.text)))]
        + (until.map { [.init("until", .text($0.iso))] } ?? []))
  }
}

/// Somebody whom the archive names: without an address unless that was asked for, and without a name once erased.
struct ArchivedPerson {
  let id: Identifier<Person>
  let name: String
  let email: String?

  init(_ id: Identifier<Person>, name: String, email: String?) {
    (self.id, self.name, self.email) = (id, name, email)
  }

  init(_ line: ArchiveLine) throws(Diagnostic) {
    id = try line.identifier("id")
    name = try line.text("name")
    email = try line.optionalText("email")
    if !name.isEmpty, fault(ofName: name, field: "name") != nil { throw line.unfit("name") }
    if let email, !isAddress(email) { throw line.unfit("email") }
  }

  var json: JSONValue {
    .object(
      (email.map { [.init("email", .text($0))] } ?? []) + [
        .init("id", .text(id.text)), .init("name", .text(name)),
      ])
  }
}

/// Who belonged to the space, as what, and when.
struct ArchivedMember {
  let id: Identifier<Membership>
  let member: Membership.Member
  let role: Role
  let valid: DayRange

  init(_ membership: Membership) {
    (id, member, role, valid) = (membership.id, membership.member, membership.role, membership.valid)
  }

  init(_ line: ArchiveLine) throws(Diagnostic) {
    id = try line.identifier("id")
    role = try line.word("role")
    valid = try line.period()
    let person: Identifier<Person>? = try line.optionalIdentifier("person")
    let organisation: Identifier<Organisation>? = try line.optionalIdentifier("organisation")
    switch (person, organisation) {
    case (let person?, nil): member = .person(person)
    case (nil, let organisation?): member = .organisation(organisation)
    default: throw line.unfit("person")
    }
  }

  var json: JSONValue {
    let whose: JSONValue.Member =
      switch member {
      case .person(let id): .init("person", .text(id.text))
      case .organisation(let id): .init("organisation", .text(id.text))
      }
    return .object(
      [.init("from", .text((valid.from ?? .newYear(1)).iso)), .init("id", .text(id.text)), whose]
        + [.init("role", .text(role.rawValue))]
        + (valid.until.map { [.init("until", .text($0.iso))] } ?? []))
  }
}

/// A thing without what it says, which stands in its versions.
struct ArchivedThing {
  let id: Identifier<Thing>
  let kind: ThingKind
  let forkedFrom: VersionName?

  init(_ id: Identifier<Thing>, _ kind: ThingKind, forkedFrom: VersionName?) {
    (self.id, self.kind, self.forkedFrom) = (id, kind, forkedFrom)
  }

  init(_ line: ArchiveLine) throws(Diagnostic) {
    id = try line.identifier("id")
    kind = ThingKind(rawValue: try line.text("kind"))
    if fault(ofName: kind.rawValue, field: "kind") != nil { throw line.unfit("kind") }
    if let text = try line.optionalText("forkedFrom") {
      guard let source = VersionName(text) else { throw line.unfit("forkedFrom") }
      forkedFrom = source
    } else {
      forkedFrom = nil
    }
  }

  var json: JSONValue {
    .object(
      (forkedFrom.map { [.init("forkedFrom", .text($0.text))] } ?? []) + [
        .init("id", .text(id.text)), .init("kind", .text(kind.rawValue)),
      ])
  }
}

extension UnitCode {
  /// `no 3405`
  fileprivate init?(archived text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts.allSatisfy({ (2...8).contains($0.utf8.count) }) else { return nil }
    self.init(country: parts[0], code: parts[1])
  }
}

extension DatedUnit {
  /// As `text` writes it.
  fileprivate init?(archived text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let unit = UnitCode(archived: parts[0] + " " + parts[1]) else { return nil }
    let days = parts[2].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard days.count == 2, let from = Day(days[0]), days[1] == ".." || Day(days[1]) != nil else { return nil }
    self.init(unit, DayRange(from: from, until: Day(days[1])))
  }
}
