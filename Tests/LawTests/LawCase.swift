import Basics
import Foundation
import Testing
import Yams

/// One case of law as it is written below `Tests/Cases`.
///
/// ```yaml
/// - name: one inhabitant below the first edge
///   rule: no.merger.reform-support
///   at: 2014-06-01
///   input: { inhabitants: 14999, grants: [1_000, 2_000], zone: north }
///   expect: { amount: 5_000_000 }   # or { unknown: true }, or { error: input-out-of-range }
///   verified: true                  # what the outcome is marked as; true when left out
///   tolerance: 0                    # kroner, or the unit of the rule; 0 when left out
///   source: "KMD id2005725"
/// ```
struct LawCase: Sendable, CustomTestStringConvertible {
  enum Expectation: Sendable {
    /// In kroner where the rule gives money.
    case amount(Double)
    case unknown
    /// A code of a diagnostic.
    case error(String)
  }

  let name: String
  let rule: String
  let day: Day
  /// As typed on a command line.
  let input: [String: String]
  let expectation: Expectation
  let isVerified: Bool
  let tolerance: Double
  let source: String
  /// `no/reform-support.yaml:12`.
  let place: String

  var testDescription: String { "\(place) \(name)" }

  /// - Throws: `BrokenCase` that says where and what is wrong.
  init(_ node: Node, file: String) throws {
    let place = "\(file):\(node.mark?.line ?? 0)"
    let known = ["name", "rule", "at", "input", "expect", "verified", "tolerance", "source"]
    guard let mapping = node.mapping else { throw BrokenCase(place, "is not a mapping") }
    if let unknown = mapping.keys.compactMap(\.string).first(where: { !known.contains($0) }) {
      throw BrokenCase(place, "has the unknown key \(unknown)")
    }
    func text(_ key: String) throws -> String {
      guard let text = mapping[Node(key)]?.scalar?.string, !text.isEmpty else {
        throw BrokenCase(place, "lacks \(key)")
      }
      return text
    }
    guard let day = Day(try text("at")) else { throw BrokenCase(place, "has no day in at") }
    guard let expectation = mapping["expect"].flatMap(Expectation.init) else {
      throw BrokenCase(place, "expects neither amount, unknown nor error")
    }
    name = try text("name")
    rule = try text("rule")
    source = try text("source")
    self.day = day
    self.expectation = expectation
    self.place = place
    isVerified = mapping["verified"]?.bool ?? true
    tolerance = mapping["tolerance"].flatMap(LawCase.number) ?? 0
    input = Dictionary(
      uniqueKeysWithValues: (mapping["input"]?.mapping ?? [:]).map {
        ($0.key.scalar?.string ?? "", LawCase.typed($0.value))
      })
  }

  fileprivate static func number(_ node: Node) -> Double? {
    node.scalar.flatMap { Double($0.string.replacing("_", with: "")) }
  }

  private static func typed(_ node: Node) -> String {
    node.sequence?.map(typed).joined(separator: ";") ?? node.scalar?.string ?? ""
  }
}

extension LawCase.Expectation {
  fileprivate init?(_ node: Node) {
    guard let mapping = node.mapping, mapping.count == 1 else { return nil }
    if let amount = mapping["amount"].flatMap(LawCase.number) {
      self = .amount(amount)
    } else if let code = mapping["error"]?.scalar?.string {
      self = .error(code)
    } else if mapping["unknown"]?.bool == true {
      self = .unknown
    } else {
      return nil
    }
  }
}

/// A case file that cannot be used.
struct BrokenCase: Error, CustomStringConvertible {
  let description: String

  init(_ place: String, _ problem: String) {
    description = "\(place) \(problem)"
  }
}
