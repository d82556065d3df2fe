import Basics
import Formats
import Testing

@testable import Spaces

@Suite(.onEachEngine) struct BodyTests {
  private func member(_ name: String, _ from: String?, _ until: String?) -> Body.Member {
    var member = Body.Member()
    member.who = name
    member.role = .member
    member.from = from.flatMap { Day($0) }
    member.until = until.flatMap { Day($0) }
    return member
  }

  private func body(_ change: (inout Body) -> Void = { _ in }) -> Body {
    var body = Body()
    body.form = .committee
    body.units = [UnitCode(country: "no", code: "3405")]
    change(&body)
    return body
  }

  private func faults(_ body: Body, in place: TestInstallation) throws -> [String] {
    try place.read { tx in
      try ContentKind(Body.self).faults(of: body.json, in: Ground(.command("test"), place.today, tx))
        .map { "\($0.place.field ?? "") \($0.code)" }
    }
  }

  @Test func aBodyBelongsSomewhereAndNobodySitsTwice() throws {
    let place = try TestInstallation()
    #expect(try faults(body(), in: place).isEmpty)
    #expect(try faults(body { $0.units = [] }, in: place) == ["units body-homeless"])
    #expect(try faults(body { $0.form = nil }, in: place) == ["form field-missing"])
    let twice = body {
      $0.members = [member("Kari", "2023-10-17", nil), member("kari", "2024-01-01", "2024-06-01")]
    }
    #expect(try faults(twice, in: place) == ["members.1.who member-twice"])
    let after = body {
      $0.members = [member("Kari", "2023-10-17", "2024-01-01"), member("Kari", "2024-01-01", nil)]
    }
    #expect(try faults(after, in: place).isEmpty)
    let reversed = body { $0.members = [member("Kari", "2024-01-01", "2024-01-01")] }
    #expect(try faults(reversed, in: place) == ["members.0.until period-reversed"])
  }

  @Test(arguments: [Body.Form.countyCouncil, .countyExecutiveCommittee, .countyCommittee])
  func aBodyOfACountyBelongsToACounty(_ form: Body.Form) throws {
    let place = try TestInstallation()
    let county = UnitCode(country: "no", code: "46")
    #expect(try faults(body { ($0.form, $0.units) = (form, [county]) }, in: place).isEmpty)
    let oslo = UnitCode(country: "no", code: "0301")
    #expect(
      try faults(body { ($0.form, $0.units) = (form, [county, oslo]) }, in: place) == [
        "units.1 body-of-county"
      ])
    let gotland = body { ($0.form, $0.units) = (.regionfullmaktige, [UnitCode(country: "se", code: "0980")]) }
    #expect(try faults(gotland, in: place).isEmpty)
  }

  @Test func seatsAreAddedUpAndUnknownWhereNoneAreGiven() {
    let kind = ContentKind(Body.self)
    #expect(kind.whole(body().json)["seats-in-all"] == nil)
    let seats = body {
      $0.seats = [("Ap", 12), ("Sp", 9)].map { holder, count in
        var seats = Body.Seats()
        (seats.holder, seats.count) = (holder, count)
        return seats
      }
    }
    #expect(kind.whole(seats.json)["seats-in-all"] == .number(21))
  }

  @Test func aBodyStandsUnderNoneOfItsOwn() throws {
    let place = try TestInstallation()
    let owner = try place.person("Owner")
    let space = try place.space(owner)
    let actor = try place.actor(owner)
    func make(_ body: Body, _ title: String) throws -> Thing {
      try place.write { tx, occasion in
        try Thing.make(
          ThingDraft(body, title: title, state: .internal, from: place.today), in: space, by: .actor(actor),
          tx,
          occasion)
      }
    }
    let council = try make(body { $0.form = .municipalCouncil }, "Council")
    let committee = try make(body { $0.parent = council.id }, "Committee")
    let circle = ThingFields(
      title: "Council", state: .internal, content: body { $0.parent = committee.id }.json)
    #expect(
      place.code {
        try place.write { tx, occasion in
          _ = try council.edit(
            ThingEdit(base: 1, fields: circle, from: place.today), by: .actor(actor), tx, occasion)
        }
      } == "body-in-itself")
    let referring = try place.read {
      try Thing.referring(to: council.id.text, on: place.today, for: actor, $0)
    }
    #expect(referring.map(\.title) == ["Committee"])
  }
}
