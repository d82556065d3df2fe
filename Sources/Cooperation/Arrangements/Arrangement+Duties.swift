package import Basics
package import Duties

extension Arrangement {
  /// What the law has it do between two days: budget and accounts, notice of meetings, notice before the agreement is over,
  /// and what a form of old law must become.
  ///
  /// Dates that count from something nobody has told, as a meeting that is not set, are not among them.
  /// - Parameter statutory: as `Data/*/duties` has them.
  package func duties(in days: Range<Day>, statutory: StatutoryDuties) throws(Diagnostic) -> [Duty] {
    let anchors: Anchors = [.meeting: meetings, .end: end.map { [$0] } ?? []]
    var found: [Duty] = []
    for duty in statutory.ofForm(form) {
      found += try duty.duties(of: id, in: days, anchors: anchors)
    }
    return found.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
  }
}
