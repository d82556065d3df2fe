import Basics
import Spaces
import Store
import Testing

@testable import SignIn

/// A member cannot make the installation write to strangers without end.
@Suite(.onEveryEngine) struct InvitationLettersTests {
  private let place: TestInstallation
  private let owner: Person

  init() throws {
    place = try TestInstallation()
    owner = try place.person("Eva Eier")
  }

  @Test func onePersonInvitesSoManyADayWhateverTheSpace() throws {
    let spaces = try (0..<2).map { _ in try space() }
    for number in 0..<InvitationLetters.byInviter {
      #expect(try fault(inviting: "a\(number)@example.org", into: spaces[number % 2]) == nil)
    }
    for space in spaces {
      #expect(try fault(inviting: "one-more@example.org", into: space) == "invitations-too-many")
    }
    #expect(try pending(spaces[0]) == InvitationLetters.byInviter / 2, "what is refused makes no link")
    #expect(try fault(inviting: "tomorrow@example.org", into: spaces[0], at: 86401) == nil)
  }

  @Test func oneSpaceSendsSoManyWhoeverInvites() throws {
    let space = try space()
    let owners = try (0..<3).map { number in try ownerToo("Eier \(number)", of: space) }
    for number in 0..<InvitationLetters.bySpace {
      let by = owners[number % owners.count]
      #expect(try fault(inviting: "a\(number)@example.org", into: space, by: by) == nil)
    }
    #expect(
      try fault(inviting: "one-more@example.org", into: space, by: owners[0]) == "invitations-too-many")
    #expect(try fault(inviting: "one-more@example.org", into: try self.space(), by: owner) == nil)
  }

  @Test func oneAddressGetsSoManyWhoeverWrites() throws {
    let senders = try (0...InvitationLetters.toRecipient).map { try place.person("Eier \($0)") }
    for sender in senders.dropLast() {
      #expect(try fault(inviting: "Kari@example.org", into: try space(sender), by: sender) == nil)
    }
    let last = try #require(senders.last)
    let space = try space(last)
    #expect(try fault(inviting: "kari@EXAMPLE.org", into: space, by: last) == "invitations-too-many")
    #expect(try fault(inviting: "ola@example.org", into: space, by: last) == nil)
  }

  @Test func whatIsRefusedDoesNotUpTheWait() throws {
    let space = try space()
    for number in 0..<InvitationLetters.byInviter {
      _ = try fault(inviting: "a\(number)@example.org", into: space)
    }
    for _ in 0..<50 { _ = try fault(inviting: "kari@example.org", into: space, at: 100) }
    #expect(try fault(inviting: "kari@example.org", into: space, at: 86401) == nil)
  }

  @Test func theOperatorGrantsASpaceMoreAndTakesItBack() throws {
    let space = try space()
    let most = InvitationLetters.bySpace + 10
    try grant(most, to: space)
    for number in 0..<most {
      #expect(try fault(inviting: "a\(number)@example.org", into: space) == nil, "\(number)")
    }
    #expect(try fault(inviting: "one-more@example.org", into: space) == "invitations-too-many")
    let other = try self.space()
    #expect(try fault(inviting: "elsewhere@example.org", into: other) == nil, "its letters are its own")
    try grant(nil, to: space)
    #expect(try place.storage.read { tx in try LetterQuota.of(space.id, tx) } == nil)
    try grant(0, to: other)
    #expect(try fault(inviting: "nobody@example.org", into: other) == "invitations-too-many")
  }

  @Test func onlyWhoRunsTheInstallationGrants() throws {
    let space = try space()
    #expect(throws: Diagnostic("not-permitted", .forbidden)) {
      try place.storage.write { tx in
        let actor = try Actor.of(owner.id, at: occasion(at: 0).today, tx)
        try LetterQuota.grant(100, to: space.id, by: .actor(actor), tx, occasion(at: 0))
      }
    }
  }

  @Test func invitationsUseUpNoResets() throws {
    for number in 0..<InvitationLetters.toRecipient {
      let sender = try place.person("Eier \(number)")
      _ = try fault(inviting: owner.email, into: try space(sender), by: sender)
    }
    let wait = try place.storage.write { tx in
      try RateLimits.take(.resetsByRecipient, owner.email, tx, occasion(at: 1))
    }
    #expect(wait == nil)
  }

  private func space(_ owner: Person? = nil) throws -> Space {
    try place.storage.write { tx in
      let actor = try Actor.of((owner ?? self.owner).id, at: occasion(at: 0).today, tx)
      return try Space.make(
        SpaceDraft(kind: .region, name: "Regionen", purpose: ""), by: .actor(actor), tx, occasion(at: 0))
    }
  }

  private func ownerToo(_ name: String, of space: Space) throws -> Person {
    let person = try place.person(name)
    _ = try place.storage.write { tx in
      try Membership.add(
        MembershipDraft(.person(person.id), .owner, from: occasion(at: 0).today), to: space,
        by: .command("test"), tx, occasion(at: 0))
    }
    return person
  }

  private func grant(_ letters: Int?, to space: Space) throws {
    try place.storage.write { tx in
      try LetterQuota.grant(letters, to: space.id, by: .command("test"), tx, occasion(at: 0))
    }
  }

  private func pending(_ space: Space) throws -> Int {
    try place.storage.read { tx in
      try Invitations.pending(into: space.id, by: .command("test"), tx, occasion(at: 1)).count
    }
  }

  /// What came of inviting; nil where the invitation was made.
  private func fault(
    inviting email: String, into space: Space, by inviter: Person? = nil, at seconds: Int64 = 0
  ) throws -> String? {
    do {
      try place.storage.write { tx in
        let actor = try Actor.of((inviter ?? owner).id, at: occasion(at: seconds).today, tx)
        _ = try Invitations.invite(
          InvitationDraft(email: email, space: space.id), by: .actor(actor), tx, occasion(at: seconds))
      }
      return nil
    } catch let fault as Diagnostic {
      return fault.code
    }
  }
}
