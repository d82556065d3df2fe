package import Basics

/// A unit of Enhetsregisteret, the register of organisations in Norway: what Nabo reads of it. Units and sub-units
/// (`enheter`, `underenheter`) have the same form here.
package struct RegisteredUnit: Hashable, Sendable {
  /// Nine digits.
  package let number: String
  package let name: String
  /// The code of its form: `KOMM`, `IKS`, `KF`, `ORGL`, `BEDR`.
  package let form: String
  /// What the register calls that form; nil where it is not said.
  package let formName: String?
  /// The municipality of its address.
  package let municipality: String?
  /// The unit above it.
  package let parent: String?
  package let homepage: String?
  package let registered: Day?
  /// The day on which it was taken out of the register.
  package let deleted: Day?

  package init(
    number: String, name: String, form: String, formName: String? = nil, municipality: String? = nil,
    parent: String? = nil, homepage: String? = nil, registered: Day? = nil, deleted: Day? = nil
  ) {
    self.number = number
    self.name = name
    self.form = form
    self.formName = formName
    self.municipality = municipality
    self.parent = parent
    self.homepage = homepage
    self.registered = registered
    self.deleted = deleted
  }

  /// - Throws: `json-malformed`, `json-member-missing`, `json-kind`.
  package init(bytes: [UInt8], file: String) throws(Diagnostic) {
    try self.init(try JSONPlace(bytes: bytes, file: file))
  }

  init(_ place: JSONPlace) throws(Diagnostic) {
    number = try place.needed("organisasjonsnummer").text()
    name = try place.needed("navn").text()
    form = try place.needed("organisasjonsform").needed("kode").text()
    formName = try place.member("organisasjonsform")?.textIfPresent("beskrivelse")
    // Units have their business address, sub-units where they are.
    let address = place.member("forretningsadresse") ?? place.member("beliggenhetsadresse")
    municipality = try address?.textIfPresent("kommunenummer")
    parent = try place.textIfPresent("overordnetEnhet")
    homepage = try place.textIfPresent("hjemmeside")
    registered = try place.dayIfPresent("registreringsdatoEnhetsregisteret")
    deleted = try place.dayIfPresent("slettedato")
  }
}
