import Basics
import Law
import Pages
import Rulebook
import Wording

/// The law as the list of rules shows it, cut down to what was asked for.
struct LawIndex {
  struct Entry {
    let rule: Rule
    let parameters: [Parameter]

    /// Formula and every value of its parameters.
    var isVerified: Bool { rule.verified && parameters.allSatisfy(\.isVerified) }

    /// Whether each of its parameters gives something on a day: what is unknown now was verified at most once.
    func isKnown(on day: Day) -> Bool { parameters.allSatisfy { $0.isKnown(on: day) } }
    var valid: DayRange { rule.valid(with: parameters) }
  }

  /// The rules of one subject, such as mergers.
  struct Subject {
    let country: String
    /// Second part of the ids.
    let name: String
    let entries: [Entry]
  }

  /// In the order of countries and of ``Law/rules``.
  let subjects: [Subject]
  let parameters: [Parameter]

  var rules: [Entry] { subjects.flatMap(\.entries) }
  var unverifiedRules: Int { rules.count { !$0.isVerified } }
  var unverifiedParameters: Int { parameters.count { !$0.isVerified } }

  init(_ rules: [Rule], _ rulebook: Rulebook, _ request: RulesRequest, _ language: Language) {
    let all = rulebook.parameters
    let code = language.rawValue
    let entries = rules.map { rule in
      Entry(rule: rule, parameters: all.filter { rule.parameters.contains($0.id) })
    }.filter {
      request.accepts(
        $0.rule.id, rulebook.words[.rule, $0.rule.id].text(in: code), $0.rule.country, $0.isVerified)
    }
    let names = entries.map { [$0.rule.country, LawIndex.subject($0.rule.id)] }
    subjects = names.reduce(into: [[String]]()) { if !$0.contains($1) { $0.append($1) } }
      .sorted { $0[0] < $1[0] }
      .map { name in
        Subject(
          country: name[0], name: name[1],
          entries: entries.filter { [$0.rule.country, LawIndex.subject($0.rule.id)] == name })
      }
    parameters = all.filter {
      request.accepts($0.id, $0.descriptions[code] ?? "", $0.country, $0.isVerified)
    }
  }

  private static func subject(_ id: String) -> String {
    id.split(separator: ".").dropFirst().first.map(String.init) ?? ""
  }
}
