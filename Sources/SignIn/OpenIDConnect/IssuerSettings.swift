package import Basics
internal import Formats
internal import Outgoing

/// One issuer of identities that an installation trusts: ID-porten, Ansattporten, a municipality's own.
package struct IssuerSettings: Sendable {
  /// In addresses: lower-case letters, digits and hyphens.
  package let id: String
  /// What people call it, by language.
  package let names: [String: String]
  /// The issuer's identifier, which is the beginning of the address of its configuration.
  let issuer: WebAddress
  /// The same as text, as accounts keep it.
  package var identifier: String { issuer.text }
  package let client: String
  package let proof: Proof
  package let scopes: [String]
  /// Levels of assurance of which one is asked for and must come back; empty for any.
  package let levels: [String]
  /// Levels at which the issuer saw two factors, so that no code of our own is asked for.
  package let twoFactorLevels: [String]
  /// `authorization_details` (RFC 9396) as JSON, to ask whom somebody represents; nil to ask nothing.
  package let authorizationDetails: String?
  /// Whether an address that the issuer calls verified opens the account with that address.
  package let linksByEmail: Bool

  /// By what this installation shows that it is the client.
  package enum Proof: Hashable, Sendable {
    /// The name of the environment variable that holds the client's secret.
    case secret(variable: String)
    /// A file with the client's private key, and the name under which the issuer knows it.
    case key(file: String, keyID: String)
  }

  package func name(in language: String) -> String {
    names[language] ?? names["nb"] ?? names.sorted { $0.key < $1.key }.first?.value ?? id
  }

  /// The issuers of a settings file, a JSON list under `issuers`. Throws every fault it finds.
  package static func read(_ bytes: [UInt8], file: String) throws(Diagnostics) -> [IssuerSettings] {
    guard let list = JSONValue.outside(bytes)?["issuers"]?.list else {
      throw Diagnostics([Diagnostic("issuers-unreadable", .badInput, at: .init(file: file))])
    }
    var faults: [Diagnostic] = []
    var found: [IssuerSettings] = []
    for (index, value) in list.enumerated() {
      var reader = SettingsReader(value: value, file: file, index: index)
      if let settings = reader.settings() { found.append(settings) }
      faults += reader.faults
    }
    let ids = found.map(\.id)
    if Set(ids).count < ids.count {
      faults.append(Diagnostic("issuers-alike", .badInput, at: .init(file: file, field: "id")))
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    return found
  }
}

/// Reads one issuer and collects what is wrong with it.
private struct SettingsReader {
  let value: JSONValue
  let file: String
  let index: Int
  var faults: [Diagnostic] = []

  mutating func settings() -> IssuerSettings? {
    let id = take("id") { $0.text.flatMap(Self.identifier) }
    let names = take("name", Self.names)
    let issuer = take("issuer") { $0.text.flatMap(WebAddress.init).flatMap { $0.isProtected ? $0 : nil } }
    let client = take("client") { $0.text.flatMap { $0.isEmpty ? nil : $0 } }
    // A key where there is one, else a secret.
    let proof =
      value["clientKey"] == nil
      ? take("secretVariable") {
        $0.text.flatMap { $0.isEmpty ? nil : IssuerSettings.Proof.secret(variable: $0) }
      } : take("clientKey", Self.key)
    let scopes = optional("scopes", else: ["openid"]) {
      $0.texts.flatMap { $0.contains("openid") ? $0 : nil }
    }
    let levels = optional("acr", else: []) { $0.texts }
    let twoFactorLevels = optional("twoFactorAcr", else: []) { $0.texts }
    let details = optional("authorizationDetails", else: nil) { value in value.list.map { _ in value.line } }
    let byEmail = optional("linkByEmail", else: false) { $0.truth }
    guard let id, let names, let issuer, let client, let proof else { return nil }
    return IssuerSettings(
      id: id, names: names, issuer: issuer, client: client, proof: proof, scopes: scopes,
      levels: levels, twoFactorLevels: twoFactorLevels, authorizationDetails: details, linksByEmail: byEmail)
  }

  private mutating func take<Value>(_ key: String, _ read: (JSONValue) -> Value?) -> Value? {
    if let found = value[key].flatMap(read) { return found }
    fault(key)
    return nil
  }

  private mutating func optional<Value>(
    _ key: String, else standard: Value, _ read: (JSONValue) -> Value?
  ) -> Value {
    guard let given = value[key] else { return standard }
    if let found = read(given) { return found }
    fault(key)
    return standard
  }

  private mutating func fault(_ key: String) {
    faults.append(
      Diagnostic(
        "issuer-setting-unusable", .badInput, at: .init(file: file, field: "issuers[\(index)].\(key)")))
  }

  private static func names(_ value: JSONValue) -> [String: String]? {
    if let name = value.text { return name.isEmpty ? nil : ["nb": name] }
    guard case .object(let members) = value else { return nil }
    let names = members.compactMap { member in member.value.text.map { (member.key, $0) } }
    return names.isEmpty || names.count < members.count ? nil : Dictionary(names) { first, _ in first }
  }

  private static func key(_ value: JSONValue) -> IssuerSettings.Proof? {
    guard let file = value["file"]?.text, !file.isEmpty, let id = value["kid"]?.text, !id.isEmpty else {
      return nil
    }
    return .key(file: file, keyID: id)
  }

  private static func identifier(_ text: String) -> String? {
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789-".utf8)
    return (1...40).contains(text.utf8.count) && text.utf8.allSatisfy(letters.contains) ? text : nil
  }
}
