import Basics
import Testing

@testable import Spaces

/// Every answer that `may` gives, written out by hand: a dot forbids, a plus allows.
@Suite struct PermissionTableTests {
  static let roles: [Role?] = [nil, .reader, .adviser, .contributor, .editor, .owner]

  /// In a space of which the public sees nothing, without an account's rights of its own: nobody, then each role.
  static let closedSpace = """
    seeSpace        . + + + + +
    seeMembers      . + + + + +
    seeHistory      . + + + + +
    addThing        . . . + + +
    changeSpace     . . . . . +
    manageMembers   . . . . . +
    """

  /// A thing that the public does not see: state, action, then nobody and each role.
  static let things = """
    draft     seeThing      . . + + + +
    draft     seeHistory    . . + + + +
    draft     changeThing   . . . + + +
    draft     publishThing  . . . . + +
    draft     removeThing   . . . . + +
    draft     citeThing     . . . + + +
    draft     forkThing     . . + + + +
    draft     shareThing    . . . . + +
    draft     commentThing  . . + + + +
    draft     progressTask  . . . + + +
    internal  seeThing      . + + + + +
    internal  seeHistory    . + + + + +
    internal  changeThing   . . . . + +
    internal  publishThing  . . . . + +
    internal  removeThing   . . . . + +
    internal  citeThing     . . . + + +
    internal  forkThing     . + + + + +
    internal  shareThing    . . . . + +
    internal  commentThing  . + + + + +
    internal  progressTask  . . . . + +
    published seeThing      . + + + + +
    published seeHistory    . + + + + +
    published changeThing   . . . . + +
    published publishThing  . . . . + +
    published removeThing   . . . . + +
    published citeThing     . . . + + +
    published forkThing     . + + + + +
    published shareThing    . . . . + +
    published commentThing  . + + + + +
    published progressTask  . . . . + +
    removed   seeThing      . . + + + +
    removed   seeHistory    . . + + + +
    removed   changeThing   . . . . + +
    removed   publishThing  . . . . + +
    removed   removeThing   . . . . + +
    removed   citeThing     . . . . . .
    removed   forkThing     . . + + + +
    removed   shareThing    . . . . + +
    removed   commentThing  . . . . . .
    removed   progressTask  . . . . . .
    """

  /// What the public sees where the space shows: nothing, existence, members, things, history, all.
  static let shown = """
    seeSpace              . + + + + +
    seeMembers            . . + . . +
    seeHistory            . . . . + +
    addThing              . . . . . .
    changeSpace           . . . . . .
    manageMembers         . . . . . .
    published seeThing    . . . + . +
    published seeHistory  . . . . . +
    internal seeThing     . . . . . .
    internal seeHistory   . . . . . .
    draft seeThing        . . . . . .
    removed seeThing      . . . . . .
    published forkThing   . . . . . .
    """

  /// Without a space: the public, somebody with an account, the operator.
  static let installation = """
    seeOrganisations     + + +
    makeSpace            . + +
    manageOrganisations  . . +
    invitePeople         . . +
    managePeople         . . +
    operate              . . +
    seeAccount           . . .
    seeSpace             . . .
    seeThing             . . .
    """

  static let person = id(1) as Identifier<Person>
  static let other = id(2) as Identifier<Person>
  static let space = id(3) as Identifier<Space>

