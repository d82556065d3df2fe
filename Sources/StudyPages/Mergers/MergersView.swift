import Basics
import Figures
import GroupingAnswers
import Pages
import Units
import Wording

/// Which mergers make sense, in the words of a reader.
struct MergersView {
  let request: MergersRequest
  let found: MergersFound
  let phrase: Phrasebook
  private let names: [String: String]

  init(_ request: MergersRequest, _ sheet: DivisionSheet?, phrase: Phrasebook) throws(Diagnostic) {
    self.request = request
    self.phrase = phrase
    found = try MergersFound(request.question)
    names = sheet?.names ?? [:]
  }

  /// The visitor's own map, or one of those that were found; nil where nothing holds to the rules.
  var shown: ProposedMap? {
    found.own ?? (found.maps.isEmpty ? nil : found.maps[min(request.shown, found.maps.count - 1)])
  }

  var place: String {
    let country = request.country.register.country
    return request.county.map { phrase.countyName($0.name, country: country) } ?? phrase("country.\(country)")
  }

  func name(of unit: Int) -> String { names[found.units[unit].code] ?? found.units[unit].name }

  func names(of group: ProposedMap.Group) -> String {
    group.units.map(name).joined(separator: ", ")
  }

  func number(_ count: Int) -> String { phrase.number(Double(count)) }

  /// What answers the question, before any figure.
  var lead: String {
    let values = [
      "place": place, "threshold": number(request.question.threshold),
      "units": number(found.units.count), "most": number(found.most),
    ]
    guard let best = found.maps.first else { return phrase("mergers.lead.none", values) }
    let counts = values.merging(["count": number(best.groups.count)]) { $1 }
    let bound = best.groups.count == found.most ? "mergers.lead.proven" : "mergers.lead.bound"
    return phrase("mergers.lead.found", counts) + " " + phrase(bound, counts)
  }

  /// What is wrong with a map of one's own, in sentences; none where it holds to the rules.
  var faults: [String] {
    guard let own = found.own else { return [] }
    let apart = own.groups.filter { !$0.isConnected }.map {
      phrase("mergers.own.apart", ["names": names(of: $0)])
    }
    let short = own.mergers.filter(\.isShort).map {
      phrase("mergers.own.short", ["names": names(of: $0), "residents": number($0.population)])
    }
    let large = own.mergers.filter { $0.population > request.question.upper ?? .max }.map {
      phrase("mergers.own.large", ["names": names(of: $0), "residents": number($0.population)])
    }
    return apart + short + large
  }
}
