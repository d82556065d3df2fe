import Basics
import Pages
package import Spaces

/// A space that comes as a file, by the same rules for pages and programs: for those who may make one, and each has one at
/// a time.
extension WorkContext {
  /// How far it is; nil where nothing was sent.
  ///
  /// - Throws: `Interruption.absent` where nobody takes spaces in, `not-permitted`.
  package func arrivalState() throws -> ArrivalDesk.State? {
    let (desk, person) = try arrivalDesk()
    return desk.state(person)
  }

  /// Has the file that was sent looked at, in the place of what was sent before.
  ///
  /// - Throws: as `arrivalState`; `field-missing`, and what the desk does.
  package func bringArrival() throws {
    let (desk, person) = try arrivalDesk()
    guard let upload = visit.uploads.first(where: { $0.field == "file" && $0.size > 0 }) else {
      throw Diagnostic("field-missing", .badInput, at: .init(field: "file"))
    }
    try desk.bring(upload, person)
  }

  /// Takes in what was seen.
  package func takeArrival() throws {
    let (desk, person) = try arrivalDesk()
    desk.take(person)
  }

  /// Lets go of it, unless it is being taken in.
  package func dropArrival() throws {
    let (desk, person) = try arrivalDesk()
    desk.drop(person)
  }

  private func arrivalDesk() throws -> (ArrivalDesk, Identifier<Person>) {
    guard let desk = workplace.arrivals, workplace.files != nil else { throw Interruption.absent }
    let person = try reading { _, actor in
      try Doer.actor(actor).require(.makeSpace, .installation)
      return actor.person
    }
    guard let person else { throw Interruption.absent }
    return (desk, person)
  }
}
