/// What the program says of itself.
package enum Program {
  /// As semantic versioning has it; whoever hands on a result hands on the version with it.
  package static let version = "0.1.0"
}
