/// What the words of a text must be for it to be found, said so that any index can be asked for it.
///
/// Words are made of letters, digits and the signs `=^!#$`, so that no engine takes one of them for a sign of its own.
package indirect enum TokenCondition: Hashable, Sendable {
  /// This word.
  case word(String)
  /// A word that begins so.
  case beginning(String)
  case all([TokenCondition])
  case any([TokenCondition])
}
