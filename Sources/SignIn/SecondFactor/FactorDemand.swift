package import Spaces
package import Store

/// Of whom an installation demands a second factor; everybody may have one.
package enum FactorDemand: String, CaseIterable, Sendable {
  /// Of nobody.
  case offered
  /// Of those who run the installation.
  case operators
  /// Of those, and of whoever owns a space.
  case owners
  case everybody

  /// Whether `person` has to have one, as of the day of `occasion`.
  package func includes(
    _ person: Identifier<Person>, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Bool {
    switch self {
    case .offered: false
    case .operators: try Person.find(person, tx)?.isOperator ?? false
    case .owners:
      try Person.find(person, tx)?.isOperator ?? false
        || Actor.of(person, at: occasion.today, tx).roles.values.contains(.owner)
    case .everybody: true
    }
  }

  /// How far a sign-in comes that showed one factor: to the end, to the code of an account that asks for one, or to
  /// setting up what is demanded. Nobody is locked out: whoever has the one factor can set up the other.
  package func stage(
    of person: Identifier<Person>, asksForCode: Bool, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> SessionState.Stage {
    if asksForCode { return .awaitsCode }
    return try includes(person, tx, occasion) ? .needsFactor : .complete
  }
}
