package import Basics
package import Figures
package import Law
package import Projection
package import Studies
import Units

/// An outlook as people ask for it: a study, how far ahead, and what they know or assume otherwise.
package struct OutlookRequest: Sendable {
  package let plan: OutlookPlan
  package let model: any PopulationModel

  package static let usualHorizon = 30
  package static let usualDraws = 1000
  /// Years from the last count to the year in which alternatives begin, unless another is asked for: the
  /// least that a decision, its preparation and a new budget take.
  package static let usualPreparation = 2

  /// - Throws: every fault at once: those of the study and of `populationModel`, `outlook-number-invalid`,
  ///   `outlook-number-out-of-range`, `outlook-input-invalid`, `decided-after-effective`,
  ///   `outlook-effect-out-of-range` and those of changed priors.
  package init(
    _ parameters: Parameters, atlas: Atlas, statutes: Statutes, today: Day
  ) throws(Diagnostics) {
    let study = try StudyRequest(parameters).study(in: atlas, statutes: statutes, today: today)
    try self.init(study, parameters, atlas: atlas)
  }

  /// The outlook of a study that was found already; what `parameters` says of alternatives is not read.
  ///
  /// - Throws: as above, without those of the study.
  package init(_ study: Study, _ parameters: Parameters, atlas: Atlas) throws(Diagnostics) {
    var faults = Faults()
    let model = faults.kept { () throws(Diagnostic) in
      try populationModel(of: try atlas.country(study.country), on: study.date)
    }
    let numbers = OutlookNumbers(parameters)
    let horizon = faults.kept { () throws(Diagnostic) in try numbers.whole(.horizon) }
    let draws = faults.kept { () throws(Diagnostic) in try numbers.whole(.draws) }
    let seed = faults.kept { () throws(Diagnostic) in try numbers.whole(.seed) }
    let level = faults.kept { () throws(Diagnostic) in try numbers.number(.level) }
    let changes = numbers.changes(&faults)
    var inputs = OutlookInputs()
    let covered = Set(study.units)
    inputs.freeIncome = numbers.pairs("free-income", in: 0...1e7, keys: covered, &faults)
    inputs.taskShares = numbers.pairs(
      "task-share", in: 0...1, keys: Set(atlas.tasks.map(\.id)), &faults)
    inputs.seats = numbers.pairs("council", in: 1...999, keys: covered, &faults).mapValues { Int($0) }
    inputs.knownSeats = Dictionary(
      uniqueKeysWithValues: study.units.compactMap { code in
        (try? atlas.country(study.country))?.councils.size(of: code, on: study.date).map { (code, $0) }
      })
    inputs.travelTimes = numbers.pairs("travel-time", in: 0...1440, keys: covered, &faults)
    inputs.accounts = Self.accounts(of: study, in: atlas)
    var priors: Priors?
    do throws(Diagnostics) { priors = try atlas.priors.changed(changes) } catch {
      faults.list += error.list
    }
    guard let model, let horizon, let draws, let seed, let level, let priors, faults.list.isEmpty else {
      throw Diagnostics(faults.list)
    }
    let days: (decided: Day, effect: Int)
    do throws(Diagnostic) {
      days = try Self.days(parameters, first: model.firstYear, horizon: horizon)
    } catch {
      throw Diagnostics([error])
    }
    plan = OutlookPlan(
      study: study, decided: days.decided, effectYear: days.effect, horizon: horizon, draws: draws,
      seed: UInt64(seed), level: level, priors: priors, inputs: inputs)
    self.model = model
  }

  /// What the accounts say of each unit, as far as anybody knows them.
  private static func accounts(
    of study: Study, in atlas: Atlas
  ) -> [String: [AccountFigure: ToldAccount]] {
    guard let country = try? atlas.country(study.country) else { return [:] }
    return study.units.reduce(into: [:]) { known, unit in
      let told = AccountFigure.allCases.compactMap { country.account($0, of: unit, on: study.date) }
      if !told.isEmpty {
        known[unit] = Dictionary(told.map { ($0.figure, $0) }, uniquingKeysWith: { first, _ in first })
      }
    }
  }

  /// The day of the decision and the year in which the alternatives begin.
  private static func days(
    _ parameters: Parameters, first: Int, horizon: Int
  ) throws(Diagnostic) -> (decided: Day, effect: Int) {
    let effective = try parameters.day("effective", or: .newYear(first + usualPreparation))
    // A change in the middle of a year counts from the next.
    let effect = effective == .newYear(effective.year) ? effective.year : effective.year + 1
    guard (first...first + horizon).contains(effect) else {
      throw Diagnostic(
        "outlook-effect-out-of-range", .badInput, at: .init(field: "effective"),
        ["date": effective.iso, "first": "\(first)", "last": "\(first + horizon)"])
    }
    let decided = try parameters.day("decided", or: .newYear(effect - 1))
    guard decided <= effective else {
      throw Diagnostic(
        "decided-after-effective", .badInput, at: .init(field: "decided"),
        ["decided": decided.iso, "effective": effective.iso])
    }
    return (decided, effect)
  }
}
