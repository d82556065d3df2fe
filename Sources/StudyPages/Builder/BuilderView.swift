import Basics
import Figures
import Law
import Pages
import Studies
import Units
import Wording

/// What the builder shows of a study: its units and its alternatives, each with what is wrong with it.
struct BuilderView: Sendable {
  let country: CountryAtlas
  let day: Day
  /// With codes wherever units are found.
  let address: BuilderAddress
  /// Those that alternatives are made of, in the order in which they were chosen.
  let units: [AdministrativeUnit]
  /// What was chosen and is not there on the day, and what stands there for it.
  let unitFaults: [Diagnostic]
  let standIns: [StandIn]
  let alternatives: [BuiltAlternative]
  /// What is wrong with alternatives together that are well each for itself.
  let togetherFaults: [Diagnostic]
  /// Those of the country.
  let forms: [CooperationForm]
  let tasks: [MunicipalTask]
  let words: AlternativeWords
  let resolver: AlternativeResolver

  /// The most alternatives that are looked at; who writes more by hand is told of the limit.
  static let mostShown = 2 * StudyRequest.mostAlternatives

  /// - Throws: `country-unknown`, `date-invalid`, `date-out-of-range`, `too-many-units`, and `too-many-alternatives` where
  ///   there are more than can be shown.
  init(_ query: Query, in content: PageContent, phrase: Phrasebook) throws(Diagnostic) {
    let written = BuilderAddress(query)
    if let fault = Self.tooMuch(written) { throw fault }
    country = try content.atlas.country(query["country"].flatMap { $0.isEmpty ? nil : $0 } ?? "no")
    day = try country.register.day(query["date"], today: content.today())
    let code = country.register.country
    (tasks, forms) = (content.atlas.tasks, content.statutes.forms.filter { $0.country == code })
    let resolver = AlternativeResolver(
      country: code, day: day, atlas: content.atlas, statutes: content.statutes)
    let built = written.alternatives.enumerated().map { resolver.built($1, at: $0) }
    let study = Study(country: code, date: day, year: day.year, measures: built.map(\.measures))
    let words = try AlternativeWords(study, in: content, phrase: phrase)
    self.resolver = resolver
    self.words = words
    alternatives = Self.named(built, study, words)
    (units, unitFaults) = Self.units(written.units, study.units, in: country.register, on: day)
    standIns = StandIn.found(for: written.units, in: country.register, on: day)
    address = BuilderAddress(
      alternatives: built.map(\.text),
      units: unitFaults.isEmpty ? units.map(\.code) : written.units,
      rest: [.init("country", code), .init("date", day.iso)]
        + written.rest.filter { $0.name != "country" && $0.name != "date" })
    togetherFaults =
      built.isEmpty || !built.allSatisfy(\.faults.isEmpty)
      ? [] : resolver.faults(together: address.query)
  }

  private static func named(
    _ built: [BuiltAlternative], _ study: Study, _ words: AlternativeWords
  ) -> [BuiltAlternative] {
    var asked = study.alternatives.dropFirst()
    return built.map { alternative in
      guard !alternative.measures.isEmpty, let one = asked.popFirst() else { return alternative }
      var alternative = alternative
      (alternative.heading, alternative.sentence) = (words.heading(one), words.sentence(one))
      return alternative
    }
  }

  /// Those that were chosen, then others that alternatives name.
  private static func units(
    _ chosen: [String], _ named: [String], in register: Register, on day: Day
  ) -> ([AdministrativeUnit], [Diagnostic]) {
    var (units, faults) = ([AdministrativeUnit](), [Diagnostic]())
    for text in chosen {
      do throws(Diagnostic) {
        // Names that may have been meant are searched for the first few.
        let unit = try register.unit(text, on: day, field: "units", suggesting: faults.count < 5)
        if !units.contains(unit) { units.append(unit) }
      } catch {
        faults.append(error)
      }
    }
    for text in named {
      if let unit = try? register.unit(text, on: day, suggesting: false), !units.contains(unit) {
        units.append(unit)
      }
    }
    return (units, faults)
  }

  private static func tooMuch(_ written: BuilderAddress) -> Diagnostic? {
    let (units, alternatives) = (written.units.count, written.alternatives.count)
    func fault(_ code: String, _ found: Int, _ limit: Int, _ field: String) -> Diagnostic {
      Diagnostic(code, .badInput, at: .init(field: field), ["found": "\(found)", "limit": "\(limit)"])
    }
    if units > StudyRequest.mostUnits {
      return fault("too-many-units", units, StudyRequest.mostUnits, "units")
    }
    guard alternatives > mostShown else { return nil }
    return fault("too-many-alternatives", alternatives, StudyRequest.mostAlternatives, "alternative")
  }

  /// The address of the study itself: units that no alternative names are of no concern to it, nor is the step.
  var study: Query {
    BuilderAddress(alternatives: address.alternatives, units: [], rest: address.rest).query
  }

  var code: String { country.register.country }
  var codes: [String] { units.map(\.code) }

  /// How many alternatives there is room for.
  var room: Int { max(0, StudyRequest.mostAlternatives - alternatives.count) }

  /// Whether the study may hold another alternative that is one merger.
  var hasRoomForMerger: Bool {
    alternatives.count { Alternative.kind(of: $0.measures) == .merge } < StudyRequest.mostMerges
  }

  /// Whether there is nothing wrong with what the study says.
  var isWell: Bool {
    unitFaults.isEmpty && togetherFaults.isEmpty && alternatives.allSatisfy(\.faults.isEmpty)
  }

  /// Where an alternative that is known by a text stands; nil where there is none.
  func place(of text: String) -> Int? {
    let known = resolver.known(text)
    return alternatives.firstIndex { $0.text == known }
  }

  func offer(for task: String) -> FormOffer {
    FormOffer(for: tasks.first { $0.id == task }, forms, on: day)
  }
}
