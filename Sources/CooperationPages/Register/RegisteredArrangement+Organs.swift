import Law
import Spaces

extension RegisteredArrangement {
  /// Ids of the bodies that it has of those that its form asks for; nil where nobody has said all of them.
  ///
  /// Bodies that are kept in the space count as said. They alone say nothing of those that are not kept there, so that a body
  /// nobody wrote down is not taken for one that is missing.
  func organs(with bodies: [Body], _ form: CooperationForm?) -> Set<String>? {
    let kept = Set(bodies.compactMap(\.form).flatMap(\.organs).map(\.rawValue))
    if !organs.isEmpty { return kept.union(organs.map(\.rawValue)) }
    guard let form, !form.organs.isEmpty, form.organs.allSatisfy({ kept.contains($0.id) }) else {
      return nil
    }
    return kept
  }
}

extension Body {
  /// Whether the participants meet in it.
  var isHighest: Bool { form?.organs.contains { $0 != .board && $0 != .auditors } ?? false }
}

extension Body.Form {
  /// What the law of cooperation calls such a body.
  fileprivate var organs: [RegisteredArrangement.Organ] {
    switch self {
    case .representatives, .politicalCouncil: [.representantskap]
    case .board: [.board]
    case .ownersMeeting: [.generalMeeting, .annualMeeting]
    case .committee, .gemensamNamnd: [.committee]
    case .fullmaktige, .direktion: [.assembly]
    case .municipalCouncil, .executiveCommittee, .controlCommittee, .mergerCommittee, .jointLabourCommittee,
      .countyCouncil, .countyExecutiveCommittee, .countyCommittee, .kommunstyrelse, .regionfullmaktige,
      .regionstyrelse, .other:
      []
    }
  }
}
