import Markup
import Pages
import Studies
import Wording

extension ReportView {
  /// What money rests on, and what the accounts say of each municipality.
  func realAccounts(_ tables: inout ReportTables, _ html: inout HTML) {
    guard outlook.need != nil else { return }
    let accounts = AccountWords(outlook: outlook, names: words.names, phrase: phrase)
    html.p([accounts.ground, accounts.sources].compactMap(\.self).joined(separator: " "), .class("column"))
    guard !accounts.units.isEmpty else { return }
    tables.write(
      phrase("outlook-accounts.caption"),
      columns: [phrase("report.column.unit")] + accounts.figures.map(accounts.heading),
      rows: accounts.units.map { unit in
        [words.names(unit)] + accounts.figures.map { accounts.cell($0, of: unit) }
      }, phrase, to: &html)
  }
}
