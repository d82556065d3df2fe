package import Basics
import Cooperation
import Formats
package import Law

/// What a merger does to each arrangement of a file, with what is to be done and a draft of the decision.
///
/// - Parameters:
///   - merge: codes or names of the municipalities that become one.
///   - continues: the one of them that goes on as a legal person, where a new one does not arise.
/// - Throws: `effects-merge-too-few`, `effects-continues-stranger`, and what a lookup of units throws.
package func effectsAnswer(
  _ file: ArrangementFile, merge: [String], continues: String?, effective: Day, country: String,
  statutes: Statutes, words: CooperationWords
) throws(Diagnostic) -> Answer {
  var names = file.names
  var parts: [String] = []
  for text in merge { parts.append(try names.municipality(text, in: country, field: "merge")) }
  guard Set(parts).count > 1 else {
    throw Diagnostic("effects-merge-too-few", .badInput, at: .init(field: "merge"))
  }
  let continuing = try continues.map { text throws(Diagnostic) in
    try names.municipality(text, in: country, field: "continues")
  }
  if let continuing, !parts.contains(continuing) {
    throw Diagnostic(
      "effects-continues-stranger", .badInput, at: .init(field: "continues"), ["unit": continues ?? ""])
  }
  let result = continuing ?? "\(country):" + parts.map(names.code).joined(separator: "+")
  let change = StructureChange(effective: effective, mergers: [.init(parts, into: result)])
  let found = effects(of: change, on: file.arrangements, forms: statutes.forms)
  return Answer(
    "effects", found,
    effectFields(
      EffectWords(words: words, name: names.name, effective: effective), names))
}

private func effectFields(_ words: EffectWords, _ names: UnitNames) -> [AnswerField<Effect>] {
  [
    AnswerField("arrangement") { $0.arrangement }, AnswerField("name") { $0.name },
    AnswerField("effect") { $0.kind.rawValue }, AnswerField("also") { $0.also.map(\.rawValue) },
    AnswerField("statute") { $0.consequences.first?.statement?.citation ?? "" },
    AnswerField("deadline") { $0.consequences.first?.deadline },
    AnswerField("reason") { words.reasons($0) }, AnswerField("action") { words.action($0) },
    AnswerField("responsible") { words.responsible($0.consequences.first) },
    AnswerField("before") { $0.before.map(names.code) },
    AnswerField("after") { $0.after.map(names.code) },
    AnswerField("through") { $0.through },
    AnswerField("consequences", each: consequenceFields(words)) { effect in
      effect.consequences.map { (effect, $0) }
    },
    AnswerField("joined", each: joinedFields(names)) { $0.joined },
    AnswerField("decision") { words.decision($0) },
  ]
}

private func consequenceFields(
  _ words: EffectWords
) -> [AnswerField<(effect: Effect, part: Effect.Consequence)>] {
  [
    AnswerField("effect") { $0.part.kind.rawValue },
    AnswerField("statute") { $0.part.statement?.citation ?? "" },
    AnswerField("deadline") { $0.part.deadline },
    AnswerField("action") { words.text($0.effect, "action", $0.part) },
    AnswerField("responsible") { words.responsible($0.part) },
  ]
}

private func joinedFields(_ names: UnitNames) -> [AnswerField<Effect.Joined>] {
  [
    AnswerField("result") { names.code($0.result) },
    AnswerField("person") { $0.person == .arises ? "arises" : "continues" },
    AnswerField("continues") { joined -> String? in
      if case .continues(let unit) = joined.person { names.code(unit) } else { nil }
    },
    AnswerField("participants") { $0.participants.map(names.code) },
    AnswerField("outside") { $0.outside.map(names.code) },
    AnswerField("share") { $0.share }, AnswerField("members") { $0.members },
  ]
}
