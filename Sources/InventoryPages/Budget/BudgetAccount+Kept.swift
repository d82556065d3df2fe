import Inventories

extension BudgetAccount {
  init(_ section: BudgetRow.Section?, _ function: String, _ art: String) {
    self.init(section: section == .investment ? "0" : "1", function: function, art: art)
  }
}
