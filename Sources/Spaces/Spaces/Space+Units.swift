package import Basics
package import Store

extension Space {
  /// The municipalities that the space is about on `day`: those that it names, then those that organisations with a role
  /// in it are. Each once; counties are none.
  package func municipalities(on day: Day, _ tx: any Transaction) throws -> [UnitCode] {
    let members = try Membership.of(id, tx).filter { $0.valid.contains(day) }.compactMap(
      \.member.organisation)
    let organisations = try Organisation.some(Set(members), tx)
    let theirs = members.compactMap { organisations[$0] }.flatMap(\.units)
      .filter { $0.valid.contains(day) }.map(\.unit).sorted()
    return (units + theirs).reduce(into: []) { found, unit in
      if !unit.isCounty, !found.contains(unit) { found.append(unit) }
    }
  }
}
