import Basics
import Figures
import Pages
import SignIn
import Spaces
import Units
import Wording

/// The form of a space: what it is called, what it is for, and what the public sees.
struct SpaceForm {
  let context: WorkContext
  /// Whether the visitor may make the open arena.
  let mayMakeArena: Bool

  var fields: [Field] {
    let phrase = context.phrase
    let kinds = Space.Kind.allCases.filter { $0 != .arena || mayMakeArena }
    return [
      Field("name", phrase("spaces.field.name")),
      Field(
        "kind", phrase("spaces.field.kind"),
        .choice(kinds.map { .init($0.rawValue, phrase("space-kind.\($0.rawValue)")) })),
      Field(
        "purpose", phrase("spaces.field.purpose"), hint: phrase("spaces.field.purpose-hint"), .lines(4),
        isRequired: false),
      Field(
        "units", phrase("spaces.field.units"), hint: phrase("spaces.field.units-hint"), isRequired: false),
    ]
      + Aspect.allCases.map {
        Field("shows-\($0.rawValue)", phrase("aspect.\($0.rawValue)"), .check, isRequired: false)
      }
  }

  static func filled(with space: Space) -> Form {
    Form(
      [
        .init("name", space.name), .init("kind", space.kind.rawValue), .init("purpose", space.purpose),
        .init("units", space.units.map { "\($0.country):\($0.code)" }.joined(separator: ", ")),
      ] + Aspect.allCases.filter(space.shows.contains).map { .init("shows-\($0.rawValue)", "yes") })
  }

  /// What was typed. Throws `Diagnostics` for units that nobody knows.
  func draft(from form: Form) throws(Diagnostics) -> SpaceDraft {
    var units: [UnitCode] = []
    var faults: [Diagnostic] = []
    for typed in (form["units"] ?? "").split(separator: ",") {
      do throws(Diagnostic) {
        units.append(try unit(typed.trimmed))
      } catch {
        faults.append(Diagnostic(error.code, .badInput, at: .init(field: "units"), error.arguments))
      }
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    return SpaceDraft(
      kind: form["kind"].flatMap(Space.Kind.init) ?? .region, name: (form["name"] ?? "").trimmed,
      purpose: form["purpose"] ?? "", units: units,
      shows: Set(Aspect.allCases.filter { form["shows-\($0.rawValue)"] == "yes" }))
  }

  /// A municipality or county by code or name, with its country in front where it is not a Norwegian one: `se:1480`.
  func unit(_ typed: String, suggesting: Bool = true) throws(Diagnostic) -> UnitCode {
    let parts = typed.split(separator: ":", maxSplits: 1).map(String.init)
    let country = parts.count == 2 ? parts[0] : "no"
    let atlas = try context.atlas.country(country)
    let today = atlas.register.covered(context.content.today())
    let found = try atlas.anyUnit(parts.last ?? typed, on: today, suggesting: suggesting)
    return UnitCode(country: country, code: found.code)
  }
}
