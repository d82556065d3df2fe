import Answers
import Basics
import Duties
import Formats
import Pages
import Spaces
import Store
import Wording
import WorkPages

/// Annual wheels and what is noted on them, by the same functions as on the pages.
extension WorkContext {
  private static var wheelParameters: [String] {
    ["from", "to", "who", "unit", "state", "limit", "offset"]
  }

  /// The duties of whoever's token it is, over all their spaces.
  func wheelAnswer() throws -> ProgramAnswer {
    let request = try askedWheel()
    return try reading { tx, actor in
      let duties = try actor.duties(dutyQuestion(request.days), tx)
      return try wheelPage(duties, request, at: WheelAPIPlaces.mine, actor, tx)
    }
  }

  func wheelAnswer(of id: Identifier<Space>) throws -> ProgramAnswer {
    let request = try askedWheel()
    return try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      let duties = try space.duties(dutyQuestion(request.days), for: actor, tx)
      return try wheelPage(duties, request, at: WheelAPIPlaces.space(id), actor, tx)
    }
  }

  /// Notes that a duty is done, was moved, need not be done, or is somebody else's now.
  ///
  /// - Throws: `duty-unknown`; `duty-marked` (409) where somebody noted something since, with the duty as it stands.
  func markDuty(in id: Identifier<Space>) throws -> ProgramAnswer {
    try allow([])
    let sent = try SentMark(visit.body)
    return try writing { tx, actor, occasion in
      let space = try Space.get(id, for: actor, tx)
      let duty = try markable(sent.duty, in: space, actor, tx)
      let names = try WheelNames(of: [duty.noted], isTold: true, phrase, tx)
      let outcome = try sent.mark.write(
        about: markTitle(duty, names), in: space, base: sent.version, by: .actor(actor), tx, occasion)
      let present = try told([markable(sent.duty, in: space, actor, tx)], actor, tx).first ?? .null
      if case .conflict = outcome {
        throw ProgramRefusal(
          status: 409, faults: [Diagnostic("duty-marked", .badInput, at: .init(field: "version"))],
          members: [.init("present", present)])
      }
      return ProgramAnswer(present)
    }
  }

  private func askedWheel() throws -> WheelRequest {
    try allow(Self.wheelParameters)
    if let state = visit.query["state"], DutyStanding(rawValue: state) == nil {
      throw unusable("state", state, DutyStanding.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return try WheelRequest(visit.query, today: content.today())
  }

  private func wheelPage(
    _ duties: [SpaceDuty], _ request: WheelRequest, at place: Place, _ actor: Actor, _ tx: any Transaction
  ) throws -> ProgramAnswer {
    let limit = try count("limit", in: 1...200) ?? 50
    let offset = try count("offset", in: 0...1_000_000) ?? 0
    let asked = duties.filter { request.holds($0, today: content.today()) }
    let shown = Array(asked.dropFirst(offset).prefix(limit))
    return ProgramAnswer(
      try told(shown, actor, tx),
      next: offset + limit < asked.count ? next(place, "offset", String(offset + limit)) : nil)
  }

  private func told(_ duties: [SpaceDuty], _ actor: Actor, _ tx: any Transaction) throws -> [JSONValue] {
    let spaces = try Set(duties.map(\.space)).sorted().map { try Space.get($0, for: actor, tx) }
    let isTold = spaces.allSatisfy { may(actor, .seeMembers, $0.subject) }
    let names = try WheelNames(of: duties.map(\.noted), isTold: isTold, phrase, tx)
    return duties.map { duty in
      dutyFields.object(
        ToldDuty(
          duty: duty, names: names, isTold: isTold, language: language.rawValue, today: content.today()))
    }
  }
}

/// What a program wants noted about a duty.
private struct SentMark {
  let duty: String
  let mark: DutyMark
  /// The number of the version that the program saw; 0 where nothing was noted.
  let version: Int

  /// - Throws: everything that is wrong with what was sent.
  init(_ body: JSONValue?) throws {
    var sent = try SentMembers(body, allowing: ["duty", "state", "day", "to", "reason", "version"])
    let (duty, state) = (sent.text("duty"), sent.word("state", among: DutyMark.State.allCases))
    let (day, to, reason) = (sent.day("day"), sent.text("to"), sent.text("reason"))
    // Zero says that nothing was noted yet: what was left out must not write over something unseen.
    let isNew = sent["version"].flatMap { Int($0) } == 0
    let version = isNew ? 0 : sent.number("version")
    try sent.check()
    for (name, isThere) in [("duty", duty != nil), ("state", state != nil), ("version", version != nil)]
    where !isThere {
      sent.fault(Diagnostic("field-missing", .badInput, at: .init(field: name)))
    }
    try sent.check()
    guard let duty, let state, let version else { throw Diagnostics(sent.faults) }
    (self.duty, self.version) = (duty, version)
    mark = DutyMark(duty, state, day: day, to: to?.trimmed ?? "", reason: reason?.trimmed ?? "")
  }
}
