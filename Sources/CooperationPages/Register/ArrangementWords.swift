import Spaces

/// The closed lists of which a cooperation takes its words.
extension RegisteredArrangement {
  /// What the municipalities do together.
  package enum Nature: String, CaseIterable, FieldValue {
    case service, purchase, network, project
  }

  package enum Stage: String, CaseIterable, FieldValue {
    case idea, study, adopted
    case inForce = "in-force"
    case ended
  }

  package enum Answer: String, CaseIterable, FieldValue {
    case yes, no

    var isYes: Bool { self == .yes }
  }

  /// Who has most to say where shares do not tell.
  package enum Majority: String, CaseIterable, FieldValue {
    case municipalities, state, `private`
  }

  /// How its cost is divided among the participants.
  package enum CostKey: String, CaseIterable, FieldValue {
    case inhabitants, use, equal, shares
    case fixedAndVariable = "fixed-and-variable"
    case tiers, other
  }

  /// Why the participants may buy of it without a competition, or that they may not.
  package enum Procurement: String, CaseIterable, FieldValue {
    case inHouse = "in-house"
    case cooperation
    case exclusiveRight = "exclusive-right"
    case competition
    case none
    case notAssessed = "not-assessed"
  }

  /// The municipal tasks of `Data/tasks.yaml`, by its ids.
  package enum CatalogueTask: String, CaseIterable, FieldValue {
    case school, care, kindergarten
    case childWelfare = "child-welfare"
    case social, health, administration
    case emergencyDoctor = "emergency-doctor"
    case ppt, ict, payroll, accounting, procurement
    case legalService = "legal-service"
    case taxCollection = "tax-collection"
    case planning
    case buildingPermits = "building-permits"
    case rescue, water, waste
  }
}
