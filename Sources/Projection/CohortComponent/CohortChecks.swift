package import Basics

extension CohortInputs {
  /// The places of one quantity that is given by unit and sex, or by unit.
  private struct Column {
    let name: String
    let values: [Double]
    let allowed: ClosedRange<Double>
    let length: Int
    let bySex: Bool
  }

  private var columns: [Column] {
    let share = 0.0...1.0
    let count = 0.0...1e12
    func column(
      _ name: String, _ values: [Double], _ allowed: ClosedRange<Double>, length: Int? = nil,
      bySex: Bool = true
    ) -> Column {
      Column(name: name, values: values, allowed: allowed, length: length ?? ages, bySex: bySex)
    }
    return [
      column("population", population, count), column("birth-survival", birthSurvival, share, length: 1),
      column("survival", survival, share), column("fertility", fertility, 0...10, bySex: false),
      column("leaving", leaving, share), column("attraction", attraction, count),
      column("emigration", emigration, share), column("immigration", immigration, count),
      column("net-migration", netMigration, -1e12...1e12),
    ]
  }

  /// Everything that is wrong; the field of a place is like `survival.0301.female`, the argument `age` the
  /// lowest of the group.
  ///
  /// Codes: `cohort-shape`, `cohort-length`, `cohort-out-of-range`, `cohort-all-leave`, `cohort-fertility-age`,
  /// `cohort-no-destination`.
  package var faults: [Diagnostic] {
    let shape = shapeFaults
    guard shape.isEmpty else { return shape }
    let lengths = columns.compactMap(lengthFault)
    guard lengths.isEmpty else { return lengths }
    return columns.flatMap(rangeFaults) + leavingFaults + fertilityFaults + destinationFaults
  }

  private var shapeFaults: [Diagnostic] {
    var wrong: [(field: String, value: String)] = []
    if units.isEmpty || Set(units).count < units.count {
      wrong.append(("units", units.joined(separator: ", ")))
    }
    if !(2...200).contains(ages) { wrong.append(("ages", "\(ages)")) }
    if !(1...100).contains(width) { wrong.append(("step", "\(width)")) }
    if sexes.isEmpty || Set(sexes).count < sexes.count {
      wrong.append(("sexes", sexes.map(\.rawValue).joined(separator: ", ")))
    }
    if !(sexRatioAtBirth > 0 && sexRatioAtBirth < 10) {
      wrong.append(("sex-ratio-at-birth", "\(sexRatioAtBirth)"))
    }
    return wrong.map {
      Diagnostic("cohort-shape", .badInput, at: .init(field: $0.field), ["value": $0.value])
    }
  }

  private func lengthFault(_ column: Column) -> Diagnostic? {
    let expected = units.count * (column.bySex ? sexes.count : 1) * column.length
    guard column.values.count != expected else { return nil }
    return Diagnostic(
      "cohort-length", .badInput, at: .init(field: column.name),
      ["found": "\(column.values.count)", "expected": "\(expected)"])
  }

  private func rangeFaults(_ column: Column) -> [Diagnostic] {
    column.values.indices.lazy.filter { !column.allowed.contains(column.values[$0]) }.map { place in
      Diagnostic(
        "cohort-out-of-range", .badInput, at: .init(field: field(column, place)),
        [
          "value": "\(column.values[place])", "age": age(column, place),
          "low": CohortInputs.plain(column.allowed.lowerBound),
          "high": CohortInputs.plain(column.allowed.upperBound),
        ])
    }
  }

  /// More cannot leave than there are.
  private var leavingFaults: [Diagnostic] {
    population.indices.lazy.filter { leaving[$0] + emigration[$0] > 1 + 1e-12 }.map { place in
      let column = Column(name: "leaving", values: [], allowed: 0...1, length: ages, bySex: true)
      return Diagnostic(
        "cohort-all-leave", .badInput, at: .init(field: field(column, place)),
        ["value": "\(leaving[place] + emigration[place])", "age": age(column, place)])
    }
  }

  /// The youngest are those who are born in the step itself.
  private var fertilityFaults: [Diagnostic] {
    units.indices.filter { fertility[$0 * ages] > 0 }.map {
      Diagnostic("cohort-fertility-age", .badInput, at: .init(field: "fertility.\(units[$0])"))
    }
  }

  /// Whoever leaves a unit has to arrive in one.
  private var destinationFaults: [Diagnostic] {
    let slices = sexes.count * ages
    return (0..<slices).lazy.filter { slice in
      units.indices.contains { leaving[$0 * slices + slice] > 0 }
        && !units.indices.contains { attraction[$0 * slices + slice] > 0 }
    }.prefix(1).map { slice in
      Diagnostic(
        "cohort-no-destination", .badInput, at: .init(field: "attraction"),
        ["sex": sexes[slice / ages].rawValue, "age": "\(slice % ages * width)"])
    }
  }

  private func field(_ column: Column, _ place: Int) -> String {
    let row = place / column.length
    guard column.bySex else { return "\(column.name).\(units[row])" }
    return "\(column.name).\(units[row / sexes.count]).\(sexes[row % sexes.count].rawValue)"
  }

  private func age(_ column: Column, _ place: Int) -> String {
    "\(place % column.length * width)"
  }

  /// Whole numbers without a fraction, for messages.
  private static func plain(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }
}
