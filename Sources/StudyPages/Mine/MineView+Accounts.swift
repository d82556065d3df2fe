import Figures
import Markup
import Studies
import Units
import Wording

extension MineView {
  /// What the municipality spent, had left and owes, as its accounts say; nothing where they were not imported.
  func accounts(_ html: inout HTML) {
    let told = outlook.plan.inputs.accounts[request.unit.code] ?? [:]
    let sentences = [told[.spending].map(spending), told[.netResult].map(result), debt(told).map(owed)]
      .compactMap(\.self)
    guard !sentences.isEmpty else { return }
    let years = Set(told.values.map { "\($0.year)" }).sorted().joined(separator: ", ")
    let sources = Set(told.values.map(\.source)).sorted().joined(separator: "; ")
    html.li {
      $0.p(sentences.joined(separator: " "))
      $0.p(phrase("mine.accounts.source", ["year": years, "source": sources]), .class("quiet"))
    }
  }

  private func debt(_ told: [AccountFigure: ToldAccount]) -> ToldAccount? {
    told[.netDebt] ?? told[.debtShare]
  }

  private func spending(_ told: ToldAccount) -> String {
    phrase(
      "mine.accounts.spending",
      ["year": "\(told.year)", "unit": unitName, "amount": phrase.number(told.value)])
  }

  private func result(_ told: ToldAccount) -> String {
    phrase(
      told.value < 0 ? "mine.accounts.lacking" : "mine.accounts.left",
      ["amount": phrase.number(abs(told.value), decimals: 1)])
  }

  private func owed(_ told: ToldAccount) -> String {
    phrase("mine.accounts.debt", ["amount": phrase.number(told.value)])
  }
}