  @Test func roleInAClosedSpace() {
    for (words, column, expected) in Self.cells(Self.closedSpace) {
      let actor = Self.actor(Self.roles[column])
      let action = Action(rawValue: words[0])
      #expect(
        action.map { may(actor, $0, .space(Self.space, shows: [])) } == expected, "\(words) \(column)")
    }
  }

  @Test func roleOnAThingThatThePublicDoesNotSee() {
    var seen: Set<[String]> = []
    for (words, column, expected) in Self.cells(Self.things) {
      guard let state = ThingState(rawValue: words[0]), let action = Action(rawValue: words[1]) else {
        Issue.record("\(words)")
        continue
      }
      seen.insert(words)
      let subject = Subject.thing(in: Self.space, shows: [], state: state)
      #expect(may(Self.actor(Self.roles[column]), action, subject) == expected, "\(words) \(column)")
    }
    // The table leaves out only what is never asked of a thing: that is never allowed.
    for state in ThingState.allCases {
      for action in Action.allCases where !seen.contains([state.rawValue, action.rawValue]) {
        for role in Self.roles {
          let subject = Subject.thing(in: Self.space, shows: Set(Aspect.allCases), state: state)
          #expect(!may(Self.actor(role, isOperator: true), action, subject), "\(state) \(action)")
        }
      }
    }
  }

  @Test func thePublic() {
    let shows: [Set<Aspect>] = [
      [], [.existence], [.members], [.things], [.history], Set(Aspect.allCases),
    ]
    for (words, column, expected) in Self.cells(Self.shown) {
      guard let action = Action(rawValue: words.last ?? "") else {
        Issue.record("\(words)")
        continue
      }
      let subject: Subject =
        words.count == 2
        ? .thing(in: Self.space, shows: shows[column], state: ThingState(rawValue: words[0]) ?? .draft)
        : .space(Self.space, shows: shows[column])
      #expect(may(.public, action, subject) == expected, "\(words) \(column)")
    }
  }

  @Test func theInstallation() {
    let actors = [Actor.public, Actor(person: Self.person), Actor(person: Self.person, isOperator: true)]
    for (words, column, expected) in Self.cells(Self.installation) {
      let action = Action(rawValue: words[0])
      #expect(action.map { may(actors[column], $0, .installation) } == expected, "\(words) \(column)")
    }
  }

  @Test func anAccountIsItsHoldersAndTheOperators() {
    for action in [Action.seeAccount, .changeAccount] {
      #expect(may(Actor(person: Self.person), action, .account(Self.person)))
      #expect(!may(Actor(person: Self.other), action, .account(Self.person)))
      #expect(may(Actor(person: Self.other, isOperator: true), action, .account(Self.person)))
      #expect(!may(.public, action, .account(Self.person)))
    }
  }

  @Test func theOperatorMendsMembershipsButReadsNoThings() {
    let actor = Actor(person: Self.person, isOperator: true)
    let subject = Subject.space(Self.space, shows: [])
    #expect(may(actor, .seeSpace, subject) && may(actor, .manageMembers, subject))
    #expect(!may(actor, .seeHistory, subject) && !may(actor, .changeSpace, subject))
    for state in ThingState.allCases {
      #expect(!may(actor, .seeThing, .thing(in: Self.space, shows: [], state: state)))
    }
  }

  @Test func whoeverHasAnAccountCopiesWhatIsShown() {
    let shown = Subject.thing(in: Self.space, shows: [.things], state: .published)
    #expect(may(Actor(person: Self.person), .forkThing, shown))
    #expect(!may(.public, .forkThing, shown))
  }

  static func actor(_ role: Role?, isOperator: Bool = false) -> Actor {
    Actor(
      person: role == nil ? nil : person, isOperator: isOperator, roles: role.map { [space: $0] } ?? [:])
  }

  /// The words of a line, and for each column whether it allows.
  static func cells(_ table: String) -> [(words: [String], column: Int, expected: Bool)] {
    table.split(separator: "\n").flatMap { line in
      let parts = line.split(separator: " ").map(String.init)
      let words = parts.filter { $0 != "." && $0 != "+" }
      return parts.dropFirst(words.count).enumerated().map { (words, $0.offset, $0.element == "+") }
    }
  }

  static func id<Kind>(_ milliseconds: Int64) -> Identifier<Kind> {
    Identifier(
      Occasion(
        now: Instant(milliseconds: milliseconds), today: Day.newYear(2026),
        randomBytes: { [UInt8](repeating: 0, count: $0) }))
  }
}
