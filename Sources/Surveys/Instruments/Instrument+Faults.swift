package import Basics

extension Instrument {
  /// All that is wrong with it, each with the item: codes that come twice, texts that a language lacks, scales that are not
  /// there, and conditions that point nowhere, forwards, or at what nobody can have answered.
  package var faults: [Diagnostic] {
    var faults: [Diagnostic] = []
    if languages.isEmpty || items.isEmpty { faults.append(fault("instrument-empty", id)) }
    faults += twice(scales.map(\.id)) + twice(items.map(\.code)) + twice(blocks.map(\.id))
    faults += lacking(titles, id)
    for block in blocks { faults += lacking(block.titles, block.id) }
    for scale in scales {
      faults += twice(scale.options.map(\.code), in: scale.id)
      for option in scale.options { faults += lacking(option.labels, "\(scale.id).\(option.code)") }
    }
    for item in items {
      faults += lacking(item.texts, item.code)
      if scale(of: item) == nil {
        faults.append(fault("instrument-scale-unknown", item.code, ["scale": item.scale]))
      }
    }
    return faults + conditionFaults
  }

  /// - Parameter used: the version that people have answered.
  /// - Throws: `instrument-version-used` where this says something else under the same number.
  package func check(against used: Instrument) throws(Diagnostic) {
    guard id == used.id, version == used.version, self != used else { return }
    throw fault("instrument-version-used", id, ["version": String(version)])
  }

  /// Walks the items in their order with the answers that each can have had, so that conditions of conditions count too.
  private var conditionFaults: [Diagnostic] {
    var (faults, possible): ([Diagnostic], [String: Set<String>]) = ([], [:])
    var needed: [String: [String: Set<String>]] = [:]
    for item in items {
      var needs: [String: Set<String>] = [:]
      for condition in item.conditions {
        guard let answers = possible[condition.item] else {
          let isLater = items.contains { $0.code == condition.item }
          faults.append(
            fault(
              isLater ? "instrument-condition-later" : "instrument-condition-unknown", item.code,
              ["item": condition.item]))
          continue
        }
        if let stranger = condition.answers.subtracting(answers).min() {
          faults.append(
            fault("instrument-answer-unknown", item.code, ["item": condition.item, "answer": stranger]))
        }
        // What the item before needed is needed too.
        for (code, answers) in (needed[condition.item] ?? [:]).merging(
          [condition.item: condition.answers], uniquingKeysWith: { $0.intersection($1) })
        {
          needs[code] = needs[code].map { $0.intersection(answers) } ?? answers
        }
      }
      if let never = needs.filter(\.value.isEmpty).keys.min() {
        faults.append(fault("instrument-condition-impossible", item.code, ["item": never]))
      }
      needed[item.code] = needs
      possible[item.code] = Set(scale(of: item)?.options.map(\.code) ?? [])
    }
    return faults
  }

  private func twice(_ names: [String], in place: String? = nil) -> [Diagnostic] {
    var seen: Set<String> = []
    return names.filter { !seen.insert($0).inserted }.map { name in
      fault("instrument-code-twice", place.map { "\($0).\(name)" } ?? name, ["code": name])
    }
  }

  private func lacking(_ texts: [String: String], _ place: String) -> [Diagnostic] {
    languages.filter { PlainText(texts[$0] ?? "").words.isEmpty }.map {
      fault("instrument-language-lacking", place, ["language": $0])
    }
  }

  private func fault(_ code: String, _ field: String, _ arguments: [String: String] = [:]) -> Diagnostic {
    Diagnostic(code, .badInput, at: .init(field: field), arguments)
  }
}
