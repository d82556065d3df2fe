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

  func filled(with space: Space) -> Form {
    Form(
      [
        .init("name", space.name), .init("kind", space.kind.rawValue), .init("purpose", space.purpose),
        .init("units", space.units.map(written).joined(separator: ", ")),
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

  /// A municipality or county by code or name; in the country that stands in front of it, `se:1480`, else in that of the
  /// reader's language, else in the other.
  ///
  /// - Throws: what the country that was looked in first says of it.
  func unit(_ typed: String, suggesting: Bool = true) throws(Diagnostic) -> UnitCode {
    let parts = typed.split(separator: ":", maxSplits: 1).map(\.trimmed)
    if parts.count == 2 { return try unit(parts[1], in: parts[0], suggesting: suggesting) }
    do throws(Diagnostic) {
      return try unit(typed, in: countries.own, suggesting: suggesting)
    } catch {
      guard let found = try? unit(typed, in: countries.other, suggesting: false) else { throw error }
      return found
    }
  }

  private var countries: (own: String, other: String) {
    context.language == .sv ? ("se", "no") : ("no", "se")
  }

  private func unit(_ name: String, in country: String, suggesting: Bool) throws(Diagnostic) -> UnitCode {
    let atlas = try context.atlas.country(country)
    let today = atlas.register.covered(context.content.today())
    return UnitCode(country: country, code: try atlas.anyUnit(name, on: today, suggesting: suggesting).code)
  }

  /// A unit as one would type it: by its name, where that is enough.
  private func written(_ unit: UnitCode) -> String {
    let atlas = try? context.atlas.country(unit.country)
    if let atlas,
      let name = try? atlas.anyUnit(
        unit.code, on: atlas.register.covered(context.content.today()), suggesting: false
      ).name, !name.contains(","), (try? self.unit(name, suggesting: false)) == unit
    {
      return name
    }
    return "\(unit.country):\(unit.code)"
  }
}
