import Basics

extension CooperationForm {
  /// What the answers mean for the form, in the order of the questions.
  func grounds(for needs: Needs, on day: Day) -> [Ground] {
    let weights: [(Needs.Question, Feature, Ground.Weight?)] = [
      (.participants, .participants, participantsWeight(needs)),
      (.authority, .authority, authorityWeight(needs)),
      (.principal, .authority, principalWeight(needs)),
      (.legalPerson, .legalPerson, legalPersonWeight(needs)),
      (.limited, .liability, liabilityWeight(needs)), (.market, .market, marketWeight(needs)),
    ]
    let stated = weights.compactMap { question, feature, weight -> Ground? in
      guard let weight, let statement = features[feature]?.first else { return nil }
      return Ground(weight: weight, question: question, statement: statement)
    }
    return timeGrounds(on: day) + stated
  }

  private func timeGrounds(on day: Day) -> [Ground] {
    switch state(on: day) {
    case .available: []
    case .future: [Ground(weight: .excludes, question: .day, statement: validity)]
    case .transitional, .past:
      [Ground(weight: .excludes, question: .day, statement: conversion?.statement ?? validity)]
    }
  }

  private func participantsWeight(_ needs: Needs) -> Ground.Weight? {
    guard let participants = needs.participants else { return nil }
    return traits.participants.contains(participants) ? nil : .excludes
  }

  private func authorityWeight(_ needs: Needs) -> Ground.Weight? {
    guard let wanted = needs.authority, wanted != .no else { return nil }
    switch traits.authority {
    case .never: return .excludes
    case .exceptions: return wanted == .exceptions ? .pro : .excludes
    case .ordinary, .full: return .pro
    case .delegable: return needs.statutory == false ? nil : .condition
    case .byStatute: return .condition
    }
  }

  /// Who may be given decisions of principal importance, exercise of authority or not.
  private func principalWeight(_ needs: Needs) -> Ground.Weight? {
    guard needs.principal == true else { return nil }
    switch traits.authority {
    case .ordinary: return .excludes
    case .full: return .pro
    case .delegable: return needs.statutory == false ? .excludes : .condition
    case .never, .exceptions, .byStatute: return nil
    }
  }

  private func legalPersonWeight(_ needs: Needs) -> Ground.Weight? {
    switch (needs.legalPerson, traits.legalPerson) {
    case (nil, _): nil
    case (true, .never), (false, .always): .excludes
    case (true, .always), (false, .never): .pro
    case (_, .optional): .pro
    }
  }

  private func liabilityWeight(_ needs: Needs) -> Ground.Weight? {
    guard needs.limited == true else { return nil }
    switch traits.liability {
    case .unlimited: return .excludes
    case .limited: return .pro
    case .agreed: return .against
    }
  }

  private func marketWeight(_ needs: Needs) -> Ground.Weight? {
    guard needs.market == true else { return nil }
    switch traits.market {
    case .suited: return .pro
    case .unsuited: return .against
    case .neutral: return nil
    }
  }
}
