/// Those properties of a form that decide whether it can be chosen. Each is explained by the statements of
/// the feature of the same name.
package struct FormTraits: Hashable, Sendable {
  package enum LegalPerson: String, CaseIterable, Hashable, Sendable {
    case always, never
    /// The agreement decides.
    case optional
  }

  package enum Authority: String, CaseIterable, Hashable, Sendable {
    case never
    /// Only on internal matters and in the administration of grant schemes.
    case exceptions
    /// By delegation, except what is of principal importance.
    case ordinary
    /// By delegation, in all kinds of matters.
    case full
    /// In statutory tasks where the law opens for it; in others unless of principal importance.
    case delegable
    /// Only with support in statute.
    case byStatute = "by-statute"
  }

  package enum Liability: String, CaseIterable, Hashable, Sendable {
    /// Each participant for its share, without limit.
    case unlimited
    /// Only with what was put in.
    case limited
    /// What one of the municipalities does it answers for itself; the agreement divides the cost.
    case agreed
  }

  package enum Market: String, CaseIterable, Hashable, Sendable {
    case suited, unsuited, neutral
  }

  package let participants: Set<Partners>
  package let legalPerson: LegalPerson
  package let authority: Authority
  package let liability: Liability
  package let market: Market

  package init(
    participants: Set<Partners>, legalPerson: LegalPerson, authority: Authority, liability: Liability,
    market: Market
  ) {
    self.participants = participants
    self.legalPerson = legalPerson
    self.authority = authority
    self.liability = liability
    self.market = market
  }
}

/// Who takes part.
package enum Partners: String, CaseIterable, Hashable, Sendable {
  case municipalities
  /// Counties or regions only.
  case counties
  case municipalitiesAndCounties = "mixed"
  /// Also others than municipalities and counties.
  case withPrivate = "private"
}
