import Basics
import Testing

@testable import SignIn

@Suite struct IssuerSettingsTests {
  @Test func aWholeFileIsRead() throws {
    let settings = try IssuerSettings.read(
      Array(
        """
        {"issuers": [{
          "id": "ansattporten", "name": {"nb": "Ansattporten", "en": "Ansattporten (employees)"},
          "issuer": "https://ansattporten.example.org", "client": "c1", "secretVariable": "NABO_SECRET",
          "scopes": ["openid", "profile"], "acr": ["high"], "linkByEmail": true,
          "authorizationDetails": [{"type": "ansattporten:orgno"}]
        }, {
          "id": "egen", "name": "Egen", "issuer": "http://localhost:9400", "client": "c2",
          "clientKey": {"file": "egen.pem", "kid": "k1"}, "twoFactorAcr": ["high"]
        }]}
        """.utf8), file: "issuers.json")
    #expect(settings.map(\.id) == ["ansattporten", "egen"])
    #expect(
      settings[0].name(in: "en") == "Ansattporten (employees)" && settings[0].name(in: "sv") == "Ansattporten"
    )
    #expect(
      settings[0].authorizationDetails == #"[{"type": "ansattporten:orgno"}]"# && settings[0].linksByEmail)
    #expect(settings[0].proof == .secret(variable: "NABO_SECRET") && settings[0].twoFactorLevels.isEmpty)
    #expect(
      settings[1].proof == .key(file: "egen.pem", keyID: "k1") && settings[1].twoFactorLevels == ["high"])
    #expect(settings[1].scopes == ["openid"] && settings[1].levels.isEmpty && !settings[1].linksByEmail)
  }

  @Test func everyFaultIsToldAtOnce() {
    let faults = #expect(throws: Diagnostics.self) {
      try IssuerSettings.read(
        Array(
          """
          {"issuers": [{"id": "A b", "name": {}, "issuer": "http://example.org", "client": "",
            "secretVariable": 7, "scopes": ["email"], "acr": 1, "linkByEmail": "yes", "authorizationDetails": {}}]}
          """.utf8), file: "issuers.json")
    }
    #expect(
      faults?.list.compactMap(\.place.field)
        == [
          "id", "name", "issuer", "client", "secretVariable", "scopes", "acr", "authorizationDetails",
          "linkByEmail",
        ].map { "issuers[0].\($0)" })
  }

  @Test(arguments: ["", "{}", "[]", "{\"issuers\": {}}", "not json", "\u{FEFF}"]) func noSettings(
    _ text: String
  ) {
    let faults = #expect(throws: Diagnostics.self) {
      try IssuerSettings.read(Array(text.utf8), file: "issuers.json")
    }
    #expect(faults?.list.map(\.code) == ["issuers-unreadable"])
  }
}
