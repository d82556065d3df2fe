import Basics
import Search
import Store

/// What of all spaces somebody may see, as a condition: `may` answers for each kind of space and state, and nothing is
/// decided here.
struct SearchSight {
  /// The spaces in which somebody sees the same states, whatever the space shows.
  private let groups: [(spaces: [Identifier<Space>], states: [String], hidden: [String])]
  /// What everybody sees who sees this at all, where a space shows its things.
  private let shown: [String]

  init(_ actor: Actor) {
    func states(_ space: Identifier<Space>, _ shows: Set<Aspect>) -> [ThingState] {
      ThingState.allCases.filter {
        $0 != .removed && may(actor, .seeThing, .thing(in: space, shows: shows, state: $0))
      }
    }
    func hidden(_ space: Identifier<Space>) -> [String] {
      ThingKind.ofStaff.filter {
        !may(actor, .seeThing, .thing(in: space, shows: [], state: .internal, kind: $0))
      }.map(\.rawValue).sorted()
    }
    let bySpace = actor.roles.keys.sorted().map { space in
      (space: space, seen: [states(space, []).map(\.rawValue), hidden(space)])
    }
    groups = Dictionary(grouping: bySpace.filter { !$0.seen[0].isEmpty }, by: \.seen)
      .sorted { $0.key.lexicographicallyPrecedes($1.key, by: { $0.lexicographicallyPrecedes($1) }) }
      .map { (spaces: $0.value.map(\.space), states: $0.key[0], hidden: $0.key[1]) }
    spacesWithKnownMembers = actor.roles.keys.filter { may(actor, .seeMembers, .space($0, shows: [])) }
      .sorted()
    // A space of which the actor is nothing.
    let stranger = Actor(person: actor.person, isOperator: actor.isOperator, scopes: actor.scopes)
    shown = ThingState.allCases.filter { state in
      state != .removed && Self.isSeen(state, by: stranger)
    }.map(\.rawValue)
  }

  /// The spaces that the actor belongs to and may know who else does.
  let spacesWithKnownMembers: [Identifier<Space>]

  var isBlind: Bool { groups.isEmpty && shown.isEmpty }

  /// Of the rows `t` of things and `s` of their texts.
  var condition: SQL { condition { " AND s.state IN \($0)" } }

  /// Of the rows `t` of things.
  var conditionOfThings: SQL { condition { _ in "" } }

  private func condition(_ ofText: ([String]) -> SQL) -> SQL {
    var ways: [SQL] = groups.map { group in
      "(t.space IN \(group.spaces) AND t.state IN \(group.states)\(Self.hiding(group.hidden))\(ofText(group.states)))"
    }
    if !shown.isEmpty {
      ways.append(
        """
        (t.state IN \(shown)\(Self.hiding(hiddenFromAll))\(ofText(shown)) AND EXISTS (
          SELECT 1 FROM space_aspect a WHERE a.space = t.space AND a.aspect = \(Aspect.things.rawValue)))
        """)
    }
    guard let first = ways.first else { return "1 = 0" }
    return "(" + ways.dropFirst().reduce(first) { $0 + " OR " + $1 } + ")"
  }

  /// The same as labels of the index, as far as they tell; nil where that would be too many.
  var labels: [TokenCondition]? {
    let spaces = groups.flatMap(\.spaces)
    guard spaces.count <= 60 else { return nil }
    let own = spaces.map { TokenCondition.word(SearchText.label($0)) }
    return own + (shown.isEmpty ? [] : [.word(SearchText.labelOfPublished)])
  }

  private static func hiding(_ kinds: [String]) -> SQL {
    kinds.isEmpty ? "" : " AND t.kind NOT IN \(kinds)"
  }

  /// Of a space of which somebody is nothing.
  private var hiddenFromAll: [String] { ThingKind.ofStaff.map(\.rawValue).sorted() }

  private static func isSeen(_ state: ThingState, by stranger: Actor) -> Bool {
    guard let anySpace = Identifier<Space>(String(repeating: "0", count: 26)) else { return false }
    return may(stranger, .seeThing, .thing(in: anySpace, shows: [.things], state: state))
  }
}
