package import Basics
package import Cooperation
import Rulebook

/// How findings and effects are said in one language: by the texts of the program, which this room does not know.
package struct CooperationWords {
  package let language: String
  let phrase: (_ key: String, _ values: [String: String]) -> String
  let number: (_ value: Double, _ decimals: Int) -> String
  let date: (Day) -> String

  package init(
    language: String, phrase: @escaping (_ key: String, _ values: [String: String]) -> String,
    number: @escaping (_ value: Double, _ decimals: Int) -> String, date: @escaping (Day) -> String
  ) {
    self.language = language
    self.phrase = phrase
    self.number = number
    self.date = date
  }

  /// What was found, or what to do about it.
  ///
  /// - Parameters:
  ///   - part: `finding` or `remedy`.
  ///   - name: what those that take part are called.
  package func text(_ finding: Finding, _ part: String, name: (String) -> String) -> String {
    phrase("lawcheck.\(part).\(finding.kind.rawValue)", finding.values.mapValues { shown($0, name) })
  }

  /// A share with as many decimals as it needs, for 99.99 % is not 100 %.
  func percent(_ share: Double) -> String {
    let decimals = (0...6).first { decimals in
      let scale = (0..<decimals).reduce(100.0) { scale, _ in scale * 10 }
      return abs((share * scale).rounded() - share * scale) < 1e-6
    }
    return number(share * 100, decimals ?? 6) + " %"
  }

  /// `A, B og C`.
  func list(_ parts: [String], _ key: String = "lawcheck.list") -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return phrase(key, ["first": parts.dropLast().joined(separator: ", "), "last": last])
  }

  private func shown(_ value: Finding.Value, _ name: (String) -> String) -> String {
    switch value {
    case .text(let text): text
    case .units(let units): list(units.map(name))
    case .words(let words): words.text(in: language)
    case .list(let words): list(words.map { $0.text(in: language) })
    case .either(let words): list(words.map { $0.text(in: language) }, "lawcheck.either")
    case .day(let day): date(day)
    case .share(let share): percent(share)
    case .count(let count): number(Double(count), 0)
    }
  }
}
