import Basics
import SignIn
import Spaces
import Store
import Testing
import WorkPages

@testable import Site

/// Inviting into a space from its page of members, through the whole edge.
@Suite struct InvitingTests {
  private let site: WorkSite
  private let mailbox = Mailbox()
  private let owner: Secret
  private let space: String

  init() throws {
    site = try WorkSite(publicAddress: "http://localhost", withSignIn: true, mailbox: mailbox)
    owner = try site.signedIn("Eva Eier").cookie
    let made = Self.send(site, "/spaces/new", [("name", "Regionen"), ("kind", "region")], owner)
    space = try #require(made.header("Location"))
  }

  @Test func everyAddressIsAnsweredAlikeAndNobodyBelongsBeforeTheyAgree() throws {
    _ = try site.signedIn("Ola Nordmann")
    let known = invite("ola.nordmann@example.org")
    let unknown = invite("ingen@example.org")
    #expect(known.status == 200 && unknown.status == 200)
    func bare(_ answer: SentReply, _ address: String) -> String {
      answer.text.replacing(address, with: "").replacing(/name="form-token" value="[^"]*"/, with: "")
    }
    #expect(bare(known, "ola.nordmann@example.org") == bare(unknown, "ingen@example.org"))
    let letters = mailbox.letters
    #expect(letters.map(\.recipient.text) == ["ola.nordmann@example.org", "ingen@example.org"])
    #expect(letters[0].subject == letters[1].subject)
    let page = site.get(space + "/members", session: owner).text
    #expect(page.contains("ola.nordmann@example.org") && page.contains("ingen@example.org"))
    #expect(!page.contains("Ola Nordmann"))
    #expect(!site.get(space + "/history", session: owner).text.contains("Ola Nordmann"))
  }

  @Test func anAddressIsNotLetInByTheFormForOrganisations() throws {
    _ = try site.signedIn("Ola Nordmann")
    let answer = Self.send(
      site, space + "/members",
      [("email", "ola.nordmann@example.org"), ("role", "editor"), ("from", "2026-11-21")], owner)
    #expect(answer.status == 400)
    #expect(!site.get(space + "/members", session: owner).text.contains("Ola Nordmann"))
  }

  @Test func theLimitOfLettersHolds() throws {
    for number in 0..<InvitationLetters.byInviter {
      #expect(invite("a\(number)@example.org").status == 200, "\(number)")
    }
    let refused = invite("one-more@example.org")
    #expect(refused.status == 429 && refused.header("Retry-After") == "86400")
    #expect(refused.text.contains("one-more@example.org"), "what was typed is still there")
    #expect(mailbox.letters.count == InvitationLetters.byInviter)
    #expect(site.events.take().last?.kind == .limited)
  }

  @Test func anInvitationIsWithdrawnFromThePageOfMembers() throws {
    _ = invite("kari@example.org")
    let link = try #require(
      mailbox.letters.first?.text.firstMatch(of: /http:\/\/localhost(\/links\/[\w-]+)/)?.output.1)
    #expect(site.get(String(link)).status == 200)
    let page = site.get(space + "/members", session: owner).text
    let name = String(try #require(page.firstMatch(of: /name="invitation" value="([\w-]+)"/)?.output.1))
    let stranger = try site.signedIn("Ola Nordmann").cookie
    #expect(Self.send(site, space + "/members", [("invitation", name)], stranger).status == 404)
    #expect(site.get(String(link)).status == 200)
    #expect(Self.send(site, space + "/members", [("invitation", name)], owner).status == 303)
    #expect(site.get(String(link)).status == 404)
    #expect(!site.get(space + "/members", session: owner).text.contains("kari@example.org"))
  }

  @Test func anInvitationToOneAccountIsRefusedToAnother() throws {
    let invited = try site.signedIn("Ola Nordmann")
    let other = try site.signedIn("Per Hansen")
    _ = invite("ola.nordmann@example.org")
    let link = String(
      try #require(
        mailbox.letters.first?.text.firstMatch(of: /http:\/\/localhost(\/links\/[\w-]+)/)?.output.1))
    let page = site.get(link, session: other.cookie)
    #expect(page.status == 200 && !page.text.contains("action=\"\(link)\""), "nothing to accept with")
    #expect(Self.send(site, link, [], other.cookie).status == 403)
    #expect(site.get(space, session: other.cookie).status == 404)
    #expect(Self.send(site, link, [], invited.cookie).status == 303)
    #expect(site.get(space, session: invited.cookie).status == 200)
  }

  @Test func whoRunsTheInstallationWithdrawsInvitationsToAccounts() throws {
    let runner = try site.signedIn("Siri Ås")
    _ = try site.storage.write { tx in
      try Person.get(runner.person, tx).change(
        .init(isOperator: true), by: .command("test"), tx, WorkSite.occasion)
    }
    let made = Self.send(site, "/people/invite", [("email", "kari@example.org")], runner.cookie)
    #expect(made.status == 200)
    let page = site.get("/people", session: runner.cookie).text
    let name = String(try #require(page.firstMatch(of: /name="invitation" value="([\w-]+)"/)?.output.1))
    #expect(Self.send(site, "/people/change", [("invitation", name)], owner).status == 404)
    #expect(Self.send(site, "/people/change", [("invitation", name)], runner.cookie).status == 303)
    #expect(!site.get("/people", session: runner.cookie).text.contains("kari@example.org"))
  }

  /// Without mail whoever runs the installation gets an address with its host, and everybody is told that no letter
  /// goes out.
  @Test func withoutMailNoLetterIsPromised() throws {
    let bare = try WorkSite(withSignIn: true)
    let runner = try bare.signedIn("Siri Ås")
    let owner = try bare.signedIn("Eva Eier")
    _ = try bare.storage.write { tx in
      try Person.get(runner.person, tx).change(
        .init(isOperator: true), by: .command("test"), tx, WorkSite.occasion)
    }
    #expect(bare.get("/people/invite", session: runner.cookie).text.contains("det går ikke noe brev"))
    let made = Self.send(bare, "/people/invite", [("email", "kari@example.org")], runner.cookie).text
    #expect(made.contains("Det er ikke sendt noe brev til kari@example.org"))
    #expect(made.contains(/value="http:\/\/localhost\/links\/[\w-]+" readonly/))
    let space = try #require(
      Self.send(bare, "/spaces/new", [("name", "Regionen"), ("kind", "region")], owner.cookie)
        .header("Location"))
    let members = bare.get(space + "/members", session: owner.cookie).text
    #expect(!members.contains("action=\"/people/invite\""), "what cannot be sent is not asked for")
    #expect(members.contains("sender ikke e-post"))
  }

  private func invite(_ email: String) -> SentReply {
    Self.send(
      site, "/people/invite",
      [("space", String(space.suffix(26))), ("email", email), ("role", "editor"), ("language", "nb")], owner)
  }

  private static func send(
    _ site: WorkSite, _ path: String, _ form: [(String, String)], _ session: Secret
  ) -> SentReply {
    site.post(path, form, session: session, token: WorkSite.token(session))
  }
}
