import Testing

@testable import Spaces

/// What holds of every answer, whatever the table says.
@Suite struct PermissionPropertyTests {
  private typealias Table = PermissionTableTests

  static var subjects: [Subject] {
    let shows: [Set<Aspect>] = [[], [.existence], [.members], [.things], [.history], Set(Aspect.allCases)]
    let space = PermissionTableTests.space
    return [.installation, .account(PermissionTableTests.person), .account(PermissionTableTests.other)]
      + shows.flatMap { shows in
        [.space(space, shows: shows)]
          + ThingState.allCases.map { .thing(in: space, shows: shows, state: $0) }
      }
  }

  static let scopes: [Set<Scope>?] = [
    nil, [], [.read], [.write], [.manage], [.read, .write], Set(Scope.allCases),
  ]

  static var actors: [Actor] {
    ([nil] + Role.allCases.map(Optional.some)).flatMap { role in
      [false, true].map { isOperator in
        Actor(
          person: PermissionTableTests.person, isOperator: isOperator,
          roles: role.map { [PermissionTableTests.space: $0] } ?? [:])
      }
    }
  }

  @Test func aNarrowerTokenNeverAllowsMore() {
    for actor in Self.actors {
      for wide in Self.scopes {
        for narrow in Self.scopes where narrow.map({ wide?.isSuperset(of: $0) ?? true }) ?? (wide == nil) {
          let wider = wide.map(actor.narrowed(to:)) ?? actor
          let narrower = narrow.map(actor.narrowed(to:)) ?? actor
          for subject in Self.subjects {
            for action in Action.allCases where may(narrower, action, subject) {
              #expect(may(wider, action, subject), "\(action) \(subject)")
            }
          }
        }
      }
    }
  }

  @Test func noTokenThatReadsOrWritesGoverns() {
    let governing: [Action] = [
      .changeSpace, .manageMembers, .makeSpace, .manageOrganisations, .invitePeople,
    ]
    for actor in Self.actors {
      for subject in Self.subjects {
        for action in governing {
          #expect(!may(actor.narrowed(to: [.read, .write]), action, subject), "\(action)")
        }
      }
    }
  }

  /// Accounts, the installation, and links that open a space to others are for people who are signed in.
  @Test func noTokenAtAllTouchesAccountsOrOpensASpace() {
    let closed: [Action] = [.seeAccount, .changeAccount, .managePeople, .operate, .shareThing]
    for actor in Self.actors {
      for subject in Self.subjects {
        for action in closed {
          #expect(!may(actor.narrowed(to: Set(Scope.allCases)), action, subject), "\(action)")
        }
      }
    }
  }

  /// A token that governs does nothing else: it neither reads nor writes.
  @Test func aTokenThatGovernsDoesNothingElse() {
    let governing: Set<Action> = [
      .changeSpace, .manageMembers, .makeSpace, .manageOrganisations, .invitePeople,
    ]
    for actor in Self.actors {
      for subject in Self.subjects {
        for action in Action.allCases where !governing.contains(action) {
          #expect(!may(actor.narrowed(to: [.manage]), action, subject), "\(action)")
        }
      }
    }
  }

  @Test func aHigherRoleNeverAllowsLess() {
    for (lower, higher) in zip(Role.allCases, Role.allCases.dropFirst()) {
      #expect(lower < higher)
      for subject in Self.subjects {
        for action in Action.allCases where may(PermissionTableTests.actor(lower), action, subject) {
          #expect(may(PermissionTableTests.actor(higher), action, subject), "\(action) \(higher)")
        }
      }
    }
  }

  @Test func thePublicNeverWrites() {
    let reading: Set<Action> = [.seeSpace, .seeMembers, .seeHistory, .seeThing, .seeOrganisations]
    for subject in Self.subjects {
      for action in Action.allCases where !reading.contains(action) {
        #expect(!may(.public, action, subject), "\(action) \(subject)")
      }
    }
  }

  @Test func anAdviserNeverWritesInTheSpace() {
    let writing: [Action] = [
      .addThing, .changeSpace, .manageMembers, .changeThing, .publishThing, .removeThing, .citeThing,
      .shareThing,
    ]
    for subject in Self.subjects {
      for action in writing { #expect(!may(PermissionTableTests.actor(.adviser), action, subject)) }
    }
  }

  /// Groups of staff are for editors and owners, in whatever state; whoever may more may it of everything.
  @Test func kindsOfStaffAreForThoseWhoMayChangeEverything() {
    for actor in Self.actors {
      for action in Action.allCases {
        for state in ThingState.allCases {
          let space = PermissionTableTests.space
          let any = Subject.thing(in: space, shows: Set(Aspect.allCases), state: state)
          let staff = Subject.thing(
            in: space, shows: Set(Aspect.allCases), state: state, kind: .position)
          let isEntitled = (actor.roles[space] ?? .reader) >= .editor
          #expect(may(actor, action, staff) == (isEntitled && may(actor, action, any)), "\(action) \(state)")
        }
      }
    }
  }

  @Test func aRoleElsewhereAllowsNothingHere() {
    let elsewhere = PermissionTableTests.id(99) as Identifier<Space>
    let stranger = Actor(person: PermissionTableTests.person, roles: [elsewhere: .owner])
    let nobody = Actor(person: PermissionTableTests.person)
    for subject in Self.subjects {
      for action in Action.allCases {
        #expect(may(stranger, action, subject) == may(nobody, action, subject), "\(action) \(subject)")
      }
    }
  }
}
