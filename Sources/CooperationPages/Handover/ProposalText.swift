import Basics
import Law
import Pages
import Rulebook
import Spaces
import Wording
import WorkPages

/// The text of the case about a proposed cooperation, out of the register and of what the law says of its form. What is not
/// known says so: whoever writes the case fills it in.
struct ProposalText {
  let context: WorkContext
  let item: RegisterItem
  let words: RegisterWords
  /// What there is today.
  let current: [RegisterItem]
  let alternatives: ProposalAlternatives?
  let form: CooperationForm?

  private var phrase: Phrasebook { context.phrase }
  private var content: RegisteredArrangement { item.content }
  private var who: String { words.row(item.participants.map(words.name(of:))) }
  private var tasks: String { words.row(content.tasks.map { words.task($0).lowercasedFirst }) }

  func proposed(study: Identifier<Thing>?) -> ProposedCase {
    ProposedCase(
      title: item.title, units: item.municipalities, summary: summary, sections: sections, figures: figures,
      arrangement: item.id, study: study)
  }

  private var summary: String {
    phrase("cooperation.case-summary", ["who": who, "name": item.title])
      + (content.purpose.isEmpty ? "" : "\n\n" + content.purpose)
  }

  private var sections: [ProposedCase.Section] {
    [
      section("about", about), section("today", today), section("alternatives", compared),
      section("costs", costs), section("law", law), section("decision", decision),
    ].compactMap(\.self)
  }

  private func section(_ name: String, _ text: String) -> ProposedCase.Section? {
    text.isEmpty ? nil : ProposedCase.Section(phrase("cooperation.case-\(name)"), text)
  }

  private var about: String {
    [
      phrase("cooperation.card-answer", ["form": words.form(content.form), "who": who]),
      content.tasks.isEmpty ? "" : phrase("cooperation.card-tasks", ["tasks": tasks]),
      content.host == nil ? "" : "\(words.label("host")): \(words.home(item)).",
      content.purpose,
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// What those who are to take part do together about the same tasks.
  private var today: String {
    let same = current.filter { other in
      other.id != item.id && !Set(other.content.tasks).isDisjoint(with: content.tasks)
        && !Set(other.municipalities).isDisjoint(with: item.municipalities)
    }
    guard !same.isEmpty else { return phrase("cooperation.case-today-none") }
    return same.map { other in
      "– \(other.title): "
        + phrase(
          "cooperation.card-answer",
          ["form": words.form(other.content.form), "who": words.row(other.participants.map(words.name(of:)))])
    }.joined(separator: "\n")
  }

  private var compared: String {
    guard let alternatives else { return phrase("cooperation.case-alternatives-none") }
    return
      (["alone"] + (alternatives.hasToday ? ["today"] : []) + ["proposal", "merge"])
      .map { "– " + phrase("cooperation.case-alternative.\($0)") }.joined(separator: "\n")
  }

  private var costs: String {
    let paid = item.participants.compactMap { participant in
      participant.contribution.map { "– \(words.name(of: participant)): \(words.money($0))" }
    }
    return
      ([
        content.budget.map { budget in
          "\(words.label("budget")): \(words.money(budget))" + (content.budgetYear.map { " (\($0))" } ?? "")
        } ?? phrase("cooperation.case-cost-unknown"),
        content.costKey.map { "\(words.label("cost-key")): \(words.word("cost-key", $0.rawValue))" } ?? "",
        content.costNote,
      ].filter { !$0.isEmpty } + paid).joined(separator: "\n")
  }

  /// What the agreement must say and which bodies there must be, of what was read in the act.
  private var law: String {
    guard let form else { return phrase("cooperation.case-law-open") }
    let language = context.language.rawValue
    func lines(_ parts: [FormPart]) -> [String] {
      parts.filter { $0.isAlways && $0.statement.verified }
        .map { "– \($0.statement.text.text(in: language)) (\($0.statement.citation))" }
    }
    let (clauses, organs) = (lines(form.clauses), lines(form.organs))
    return
      ((clauses.isEmpty ? [] : [phrase("cooperation.case-law-clauses")] + clauses)
      + (organs.isEmpty ? [] : [phrase("cooperation.case-law-organs")] + organs)).joined(separator: "\n")
  }

  /// In points that can be compared between councils.
  private var decision: String {
    let name = item.title
    let points: [String?] = [
      phrase(
        "cooperation.case-point.join",
        ["who": who, "name": name, "form": content.form.map { words.form($0) } ?? "[…]"]),
      content.tasks.isEmpty ? nil : phrase("cooperation.case-point.tasks", ["tasks": tasks]),
      content.host == nil ? nil : phrase("cooperation.case-point.host", ["host": words.home(item)]),
      content.costKey.map {
        phrase("cooperation.case-point.key", ["key": words.word("cost-key", $0.rawValue)])
      },
      phrase("cooperation.case-point.agreement"),
      phrase(
        "cooperation.case-point.from", ["day": content.established.map { phrase.date($0) } ?? "[…]"]),
    ]
    return points.compactMap(\.self).enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n")
  }

  private var figures: [ProposedCase.Figure] {
    let source = phrase("cooperation.proposal-source", ["day": phrase.date(context.content.today())])
    let budget = content.budget.map { budget in
      ProposedCase.Figure(
        what: words.label("budget"), value: words.money(budget), year: content.budgetYear, unit: nil,
        source: source)
    }
    return [budget].compactMap(\.self)
      + item.participants.compactMap { participant in
        participant.contribution.map {
          ProposedCase.Figure(
            what: words.label("participants.contribution"), value: words.money($0),
            year: content.budgetYear, unit: participant.unit, source: source)
        }
      }
  }
}
