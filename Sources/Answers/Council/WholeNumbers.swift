import Basics

/// The whole numbers that a list like `153,87,5860` writes, signs allowed.
///
/// - Parameter code: what is wrong with a part that is no whole number.
/// - Throws: `code` or `number-too-large`, for each part.
func wholeNumbers(_ text: String, field: String, code: String) throws(Diagnostics) -> [Int] {
  var numbers: [Int] = []
  var faults: [Diagnostic] = []
  for (position, part) in text.split(separator: ",", omittingEmptySubsequences: false).enumerated() {
    do throws(Diagnostic) {
      numbers.append(try wholeNumber(part, field: field, code: code, position: position + 1))
    } catch {
      faults.append(error)
    }
  }
  guard faults.isEmpty else { throw Diagnostics(faults) }
  return numbers
}

/// The whole number that `text` writes.
///
/// - Throws: `code` where it is none, `number-too-large` where it is one beyond 64 bits.
func wholeNumber(
  _ text: some StringProtocol, field: String, code: String, position: Int
) throws(Diagnostic) -> Int {
  let digits = text.trimmed
  if let number = Int(digits) { return number }
  let unsigned = digits.first == "-" || digits.first == "+" ? digits.dropFirst() : digits[...]
  let isWhole = !unsigned.isEmpty && unsigned.utf8.allSatisfy { (48...57).contains($0) }
  throw Diagnostic(
    isWhole ? "number-too-large" : code, .badInput, at: .init(field: field),
    ["value": digits, "list": String(position)])
}
