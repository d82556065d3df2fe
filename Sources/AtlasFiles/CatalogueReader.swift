import Basics
import Figures
import Yams

/// An indicator of `indicators.yaml` and the ages that it counts, if it counts persons by age.
struct CatalogueEntry {
  let indicator: Indicator
  let ages: (first: Int, last: Int?)?
}

/// Reads the list of indicators.
///
/// - Throws: `yaml-unreadable`; `indicator-invalid` for each indicator that lacks something, with its file, line and id. What it
///   lacks is not told.
func catalogueEntries(yaml: String, file: String) throws(Diagnostics) -> [CatalogueEntry] {
  let node: Node?
  do {
    node = try Yams.compose(yaml: yaml)
  } catch {
    throw Diagnostics([
      Diagnostic("yaml-unreadable", .badInput, at: .init(file: file), ["problem": "\(type(of: error))"])
    ])
  }
  var faults: [Diagnostic] = []
  var entries: [CatalogueEntry] = []
  for item in node?.sequence ?? [] {
    if let entry = CatalogueEntry(item) {
      entries.append(entry)
    } else {
      faults.append(
        Diagnostic(
          "indicator-invalid", .badInput,
          at: .init(file: file, line: item.mark?.line, field: item["id"]?.string)))
    }
  }
  guard faults.isEmpty else { throw Diagnostics(faults) }
  return entries
}

extension CatalogueEntry {
  init?(_ node: Node) {
    guard let id = node["id"]?.string, let unit = node["unit"]?.string, let group = node["group"]?.string,
      let decimals = node["decimals"]?.int, let word = node["direction"]?.string,
      let direction = Indicator.Direction(rawValue: word), let sources = node["sources"]?.strings,
      let aggregation = Indicator.Aggregation(node)
    else { return nil }
    let names = ["nb", "nn", "sv", "en"].reduce(into: [String: String]()) {
      $0[$1] = node["names"]?[$1]?.string
    }
    guard names.count == 4 else { return nil }
    indicator = Indicator(
      id: id, names: names, unit: unit, aggregation: aggregation, direction: direction, decimals: decimals,
      group: group, sources: sources)
    ages = node["ages"].flatMap { ages in ages["from"]?.int.map { ($0, ages["to"]?.int) } }
  }
}

extension Indicator.Aggregation {
  fileprivate init?(_ node: Node) {
    switch node["aggregation"]?.string {
    case "sum": self = .sum
    case "not-addable": self = .notAddable
    case "weighted":
      guard let by = node["weighted-by"]?.string else { return nil }
      self = .weighted(by: by)
    case "recomputed": self = .recomputed(Indicator.Formula(node))
    default: return nil
    }
  }
}

extension Indicator.Formula {
  fileprivate init?(_ node: Node) {
    if let ratio = node["ratio"], let numerator = ratio["numerator"]?.strings,
      let denominator = ratio["denominator"]?.strings, let scale = ratio["scale"]?.float
    {
      self = .ratio(numerator: numerator, denominator: denominator, scale: scale)
    } else if let change = node["change"], let of = change["of"]?.string, let since = change["since"]?.int,
      let percent = change["percent"]?.bool
    {
      self = .change(of: of, since: since, percent: percent)
    } else {
      return nil
    }
  }
}

extension Node {
  fileprivate var strings: [String]? {
    sequence.map { $0.compactMap(\.string) }
  }
}
