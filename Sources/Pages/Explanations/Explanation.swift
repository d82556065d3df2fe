package import Figures
import Units
package import Wording

/// How a figure came about, in words: the answer to "why?".
package struct Explanation: Equatable {
  package struct Input: Equatable {
    package let name: String
    package let value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The formula in a sentence.
  package let formula: String
  /// Empty where they are too many to be read; `formula` then stands beside the table that has them.
  package let inputs: [Input]
  package let result: String

  package init(formula: String, inputs: [Input], result: String) {
    self.formula = formula
    self.inputs = inputs
    self.result = result
  }

  /// More lines than this nobody reads; the table beside has the same numbers.
  package static let mostInputs = 16
}

/// Says how figures came about, in the words of one language.
package struct Explainer: Sendable {
  package let catalogue: Catalogue
  package let phrase: Phrasebook
  package let names: UnitNames
  /// Units of the division that is shown.
  package let unitCount: Int

  package init(catalogue: Catalogue, phrase: Phrasebook, names: UnitNames, unitCount: Int) {
    self.catalogue = catalogue
    self.phrase = phrase
    self.names = names
    self.unitCount = unitCount
  }

  /// How a figure of an indicator came about.
  package func explanation(_ figure: Figure, of indicator: Indicator) -> Explanation {
    let inputs = inputLines(figure, indicator)
    return Explanation(
      formula: formula(figure, indicator), inputs: inputs.count > Explanation.mostInputs ? [] : inputs,
      result: FigureText(figure.observation, decimals: indicator.decimals, phrase: phrase).plain)
  }

  private func formula(_ figure: Figure, _ indicator: Indicator) -> String {
    switch figure.trace.formula {
    case .published: return phrase("measure.formula.published")
    case .sum: return phrase("measure.formula.sum")
    case .weightedMean(let by): return phrase("measure.formula.weighted", ["by": inputName(by)])
    case .ratio(let scale): return ratio(scale, figure, indicator)
    case .difference: return phrase("measure.formula.difference")
    case .percentChange: return phrase("measure.formula.percent-change")
    case .count: return phrase("measure.formula.count")
    case .rank: return phrase("measure.formula.rank", ["count": phrase.number(Double(unitCount))])
    case .none:
      return phrase(
        indicator.id == "contiguity" ? "measure.formula.contiguity" : "measure.formula.none")
    }
  }

  private func ratio(_ scale: Double, _ figure: Figure, _ indicator: Indicator) -> String {
    let above: [String]
    let below: [String]
    if case .recomputed(.ratio(let numerator, let denominator, _)) = indicator.aggregation {
      (above, below) = (numerator, denominator)
    } else {
      above = figure.trace.inputs.prefix(1).map(\.indicator)
      below = figure.trace.inputs.dropFirst().map(\.indicator)
    }
    return phrase(
      scale == 1 ? "measure.formula.ratio" : "measure.formula.ratio-scaled",
      [
        "above": above.map(inputName).joined(separator: " + "),
        "below": below.map(inputName).joined(separator: " + "), "scale": phrase.number(scale),
      ])
  }

  private func inputLines(_ figure: Figure, _ indicator: Indicator) -> [Explanation.Input] {
    let inputs = figure.trace.inputs
    if case .weightedMean = figure.trace.formula {
      return stride(from: 0, to: inputs.count - 1, by: 2).map { index in
        let weight = phrase.number(inputs[index + 1].value ?? 0)
        return .init(
          name: unitName(inputs[index]) ?? name(indicator),
          value: phrase(
            "measure.weighted-input", ["value": number(inputs[index], indicator), "weight": weight]))
      }
    }
    return inputs.map { .init(name: label($0, figure, indicator), value: number($0, indicator)) }
  }

  /// The unit, or what was measured where that is not the row itself, and the year where it is another.
  private func label(_ input: Trace.Input, _ figure: Figure, _ indicator: Indicator) -> String {
    var parts: [String] = []
    if let unit = unitName(input) { parts.append(unit) }
    if input.indicator != indicator.id || parts.isEmpty { parts.append(inputName(input.indicator)) }
    if let year = input.year, year != figure.year || isChange(figure) { parts.append(String(year)) }
    if input.share < 1 {
      parts.append(phrase("measure.share", ["share": phrase.number(100 * input.share, decimals: 1)]))
    }
    return parts.joined(separator: ", ")
  }

  private func isChange(_ figure: Figure) -> Bool {
    figure.trace.formula == .difference || figure.trace.formula == .percentChange
  }

  private func unitName(_ input: Trace.Input) -> String? {
    input.unit.map { unit in
      names.list(unit.split(separator: "+").map(String.init), limit: 4) {
        phrase("measure.and-others", count: $1, ["names": $0])
      }
    }
  }

  private func number(_ input: Trace.Input, _ indicator: Indicator) -> String {
    let decimals = catalogue[input.indicator]?.decimals ?? 0
    return input.value.map { phrase.number($0, decimals: decimals) } ?? "–"
  }

  /// What an indicator is called in the visitor's language.
  package func name(_ indicator: Indicator) -> String {
    indicator.names[phrase.language.rawValue] ?? indicator.id
  }

  /// The name of something that went in, which need not be in the catalogue.
  package func inputName(_ id: String) -> String {
    if let indicator = catalogue[id] { return name(indicator) }
    let key = "measure.input.\(id)"
    return phrase.has(key) ? phrase(key) : id
  }
}
