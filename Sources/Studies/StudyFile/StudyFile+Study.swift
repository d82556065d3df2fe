package import Basics
package import Figures
package import Law
import Units

extension StudyFile {
  /// The question that the file asks; what is wrong with an alternative is told of `alternatives.<number>`.
  package var request: StudyRequest {
    StudyRequest(
      country: country, date: date.iso, year: year.map(String.init),
      alternatives: alternatives.enumerated().map { index, entry in
        .init(field: "alternatives.\(index + 1)", entry.measures.joined(separator: ";"))
      })
  }

  /// The study of the file.
  ///
  /// - Throws: every fault at once: those of a request, `study-alternative-empty` for an alternative
  ///   without measures, and for units of `inputs` those of looking up a unit and `study-input-elsewhere`
  ///   for a unit that takes no part.
  package func study(
    in atlas: Atlas, statutes: Statutes, today: Day
  ) throws(Diagnostics) -> Study {
    let empty = alternatives.indices.filter { alternatives[$0].measures.isEmpty }
    guard empty.isEmpty else {
      throw Diagnostics(
        empty.map {
          Diagnostic("study-alternative-empty", .badInput, at: .init(field: "alternatives.\($0 + 1)"))
        })
    }
    let study = try request.study(in: atlas, statutes: statutes, today: today)
    let faults = inputFaults(of: study, in: atlas)
    guard faults.isEmpty else { throw Diagnostics(faults) }
    return study
  }

  /// What people call an alternative of the file's study; nil where it has no name of its own.
  package func name(of alternative: String, in study: Study) -> String? {
    guard let place = study.alternatives.firstIndex(where: { $0.id == alternative }), place > 0,
      alternatives.indices.contains(place - 1)
    else { return nil }
    return alternatives[place - 1].name
  }

  private func inputFaults(of study: Study, in atlas: Atlas) -> [Diagnostic] {
    guard let register = atlas.countries[study.country]?.register else { return [] }
    return inputs.keys.sorted().compactMap { name in
      let field = "inputs.\(name)"
      do throws(Diagnostic) {
        let unit = try register.unit(name, on: study.date, field: field)
        return study.units.contains(unit.code)
          ? nil
          : Diagnostic(
            "study-input-elsewhere", .badInput, at: .init(field: field),
            ["unit": "\(unit.code) \(unit.name)"])
      } catch {
        return error
      }
    }
  }
}
