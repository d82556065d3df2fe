import Cooperation
import Law
import Testing

@Suite struct ParticipantCheckTests {
  private func found(
    _ form: String, _ units: [String], host: String? = nil, among network: Network? = nil
  ) throws -> [Finding] {
    var arrangement = try Arrangement.sound(form)
    arrangement.participants = units.map { .init(unit: $0) }
    if !arrangement.host.isEmpty { arrangement.host = host ?? units.first ?? "" }
    return try arrangement.found(among: network).filter { $0.kind != .sharesUnknown }
  }

  @Test(arguments: [
    ("no.interkommunalt-politisk-rad", "kommuneloven § 18-1 første ledd"),
    ("no.kommunalt-oppgavefellesskap", "kommuneloven § 19-1 første ledd"),
    ("no.interkommunalt-selskap", "IKS-loven § 1"),
  ])
  func oneAloneIsTooFew(_ form: String, _ citation: String) throws {
    let found = try found(form, ["no:3405"])
    #expect(found.map(\.id) == ["participants-too-few"])
    #expect(found.first?.statement?.citation == citation)
  }

  @Test func aCompanyMayHaveOneOwner() throws {
    #expect(try found("no.aksjeselskap", ["no:3405"]).isEmpty)
  }

  @Test(arguments: [
    "no.interkommunalt-politisk-rad", "no.kommunalt-oppgavefellesskap", "no.vertskommune-administrativt",
    "no.vertskommune-nemnd", "se.kommunalforbund", "se.gemensam-namnd",
  ])
  func onlyMunicipalitiesAndCountiesTakePart(_ form: String) throws {
    let units = form.hasPrefix("se") ? ["se:0180", "se:0184"] : ["no:3405", "no:3440"]
    #expect(try found(form, units + ["Ikomm AS"]).map(\.place) == ["participant-barred Ikomm AS"])
  }

  @Test(arguments: ["no.aksjeselskap", "no.samvirkeforetak", "se.aktiebolag"])
  func anybodyMayOwnACompany(_ form: String) throws {
    #expect(try found(form, ["no:3405", "no:34", "Ikomm AS"]).isEmpty)
  }

  @Test(arguments: [
    ("no.vertskommune-administrativt", ["participants-mixed"]),
    ("no.vertskommune-nemnd", ["participants-mixed"]),
    ("no.interkommunalt-selskap", []), ("no.kommunalt-oppgavefellesskap", []),
  ])
  func hostsAreOfOneTier(_ form: String, _ expected: [String]) throws {
    #expect(try found(form, ["no:3405", "no:34"]).map(\.id) == expected)
    #expect(try found(form, ["no:33", "no:34"]).isEmpty)
  }

  /// IKS-loven § 1: municipalities, counties and other such companies.
  @Test func aCompanyMayOwnACompanyOfItsForm() throws {
    let form = "no.interkommunalt-selskap"
    var owner = try Arrangement.sound(form)
    owner.id = "owner"
    #expect(
      try found(form, ["no:3405", "owner"]).map(\.place) == ["participant-unclear owner"],
      "nobody says what the owner is")
    #expect(try found(form, ["no:3405", "owner"], among: Network([owner])).isEmpty)
    owner.form = "no.aksjeselskap"
    #expect(
      try found(form, ["no:3405", "owner"], among: Network([owner])).map(\.place) == [
        "participant-barred owner"
      ]
    )
  }

  @Test func theSameTwiceIsTold() throws {
    let found = try found("no.kommunalt-oppgavefellesskap", ["no:3405", "no:3405", "no:3440"])
    #expect(found.map(\.place) == ["participant-twice no:3405"])
  }

  @Test func theHostIsOneOfThem() throws {
    let stranger = try found("no.vertskommune-nemnd", ["no:3405", "no:3440"], host: "no:0301")
    #expect(stranger.map(\.id) == ["host-not-participant"])
    #expect(stranger.first?.statement?.citation == "kommuneloven § 20-4 tredje ledd bokstav b")
    var without = try Arrangement.sound("no.vertskommune-nemnd")
    without.host = ""
    #expect(try without.found().map(\.id) == ["host-missing"])
  }

  @Test(arguments: [
    ("no.vertskommune-nemnd", "committee"), ("no.interkommunalt-selskap", "board"),
    ("no.interkommunalt-selskap", "representantskap"), ("no.kommunalt-oppgavefellesskap", "representantskap"),
    ("no.interkommunalt-politisk-rad", "representantskap"), ("se.kommunalforbund", "auditors"),
    ("se.kommunalforbund", "assembly"), ("no.aksjeselskap", "general-meeting"),
  ])
  func aBodyThatIsMissingIsTold(_ form: String, _ organ: String) throws {
    var arrangement = try Arrangement.sound(form)
    arrangement.organs?.remove(organ)
    #expect(try arrangement.found().map(\.id) == ["organ-missing.\(organ)"])
    arrangement.organs = nil
    #expect(try arrangement.found().map(\.id) == ["organs-unknown"])
  }

  @Test(arguments: [
    // At least one member, and as many deputies (§§ 18-3 and 19-3).
    ("no.kommunalt-oppgavefellesskap", 0, 0, "members-too-few no:3405"),
    ("no.kommunalt-oppgavefellesskap", 2, 1, "deputies-too-few no:3405"),
    ("no.kommunalt-oppgavefellesskap", 2, 2, ""),
    // Two deputies for each member (§ 6).
    ("no.interkommunalt-selskap", 1, 1, "deputies-too-few no:3405"), ("no.interkommunalt-selskap", 1, 2, ""),
    // At least two members of the committee (§ 20-3 third paragraph).
    ("no.vertskommune-nemnd", 1, 0, "members-too-few no:3405"), ("no.vertskommune-nemnd", 2, 0, ""),
  ])
  func eachHasItsSeats(_ form: String, _ members: Int, _ deputies: Int, _ id: String) throws {
    var arrangement = try Arrangement.sound(form)
    arrangement.participants[0].members = members
    arrangement.participants[0].deputies = deputies
    #expect(try arrangement.found().map(\.place) == (id.isEmpty ? [] : [id]))
  }
}

extension Finding {
  fileprivate var place: String { "\(id) \(subject)" }
}
