import Rulebook

extension YAMLField {
  static let languages = ["nb", "nn", "sv", "en"]

  /// One text in each of the four languages.
  func inEveryLanguage() -> [String: String]? {
    guard let texts = texts() else { return nil }
    let missing = YAMLField.languages.filter { texts[$0] == nil }
    guard missing.isEmpty else {
      fault("yaml-language-missing", ["languages": missing.joined(separator: ", ")])
      return nil
    }
    return texts
  }

  /// A remark: a text of no stated language, or one for each of some languages.
  func remark() -> LocalText? {
    isMapping ? texts().map(LocalText.init) : text().map { LocalText($0) }
  }

  private func texts() -> [String: String]? {
    guard let fields = fields(YAMLField.languages) else { return nil }
    return YAMLField.languages.reduce(into: [:]) { $0[$1] = fields[$1]?.text() }
  }
}
