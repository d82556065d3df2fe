import Basics
import Cooperation
import Formats
import Foundation

/// The Flemish register of 2023 and the mergers of 1 January 2025.
struct FlemishRegister {
  let arrangements: [Arrangement]
  let change: StructureChange

  init(_ folder: URL) throws {
    let members = try Self.table(folder, "be_memberships_2023.csv")
    let (whole, member) = (try members.column("arrangement_kbo"), try members.column("participant_kbo"))
    var places: [String: Int] = [:]
    var found: [Arrangement] = []
    for row in members.rows {
      let (id, unit) = (row.text(whole), row.text(member))
      let place = places[id] ?? found.count
      if place == found.count {
        places[id] = place
        found.append(Arrangement(id: id, name: id, form: ""))
      }
      found[place].participants.append(.init(unit: unit))
    }
    arrangements = found
    let events = try Self.table(folder, "be_merger_events_2025.csv")
    let (old, new) = (try events.column("original_kbo"), try events.column("result_kbo"))
    change = StructureChange(
      effective: .newYear(2025),
      mergers: events.rows.filter { !$0.isEmpty(old) }.map { row in
        .init(row.text(old).split(separator: " ").map(String.init), into: row.text(new))
      })
  }

  private static func table(_ folder: URL, _ name: String) throws -> CSVTable {
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
    return try CSVTable(bytes: bytes, file: name)
  }
}

/// Memberships of French groupings: those of municipalities that joined themselves, and those through another grouping.
struct FrenchLinks {
  let graph: MembershipGraph
  let groupings: Set<String>
  let direct: Int
  let indirect: Int

  init(_ bytes: [UInt8]) throws {
    let table = try CSVTable(bytes: bytes, file: "composition-communale-syndicats.csv")
    let (siren, way, member) = (
      try table.column("siren"), try table.column("ind_adhesion_directe"), try table.column("siren_membre")
    )
    var (links, indirect): ([(whole: String, member: String)], Int) = ([], 0)
    var groupings: Set<String> = []
    for row in table.rows {
      let whole = row.text(siren)
      groupings.insert(whole)
      if row.text(way) == "1" { links.append((whole, row.text(member))) } else { indirect += 1 }
    }
    (graph, self.groupings) = (MembershipGraph(links), groupings)
    (direct, self.indirect) = (links.count, indirect)
  }
}
