import Law

extension CooperationForm {
  func hasClause(_ id: String) -> Bool { clauses.contains { $0.id == id } }

  /// Where the law says what an effect rests on; nil where nothing was read that does.
  func statement(of effect: EffectKind) -> Statement? {
    switch effect {
    case .unaffected: nil
    case .dissolves, .oneLeft: read(.dissolution, saying: demands.participants > 1) ?? read(.participants)
    case .hostDisappears: clause("host")
    case .formBarred: conversion?.statement ?? validity
    case .joinsTwice: clause("members") ?? clause("participants") ?? read(.merger)
    case .sharesChange: clause("shares") ?? read(.merger)
    case .seatsChange: clause("members") ?? read(.organs)
    case .replacesParticipant: clause("participants") ?? read(.merger)
    case .coversPart, .mayBeEnded: read(.merger)
    }
  }

  private func clause(_ id: String) -> Statement? {
    clauses.first { $0.id == id }.map(\.statement).flatMap { $0.verified ? $0 : nil }
  }

  private func read(_ feature: Feature, saying: Bool = true) -> Statement? {
    saying ? features[feature]?.first { $0.verified } : nil
  }
}
