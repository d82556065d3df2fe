package import Basics
import Formats
package import Groupings

/// A map that somebody proposes: `{"labels": [0, 0, 1, …]}` in the order of the units of the graph, or the same list alone.
package struct ProposalFile: Sendable {
  package let map: RegionMap

  /// - Throws: `json-…`, `proposal-length-wrong`.
  package init(_ bytes: [UInt8], file: String, units: Int) throws(Diagnostic) {
    let whole = try JSONPlace(bytes: bytes, file: file)
    let list = try (whole.member("labels") ?? whole).list()
    guard list.count == units else {
      throw Diagnostic(
        "proposal-length-wrong", .badInput, at: whole.place, ["found": "\(list.count)", "units": "\(units)"])
    }
    var names: [String: Int] = [:]
    var labels: [Int] = []
    for label in list {
      let name = try label.text()
      let number = names[name] ?? names.count
      names[name] = number
      labels.append(number)
    }
    map = RegionMap(labels)
  }
}
