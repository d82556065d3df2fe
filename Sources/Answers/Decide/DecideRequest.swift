package import Basics
package import Figures
package import Law
package import Studies
import Units

/// A decision as people ask for help with it: an outlook, and what matters to them.
package struct DecideRequest: Sendable {
  package let outlook: OutlookRequest
  package let choice: WeightChoice
  /// Code of the municipality that it is seen from; nil for all of them together.
  package let unit: String?

  /// Reads `weight=ID:NUMBER` (several) or `rank=ID,ID=ID,ID` for what matters, and `concentration` for how
  /// sure that is, and `unit` for the municipality whose figures count.
  ///
  /// - Throws: every fault at once: those of ``OutlookRequest``, `weight-unreadable`, `criterion-twice`,
  ///   `weights-and-rank`, `concentration-invalid`, `concentration-without-weights`, `weight-unknown` and
  ///   `weights-invalid`, those of looking up a unit and `mine-unit-elsewhere`.
  package init(
    _ parameters: Parameters, atlas: Atlas, statutes: Statutes, today: Day
  ) throws(Diagnostics) {
    var faults = Faults()
    let choice = faults.kept { () throws(Diagnostic) in
      let choice = try Self.choice(parameters)
      try Ranking.check(choice, of: atlas.criteria)
      return choice
    }
    do throws(Diagnostics) {
      outlook = try OutlookRequest(parameters, atlas: atlas, statutes: statutes, today: today)
    } catch {
      throw Diagnostics(error.list + faults.list)
    }
    let study = outlook.plan.study
    let unit = faults.kept { () throws(Diagnostic) in try Self.unit(parameters, study, atlas) }
    guard let choice, let unit else { throw Diagnostics(faults.list) }
    self.choice = choice
    self.unit = unit
  }

  private static func unit(
    _ parameters: Parameters, _ study: Study, _ atlas: Atlas
  ) throws(Diagnostic) -> String? {
    guard let text = parameters["unit"] else { return nil }
    let register = try atlas.country(study.country).register
    let found = try register.unit(text, on: study.date, field: "unit")
    guard study.units.contains(found.code) else {
      let names = study.units.compactMap { try? register.unit($0, on: study.date, field: "unit").name }
      throw Diagnostic(
        "mine-unit-elsewhere", .badInput, at: .init(field: "unit"),
        ["unit": found.name, "units": names.joined(separator: ", ")])
    }
    return found.code
  }

  private static func choice(_ parameters: Parameters) throws(Diagnostic) -> WeightChoice {
    let weights = parameters.all("weight").filter { !$0.isEmpty }
    let concentration = try concentration(parameters)
    guard let rank = parameters["rank"] else {
      if !weights.isEmpty { return .numbers(try numbers(weights), concentration: concentration) }
      guard concentration == nil else {
        throw Diagnostic("concentration-without-weights", .badInput, at: .init(field: "concentration"))
      }
      return .unknown
    }
    guard weights.isEmpty else {
      throw Diagnostic("weights-and-rank", .badInput, at: .init(field: "rank"))
    }
    let order = rank.split(separator: ",").map { same in
      same.split(separator: "=").map { $0.split(separator: " ").joined() }.filter { !$0.isEmpty }
    }
    return .order(order.filter { !$0.isEmpty }, concentration: concentration)
  }

  private static func numbers(_ weights: [String]) throws(Diagnostic) -> [String: Double] {
    var numbers: [String: Double] = [:]
    for text in weights {
      let fields = text.split(separator: ":", omittingEmptySubsequences: false).map {
        $0.split(separator: " ").joined()
      }
      guard fields.count == 2, let number = fields[1].decimal else {
        throw Diagnostic("weight-unreadable", .badInput, at: .init(field: "weight"), ["found": text])
      }
      guard numbers.updateValue(number, forKey: fields[0]) == nil else {
        throw Diagnostic("criterion-twice", .badInput, at: .init(field: "weight"), ["criterion": fields[0]])
      }
    }
    return numbers
  }

  private static func concentration(_ parameters: Parameters) throws(Diagnostic) -> Double? {
    guard let text = parameters["concentration"] else { return nil }
    guard let number = text.decimal, QuestionParameter.concentration.allows(number) else {
      throw Diagnostic(
        "concentration-invalid", .badInput, at: .init(field: "concentration"), ["found": text])
    }
    return number
  }
}
