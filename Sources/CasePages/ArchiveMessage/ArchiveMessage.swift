import Formats

/// A message by which a case goes into a council's archive (Noark 5): `arkivmelding` of Fiks arkiv, version 1, as its published
/// examples are. A case file holds a journal entry for each document; what a council's archive numbers itself is left out.
struct ArchiveMessage {
  struct Document: Hashable {
    let title: String
    /// In the package.
    let file: String
    /// What the council's own archive calls such a document.
    let kind: String
  }

  /// A UUID.
  let id: String
  /// ISO 8601, in UTC.
  let moment: String
  let title: String
  /// By which the case is found again here.
  let key: String
  let council: String
  let documents: [Document]

  private static let message =
    "https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/arkivmelding/opprett/v1"
  private static let catalogue =
    "https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/metadatakatalog/v1"

  /// UTF-8.
  var xml: String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <arkivmelding xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="\(Self.message)">
      <system>Nabo</system>
      <meldingId>\(XMLText.escaped(id))</meldingId>
      <tidspunkt>\(XMLText.escaped(moment))</tidspunkt>
      <antallFiler>\(documents.count)</antallFiler>
      <mappe xsi:type="saksmappe">
        <tittel>\(XMLText.escaped(title))</tittel>
        \(external(key))
    \(documents.enumerated().map { entry($1, $0 + 1) }.joined(separator: "\n"))
      </mappe>
    </arkivmelding>

    """
  }

  private func entry(_ document: Document, _ number: Int) -> String {
    """
        <registrering xsi:type="journalpost">
          <dokumentbeskrivelse>
            \(coded("dokumenttype", document.kind))
            \(coded("dokumentstatus", "F"))
            <tittel>\(XMLText.escaped(document.title))</tittel>
            \(coded("tilknyttetRegistreringSom", "H"))
            <dokumentobjekt>
              <versjonsnummer>1</versjonsnummer>
              \(coded("variantformat", "P"))
              \(coded("format", "PDF"))
              <filnavn>\(XMLText.escaped(document.file))</filnavn>
              <referanseDokumentfil>\(XMLText.escaped(document.file))</referanseDokumentfil>
            </dokumentobjekt>
          </dokumentbeskrivelse>
          <tittel>\(XMLText.escaped(document.title))</tittel>
          <korrespondansepart>
            \(coded("korrespondanseparttype", "IM"))
            <korrespondansepartNavn>\(XMLText.escaped(council))</korrespondansepartNavn>
          </korrespondansepart>
          \(external("\(key)/\(number)"))
          \(coded("journalposttype", "X"))
          \(coded("journalstatus", "F"))
        </registrering>
    """
  }

  private func coded(_ name: String, _ code: String) -> String {
    "<\(name)><kode xmlns=\"\(Self.catalogue)\">\(XMLText.escaped(code))</kode></\(name)>"
  }

  private func external(_ key: String) -> String {
    "<referanseEksternNoekkel><fagsystem xmlns=\"\(Self.catalogue)\">Nabo</fagsystem>"
      + "<noekkel xmlns=\"\(Self.catalogue)\">\(XMLText.escaped(key))</noekkel></referanseEksternNoekkel>"
  }
}
