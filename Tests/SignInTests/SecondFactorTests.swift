import Basics
import Digests
import Spaces
import Store
import Testing

@testable import SignIn

@Suite(.onEveryEngine) struct SecondFactorTests {
  private let factor = SecondFactor(key: InstallationKey(randomBytes: { [UInt8](repeating: 7, count: $0) }))

  @Test func aCodeCountsOnceAndOnlyNow() throws {
    let place = try TestInstallation()
    let person = try place.person()
    let secret = try enrol(place, person)
    #expect(try accepts(place, person, code(secret, at: 60), at: 60))
    #expect(try !accepts(place, person, code(secret, at: 60), at: 61))
    #expect(try !accepts(place, person, code(secret, at: 30), at: 60), "a step before one that was used")
    #expect(try accepts(place, person, code(secret, at: 120), at: 90), "a telephone half a minute ahead")
    #expect(try accepts(place, person, code(secret, at: 300), at: 330), "a telephone half a minute behind")
    #expect(try !accepts(place, person, code(secret, at: 600), at: 700))
    for wrong in ["", "12345", "1234567", "abcdef", "٠١٢٣٤٥"] {
      #expect(try !accepts(place, person, wrong, at: 900))
    }
  }

  @Test func aClockThatWasAheadLocksNobodyOut() throws {
    let place = try TestInstallation()
    let person = try place.person()
    let secret = try enrol(place, person)
    #expect(try accepts(place, person, code(secret, at: 86400), at: 86400))
    #expect(try accepts(place, person, code(secret, at: 60), at: 60))
  }

  @Test func nothingIsAskedForBeforeTheAppHasShownThatItKnows() throws {
    let place = try TestInstallation()
    let person = try place.person()
    let secret = try place.storage.write { tx in try factor.propose(for: person.id, tx, occasion(at: 0)) }
    #expect(try account(place, person)?.asksForCode == false)
    #expect(
      try place.storage.write { tx in try factor.confirm("000000", for: person.id, tx, occasion(at: 0)) }
        == nil)
    #expect(try account(place, person)?.asksForCode == false)
    let again = try place.storage.read { tx in try factor.proposed(for: person.id, tx) }
    #expect(again?.text == secret.text)
  }

  @Test func codesOnPaperCountOnceEach() throws {
    let place = try TestInstallation()
    let person = try place.person()
    let secret = try place.storage.write { tx in try factor.propose(for: person.id, tx, occasion(at: 0)) }
    let paper = try #require(
      try place.storage.write { tx in
        try factor.confirm(code(secret, at: 0), for: person.id, tx, occasion(at: 0))
      })
    #expect(paper.count == 10 && Set(paper).count == 10 && paper.allSatisfy { $0.utf8.count == 14 })
    let stored = try place.storage.read { tx in
      try tx.rows("SELECT hash FROM recovery_code").map { try $0.bytes("hash") }
    }
    #expect(stored.count == 10 && stored.allSatisfy { $0.count == 32 })
    for code in paper.map({ Array($0.utf8.filter { $0 != UInt8(ascii: "-") }) }) {
      #expect(!stored.contains(code) && !stored.contains(SHA256.of(code)), "not even as a plain digest")
    }
    #expect(try accepts(place, person, paper[3].uppercased(), at: 1))
    #expect(try !accepts(place, person, paper[3], at: 2))
    #expect(try place.storage.read { tx in try RecoveryCodes.left(of: person.id, tx) } == 9)
    let other = try place.person("Ola Nordmann")
    #expect(try !accepts(place, other, paper[4], at: 3))
  }

  @Test func theDatabaseAloneDoesNotGiveTheSecretAway() throws {
    let place = try TestInstallation()
    let person = try place.person()
    let secret = try enrol(place, person)
    let stored = try place.storage.read { tx in
      try tx.row("SELECT code_secret FROM account WHERE person = \(person.id)")?.bytes("code_secret")
    }
    let sealed = try #require(stored)
    #expect(!sealed.windows(ofCount: secret.bytes.count).contains(secret.bytes))
    let other = SecondFactor(key: InstallationKey(randomBytes: { [UInt8](repeating: 8, count: $0) }))
    #expect(throws: Diagnostic("key-changed", .unavailable)) {
      try place.storage.write { tx in try other.accepts("000000", of: person.id, tx, occasion(at: 0)) }
    }
  }

  @Test func aSecretMovedToAnotherAccountDoesNotOpenThere() throws {
    let place = try TestInstallation()
    let person = try place.person()
    let other = try place.person("Ola Nordmann")
    let secret = try enrol(place, person)
    try place.storage.write { tx in
      try tx.run(
        """
        UPDATE account SET code_secret = (SELECT code_secret FROM account WHERE person = \(person.id)),
          code_confirmed = 1 WHERE person = \(other.id)
        """)
    }
    #expect(throws: Diagnostic("key-changed", .unavailable)) {
      try accepts(place, other, code(secret, at: 60), at: 60)
    }
  }

  @Test func tooManyCodesAreNotLookedAt() throws {
    let place = try TestInstallation()
    let person = try place.person()
    let secret = try enrol(place, person)
    let entrance = Entrance(storage: place.storage, gate: PasswordGate(), cost: cheap)
    let origin = Entrance.Origin(address: "192.0.2.1", agent: "")
    guard
      case .opened(let cookie, .awaitsCode) = try entrance.signIn(
        email: person.email, password: "en lang setning", from: origin, occasion(at: 60)),
      let session = try place.storage.read({ tx in try Sessions.find(cookie.text, tx, occasion(at: 60)) })
    else {
      Issue.record("no code is asked for")
      return
    }
    for _ in 0..<10 { _ = try entrance.enter(code: "", for: session, factor: factor, occasion(at: 60)) }
    let right = code(secret, at: 60)
    guard case .wait = try entrance.enter(code: right, for: session, factor: factor, occasion(at: 60)),
      case .opened = try entrance.enter(
        code: code(secret, at: 1000), for: session, factor: factor, occasion(at: 1000))
    else {
      Issue.record("no limit, or one without end")
      return
    }
  }

  @Test func theAddressForTheApp() {
    let secret = CodeSecret(bytes: Array("12345678901234567890".utf8))
    #expect(secret.text == "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")
    #expect(
      secret.address(account: "kari@øyer.no", issuer: "Nabo")
        == "otpauth://totp/Nabo:kari%40%C3%B8yer.no?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Nabo")
  }

  private func enrol(_ place: TestInstallation, _ person: Person) throws -> CodeSecret {
    try place.storage.write { tx in
      let secret = try factor.propose(for: person.id, tx, occasion(at: 0))
      _ = try factor.confirm(code(secret, at: 0), for: person.id, tx, occasion(at: 0))
      return secret
    }
  }

  private func code(_ secret: CodeSecret, at seconds: Int64) -> String {
    TimeCode.digits(secret: secret.bytes, step: TimeCode.step(at: occasion(at: seconds).now))
  }

  private func accepts(
    _ place: TestInstallation, _ person: Person, _ code: String, at seconds: Int64
  ) throws -> Bool {
    try place.storage.write { tx in try factor.accepts(code, of: person.id, tx, occasion(at: seconds)) }
  }

  private func account(_ place: TestInstallation, _ person: Person) throws -> Account? {
    try place.storage.read { tx in try Accounts.find(person.id, tx) }
  }
}

extension Array {
  fileprivate func windows(ofCount count: Int) -> [[Element]] {
    self.count < count ? [] : (0...(self.count - count)).map { Array(self[$0..<$0 + count]) }
  }
}
