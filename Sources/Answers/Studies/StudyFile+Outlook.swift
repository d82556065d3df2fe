package import Basics
package import Figures
package import Law
package import Rulebook
package import Studies
import Units

extension StudyFile {
  /// What can be known of a unit, by its id in a study file and the parameter of an outlook that takes it.
  private static let unitInputs: [(id: String, parameter: String)] = [
    ("free-income", "free-income"), ("seats", "council"), ("travel-time", "travel-time"),
  ]

  /// What the file asks an outlook for beside the study itself, by name of the parameter.
  ///
  /// - Throws: `study-input-unknown` for something of a unit that no outlook reads, and what looking a unit
  ///   up throws.
  private func settings(_ study: Study, atlas: Atlas) throws(Diagnostics) -> [(name: String, value: String)] {
    let days = [("decided", decided), ("effective", effective), ("rules-of", rulesOf)]
    let numbers = [
      ("horizon", horizon.map(String.init)), ("draws", draws.map(String.init)),
      ("seed", seed.map { "\($0)" }),
      ("level", level.map { "\($0)" }),
    ]
    var values = days.compactMap { name, day in day.map { (name: name, value: $0.iso) } }
    values += numbers.compactMap { name, number in number.map { (name: name, value: $0) } }
    values += assumptions.sorted { $0.key < $1.key }.map {
      (name: "assume", value: "\($0.key):\($0.value.mean):\($0.value.deviation)")
    }
    values += weights.sorted { $0.key < $1.key }.map { (name: "weight", value: "\($0.key):\($0.value)") }
    values += try knownOfUnits(study, atlas)
    values += taskShares.sorted { $0.key < $1.key }.map {
      (name: "task-share", value: "\($0.key):\($0.value)")
    }
    return values + rules.map { (name: "with", value: $0) }
  }

  private func knownOfUnits(
    _ study: Study, _ atlas: Atlas
  ) throws(Diagnostics) -> [(name: String, value: String)] {
    var values: [(name: String, value: String)] = []
    var faults: [Diagnostic] = []
    for (unit, known) in inputs.sorted(by: { $0.key < $1.key }) {
      let register = atlas.countries[study.country]?.register
      let code = (try? register?.unit(unit, on: study.date, field: "inputs"))?.code ?? unit
      for (id, number) in known.sorted(by: { $0.key < $1.key }) {
        guard let input = Self.unitInputs.first(where: { $0.id == id }) else {
          faults.append(
            Diagnostic(
              "study-input-unknown", .badInput, at: .init(field: "inputs.\(unit).\(id)"),
              ["found": id, "expected": Self.unitInputs.map(\.id).joined(separator: ", ")]))
          continue
        }
        values.append((name: input.parameter, value: "\(code):\(number)"))
      }
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    return values
  }

  /// The address of the outlook that the file asks for: names and values, units by code, such that
  /// ``init(_:parameters:title:)`` gives the same study again. What people call the study and its
  /// alternatives is not in it.
  ///
  /// - Throws: faults of the study, and `study-input-unknown`.
  package func address(
    atlas: Atlas, statutes: Statutes, today: Day
  ) throws(Diagnostics) -> [(name: String, value: String)] {
    let study = try study(in: atlas, statutes: statutes, today: today)
    return [("country", study.country), ("date", study.date.iso)] + study.written.map { ($0.name, $0.value) }
      + (year.map { [("year", "\($0)")] } ?? []) + (try settings(study, atlas: atlas))
  }

  /// The study of an outlook that was asked for by address or command, with everything that counts written
  /// down: what was left out there may be another number in a newer version of the program.
  ///
  /// - Parameter parameters: those that `request` was made from.
  /// - Throws: `outlook-number-invalid` and its kin for weights.
  package init(_ request: OutlookRequest, _ parameters: Parameters, title: String?) throws(Diagnostics) {
    let plan = request.plan
    self.init(plan.study, title: title)
    do throws(Diagnostic) {
      weights = try parameters.weights
      rulesOf = parameters["rules-of"] == nil ? nil : try parameters.day("rules-of")
    } catch {
      throw Diagnostics([error])
    }
    (decided, effective) = (plan.decided, .newYear(plan.effectYear))
    (horizon, draws, seed, level) = (plan.horizon, plan.draws, plan.seed, plan.level)
    for prior in plan.priors.list where prior.isChanged {
      assumptions[prior.id.rawValue] = Assumption(mean: prior.mean ?? 0, deviation: prior.spread ?? 0)
    }
    for (unit, kroner) in plan.inputs.freeIncome { inputs[unit, default: [:]]["free-income"] = kroner }
    for (unit, seats) in plan.inputs.seats { inputs[unit, default: [:]]["seats"] = Double(seats) }
    taskShares = plan.inputs.taskShares
    rules = parameters.all("with").filter { !$0.isEmpty }
  }

  /// The outlook that the file asks for.
  ///
  /// - Parameter language: in which texts of the answer are given.
  /// - Throws: every fault of the file, of the request and of the outlook, at the file's own fields.
  package func outlook(
    atlas: Atlas, rulebook: Rulebook, statutes: Statutes, today: Day, language: String,
    work: OutlookWork = OutlookWork()
  ) throws(Diagnostics) -> Outlook {
    let study = try study(in: atlas, statutes: statutes, today: today)
    let values = try settings(study, atlas: atlas)
    let parameters = Parameters(
      Dictionary(grouping: values, by: \.name).mapValues { $0.map(\.value) }, language: language)
    do throws(Diagnostics) {
      let request = try OutlookRequest(study, parameters, atlas: atlas)
      return try request.outlook(atlas: atlas, rulebook: try reformed(rulebook, parameters), work: work)
    } catch {
      throw Diagnostics(error.list.map(named))
    }
  }

  private func reformed(
    _ rulebook: Rulebook, _ parameters: Parameters
  ) throws(Diagnostics) -> Rulebook {
    do throws(Diagnostic) { return try parameters.overlaid(rulebook) } catch { throw Diagnostics([error]) }
  }

  /// A fault of a parameter under the name that a study file has for it.
  private func named(_ fault: Diagnostic) -> Diagnostic {
    let names = [
      "assume": "assumptions", "free-income": "inputs", "council": "inputs", "travel-time": "inputs",
      "task-share": "task-shares",
    ]
    guard let field = fault.place.field, let name = names[field] else { return fault }
    return Diagnostic(
      fault.code, fault.kind, at: .init(file: fault.place.file, line: fault.place.line, field: name),
      fault.arguments)
  }
}

extension Parameters {
  /// How much each criterion counts, each as `ID:NUMBER`.
  ///
  /// - Throws: `outlook-input-invalid`.
  fileprivate var weights: [String: Double] {
    get throws(Diagnostic) {
      var weights: [String: Double] = [:]
      for text in all("weight") where !text.isEmpty {
        let fields = text.split(separator: ":")
        guard fields.count == 2, let number = Double(fields[1]), number.isFinite, number >= 0 else {
          throw Diagnostic(
            "outlook-input-invalid", .badInput, at: .init(field: "weight"),
            ["found": text, "expected": "ID:NUMBER"])
        }
        weights[String(fields[0])] = number
      }
      return weights
    }
  }
}
