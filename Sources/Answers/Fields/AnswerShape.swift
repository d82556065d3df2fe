/// What stands in a place of an answer, whatever its value: the description of the interface is written from it.
package indirect enum AnswerShape: Hashable, Sendable {
  case text, number, whole, flag
  /// A calendar day, ISO 8601.
  case day
  /// A moment, ISO 8601.
  case instant
  /// One of these words.
  case words([String])
  /// What is described under a name of its own.
  case described(String)
  case anything
  /// Kroner as digits with two decimals, in a text, so that nothing is lost on the way.
  case kroner
  case list(AnswerShape)
  case object([Member])
  /// An object whose members are called by codes or ids, and all of one shape.
  case named(AnswerShape)
  /// Null where it is not known, or there is none.
  case orNull(AnswerShape)
  case either([AnswerShape])

  package struct Member: Hashable, Sendable {
    package let name: String
    package let shape: AnswerShape
    /// Whether every object has it.
    package let isAlways: Bool

    package init(_ name: String, _ shape: AnswerShape, isAlways: Bool = true) {
      self.name = name
      self.shape = shape
      self.isAlways = isAlways
    }
  }
}
