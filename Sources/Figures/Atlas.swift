package import Basics
package import Units

/// A merger that took place, with the population that was published for the new unit.
package struct RealMerger: Hashable, Sendable {
  package let date: Day
  package let new: NamedCode
  /// Codes of the division before the reform.
  package let old: [String]
  /// Population of the new unit on 1 January of the year it began, as published.
  package let publishedPopulation: Double

  package init(date: Day, new: NamedCode, old: [String], publishedPopulation: Double) {
    self.date = date
    self.new = new
    self.old = old
    self.publishedPopulation = publishedPopulation
  }
}

/// A hexagon of the tile map.
package struct Tile: Hashable, Sendable {
  package let code: String
  package let column: Int
  package let row: Int

  package init(code: String, column: Int, row: Int) {
    self.code = code
    self.column = column
    self.row = row
  }
}

/// All that is known of one country: read once, never changed.
package struct CountryAtlas: Sendable {
  /// Its municipalities.
  package let register: Register
  /// Its counties, derived from the municipalities that lie in them.
  package let counties: Register
  package let figures: FigureBook
  package let neighbours: [NeighbourEdition]
  package let commuting: CommutingFlows?
  package let mergers: [RealMerger]
  package let tiles: [Tile]
  /// The day whose division the tiles are of.
  package let tilesDay: Day
  /// A point for each unit, by edition of the map.
  package let places: [PlaceEdition]
  /// Where the inhabitants of each unit live on the mean, by edition of the map; empty where nobody knows.
  package let centres: [PlaceEdition]
  /// Which units are alike; none where nobody has grouped them.
  package let typology: Typology
  /// What the operator has imported.
  package let statistics: ImportedStatistics
  /// How many members councils really have, as far as the operator has imported it.
  package fileprivate(set) var councils = CouncilSizes.none
  /// How long it takes by road, as far as the operator has imported it.
  package fileprivate(set) var travelTimes = TravelTimes.none
  /// Small areas with people, as far as the operator has imported them.
  package fileprivate(set) var areas = StatisticalAreas.none
  /// What municipalities really spent: the sample that is shipped, and what the operator imported.
  package fileprivate(set) var accounts: MunicipalAccounts
  /// What the expected path of its population follows, where the operator has imported one.
  package fileprivate(set) var published: PublishedProjection?
  private let graphs = Memo<Day, NeighbourGraph>()
  private let populations = Memo<PopulationKey, [String: Figure]>()

  private let derived = Memo<DerivedKey, any Sendable>()

  private struct PopulationKey: Hashable {
    let division: Day
    let year: Int
  }

  private struct DerivedKey: Hashable {
    let type: ObjectIdentifier
    let division: Day
  }

  package init(
    register: Register, figures: FigureBook, neighbours: [NeighbourEdition], commuting: CommutingFlows?,
    mergers: [RealMerger], tiles: [Tile], tilesDay: Day, places: [PlaceEdition] = [],
    centres: [PlaceEdition] = [], typology: Typology = .none, statistics: ImportedStatistics = .none,
    accounts: MunicipalAccounts = .none
  ) {
    self.register = register
    counties = register.counties()
    self.figures = figures
    self.neighbours = neighbours
    self.commuting = commuting
    self.mergers = mergers
    self.tiles = tiles
    self.tilesDay = tilesDay
    self.places = places
    self.centres = centres
    self.typology = typology
    self.statistics = statistics
    self.accounts = accounts
  }

  /// Which of its units a code is, or was: those of counties are shorter.
  package func tier(of code: String) -> UnitTier {
    counties.units.contains { $0.code == code } ? .county : .municipality
  }

  package func register(of tier: UnitTier) -> Register {
    switch tier {
    case .municipality: register
    case .county: counties
    }
  }

  /// Who borders whom on a day.
  /// - Throws: `date-out-of-range`.
  package func graph(on day: Day) throws(Diagnostic) -> NeighbourGraph {
    let division = try register.division(on: day)
    return graphs(division.firstDay) {
      NeighbourGraph(of: division, on: division.firstDay, register: register, editions: neighbours)
    }
  }

  /// The population of every unit of the division of a day, by code.
  /// - Throws: `date-out-of-range`.
  package func populations(on day: Day, year: Int) throws(Diagnostic) -> [String: Figure] {
    let division = try register.division(on: day)
    return populations(PopulationKey(division: division.firstDay, year: year)) {
      let cache = CoverageCache()
      return Dictionary(
        uniqueKeysWithValues: division.units.map {
          (
            $0.code,
            figures.figure("population", of: [$0.code], on: division.firstDay, year: year, cache: cache)
          )
        })
    }
  }
}

