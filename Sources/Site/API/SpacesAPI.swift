import Basics
import Formats
import Pages
import SignIn
import Spaces
import Store
import Units
import WorkPages

extension WorkContext {
  func spacesAnswer() throws -> JSONValue {
    try reading { tx, actor in
      let mine = try Space.mine(actor, tx).filter { may(actor, .seeSpace, $0.subject) }
      let others = try Space.open(tx).filter { space in !mine.contains { $0.id == space.id } }
        .filter { may(actor, .seeSpace, $0.subject) }
      return .array((mine + others).map { answer($0, role: actor.roles[$0.id]) })
    }
  }

  func thingsAnswer(_ id: Identifier<Space>) throws -> JSONValue {
    let kind = try chosenKind()
    let limit = try count("limit", in: 1...200) ?? 50
    let offset = try count("offset", in: 0...1_000_000) ?? 0
    if let kind, let known = kinds[kind] {
      let question = question(id, known, limit: limit, from: offset)
      return try reading { tx, actor in
        .array(try question.answer(for: actor, tx).map { answer($0.thing, says: $0.fields) })
      }
    }
    return try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      let things = try Thing.list(in: space, for: actor, kind: kind, limit: limit, offset: offset, tx)
      return .array(things.map { answer($0) })
    }
  }

  func thingAnswer(_ id: Identifier<Thing>) throws -> JSONValue {
    let day = try chosenDay()
    return try reading { tx, actor in
      let (thing, _) = try Thing.get(id, for: actor, tx)
      let version = try Thing.version(of: id, on: day, knownAt: nil, for: actor, tx)
      return answer(thing, says: version?.fields)
    }
  }

  private func chosenDay() throws -> Day {
    guard let typed = visit.query["date"] else { return content.today() }
    guard let day = Day(typed) else { throw unusable("date", typed, "YYYY-MM-DD") }
    return day
  }

  private func answer(_ space: Space, role: Role?) -> JSONValue {
    .object([
      .init("id", .text(space.id.text)), .init("kind", .text(space.kind.rawValue)),
      .init("name", .text(space.name)), .init("purpose", .text(space.purpose)),
      .init(
        "units",
        .array(
          space.units.map {
            .object([.init("country", .text($0.country)), .init("code", .text($0.code))])
          })),
      .init("role", .optional(role?.rawValue)), .init("demonstration", .bool(space.isDemonstration)),
      .init("made", .text(iso(space.createdAt))),
    ])
  }

  /// - Parameter fields: what it says on the day that was asked for.
  private func answer(_ thing: Thing, says fields: ThingFields? = nil) -> JSONValue {
    let content = fields.map { fields in kinds[thing.kind]?.whole(fields.content) ?? fields.content }
    return .object(
      [
        .init("id", .text(thing.id.text)), .init("kind", .text(thing.kind.rawValue)),
        .init("title", .text(thing.title)), .init("state", .text(thing.state.rawValue)),
        .init("version", .number(Double(thing.latest))), .init("made", .text(iso(thing.createdAt))),
        .init("changed", .text(iso(thing.changedAt))),
      ] + (content.map { [.init("content", $0)] } ?? []))
  }

  func iso(_ instant: Instant) -> String {
    UTCTime(seconds: Int((Double(instant.milliseconds) / 1000).rounded(.down))).iso
  }

  private func chosenKind() throws -> ThingKind? {
    guard let word = visit.query["kind"] else { return nil }
    let kind = ThingKind(rawValue: word)
    guard kinds[kind] != nil else {
      throw unusable("kind", word, kinds.all.map(\.kind.rawValue).joined(separator: ", "))
    }
    return kind
  }

  func count(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
    guard let text = visit.query[name] else { return nil }
    guard let count = Int(text), range.contains(count) else {
      throw unusable(name, text, "\(range.lowerBound)–\(range.upperBound)")
    }
    return count
  }

  func unusable(_ name: String, _ found: String, _ expected: String) -> Diagnostic {
    Diagnostic(
      "api-value-unusable", .badInput, at: .init(field: name), ["found": found, "expected": expected])
  }

  /// An answer for a program, or what is wrong as one.
  func apiReply(_ place: Place, _ answer: () throws -> JSONValue) -> Reply {
    do {
      if let fault = caller.fault { throw fault }
      let body = try answer().bytes
      return Reply(
        contentType: Reply.json, body: body, caching: .none, route: place.pattern)
    } catch let fault as StorageFault {
      workplace.report(fault)
      return faultReply([fault.diagnostic()], at: place).adding([.init("Retry-After", "30")])
    } catch let fault as Diagnostic {
      return faultReply([fault], at: place)
    } catch let faults as Diagnostics {
      return faultReply(faults.list, at: place)
    } catch {
      let fault = StorageFault.unexpected(String(describing: error))
      workplace.report(fault)
      return faultReply([fault.diagnostic()], at: place)
    }
  }
}
