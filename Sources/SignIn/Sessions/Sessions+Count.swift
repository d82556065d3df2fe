import Basics
package import Spaces
package import Store

extension Sessions {
  /// How many sessions are not over.
  package static func count(_ tx: any Transaction, _ occasion: Occasion) throws -> Int {
    let times = SessionTimes.standard
    let row = try tx.row(
      """
      SELECT COUNT(*) AS sessions FROM session
      WHERE stage = \(SessionState.Stage.complete.rawValue) AND seen > \(occasion.now.adding(.zero - times.idle))
        AND created > \(occasion.now.adding(.zero - times.absolute))
      """)
    return try row?.integer("sessions") ?? 0
  }
}
