import Basics

/// Functions and arts of KOSTRA, which have three digits.
enum BudgetCodes {
  static func faults(_ function: String, _ art: String) -> [Diagnostic] {
    [("function", function), ("art", art)].compactMap { field, code in
      code.utf8.count == 3 && code.utf8.allSatisfy { (48...57).contains($0) }
        ? nil
        : Diagnostic("budget-value-unreadable", .badInput, at: .init(field: field), ["value": code])
    }
  }
}
