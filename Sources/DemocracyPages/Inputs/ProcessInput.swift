package import Basics
package import Democracy
package import Spaces
import Store

/// What somebody said in a process, and what became of it. On paper or by telephone it is written down by a member; on the web
/// anybody sends it.
package struct ProcessInput: ThingContent {
  package static let kind = ThingKind.input

  package enum Sort: String, CaseIterable, FieldValue {
    case comment, proposal, question
  }

  package enum Channel: String, CaseIterable, FieldValue {
    case web, paper, phone, meeting, letter
  }

  package enum Moderation: String, CaseIterable, FieldValue {
    case shown, withheld
  }

  /// Why something is not shown.
  package enum Reason: String, CaseIterable, FieldValue {
    case employee, personal, insult, unlawful
    case elsewhere = "off-topic"
    case double = "repeated"
  }

  package enum Outcome: String, CaseIterable, FieldValue {
    case ledTo = "led-to"
    case partly, noted
    case not
  }

  package var process: Identifier<Thing>?
  package var sort: Sort?
  package var text = ""
  /// The municipality that it comes from.
  package var unit: UnitCode?
  /// The name that whoever sent it wants beside it.
  package var sender = ""
  package var channel: Channel?
  package var received: Day?
  package var moderation: Moderation?
  package var reason: Reason?
  /// What whoever decided that wants to say of it.
  package var remark = ""
  package var outcome: Outcome?
  /// The sentence or point that it changed.
  package var change = ""
  /// The section, decision or amendment that it led to.
  package var decision: Identifier<Thing>?
  package var answer = ""
  package var answered: Day?

  package static let fields: [ContentField<Self>] = [
    .thing("process", \.process, of: [.process], isRequired: true), .choice("sort", \.sort),
    .text("text", \.text, isRequired: true), .unit("unit", \.unit), .line("sender", \.sender),
    .choice("channel", \.channel), .day("received", \.received), .choice("moderation", \.moderation),
    .choice("reason", \.reason), .text("remark", \.remark), .choice("outcome", \.outcome),
    .text("change", \.change),
    .thing(
      "decision", \.decision,
      of: [ThingKind("section"), ThingKind("decision"), ThingKind("amendment"), ThingKind("intent")]),
    .text("answer", \.answer), .day("answered", \.answered),
  ]

  package init() {}

  package func faults(in ground: Ground) throws -> [Diagnostic] {
    var faults: [Diagnostic] = []
    if moderation == .withheld, reason == nil {
      faults.append(Diagnostic("contribution-withheld-unreasoned", .badInput, at: .init(field: "reason")))
    }
    if outcome == .ledTo || outcome == .partly, change.isEmpty, decision == nil {
      faults.append(Diagnostic("contribution-outcome-unfounded", .badInput, at: .init(field: "change")))
    }
    if outcome == .not, answer.isEmpty {
      faults.append(Diagnostic("contribution-refused-unreasoned", .badInput, at: .init(field: "answer")))
    }
    if moderation == .withheld, try isOwn(ground) {
      faults.append(Diagnostic("contribution-moderator-party", .badInput, at: .init(field: "moderation")))
    }
    return faults
  }

  /// Whether whoever decides is whoever sent it.
  private func isOwn(_ ground: Ground) throws -> Bool {
    guard let person = ground.doer.person, !sender.isEmpty else { return false }
    let row = try ground.tx.row("SELECT name FROM person WHERE id = \(person)")
    return try row.map { folded(try $0.text("name")) == folded(sender) } ?? false
  }

  /// How it stands, where nobody but whoever may see it is told more than that.
  package static func standing(_ state: ThingState, _ moderation: Moderation?) -> ProcessTally.Input.Standing
  {
    if moderation == .withheld { return .withheld }
    return state == .published ? .shown : .waiting
  }
}

extension ThingKind {
  package static let input = ThingKind("input")
}
