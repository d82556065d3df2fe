import Basics
import Converters
import Formats
import Pages
import Spaces
import WorkPages

/// One council with its part of the cases of a space, as OParl 1.1 has it (https://oparl.org/spezifikation). What nobody wrote
/// down is left out: of a meeting the hour, and so its `start`; persons altogether.
struct OParlCouncil {
  /// Words of the reader's language.
  struct Words {
    let paperType: String
    let level: (Treatment.Level) -> String
    let outcome: (Treatment.Outcome) -> String
    let form: (Body.Form) -> String
    let day: (Day) -> String
  }

  let space: Identifier<Space>
  let unit: UnitCode
  let name: String
  /// Those that it decides.
  let folders: [CaseFolder]
  let organizations: [(id: Identifier<Thing>, title: String, content: Body)]
  /// Where cases and minutes are as PDF; false where nothing makes that here.
  let hasPaper: Bool
  let words: Words
  /// The whole address of a place.
  let address: (Place) -> String

  /// The council itself.
  var body: JSONValue {
    let lists: [(String, OParlList)] = [
      ("organization", .organizations), ("person", .persons), ("meeting", .meetings), ("paper", .papers),
      ("agendaItem", .agendaItems), ("consultation", .consultations), ("file", .files),
    ]
    return object(
      "Body", at: address(OParlPlaces.body(space, CaseCouncil(unit))),
      [.init("system", .text(address(OParlPlaces.system(space)))), .init("name", .text(name))]
        + lists.map { .init($0, .text(address(OParlPlaces.list(space, CaseCouncil(unit), $1)))) } + [
          .init("legislativeTerm", .array([])),
          .init("web", .text(address(CasePlaces.list(space)))),
        ])
  }

  /// The objects of a list, by the thing that each is of.
  func objects(_ list: OParlList) -> [(id: Identifier<Thing>, json: JSONValue)] {
    switch list {
    case .persons: []
    case .organizations: organizations.map { ($0.id, organization($0.id, $0.title, $0.content)) }
    case .papers: folders.map { ($0.id, paper($0)) }
    case .meetings: treatments.map { ($1.id, meeting($0, $1)) }
    case .agendaItems: treatments.map { ($1.id, agendaItem($0, $1)) }
    case .consultations: treatments.map { ($1.id, consultation($0, $1)) }
    case .files:
      hasPaper ? folders.map { ($0.id, file(of: $0)) } + held.map { ($0.id, file(of: $0)) } : []
    }
  }

  private typealias Entry = CaseFolder.Entry<Treatment>

  private var treatments: [(CaseFolder, Entry)] {
    folders.flatMap { folder in
      folder.treatments.filter { $0.content.unit == unit && $0.content.meeting != nil }.map { (folder, $0) }
    }
  }

  private var held: [Entry] { treatments.map(\.1).filter { $0.content.outcome != .planned } }

  private func address(_ list: OParlList, _ id: Identifier<Thing>) -> String {
    address(OParlPlaces.object(space, CaseCouncil(unit), list, id))
  }

  private func object(_ type: String, at id: String, _ members: [JSONValue.Member]) -> JSONValue {
    .object(
      [.init("id", .text(id)), .init("type", .text("https://schema.oparl.org/1.1/\(type)"))] + members)
  }

  private func organization(_ id: Identifier<Thing>, _ title: String, _ content: Body) -> JSONValue {
    let form = content.form.map { [JSONValue.Member("classification", .text(words.form($0)))] } ?? []
    return object(
      "Organization", at: address(.organizations, id),
      [
        .init("body", .text(address(OParlPlaces.body(space, CaseCouncil(unit))))),
        .init("name", .text(title)),
      ] + form + [.init("web", .text(address(ThingPlaces.thing(id))))])
  }

  private func meeting(_ folder: CaseFolder, _ treatment: Entry) -> JSONValue {
    let day = treatment.content.meeting.map { " – \(words.day($0))" } ?? ""
    let isHeld = treatment.content.outcome != .planned
    let minutes =
      hasPaper && isHeld ? [JSONValue.Member("resultsProtocol", file(of: treatment))] : []
    return object(
      "Meeting", at: address(.meetings, treatment.id),
      [
        .init("name", .text(treatment.title + day)),
        // The two states that OParl names for it.
        .init("meetingState", .text(isHeld ? "durchgeführt" : "terminiert")),
      ] + organizations(of: treatment) + minutes + [
        .init("agendaItem", .array([agendaItem(folder, treatment)]))
      ])
  }

  private func agendaItem(_ folder: CaseFolder, _ treatment: Entry) -> JSONValue {
    let content = treatment.content
    let number = content.caseNumber.isEmpty ? [] : [JSONValue.Member("number", .text(content.caseNumber))]
    let result = content.outcome.map { [JSONValue.Member("result", .text(words.outcome($0)))] } ?? []
    let decision = folder.decisions.last { $0.content.treatment == treatment.id }
    return object(
      "AgendaItem", at: address(.agendaItems, treatment.id),
      [.init("meeting", .text(address(.meetings, treatment.id)))] + number + [
        .init("order", .number(0)), .init("name", .text(folder.title)),
        .init("consultation", .text(address(.consultations, treatment.id))),
      ] + result + (decision.map { [.init("resolutionText", .text($0.content.wording))] } ?? []))
  }

  private func consultation(_ folder: CaseFolder, _ treatment: Entry) -> JSONValue {
    let level = treatment.content.level
    return object(
      "Consultation", at: address(.consultations, treatment.id),
      [
        .init("paper", .text(address(.papers, folder.id))),
        .init("agendaItem", .text(address(.agendaItems, treatment.id))),
        .init("meeting", .text(address(.meetings, treatment.id))),
      ] + organizations(of: treatment) + [.init("authoritative", .bool(level == .council))]
        + (level.map { [.init("role", .text(words.level($0)))] } ?? []))
  }

  private func paper(_ folder: CaseFolder) -> JSONValue {
    let number = folder.treatment(unit, .council)?.content.caseNumber ?? ""
    let own = folder.treatments.filter { $0.content.unit == unit && $0.content.meeting != nil }
    return object(
      "Paper", at: address(.papers, folder.id),
      [
        .init("body", .text(address(OParlPlaces.body(space, CaseCouncil(unit))))),
        .init("name", .text(folder.title)),
      ] + (number.isEmpty ? [] : [.init("reference", .text(number))]) + [
        .init("paperType", .text(words.paperType))
      ] + (hasPaper ? [.init("mainFile", file(of: folder))] : []) + [
        .init("consultation", .array(own.map { consultation(folder, $0) })),
        .init("web", .text(address(CasePlaces.matter(folder.id)))),
      ])
  }

  private func file(of folder: CaseFolder) -> JSONValue {
    file(folder.id, folder.title, address(CasePlaces.paper(folder.id, CaseCouncil(unit), .pdf)))
  }

  private func file(of treatment: Entry) -> JSONValue {
    file(treatment.id, treatment.title, address(CasePlaces.minutes(treatment.id, .pdf)))
  }

  private func file(_ id: Identifier<Thing>, _ name: String, _ access: String) -> JSONValue {
    object(
      "File", at: address(.files, id),
      [
        .init("name", .text(name)), .init("mimeType", .text("application/pdf")),
        .init("accessUrl", .text(access)),
      ])
  }

  /// The body that treats it, where that is known here.
  private func organizations(of treatment: Entry) -> [JSONValue.Member] {
    guard let body = treatment.content.body, organizations.contains(where: { $0.id == body }) else {
      return []
    }
    return [.init("organization", .texts([address(.organizations, body)]))]
  }
}
