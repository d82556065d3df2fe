import Basics
import Foundation
import Spaces
import Store
import Testing

@testable import SignIn

@Suite(.onEveryEngine) struct LinkAndTokenTests {
  @Test func aLinkIsUsedOnceAndReadingItDoesNotUseIt() throws {
    let place = try TestInstallation()
    let person = try place.person()
    let link = try make(.reset, place, person)
    for _ in 0..<3 {
      #expect(
        try place.storage.read { tx in try OneTimeLinks.find(link, tx, occasion(at: 1)) }?.person == person.id
      )
    }
    #expect(try use(link, place, at: 2)?.purpose == .reset)
    #expect(try use(link, place, at: 3) == nil)
    #expect(try place.storage.read { tx in try OneTimeLinks.find(link, tx, occasion(at: 3)) } == nil)
  }

  @Test(
    arguments: [
      (LinkPurpose.reset, 3599, true), (.reset, 3600, false), (.owner, 86399, true), (.owner, 86400, false),
      (.invitation, 7 * 86400 - 1, true), (.invitation, 7 * 86400, false), (.reset, -3600, false),
    ] as [(LinkPurpose, Int64, Bool)])
  func linksEnd(_ purpose: LinkPurpose, _ seconds: Int64, _ holds: Bool) throws {
    let place = try TestInstallation()
    let link = try make(purpose, place, try place.person())
    #expect((try use(link, place, at: seconds) != nil) == holds)
  }

  @Test func aTokenIsFoundByItsHeaderUntilItEnds() throws {
    let place = try TestInstallation()
    let person = try place.person()
    let token = try token(place, person)
    #expect(token.hasPrefix("nabo_") && token.utf8.count == 48)
    let found = try find("Bearer \(token)", place, at: 5)
    #expect(found?.person == person.id && found?.scopes == [.read])
    #expect(try find("bearer \(token)", place, at: 5) != nil)
    for header in [
      "", token, "Basic \(token)", "Bearer nabo_", "Bearer \(token)x", "Bearer \(token.dropLast())A=",
    ] {
      #expect(try find(header, place, at: 5) == nil)
    }
    #expect(try find("Bearer \(token)", place, at: 3600) == nil)
    let id = try #require(found?.tokenID)
    let other = try place.person("Ola Nordmann")
    #expect(
      try place.storage.write { tx in try APITokens.revoke(id, of: other.id, tx, occasion(at: 6)) } == false)
    #expect(try place.storage.write { tx in try APITokens.revoke(id, of: person.id, tx, occasion(at: 6)) })
    #expect(try find("Bearer \(token)", place, at: 7) == nil)
  }

  @Test func aTokenNeedsNameScopeAndAnEnd() throws {
    let place = try TestInstallation()
    let person = try place.person()
    let year = occasion(at: 367 * 86400).now
    let faults = #expect(throws: Diagnostics.self) {
      try place.storage.write { tx in
        try APITokens.make(for: person.id, name: " ", scopes: [], expires: year, tx, occasion(at: 0))
      }
    }
    #expect(faults?.list.map(\.code) == ["name-missing", "token-scope-missing", "token-expiry-unusable"])
  }

  @Test func theKeyFileIsForItsOwnerAlone() throws {
    let place = try TestInstallation()
    let path = place.path("key")
    let made = try InstallationKey.load(path: path, randomBytes: occasion(at: 0).randomBytes)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let sealed = try made.seal([1, 2, 3], for: "test", randomBytes: occasion(at: 0).randomBytes)
    let again = try InstallationKey.load(path: path, randomBytes: occasion(at: 0).randomBytes)
    #expect(again.unseal(sealed, for: "test") == [1, 2, 3])
    #expect(again.unseal(sealed, for: "else") == nil)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    #expect(throws: Diagnostic("key-open", .badInput, at: .init(file: path))) {
      try InstallationKey.load(path: path, randomBytes: occasion(at: 0).randomBytes)
    }
  }

  private func make(_ purpose: LinkPurpose, _ place: TestInstallation, _ person: Person) throws -> String {
    try place.storage.write { tx in
      try OneTimeLinks.make(purpose, person: person.id, language: "nb", tx, occasion(at: 0)).text
    }
  }

  private func use(_ link: String, _ place: TestInstallation, at seconds: Int64) throws -> OneTimeLink? {
    try place.storage.write { tx in try OneTimeLinks.use(link, tx, occasion(at: seconds)) }
  }

  private func token(_ place: TestInstallation, _ person: Person) throws -> String {
    try place.storage.write { tx in
      try APITokens.make(
        for: person.id, name: "Regneark", scopes: [.read], expires: occasion(at: 3600).now, tx,
        occasion(at: 0))
    }
  }

  private func find(_ header: String, _ place: TestInstallation, at seconds: Int64) throws -> TokenState? {
    try place.storage.read { tx in try APITokens.find(header, tx, occasion(at: seconds)) }
  }
}
