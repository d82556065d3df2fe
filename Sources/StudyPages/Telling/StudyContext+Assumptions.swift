import Answers
import Basics
import Figures
import Pages
import Studies
import Wording

extension StudyContext {
  /// What an address assumes beside units, day and alternatives, in words.
  func assumptions(_ query: Query, _ names: UnitNames) -> [ToldStudy.Assumed] {
    query.pairs.filter { phrase.has("studies.assumed.\($0.name)") && !$0.value.isEmpty }.map { pair in
      let label = phrase("studies.assumed.\(pair.name)")
      switch pair.name {
      case "assume": return prior(pair.value, label)
      case "council", "free-income", "task-share", "travel-time":
        return ToldStudy.Assumed(label, perUnit(pair.value, names))
      case "unit": return ToldStudy.Assumed(label, names(pair.value))
      case "decided", "effective", "rules-of":
        return ToldStudy.Assumed(label, Day(pair.value).map { phrase.date($0) } ?? pair.value)
      default: return ToldStudy.Assumed(label, pair.value)
      }
    }
  }

  /// `speed:12:3` as what is assumed, by its name, and the value that counts.
  private func prior(_ text: String, _ label: String) -> ToldStudy.Assumed {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let prior = atlas.priors.list.first(where: { $0.id.rawValue == parts[0] }) else {
      return ToldStudy.Assumed(label, text)
    }
    return ToldStudy.Assumed(
      prior.names[language.rawValue] ?? parts[0],
      "\(parts[1]) \(phrase("outlook-prior-unit.\(prior.unit)"))")
  }

  /// `3405:27,3441:21` with the names of the municipalities.
  private func perUnit(_ text: String, _ names: UnitNames) -> String {
    text.split(separator: ",").map { part in
      let parts = part.split(separator: ":", maxSplits: 1).map(String.init)
      return parts.count == 2 ? "\(names(parts[0])): \(parts[1])" : String(part)
    }.joined(separator: "; ")
  }
}
