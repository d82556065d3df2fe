import Basics
import Formats
import Foundation
import Outgoing
import TestServers
import Testing

@testable import Publishers

@Suite("Each publisher's own questions")
struct PublisherTests {
  private static let recorded = RecordedAnswers.folder.appending(path: "publishers").path

  @Test("KLASS")
  func klass() throws {
    let test = try TestClient(
      #"""
      {"GET /v1/classifications/131?language=nb&includeFuture=true": {"file": "\#(Self.recorded)/klass-131.json"},
       "GET /v1/classifications/131/codesAt?date=2026-01-01&language=nb&includeFuture=true":
         {"file": "\#(Self.recorded)/klass-codes-2026-01-01.json", "way": "gzip"},
       "GET /v1/classifications/131/changes?from=2005-01-01&to=2024-01-02&language=nb&includeFuture=true":
         {"file": "\#(Self.recorded)/klass-changes-2005-2024.json"},
       "GET /v1/classifications/131/correspondsAt?targetClassificationId=104&date=2024-01-01&language=nb":
         {"text": "{\"correspondenceItems\": []}"}}
      """#)
    let klass = Klass(test.client())
    #expect(try klass.classification(131).0.name == "Standard for kommuneinndeling")
    let (codes, answer) = try klass.codes(131, on: .newYear(2026))
    #expect(codes.codes.count == 358 && answer.digest.count == 64)
    #expect(
      try klass.changes(131, from: .newYear(2005), until: try #require(Day("2024-01-02"))).0.changes.count
        > 400)
    #expect(try klass.correspondence(131, with: 104, on: .newYear(2024)).pairs.isEmpty)
  }

  @Test("PxWebApi asks in pieces that its limit allows")
  func pxWeb() throws {
    let test = try TestClient(
      #"{"POST /v1/tables/12134/data?lang=no&outputFormat=json-stat2": {"file": "\#(Self.recorded)/pxweb-12134.json"}}"#
    )
    let selection = PxWebSelection([
      .init("KOKkommuneregion0000", ["0301", "4601", "5001"]), .init("Tid", ["2024"]),
    ])
    #expect(try PxWeb(test.client(mostItems: 2), language: "no").cells("12134", selection).count == 2)
    let bodies = try test.server.asked().map(\.body)
    #expect(bodies[0].contains("4601") && !bodies[0].contains("5001") && bodies[1].contains("5001"))
    #expect(try test.server.asked()[0].head["Content-Type"] == "application/json")
    let fault = #expect(throws: Diagnostic.self) {
      try PxWeb(test.client(mostItems: 0), language: "no").cells("12134", selection)
    }
    #expect(fault?.code == "publisher-too-many")
  }

  @Test("Kolada, by its documentation, page by page")
  func kolada() throws {
    let test = try TestClient(
      #"""
      {"GET /v1/municipality?per_page=1000": {"text": "{\"values\": [{\"id\": \"0114\", \"title\": \"A\", \"type\": \"K\"}], \"next_url\": \"{base}/v1/municipality?page=2\"}"},
       "GET /v1/municipality?page=2": {"text": "{\"values\": [{\"id\": \"0115\", \"title\": \"B\", \"type\": \"K\"}], \"next_url\": null}"},
       "GET /v1/kpi?title=barn&per_page=1000": {"text": "{\"values\": []}"},
       "GET /v1/data/kpi/N1,N2/year/2023,2024?per_page=1000": {"text": "{\"values\": []}"}}
      """#)
    let kolada = Kolada(test.client())
    #expect(try kolada.areas().areas.map(\.id) == ["0114", "0115"] && kolada.areas().answers.count == 2)
    #expect(try kolada.indicators(title: "barn").isEmpty)
    #expect(try kolada.figures(of: ["N1", "N2"], years: [2023, 2024]).figures.isEmpty)
  }

  @Test("Enhetsregisteret: what tells of persons is not kept, and no more is paged through than it gives")
  func enhetsregisteret() throws {
    let test = try TestClient(
      #"""
      {"GET /v1/enheter/112233445": {"file": "\#(Self.recorded)/enhetsregisteret-unit.json"},
       "GET /v1/enheter/112233445/roller": {"file": "\#(Self.recorded)/enhetsregisteret-roles-of-persons.json"},
       "GET /v1/enheter?organisasjonsform=IKS,KF&size=1000": {"text": "{\"page\": {\"totalElements\": 12000}}"},
       "GET /v1/oppdateringer/enheter?oppdateringsid=123867&size=1000": {"file": "\#(Self.recorded)/enhetsregisteret-changes-of-units.json"}}
      """#)
    let register = Enhetsregisteret(test.client())
    #expect(try register.roles(of: "112233445").map(\.holder) == [.person(name: "X Y")])
    #expect(!FileManager.default.fileExists(atPath: test.folder.path))
    #expect(try register.unit("112233445").name == "SESAM STASJON")
    #expect(try register.changes(after: 123_866).count == 2)
    let fault = #expect(throws: Diagnostic.self) { try register.units(ofForms: ["IKS", "KF"]) }
    #expect(fault?.code == "publisher-too-many")
  }

  @Test("Boundaries come as GeoJSON")
  func geoJSON() throws {
    let test = try TestClient(
      #"{"GET /v1/a.json": {"type": "application/geo+json", "text": "{\"type\": \"FeatureCollection\", \"features\": []}"}, "GET /v1/b.json": {"text": "[]"}}"#
    )
    let publisher = GeoJSONPublisher(test.client())
    #expect(throws: Diagnostic.self) { try publisher.features("/b.json") }
    #expect((try? publisher.features("/a.json"))?.features.isEmpty ?? true)
  }

  @Test("The known publishers are asked by https, within limits, and can be moved to a mirror")
  func known() throws {
    for policy in [PublisherPolicy.klass, .ssb, .scb, .kolada, .enhetsregisteret] {
      #expect(policy.base.hasPrefix("https://") && policy.calls <= 30 && policy.window >= .seconds(10))
    }
    let test = try TestClient("{}")
    let mirror = try #require(WebAddress("\(test.server.address)/"))
    #expect(try PublisherPolicy.klass.moved(to: mirror).base == "\(test.server.address)/api/klass/v1")
  }
}