extension CountryAtlas {
  /// What a room above computes of this country and the division of a day, and nothing else: computed once for
  /// each type and division, for as long as the atlas lives.
  package func derived<Value: Sendable>(on division: Division, _ compute: () -> Value) -> Value {
    let key = DerivedKey(type: ObjectIdentifier(Value.self), division: division.firstDay)
    return derived(key, compute) as? Value ?? compute()
  }
}

/// Everything read-only that was loaded at the start: immutable, shared, built once.
package struct Atlas: Sendable {
  /// By country code, `no` and `se`.
  package let countries: [String: CountryAtlas]
  package let catalogue: Catalogue
  package let sources: [Source]
  /// What municipalities do, in the order in which it is listed.
  package let tasks: [MunicipalTask]
  /// What an outlook takes for granted unless somebody says otherwise.
  package let priors: Priors
  /// What alternatives can be judged by.
  package let criteria: Criteria

  package init(
    countries: [String: CountryAtlas], catalogue: Catalogue, sources: [Source], tasks: [MunicipalTask] = [],
    priors: Priors = Priors([]), criteria: Criteria = Criteria([])
  ) {
    self.countries = countries
    self.catalogue = catalogue
    self.sources = sources
    self.tasks = tasks
    self.priors = priors
    self.criteria = criteria
  }

  /// The same with sizes of councils by country.
  package func with(councils: [String: CouncilSizes]) -> Atlas {
    changed { name, country in country.councils = councils[name] ?? country.councils }
  }

  /// The same with travel times by country.
  package func with(travelTimes: [String: TravelTimes]) -> Atlas {
    changed { name, country in country.travelTimes = travelTimes[name] ?? country.travelTimes }
  }

  /// The same with small areas by country.
  package func with(areas: [String: StatisticalAreas]) -> Atlas {
    changed { name, country in country.areas = areas[name] ?? country.areas }
  }

  /// The same with accounts by country, which count where something else was known.
  package func with(accounts: [String: MunicipalAccounts]) -> Atlas {
    changed { name, country in
      if let known = accounts[name] { country.accounts = country.accounts.updated(by: known) }
    }
  }

  private func changed(_ change: (String, inout CountryAtlas) -> Void) -> Atlas {
    let countries = countries.reduce(into: [String: CountryAtlas]()) { countries, entry in
      var country = entry.value
      change(entry.key, &country)
      countries[entry.key] = country
    }
    return Atlas(
      countries: countries, catalogue: catalogue, sources: sources, tasks: tasks, priors: priors,
      criteria: criteria)
  }

  /// The same with published projections by country, before anything was projected.
  package func with(projections: [String: PublishedProjection]) -> Atlas {
    let countries = countries.reduce(into: [String: CountryAtlas]()) { countries, entry in
      var country = entry.value
      country.published = projections[entry.key] ?? country.published
      countries[entry.key] = country
    }
    return Atlas(
      countries: countries, catalogue: catalogue, sources: sources, tasks: tasks, priors: priors,
      criteria: criteria)
  }

  /// - Throws: `country-unknown`.
  package func country(_ code: String) throws(Diagnostic) -> CountryAtlas {
    guard let country = countries[code] else {
      throw Diagnostic(
        "country-unknown", .badInput, at: .init(field: "country"),
        ["country": code, "countries": countries.keys.sorted().joined(separator: ", ")])
    }
    return country
  }
}
