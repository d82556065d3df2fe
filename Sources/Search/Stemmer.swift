import CStemmer

/// Stems of words by Snowball (https://snowballstem.org): what the inflected forms of a word have in common.
package enum Stemmer: CaseIterable, Sendable {
  case norwegian, swedish

  /// The stem of a word in small letters, as Snowball gives it; the word itself where there is none.
  package func stem(_ word: String) -> String {
    let bytes = Array(word.utf8)
    guard !bytes.isEmpty, bytes.count <= Self.longest else { return word }
    var stem = [UInt8](repeating: 0, count: bytes.count)
    let length = stemmer_stem(
      self == .norwegian ? stemmer_norwegian : stemmer_swedish, bytes, Int32(bytes.count), &stem)
    return length < 0 ? word : String(decoding: stem.prefix(Int(length)), as: UTF8.self)
  }

  /// Bytes. No word is as long.
  private static let longest = 1000
}
