package import Basics
package import Projection
import Yams

/// Reads a projection that a file describes (docs/projection.md).
///
/// - Parameter file: its name, for messages.
/// - Throws: every fault of the file at once, each with its line: of YAML, of fields that are missing or of the
///   wrong kind, `cohort-ages`, `cohort-length`, `cohort-unit-unknown`, `cohort-unit-missing`, those of the
///   inputs, and `cohort-too-large`.
package func readProjection(_ yaml: String, file: String) throws(Diagnostics) -> CohortRequest {
  let read = YAMLFile(path: file)
  let reader = ProjectionReader(file: read)
  let request = read.document(yaml).flatMap(reader.request)
  guard read.faults.isEmpty, let request else { throw Diagnostics(read.faults) }
  let faults = request.inputs.faults.map(reader.placed)
  guard faults.isEmpty else { throw Diagnostics(faults) }
  return request
}

/// Reads the document, and remembers where each quantity stands.
final class ProjectionReader {
  private let file: YAMLFile
  private var places: [String: YAMLField] = [:]

  private static let keys = [
    "title", "source", "year", "step", "steps", "ages", "sexes", "convention", "sex-ratio-at-birth",
    "population", "survival", "fertility", "migration", "factors", "controls",
  ]
  /// Of numbers in all steps together, so that a slip of the pen does not fill the memory.
  private static let mostNumbers = 50_000_000

  init(file: YAMLFile) {
    self.file = file
  }

  func request(_ document: YAMLField) -> CohortRequest? {
    guard let fields = document.fields(Self.keys), var inputs = shape(fields),
      let steps = fields.required("steps")?.whole(in: 0...1000)
    else { return nil }
    guard (steps + 1) * inputs.population.count <= Self.mostNumbers else {
      fields["steps"]?.fault("cohort-too-large", ["numbers": "\(Self.mostNumbers)"])
      return nil
    }
    for (unit, people) in (fields["population"]?.entries() ?? []).enumerated() {
      bySex(people.field, "population", unit..<unit + 1, &inputs.population, inputs) { $0.numbers() }
    }
    SurvivalReader(reader: self).read(fields.required("survival"), &inputs)
    if let field = fields["fertility"] { fertility(field, &inputs) }
    if let field = fields["migration"] { migration(field, &inputs) }
    return CohortRequest(
      inputs: inputs, steps: steps, factors: fields["factors"]?.elements()?.compactMap { $0.factors() } ?? [],
      controls: fields["controls"]?.elements()?.compactMap { $0.controls() } ?? [])
  }

  /// The same fault of a quantity, at the place where it was written.
  func placed(_ fault: Diagnostic) -> Diagnostic {
    guard let field = fault.place.field else { return fault }
    let place = places[field]
    return Diagnostic(
      fault.code, fault.kind, at: .init(file: file.path, line: place?.line, field: place?.name ?? field),
      fault.arguments)
  }

  /// Everything but the numbers themselves.
  private func shape(_ fields: YAMLField.Fields) -> CohortInputs? {
    let step = fields["step"].map { $0.whole(in: 1...100) } ?? 1
    let sexes = fields["sexes"].map { $0.words(Sex.self) } ?? Sex.allCases
    let timing = fields["convention"].map { $0.word(MigrationTiming.self) } ?? .end
    let ratio = fields["sex-ratio-at-birth"].map { $0.number() } ?? 1.05
    guard let step, let sexes, let timing, let ratio, let year = fields.required("year")?.whole(in: 1...9999),
      let ages = fields.required("ages")?.groups(width: step),
      let units = fields.required("population")?.entries()
    else { return nil }
    for name in ["step", "sexes", "ages", "sex-ratio-at-birth"] { places[name] = fields[name] }
    places["units"] = fields["population"]
    return CohortInputs(
      units: units.map(\.key), firstYear: year, width: step, ages: ages, sexes: sexes, timing: timing,
      sexRatioAtBirth: ratio)
  }

  /// Fertility of each unit, or of all: `{ from: 15, rates: […] }`.
  private func fertility(_ field: YAMLField, _ inputs: inout CohortInputs) {
    byUnit(field, inputs, mustHaveAll: true) { field, units in
      guard let fields = field.fields(["from", "rates"]),
        let from = fields.required("from")?.whole(in: 0...200),
        let rates = fields.required("rates")?.numbers()
      else { return }
      let first = from / inputs.width
      guard from % inputs.width == 0, first + rates.count <= inputs.ages else {
        fields["rates"]?.fault(
          "cohort-length", ["found": "\(rates.count)", "expected": "≤ \(max(0, inputs.ages - first))"])
        return
      }
      for unit in units {
        note(field, "fertility.\(inputs.units[unit])")
        for (place, rate) in rates.enumerated() {
          inputs.fertility[unit * inputs.ages + first + place] = rate
        }
      }
    }
  }

  private func migration(_ field: YAMLField, _ inputs: inout CohortInputs) {
    guard let fields = field.fields(["leaving", "attraction", "emigration", "immigration", "net"]) else {
      return
    }
    let shape = inputs
    func read(_ key: String, _ name: String, _ values: inout [Double]) {
      guard let field = fields[key] else { return }
      var read = values
      byUnit(field, shape, mustHaveAll: false) { field, units in
        bySex(field, name, units, &read, shape) { $0.numbers() }
      }
      values = read
    }
    read("leaving", "leaving", &inputs.leaving)
    read("attraction", "attraction", &inputs.attraction)
    read("emigration", "emigration", &inputs.emigration)
    read("immigration", "immigration", &inputs.immigration)
    read("net", "net-migration", &inputs.netMigration)
  }
}

extension ProjectionReader {
  /// Remembers that a quantity, as faults of the inputs call it, is written in `field`.
  func note(_ field: YAMLField, _ quantity: String) {
    places[quantity] = field
  }

  /// Calls `read` for each unit that is written about, or once for `all`.
  func byUnit(
    _ field: YAMLField, _ inputs: CohortInputs, mustHaveAll: Bool, _ read: (YAMLField, Range<Int>) -> Void
  ) {
    guard let entries = field.entries() else { return }
    var without = Set(inputs.units.indices)
    for (key, field) in entries {
      if key == "all" {
        without = []
        read(field, inputs.units.indices)
      } else if let unit = inputs.units.firstIndex(of: key) {
        without.remove(unit)
        read(field, unit..<unit + 1)
      } else {
        field.fault("cohort-unit-unknown", ["unit": key, "units": inputs.units.joined(separator: ", ")])
      }
    }
    guard mustHaveAll, !without.isEmpty else { return }
    field.fault(
      "cohort-unit-missing", ["units": without.sorted().map { inputs.units[$0] }.joined(separator: ", ")])
  }

  /// Puts a list of numbers by age for each sex into `values`, for each of `units`.
  func bySex(
    _ field: YAMLField, _ quantity: String, _ units: Range<Int>, _ values: inout [Double],
    _ inputs: CohortInputs, _ read: (YAMLField) -> [Double]?
  ) {
    guard let fields = field.fields(inputs.sexes.map(\.rawValue)) else { return }
    for (sex, name) in inputs.sexes.enumerated() {
      guard let field = fields.required(name.rawValue), let numbers = read(field) else { continue }
      guard numbers.count == inputs.ages else {
        field.fault("cohort-length", ["found": "\(numbers.count)", "expected": "\(inputs.ages)"])
        continue
      }
      for unit in units {
        note(field, "\(quantity).\(inputs.units[unit]).\(name.rawValue)")
        values.replaceSubrange(inputs.index(unit: unit, sex: sex), with: numbers)
      }
    }
  }
}
