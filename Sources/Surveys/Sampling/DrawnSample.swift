package import Basics
import Kernels

/// Who was drawn from a list: in each stratum so many, each as likely as any other, and the same ones again for the same list,
/// numbers and seed.
package struct DrawnSample: Hashable, Sendable {
  /// Somebody, or something, that can be drawn.
  package struct Entry: Hashable, Sendable {
    package let name: String
    /// Empty where the list has no strata.
    package let stratum: String

    package init(name: String, stratum: String = "") { (self.name, self.stratum) = (name, stratum) }
  }

  /// What came of a stratum.
  package struct Stratum: Hashable, Sendable {
    package let name: String
    package let population: Int
    package let drawn: Int
  }

  /// In the order of the list.
  package let entries: [Entry]
  /// In the order in which the list names them.
  package let strata: [Stratum]

  /// - Parameters:
  ///   - frame: the whole list. The order in which it comes does not matter; names that come twice do.
  ///   - sizes: how many of each stratum.
  /// - Throws: `sample-name-twice`; `sample-stratum-unknown` for a stratum that is not in the list, `sample-size-lacking` for one
  ///   that is and has no number; `survey-population-small` where more are wanted than there are.
  package init(
    from frame: [Entry], sizes: [String: Int], seed: UInt64
  ) throws(Diagnostic) {
    var seen: Set<String> = []
    if let twice = frame.first(where: { !seen.insert($0.name).inserted }) {
      throw Diagnostic("sample-name-twice", .badInput, at: .init(field: "rows"), ["name": twice.name])
    }
    var order: [String] = []
    var members: [String: [Int]] = [:]
    for (index, entry) in frame.enumerated() {
      if members[entry.stratum] == nil { order.append(entry.stratum) }
      members[entry.stratum, default: []].append(index)
    }
    if let stranger = sizes.keys.filter({ members[$0] == nil }).min() {
      throw Diagnostic(
        "sample-stratum-unknown", .badInput, at: .init(field: "strata"), ["stratum": stranger])
    }
    var drawn: Set<Int> = []
    var strata: [Stratum] = []
    // Strata draw in the order of their names, and each by itself, so that one more of one changes nobody of another.
    for (number, name) in order.sorted().enumerated() {
      guard let size = sizes[name], let members = members[name] else {
        throw Diagnostic("sample-size-lacking", .badInput, at: .init(field: "strata"), ["stratum": name])
      }
      guard (0...members.count).contains(size) else {
        throw Diagnostic(
          "survey-population-small", .badInput, at: .init(field: "strata"),
          ["drawn": String(size), "population": String(members.count)])
      }
      var random = RandomStream(seed: seed, stream: UInt64(number), draw: 0)
      let shuffled = members.sorted { frame[$0].name < frame[$1].name }.shuffled(using: &random)
      drawn.formUnion(shuffled.prefix(size))
      strata.append(Stratum(name: name, population: members.count, drawn: size))
    }
    entries = drawn.sorted().map { frame[$0] }
    self.strata = order.compactMap { name in strata.first { $0.name == name } }
  }
}
