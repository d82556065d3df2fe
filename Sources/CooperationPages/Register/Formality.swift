package import Basics
import Spaces

/// Whether a cooperation is a formal one, and why, as the three chief executives of the Lillehammer region defined it in
/// their memo of 2019: cooperation by agreement that is buying and selling of services; a host municipality with authority
/// handed over; everything with an organisation above it (a host with a joint committee, a board, an IKS, an AS of which
/// municipalities have the majority). What the state or private parties dominate is none.
package struct Formality: Hashable, Sendable {
  package enum Verdict: String, CaseIterable, Sendable {
    case formal, informal, unknown
  }

  /// The texts `cooperation.formality.<reason>` say each.
  package enum Reason: String, CaseIterable, Sendable {
    // It is one.
    case organised, authority, agreement
    case municipalMajority = "municipal-majority"
    // It is none.
    case alone, dominated, network, project
    case otherForm = "other-form"
    // What has to be known first.
    case formUnsaid = "form-unsaid"
    case authorityUnsaid = "authority-unsaid"
    case agreementUnsaid = "agreement-unsaid"
    case majorityUnsaid = "majority-unsaid"
    case participantsUnsaid = "participants-unsaid"
  }

  package let reason: Reason

  package var verdict: Verdict {
    switch reason {
    case .organised, .authority, .agreement, .municipalMajority: .formal
    case .alone, .dominated, .network, .project, .otherForm: .informal
    case .formUnsaid, .authorityUnsaid, .agreementUnsaid, .majorityUnsaid, .participantsUnsaid: .unknown
    }
  }
}

extension RegisteredArrangement {
  package func formality(on day: Day) -> Formality { Formality(reason: reason(on: day)) }

  private func reason(on day: Day) -> Formality.Reason {
    let present = participants(on: day)
    if present.isEmpty { return .participantsUnsaid }
    if present.count < 2 { return .alone }
    if majority == .state || majority == .private { return .dominated }
    if let form { return reason(form, present) }
    return switch nature {
    case .purchase: agreementReason
    case .network: .network
    case .project: .project
    case .service, nil: .formUnsaid
    }
  }

  private func reason(_ form: FormName, _ present: [Participant]) -> Formality.Reason {
    switch form {
    case .hostWithCommittee, .hostWithCommittee1992, .gemensamNamnd: .organised
    case .host, .host1992:
      switch authority {
      case .yes: .authority
      case .no: agreementReason
      case nil: .authorityUnsaid
      }
    case .agreement, .avtalssamverkan: agreementReason
    case .privatUtforare: .dominated
    default:
      switch form.family {
      case .council, .community, .company: .organised
      case .limitedCompany: majorityReason(present)
      case .association, .host, .agreement, .open: .otherForm
      }
    }
  }

  private var agreementReason: Formality.Reason {
    agreed == nil && documents.isEmpty && clauses.isEmpty ? .agreementUnsaid : .agreement
  }

  private func majorityReason(_ present: [Participant]) -> Formality.Reason {
    if majority == .municipalities { return .municipalMajority }
    let municipal = present.filter { $0.unit?.isCounty == false }
    let known = municipal.compactMap(\.share).reduce(0, +)
    if known > 0.5 { return .municipalMajority }
    let others = present.filter { $0.unit?.isCounty != false }.compactMap(\.share).reduce(0, +)
    return others >= 0.5 ? .dominated : .majorityUnsaid
  }
}
