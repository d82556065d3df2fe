package import Basics

/// Something that is not known of a cooperation and that whoever governs it has to know.
package enum Gap: String, CaseIterable, Sendable {
  case form, tasks, participants, shares, host, number, agreement, cost, budget, employees, authority
  case procurement, complaints
}

extension RegisteredArrangement {
  /// What nobody has said yet, of that which can be said of its form.
  package func gaps(on day: Day) -> [Gap] {
    let present = participants(on: day)
    let family = form?.family
    let isOwned = family == .company || family == .limitedCompany
    return Gap.allCases.filter { gap in
      switch gap {
      case .form: form == nil && nature != .network && nature != .project
      case .tasks: tasks.isEmpty
      case .participants: present.count < 2
      case .shares: isOwned && present.contains { $0.share == nil }
      case .host: family == .host && host == nil
      case .number: isOwned && number.isEmpty
      case .agreement: agreed == nil && documents.isEmpty
      case .cost: costKey == nil
      case .budget: budget == nil
      case .employees: employees == nil
      case .authority: authority == nil
      case .procurement: procurement == nil || procurement == .notAssessed
      case .complaints: complaints.isEmpty
      }
    }
  }
}
