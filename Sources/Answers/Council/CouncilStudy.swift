package import Basics
package import Figures
package import Law
package import Rulebook
import Studies
package import Units

/// The design of a merged council, from what the atlas knows.
package struct CouncilStudy: Sendable {
  /// The day whose division the municipalities are of.
  package let date: Day
  package let units: [AdministrativeUnit]
  /// The election that the design is for: the first ordinary one from `date` on.
  package let electionYear: Int
  /// The day whose law counts: 1 September of the year of the election.
  package let lawDay: Day
  /// The day whose inhabitants the law counts.
  package let populationDay: Day
  /// Inhabitants of each unit, all of one year.
  package let population: [Figure]
  /// The parties whose votes are known, in the order of the catalogue.
  package let parties: [Indicator]
  /// Votes of each unit for each party at the last election.
  package let votes: [[Figure]]
  package let design: CouncilDesign
  /// Where the size of each council before comes from, in the order of the units.
  package let origins: [Origin]

  /// Where the size of a council comes from.
  package enum Origin: Hashable, Sendable {
    /// Whoever asks said it.
    case given
    /// The operator imported it.
    case imported(CouncilSizes.Size)
    /// Nobody did: it is the fewest by law.
    case law
  }

  /// Whether the inhabitants are those of the day that the law counts.
  package var hasStatutoryPopulation: Bool {
    population.allSatisfy { $0.year == populationDay.year }
  }

  /// The year of the election that the votes are from; nil without votes.
  package var voteYear: Int? {
    votes.first?.first?.year
  }

  /// Ids of the sources of the inhabitants and votes.
  package var sources: [String] {
    (population + votes.joined()).flatMap(\.sources).reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }
}

extension CouncilStudy {
  /// - Parameter today: what the date is when none is given.
  /// - Throws: those of a study's units, `council-only-norway`, `seats-not-a-number`,
  ///   `council-before-count`, and everything that is wrong with the plan.
  package init(
    _ parameters: Parameters, atlas: Atlas, rulebook: Rulebook, today: Day
  ) throws(Diagnostics) {
    let study = try StudyRequest(
      country: parameters["country"], date: parameters["date"],
      merges: parameters.all("merge").prefix(1).map(StudyRequest.names)
    ).study(in: atlas, today: today)
    guard study.country == "no" else {
      throw Diagnostics([Diagnostic("council-only-norway", .noAnswer, at: .init(field: "country"))])
    }
    let codes = study.units
    let given = try CouncilStudy.before(parameters.all("before"), count: codes.count)
    let kept = codes.map { (try? atlas.country(study.country))?.councils.size(of: $0, on: study.date) }
    origins = zip(given, kept).map { $0 != nil ? .given : $1.map { .imported($0) } ?? .law }
    let before = zip(given, kept).map { $0 ?? $1?.seats }
    let size = try parameters["size"].map { text throws(Diagnostics) in
      try CouncilStudy.count(text, field: "size")
    }
    do throws(Diagnostic) {
      let country = try atlas.country(study.country)
      let division = try country.register.division(on: study.date)
      date = study.date
      units = codes.compactMap { division[$0] }
      electionYear = CouncilSize.electionYear(from: study.date)
      populationDay = CouncilSize.populationDay(election: electionYear)
      population = country.figures.population(of: codes, on: study.date, year: populationDay.year)
      let ballot = country.figures.lastElection(of: codes, on: study.date, catalogue: atlas.catalogue)
      (parties, votes) = ballot
    } catch {
      throw Diagnostics([error])
    }
    lawDay = Day(year: electionYear, month: 9, day: 1) ?? .newYear(electionYear)
    let known = (population, votes)
    design = try CouncilDesign(
      CouncilPlan(
        parts: codes.indices.map { position in
          CouncilPart(
            unit: codes[position], inhabitants: known.0[position].whole ?? 0, seats: before[position],
            votes: known.1.isEmpty ? [] : known.1[position].map(\.whole))
        }, parties: parties.map(\.id), seats: size),
      at: lawDay, in: rulebook)
  }

  /// Seats of the old councils: one for each municipality, nothing where it is not known; as `47,,29`
  /// or as so many values.
  private static func before(_ texts: [String], count: Int) throws(Diagnostics) -> [Int?] {
    guard texts.contains(where: { !$0.isEmpty }) else { return Array(repeating: nil, count: count) }
    let parts =
      texts.count > 1
      ? texts : texts[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == count else {
      throw Diagnostics([
        Diagnostic(
          "council-before-count", .badInput, at: .init(field: "before"),
          ["found": String(parts.count), "expected": String(count)])
      ])
    }
    var seats: [Int?] = []
    for part in parts {
      seats.append(
        part.allSatisfy { $0 == " " } ? nil : try Self.count(part, field: "before"))
    }
    return seats
  }

  private static func count(_ text: String, field: String) throws(Diagnostics) -> Int {
    do throws(Diagnostic) {
      return try wholeNumber(text, field: field, code: "seats-not-a-number", position: 1)
    } catch {
      throw Diagnostics([error])
    }
  }
}

extension Figure {
  /// The value as a whole number; nil where there is none.
  fileprivate var whole: Int? {
    observation.value.flatMap { Int(exactly: $0.rounded()) }
  }
}

extension FigureBook {
  /// Inhabitants of each unit in `year`, or in the latest year before it that all of them have.
  fileprivate func population(of codes: [String], on day: Day, year: Int) -> [Figure] {
    func figures(_ year: Int) -> [Figure] {
      codes.map { figure("population", of: [$0], on: day, exactly: year) }
    }
    let years = years(of: "population").filter { $0 <= year }.reversed()
    return years.lazy.map(figures).first { $0.allSatisfy { $0.observation.value != nil } } ?? figures(year)
  }

  /// Votes of each unit for each party at the last election before `day`; nothing where a unit has no
  /// votes at all, since the sum would speak for the others only.
  fileprivate func lastElection(
    of codes: [String], on day: Day, catalogue: Catalogue
  ) -> (parties: [Indicator], votes: [[Figure]]) {
    let parties = catalogue.indicators.filter { $0.id.hasPrefix("votes.") }
    let votes = codes.map { code in
      parties.map { figure($0.id, of: [code], on: day, year: day.year) }
    }
    let isComplete = votes.allSatisfy { row in row.contains { ($0.observation.value ?? 0) > 0 } }
    guard isComplete else { return ([], []) }
    // Whoever got no vote anywhere did not stand.
    let standing = parties.indices.filter { party in
      votes.contains { ($0[party].observation.value ?? 0) > 0 }
    }
    return (standing.map { parties[$0] }, votes.map { row in standing.map { row[$0] } })
  }
}
