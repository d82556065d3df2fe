import Basics
import Projection

/// Survival by unit and sex, written in one of three ways.
struct SurvivalReader {
  let reader: ProjectionReader

  func read(_ field: YAMLField?, _ inputs: inout CohortInputs) {
    guard let field else { return }
    let shape = inputs
    var births = inputs.birthSurvival
    var survival = inputs.survival
    reader.byUnit(field, shape, mustHaveAll: true) { field, units in
      guard let fields = field.fields(shape.sexes.map(\.rawValue)) else { return }
      for (sex, name) in shape.sexes.enumerated() {
        guard let field = fields.required(name.rawValue), let read = ratios(field, shape) else { continue }
        for unit in units {
          for quantity in ["birth-survival", "survival"] {
            reader.note(field, "\(quantity).\(shape.units[unit]).\(name.rawValue)")
          }
          births[unit * shape.sexes.count + sex] = read.birth
          survival.replaceSubrange(shape.index(unit: unit, sex: sex), with: read.ratios)
        }
      }
    }
    inputs.birthSurvival = births
    inputs.survival = survival
  }

  /// As shares, as years lived in a life table, or as death rates that a life table is made from.
  private func ratios(_ field: YAMLField, _ inputs: CohortInputs) -> (birth: Double, ratios: [Double])? {
    if field.has("ratios") {
      guard let fields = field.fields(["birth", "ratios"]), let birth = fields.required("birth")?.number(),
        let list = fields["ratios"], let ratios = numbers(list, inputs.ages)
      else { return nil }
      return (birth, ratios)
    }
    if field.has("death-rates") { return fromDeathRates(field, inputs) }
    guard let fields = field.fields(["person-years", "radix"]),
      let list = fields.required("person-years"), let years = numbers(list, inputs.ages),
      let radix = fields.required("radix")?.number()
    else { return nil }
    return ratios(years, radix: radix, list, inputs)
  }

  private func fromDeathRates(
    _ field: YAMLField, _ inputs: CohortInputs
  ) -> (birth: Double, ratios: [Double])? {
    guard let fields = field.fields(["ages", "death-rates"]), let list = fields["death-rates"],
      let rates = list.numbers()
    else { return nil }
    let own = fields["ages"].map { $0.elements()?.compactMap { $0.integer() } ?? [] }
    let ages = own ?? (0..<inputs.ages).map { $0 * inputs.width }
    do throws(Diagnostic) {
      let table = try LifeTable(ages: ages, deathRates: rates)
      let groups = table.personYears(width: inputs.width, groups: inputs.ages)
      return ratios(groups, radix: 1, list, inputs)
    } catch {
      list.fault(again: error)
      return nil
    }
  }

  private func ratios(
    _ personYears: [Double], radix: Double, _ field: YAMLField, _ inputs: CohortInputs
  ) -> (birth: Double, ratios: [Double])? {
    do throws(Diagnostic) {
      let ratios = try SurvivalRatios(personYears: personYears, radix: radix, width: inputs.width)
      return (ratios.birth, ratios.ratios)
    } catch {
      field.fault(again: error)
      return nil
    }
  }

  private func numbers(_ field: YAMLField, _ count: Int) -> [Double]? {
    guard let numbers = field.numbers() else { return nil }
    guard numbers.count == count else {
      field.fault("cohort-length", ["found": "\(numbers.count)", "expected": "\(count)"])
      return nil
    }
    return numbers
  }
}
