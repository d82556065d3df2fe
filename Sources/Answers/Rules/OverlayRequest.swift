package import Basics
package import Rulebook

/// The parameters with which any question about the law can be asked of another law.
let overlayParameters = ["with", "rules-of"]

extension Parameters {
  /// `rulebook` with what `with` and `rules-of` lay over it: `with=parameter=value`, which may be given
  /// several times, and `rules-of=DAY`.
  ///
  /// - Throws: `overlay-malformed`, `parameter-unknown-id`, `parameter-key-missing` for a parameter that is
  ///   a table, `date-invalid`.
  package func overlaid(_ rulebook: Rulebook) throws(Diagnostic) -> Rulebook {
    var replacements: [Parameter] = []
    for text in all("with") where !text.isEmpty {
      let halves = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard halves.count == 2, let number = Double(halves[1].filter { $0 != "_" }), number.isFinite else {
        throw Diagnostic("overlay-malformed", .badInput, at: .init(field: "with"), ["text": text])
      }
      replacements.append(try assumption(halves[0], number, rulebook))
    }
    let rulesOf = self["rules-of"] == nil ? nil : try day("rules-of")
    guard !replacements.isEmpty || rulesOf != nil else { return rulebook }
    return rulebook.overlaid(with: Overlay(replacing: replacements, rulesOf: rulesOf))
  }

  private func assumption(
    _ id: String, _ number: Double, _ rulebook: Rulebook
  ) throws(Diagnostic) -> Parameter {
    let parameter = try rulebook.parameter(id)
    if case .table = parameter.versions.last?.content {
      throw Diagnostic(
        "parameter-key-missing", .badInput, at: .init(field: "with"),
        ["parameter": id, "key": parameter.key ?? ""])
    }
    guard Parameter.isMoney(parameter.unit) else { return parameter.assuming(.number(number)) }
    guard let money = Money(kroner: number) else {
      throw Diagnostic("overlay-malformed", .badInput, at: .init(field: "with"), ["text": "\(id)=\(number)"])
    }
    return parameter.assuming(.money(money))
  }
}
