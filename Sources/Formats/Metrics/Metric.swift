/// A figure that is watched over time, as Prometheus reads it (text format, version 0.0.4:
/// https://prometheus.io/docs/instrumenting/exposition_formats).
package struct Metric: Hashable, Sendable {
  package enum Kind: String, Sendable {
    /// Only ever grows while the program runs.
    case counter
    case gauge
    case histogram
  }

  package struct Label: Hashable, Sendable {
    let name: String
    let value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// One value, told from the others of the metric by its labels.
  package struct Sample: Hashable, Sendable {
    /// What follows the name: `_bucket`, `_sum` and `_count` of a histogram.
    let tail: String
    let labels: [Label]
    let value: Double

    package init(_ value: Double, _ labels: [Label] = [], tail: String = "") {
      self.value = value
      self.labels = labels
      self.tail = tail
    }
  }

  let name: String
  let help: String
  let kind: Kind
  let samples: [Sample]

  /// - Parameter name: letters, digits and `_`, ending in the unit.
  package init(_ name: String, _ kind: Kind, _ help: String, _ samples: [Sample]) {
    self.name = name
    self.help = help
    self.kind = kind
    self.samples = samples
  }

  /// All of them, in their order.
  package static func text(_ metrics: [Metric]) -> [UInt8] {
    Array(metrics.map(\.text).joined().utf8)
  }

  /// What a server says that it sends.
  package static let contentType = "text/plain; version=0.0.4; charset=utf-8"

  private var text: String {
    var text = "# HELP \(name) \(Self.escaped(help))\n# TYPE \(name) \(kind.rawValue)\n"
    for sample in samples {
      let labels = sample.labels.map { "\($0.name)=\"\(Self.escaped($0.value, quotes: true))\"" }
      let place = labels.isEmpty ? "" : "{\(labels.joined(separator: ","))}"
      text += "\(name)\(sample.tail)\(place) \(Self.number(sample.value))\n"
    }
    return text
  }

  private static func escaped(_ text: String, quotes: Bool = false) -> String {
    let lines = text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    return quotes ? lines.replacing("\"", with: "\\\"") : lines
  }

  private static func number(_ value: Double) -> String {
    switch value {
    case .infinity: "+Inf"
    case -.infinity: "-Inf"
    case _ where value.isNaN: "NaN"
    default: Int(exactly: value).map(String.init) ?? String(value)
    }
  }
}
