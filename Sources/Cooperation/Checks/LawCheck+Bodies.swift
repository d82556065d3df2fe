import Law
import Rulebook

extension LawCheck {
  /// The name, the bodies, and that each participant has its seats.
  func bodies() -> [Finding] {
    name() + organs() + members() + deputies()
  }

  private func name() -> [Finding] {
    let words = form.demands.nameWords
    guard !words.isEmpty, let statement = read(.name), !words.contains(where: isInName) else { return [] }
    return [
      Finding(
        .nameLacks, .fault, statement,
        ["name": .text(arrangement.name), "words": .either(words.map { .init($0) })])
    ]
  }

  /// Short forms stand as a word of their own, as they are written; words in any case.
  private func isInName(_ words: String) -> Bool {
    if words.allSatisfy(\.isUppercase) {
      return arrangement.name.split { !$0.isLetter && !$0.isNumber }.contains { $0 == words }
    }
    return arrangement.name.lowercased().contains(words.lowercased())
  }

  private func organs() -> [Finding] {
    let wanted = form.organs.filter(\.statement.verified)
    guard let there = arrangement.organs else {
      return wanted.isEmpty
        ? []
        : [Finding(.organsUnknown, .hint, read(.organs), ["organs": .list(wanted.map(\.statement.text))])]
    }
    return wanted.filter { !there.contains($0.id) }.map { organ in
      Finding(.organMissing, .fault, organ.statement, of: organ.id, ["organ": .words(organ.statement.text)])
    }
  }

  private func members() -> [Finding] {
    guard let least = form.demands.representatives?.members, let statement = read(.organs) else { return [] }
    return arrangement.participants.filter { ($0.members ?? least) < least }.map { participant in
      Finding(
        .membersTooFew, .fault, statement, of: participant.unit,
        [
          "unit": .units([participant.unit]), "count": .count(participant.members ?? 0),
          "least": .count(least),
        ])
    }
  }

  private func deputies() -> [Finding] {
    guard let each = form.demands.representatives?.deputies, each > 0, let statement = read(.organs) else {
      return []
    }
    return arrangement.participants.compactMap { participant in
      guard let members = participant.members, let deputies = participant.deputies,
        deputies < members * each
      else { return nil }
      return Finding(
        .deputiesTooFew, .fault, statement, of: participant.unit,
        ["unit": .units([participant.unit]), "count": .count(deputies), "least": .count(members * each)])
    }
  }
}
