import Basics
import Figures
import Formats
import Pages
import Wording

/// The shipped tables as an entry of a catalogue of open data: DCAT-AP-NO, which data.norge.no reads.
///
/// Addresses are those of the site that tells it, so that each installation describes its own copy. Who answers for an
/// installation is not known here: whoever enters it into a catalogue adds `dcat:contactPoint`.
struct DataCatalogue {
  let sources: [Source]
  let texts: Texts

  private static let prefixes = [
    (name: "dcat", address: "http://www.w3.org/ns/dcat#"),
    (name: "dct", address: "http://purl.org/dc/terms/"),
    (name: "foaf", address: "http://xmlns.com/foaf/0.1/"),
    (name: "xsd", address: "http://www.w3.org/2001/XMLSchema#"),
  ]
  private static let authority = "http://publications.europa.eu/resource/authority"
  private static let service = "/api/v1"

  var document: RDFDocument {
    RDFDocument([catalogue, dataService] + sources.map(dataset), prefixes: Self.prefixes)
  }

  private var catalogue: RDFNode {
    RDFNode(
      StudyPlaces.catalogue.address(), "dcat:Catalog",
      [
        .init("dct:title", worded("sources.catalogue")),
        .init("dct:description", worded("sources.lead")),
        .init("dct:publisher", [agent("Nabo")]),
        .init(
          "dct:language", ["NOB", "NNO", "SWE", "ENG"].map { .reference("\(Self.authority)/language/\($0)") }),
        .init("foaf:homepage", [.reference(StudyPlaces.sources.address())]),
        .init("dcat:service", [.reference(Self.service)]),
        .init("dcat:dataset", sources.map { .reference(address(of: $0)) }),
      ])
  }

  private var dataService: RDFNode {
    RDFNode(
      Self.service, "dcat:DataService",
      [
        .init("dct:title", worded("sources.service")), .init("dct:publisher", [agent("Nabo")]),
        .init("dcat:endpointURL", [.reference(Self.service)]),
        .init("dcat:endpointDescription", [.reference("\(Self.service)/openapi.json")]),
        .init("dcat:servesDataset", sources.map { .reference(address(of: $0)) }),
      ])
  }

  private func dataset(_ source: Source) -> RDFNode {
    let notes = inLanguages(source.notes)
    return RDFNode(
      address(of: source), "dcat:Dataset",
      [
        .init("dct:identifier", [.text(source.id)]), .init("dct:title", inLanguages(source.titles)),
        // A table without a note is described by where it is from.
        .init(
          "dct:description", notes.isEmpty ? [.text("\(source.publisher): \(source.table)")] : notes),
        .init("dct:publisher", [agent(source.publisher)]),
        .init("dct:temporal", period(source).map { [.node($0)] } ?? []),
        .init("dct:spatial", country(source).map { [.reference($0)] } ?? []),
        .init("dct:accessRights", [.reference("\(Self.authority)/access-right/PUBLIC")]),
        .init("dcat:theme", [.reference("\(Self.authority)/data-theme/REGI")]),
        .init("dcat:distribution", [.node(distribution(source))]),
      ])
  }

  private func distribution(_ source: Source) -> RDFNode {
    RDFNode(
      nil, "dcat:Distribution",
      [
        .init("dcat:accessURL", [.reference(address(of: source))]),
        .init("dcat:accessService", [.reference(Self.service)]),
        .init("dct:license", Self.licence(source.licence).map { [.reference($0)] } ?? []),
        .init(
          "dct:rights",
          [.node(RDFNode(nil, "dct:RightsStatement", [.init("dct:title", [.text(source.licence)])]))]),
        .init("dct:modified", source.retrieved.map { [.day($0.iso)] } ?? []),
      ])
  }

  /// Where the site tells of it.
  private func address(of source: Source) -> String { "\(StudyPlaces.sources.address())#\(source.id)" }

  private func agent(_ name: String) -> RDFNode.Value {
    .node(RDFNode(nil, "foaf:Agent", [.init("foaf:name", [.text(name)])]))
  }

  /// From the first to the last year that is named.
  private func period(_ source: Source) -> RDFNode? {
    let years = source.years.split { !$0.isNumber }.filter { $0.utf8.count == 4 }.compactMap { Int($0) }
    guard let first = years.min(), let last = years.max() else { return nil }
    return RDFNode(
      nil, "dct:PeriodOfTime",
      [
        .init("dcat:startDate", [.day(Day.newYear(first).iso)]),
        .init("dcat:endDate", [.day("\(last)-12-31")]),
      ])
  }

  private func country(_ source: Source) -> String? {
    let codes = ["no": "NOR", "se": "SWE"]
    return codes[String(source.id.prefix { $0 != "." })].map { "\(Self.authority)/country/\($0)" }
  }

  /// The address of a licence that is one and has a version; of others only their words are told.
  private static func licence(_ words: String) -> String? {
    switch words {
    case "CC BY 4.0", "CC BY 4.0 (derived)": "\(authority)/licence/CC_BY_4_0"
    case "CC0": "\(authority)/licence/CC0"
    case "MIT": "\(authority)/licence/MIT"
    default: nil
    }
  }

  private func worded(_ key: String) -> [RDFNode.Value] {
    Language.allCases.map { .text(texts.phrasebook($0)(key), language: $0.rawValue) }
  }

  /// Texts by language, in the order of their languages.
  private func inLanguages(_ texts: [String: String]) -> [RDFNode.Value] {
    Language.allCases.compactMap { language in
      texts[language.rawValue].flatMap { $0.isEmpty ? nil : .text($0, language: language.rawValue) }
    }
  }
}

extension StudyContext {
  /// The shipped tables for catalogues. Query: `format`, `json-ld` unless `turtle`.
  func dataCatalogue() -> Reply {
    let document = DataCatalogue(sources: atlas.sources, texts: content.texts).document
    switch visit.query["format"] ?? "json-ld" {
    case "json-ld":
      return Reply(
        contentType: "application/ld+json; charset=utf-8", body: document.jsonLD.bytes,
        route: StudyPlaces.catalogue.pattern)
    case "turtle":
      return Reply(
        contentType: "text/turtle; charset=utf-8", body: Array(document.turtle.utf8),
        route: StudyPlaces.catalogue.pattern)
    case let word:
      return faultReply(
        [
          Diagnostic(
            "format-unknown", .badInput, at: .init(field: "format"),
            ["format": word, "expected": "json-ld, turtle"])
        ], at: StudyPlaces.catalogue)
    }
  }
}
