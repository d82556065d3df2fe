package import Basics

/// What a thing of one kind says beside its title and its state. From `fields` alone follow how it is stored, read,
/// written, shown, compared, listed, brought in and taken out.
package protocol ThingContent: ContentRow {
  static var kind: ThingKind { get }
  /// What is wrong between several fields, or with what they refer to; that each fits its type is known already.
  func faults(in ground: Ground) throws -> [Diagnostic]
}

extension ThingContent {
  package func faults(in ground: Ground) throws -> [Diagnostic] { [] }
}
