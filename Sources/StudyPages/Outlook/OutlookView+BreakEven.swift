import Markup
import Pages
import Studies
import Wording

extension OutlookView {
  /// How much the members of each merger would have to carry out together to gain as much as by merging, and in how many
  /// futures either gains.
  func breakEvens(_ html: inout HTML) {
    let mergers = plan.study.alternatives.dropFirst().flatMap { alternative in
      outlook.cells(of: alternative.id).compactMap { cell in
        outlook.breakEven(of: cell).map { (cell.column.name, $0) }
      }
    }
    guard !mergers.isEmpty else { return }
    html.h3(phrase("outlook-page.break-even.title"))
    for (name, even) in mergers {
      html.p(.class("column")) {
        $0.text(sentences(name, even).joined(separator: " "))
      }
    }
    html.p(
      phrase("outlook-page.break-even.note", ["level": level]), .class("column", "chart-note"))
  }

  private func sentences(_ name: String, _ even: BreakEven) -> [String] {
    let merger = phrase(
      "outlook-page.break-even.merger", ["names": name, "amount": amount(even.merger)])
    let cooperation = phrase(
      "outlook-page.break-even.cooperation", ["amount": amount(even.cooperation)])
    guard let chances = even.chances else { return [merger, cooperation, weighing(even)] }
    func chance(_ key: String, _ share: Double) -> String {
      phrase("outlook-page.break-even.\(key)", ["percent": phrase.number(100 * share)])
    }
    return [
      merger, chance("merger-gains", chances.mergerGains), cooperation,
      chance("cooperation-gains", chances.cooperationGains),
      chance("better", chances.cooperationIsBetter), weighing(even),
    ]
  }

  /// The share at which both are worth the same, as expected, where there is one.
  private func weighing(_ even: BreakEven) -> String {
    switch even.outcome {
    case .share(let share) where share <= 1:
      phrase("outlook-page.break-even.share", ["share": phrase.number(100 * share)])
    case .share: phrase("outlook-page.break-even.beyond")
    case .mergerLoses, .cooperationLoses: phrase("outlook-page.break-even.none")
    }
  }

  /// As the account has it, with its bounds.
  private func amount(_ interval: Interval) -> String {
    guard let low = interval.low, let high = interval.high else { return millions(interval.expected) }
    return
      "\(millions(interval.expected)) (\(phrase("outlook-page.range", ["low": millions(low), "high": millions(high)])))"
  }
}
