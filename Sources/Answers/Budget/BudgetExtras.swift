package import Basics
package import Inventories

/// What somebody says beside the budgets themselves, each from a file of its own: CSV, a spreadsheet or JSON.
package struct BudgetExtras: Sendable {
  package private(set) var purchases: [InternalPurchase] = []
  package private(set) var adjustments: [BudgetAdjustment] = []
  package private(set) var taxes: [PropertyTaxTransition] = []
  package private(set) var faults: [Diagnostic] = []

  package init() {}

  /// `buyer, seller, amount, function`, and where they are others than usual `art` (350), `seller-function`, `seller-art` (750).
  package mutating func readPurchases(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    for row in try WheelRow.all(bytes, file: file) {
      var cells = ExtraCells(row)
      let (buyer, seller) = (cells.text("buyer"), cells.text("seller"))
      let (function, amount) = (cells.code("function"), cells.money("amount"))
      let bought = cells.code("art", usual: "350", among: InternalPurchase.expenseArts)
      let sold = cells.code("seller-art", usual: "750", among: InternalPurchase.incomeArts)
      let soldFunction = cells.code("seller-function", usual: function)
      faults += cells.faults
      guard let buyer, let seller, let function, let amount, let bought, let sold, let soldFunction else {
        continue
      }
      guard amount > .zero else {
        faults.append(row.unusable("amount", "\(amount.kroner)", "250000"))
        continue
      }
      purchases.append(
        InternalPurchase(
          buyer: buyer, seller: seller, bought: .init(function: function, art: bought),
          sold: .init(function: soldFunction, art: sold), amount: amount))
    }
  }

  /// `function, art, amount, reason`, and where somebody has said them `decision`, `from`, `until` (years).
  package mutating func readAdjustments(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    for row in try WheelRow.all(bytes, file: file) {
      var cells = ExtraCells(row)
      let (function, art) = (cells.code("function"), cells.code("art"))
      let (amount, reason) = (cells.money("amount"), cells.text("reason"))
      let (from, until) = (cells.year("from"), cells.year("until"))
      faults += cells.faults
      guard let function, let art, let amount, let reason else { continue }
      adjustments.append(
        BudgetAdjustment(
          .init(function: function, art: art), amount, reason: reason,
          decision: row.values["decision"]?.joined(separator: ", ") ?? "", from: from, until: until))
    }
  }

  /// `unit, property` (`housing`, `other`), `rate` and `target` in per mille, `base` in kroner, `begins` (a year). All rows of
  /// one property have one target and one beginning.
  package mutating func readTaxes(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    typealias Tax = PropertyTaxTransition
    var parts: [Tax.Property: (parts: [Tax.Part], target: Int, begins: Int)] = [:]
    for row in try WheelRow.all(bytes, file: file) {
      var cells = ExtraCells(row)
      let (unit, base) = (cells.text("unit"), cells.money("base"))
      let property = cells.text("property").flatMap { Tax.Property(rawValue: $0) }
      let (rate, target, begins) = (cells.tenths("rate"), cells.tenths("target"), cells.year("begins"))
      faults += cells.faults
      guard let unit, let base, let rate, let target else { continue }
      guard let property else {
        faults.append(
          row.unusable("property", row.values["property"]?.joined() ?? "", "housing, other"))
        continue
      }
      guard let begins else {
        faults.append(row.unusable("begins", "", "2028"))
        continue
      }
      let part = Tax.Part(unit: unit, rate: rate, base: base)
      guard let known = parts[property] else {
        parts[property] = ([part], target, begins)
        continue
      }
      guard known.target == target, known.begins == begins else {
        faults.append(
          row.unusable("target", row.values["target"]?.joined(separator: ",") ?? "", "one target"))
        continue
      }
      parts[property]?.parts.append(part)
    }
    taxes = Tax.Property.allCases.compactMap { property in
      parts[property].map { Tax(property, parts: $0.parts, target: $0.target, begins: $0.begins) }
    }
  }
}

/// One row, read cell by cell, so that all that is wrong with it is told at once.
private struct ExtraCells {
  private let row: WheelRow
  private(set) var faults: [Diagnostic] = []

  init(_ row: WheelRow) { self.row = row }

  private func written(_ key: String) -> String? {
    row.values[key].map { $0.joined(separator: ",") }.flatMap { $0.isEmpty ? nil : $0 }
  }

  mutating func text(_ key: String) -> String? {
    guard let text = row.values[key]?.joined(separator: ", "), !text.isEmpty else {
      faults.append(row.unusable(key, "", key))
      return nil
    }
    return text
  }

  mutating func money(_ key: String) -> Money? {
    guard let amount = written(key).flatMap({ BudgetAmount($0)?.money }) else {
      faults.append(row.unusable(key, written(key) ?? "", "250000,50"))
      return nil
    }
    return amount
  }

  /// Three digits; `usual` where nothing is written.
  mutating func code(_ key: String, usual: String? = nil, among known: Set<String>? = nil) -> String? {
    guard let text = written(key) else {
      if usual == nil, key != "seller-function" { faults.append(row.unusable(key, "", "120")) }
      return usual
    }
    let code = String(repeating: "0", count: max(0, 3 - text.count)) + text
    guard code.count == 3, code.allSatisfy(\.isNumber), known?.contains(code) ?? true else {
      faults.append(row.unusable(key, text, known?.sorted().joined(separator: ", ") ?? "120"))
      return nil
    }
    return code
  }

  /// Nil without a fault where nothing is written.
  mutating func year(_ key: String) -> Int? {
    guard let text = written(key) else { return nil }
    guard let year = Int(text), (1900...2200).contains(year) else {
      faults.append(row.unusable(key, text, "2028"))
      return nil
    }
    return year
  }

  /// A rate in per mille, in tenths of it.
  mutating func tenths(_ key: String) -> Int? {
    guard let text = written(key), let rate = text.decimal, (0...7).contains(rate),
      let tenths = Int(exactly: (rate * 10).rounded()), abs(rate * 10 - Double(tenths)) < 1e-9
    else {
      faults.append(row.unusable(key, written(key) ?? "", "3,5"))
      return nil
    }
    return tenths
  }
}
