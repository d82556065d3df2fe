import Basics
import Plans
import Programmes
import Spaces

/// A small programme without a database: survey, choice, contract, and the day of effect.
struct MadeProgramme {
  static let today = Day("2027-02-01") ?? .newYear(2027)
  static let effective = Day.newYear(2028)

  static func id(_ letter: String) -> Identifier<Thing> {
    Identifier(
      Occasion(
        now: Instant(milliseconds: Int64(letter.utf8.first ?? 0)), today: today,
        kinds: ContentKinds([.spaces, .programmes]),
        randomBytes: { count in [UInt8](repeating: 0, count: count) }))
  }

  var parts: ProgrammeParts

  init() {
    var programme = Programme()
    (programme.form, programme.effective) = (.merger, Self.effective)
    programme.units = ["3413", "3403"].map { UnitCode(country: "no", code: $0) }
    parts = ProgrammeParts(Part(Self.id("p"), "Nye Hamar", programme))
    add("a", "Survey", day: "2027-01-11")
    add("b", "Choice", day: "2027-03-01", after: ["a"])
    add("c", "Contract", day: "2027-05-03", latest: "2027-06-01", after: ["b"])
    add("d", "Effect", day: "2028-01-01", latest: "2028-01-01", after: ["c"])
    add("e", "Somewhere", day: nil)
  }

  private mutating func add(
    _ letter: String, _ title: String, day: String?, latest: String? = nil, after: [String] = []
  ) {
    var milestone = Milestone()
    (milestone.programme, milestone.day) = (Self.id("p"), day.flatMap { Day($0) })
    milestone.latest = latest.flatMap { Day($0) }
    milestone.waitsFor = after.map(Self.id)
    parts.milestones.append(Part(Self.id(letter), title, milestone))
  }

  mutating func change(_ letter: String, _ change: (inout Milestone) -> Void) {
    parts.milestones = parts.milestones.map { part in
      guard part.id == Self.id(letter) else { return part }
      var content = part.content
      change(&content)
      return Part(part.id, part.title, content)
    }
  }

  func standing(on day: Day = today) throws -> ProgrammeStanding {
    try ProgrammeStanding(parts, today: day, todayName: "Today")
  }
}
