package import Basics
package import Rulebook

extension Parameters {
  /// `rulebook` with what `with` and `rules-of` lay over it: `with=parameter=value` for all of a parameter,
  /// `with=parameter@row,column:value` for one cell and `with=parameter@from:value` for one bracket, which
  /// may be given several times, and `rules-of=DAY`.
  ///
  /// - Throws: `overlay-malformed`, `overlay-single-value`, `parameter-unknown-id`, `parameter-key-missing`
  ///   for a table without a cell, `parameter-key-unknown`, `date-invalid`.
  package func overlaid(_ rulebook: Rulebook) throws(Diagnostic) -> Rulebook {
    var replacements: [String: Parameter] = [:]
    for text in all("with") where !text.isEmpty {
      guard let assumption = Assumption(text) else {
        throw Diagnostic("overlay-malformed", .badInput, at: .init(field: "with"), ["text": text])
      }
      let law = try rulebook.parameter(assumption.parameter)
      replacements[law.id] = try assumption.laid(over: replacements[law.id] ?? law)
    }
    let rulesOf = self["rules-of"] == nil ? nil : try day("rules-of")
    guard !replacements.isEmpty || rulesOf != nil else { return rulebook }
    return rulebook.overlaid(with: Overlay(replacing: Array(replacements.values), rulesOf: rulesOf))
  }
}
