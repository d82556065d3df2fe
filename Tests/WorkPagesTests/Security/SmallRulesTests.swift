import Basics
import SignIn
import Spaces
import TestContent
import Testing

@testable import Pages
@testable import WorkPages

/// The rules of safety that are functions of values.
@Suite struct SmallRulesTests {
  @Test(arguments: [
    ("https://nabo.example.no", "https://nabo.example.no", true),
    ("HTTPS://Nabo.Example.no/", "https://nabo.example.no", true),
    ("https://nabo.example.no:443", "https://nabo.example.no", true),
    ("http://localhost:8080", "http://localhost:8080", false), ("http://[::1]:80", "http://[::1]", false),
  ])
  func publicAddressIsWrittenAsBrowsersWriteOrigins(_ text: String, _ origin: String, _ isSecure: Bool) throws
  {
    let address = try #require(PublicAddress(text))
    #expect(address.origin == origin)
    #expect(address.isSecure == isSecure)
    #expect(address.absolute("/x") == origin + "/x")
  }

  @Test(arguments: [
    "", "nabo.example.no", "ftp://nabo.example.no", "https://", "https://a/b", "https://a b", "https://a@b",
    "https://a?b", "https://a\r\nb",
  ])
  func whatIsNoPublicAddressIsRefused(_ text: String) {
    #expect(PublicAddress(text) == nil)
  }

  @Test(arguments: [
    // What browsers send from a page of ours.
    (Sender(host: "nabo.no", origin: "http://nabo.no", fetchSite: "same-origin"), nil as String?, true),
    (Sender(host: "nabo.no", origin: "https://nabo.no"), nil, true),
    (Sender(host: "inside:8080", origin: "https://nabo.no"), "https://nabo.no", true),
    (Sender(host: "nabo.no", fetchSite: "same-origin"), nil, true),
    // From a page of another site, from a sandbox, from a neighbour, over plain HTTP.
    (Sender(host: "nabo.no", origin: "https://evil.example"), nil, false),
    (Sender(host: "nabo.no", origin: "null"), nil, false),
    (Sender(host: "nabo.no", origin: "http://nabo.no", fetchSite: "cross-site"), nil, false),
    (Sender(host: "nabo.no", fetchSite: "same-site"), nil, false),
    (Sender(host: "nabo.no", origin: "http://nabo.no"), "https://nabo.no", false),
    (Sender(host: "nabo.no", origin: "https://nabo.no.evil.example"), "https://nabo.no", false),
    (Sender(host: "nabo.no", origin: "http://nabo.no:8080"), nil, false),
    // From somebody who says nothing.
    (Sender(host: "nabo.no"), nil, false), (Sender(), nil, false), (Sender(origin: ""), nil, false),
  ])
  func originOfAForm(_ sender: Sender, _ site: String?, _ isOurs: Bool) {
    #expect(sender.isSameOrigin(as: site.flatMap(PublicAddress.init)) == isOurs)
  }

  @Test func tokenShowsAnotherMaskEachTimeAndStaysTheSame() {
    let secret = Secret(randomBytes: anyBytes)
    let token = secret.derived(for: "nabo form")
    let shown = (0..<20).map { _ in FormToken.masked(token, randomBytes: anyBytes) }
    #expect(Set(shown).count == 20)
    #expect(shown.allSatisfy { FormToken.matches($0, token) })
    #expect(shown.allSatisfy { !$0.contains(token) })
  }

  @Test func whatIsNotTheTokenDoesNotMatch() {
    let random = anyBytes
    let token = Secret(randomBytes: random).derived(for: "nabo form")
    let other = Secret(randomBytes: random).derived(for: "nabo form")
    let shown = FormToken.masked(token, randomBytes: random)
    for sent in [
      nil, "", token, String(shown.dropLast()), shown + "AA", "!",
      FormToken.masked(other, randomBytes: random),
    ] {
      #expect(!FormToken.matches(sent, token))
    }
    // Nothing matches where there is no token.
    #expect(!FormToken.matches("", ""))
  }

  @Test func cookiesOfASiteReachedByTLSBelongToThisHostAlone() {
    let secure = Cookies(isSecure: true).set(.session, "v")
    #expect(secure.value == "__Host-nabo-session=v; Path=/; HttpOnly; SameSite=Lax; Secure")
    let plain = Cookies(isSecure: false).set(.form, "v", seconds: 60)
    #expect(plain.value == "nabo-form=v; Path=/; Max-Age=60; HttpOnly; SameSite=Strict")
    #expect(Cookies(isSecure: true).clear(.session).value.contains("Max-Age=0"))
  }

  @Test func addressSendsSoManyFormsAndThenWaits() {
    let clock = TestClock()
    let limit = PostLimit(perMinute: 3, now: { clock.now })
    #expect((0..<3).allSatisfy { _ in limit.secondsToWait("192.0.2.1") == nil })
    #expect(limit.secondsToWait("192.0.2.1") == 20)
    #expect(limit.secondsToWait("192.0.2.2") == nil)
    clock.advance(by: .seconds(20))
    #expect(limit.secondsToWait("192.0.2.1") == nil)
    #expect(limit.secondsToWait("192.0.2.1") != nil)
    clock.advance(by: .seconds(3600))
    #expect((0..<3).allSatisfy { _ in limit.secondsToWait("192.0.2.1") == nil })
    #expect(limit.secondsToWait("192.0.2.1") != nil)
  }

  @Test func addressesOfOneCustomerCountAsOne() {
    let limit = PostLimit(perMinute: 1)
    #expect(limit.secondsToWait("2001:db8:1:2:3::4") == nil)
    #expect(limit.secondsToWait("2001:db8:1:2:ffff::1") != nil)
    #expect(limit.secondsToWait("2001:db8:1:3::4") == nil)
    #expect(limit.secondsToWait("::ffff:192.0.2.1") == nil)
    #expect(limit.secondsToWait("::ffff:192.0.2.2") == nil)
  }

  @Test func limitOfNothingStopsNobody() {
    let limit = PostLimit(perMinute: 0)
    #expect((0..<1000).allSatisfy { _ in limit.secondsToWait("a") == nil })
  }

  @Test func carriedFormHoldsNoSecretAndLeadsNowhereElse() throws {
    let visit = Visit(
      method: .post, segments: ["spaces", "new"],
      form: Form([
        .init("name", "Lillehammer-regionen"), .init("password", "hemmelig"), .init("code", "123456"),
        .init(FormToken.field, "x"),
      ]))
    let carried = try #require(CarriedForm(visit))
    #expect(carried.address == "/spaces/new")
    #expect(carried.fields == [.init("name", "Lillehammer-regionen")])
    let through = Visit(
      method: .post, segments: ["sign-in"],
      form: Form([
        .init("email", "kari@example.org"), .init(CarriedForm.formField, carried.encoded),
        .init(CarriedForm.addressField, carried.address),
      ]))
    #expect(CarriedForm.through(through)?.fields == carried.fields)
    #expect(CarriedForm.through(through)?.address == "/spaces/new")
    let elsewhere = Visit(
      method: .post, segments: ["sign-in"],
      form: Form([
        .init(CarriedForm.formField, "a=b"), .init(CarriedForm.addressField, "//evil.example/"),
      ]))
    #expect(CarriedForm.through(elsewhere)?.address != "//evil.example/")
  }
}
