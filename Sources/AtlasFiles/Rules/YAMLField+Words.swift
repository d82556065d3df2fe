import Rulebook

extension YAMLField {
  /// One of a list of words; the fault names all of them.
  func word<Word: RawRepresentable & CaseIterable>(
    _ type: Word.Type = Word.self
  ) -> Word? where Word.RawValue == String {
    Word(rawValue: shown) ?? wrongKind(Word.allCases.map(\.rawValue).joined(separator: ", "))
  }

  /// A list of such words.
  func words<Word: RawRepresentable & CaseIterable>(
    _ type: Word.Type = Word.self
  ) -> [Word]? where Word.RawValue == String {
    elements()?.compactMap { $0.word() }
  }

  /// A whole number, negative too.
  func integer() -> Int? {
    Int(shown) ?? wrongKind("-12")
  }

  /// A sentence in every language.
  func sentence() -> LocalText? {
    inEveryLanguage().map(LocalText.init)
  }
}
