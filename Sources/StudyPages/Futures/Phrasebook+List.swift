import Wording

extension Phrasebook {
  /// Names as a sentence has them: commas, and a word before the last.
  func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return self("alternative.and", ["names": names.dropLast().joined(separator: ", "), "last": last])
  }
}
