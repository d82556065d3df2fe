package import Basics
package import Duties

/// A duty of a space as one reader sees it.
package struct SpaceDuty: Hashable, Sendable {
  package let noted: NotedDuty
  package let space: Identifier<Space>
  /// What it was derived from; nil where the law alone says it.
  package let thing: Identifier<Thing>?
  /// What was noted about it, and the number of its latest version; nil and 0 where nothing was.
  package let mark: Identifier<Thing>?
  package let markVersion: Int
  /// Who must see to it, as far as they have accounts; nil where nobody holds the role.
  package let people: Set<Identifier<Person>>?

  package var duty: Duty { noted.duty }
  package var day: Day { noted.day }
  package var id: String { noted.duty.id }

  init(
    _ noted: NotedDuty, in space: Identifier<Space>, of thing: Identifier<Thing>?, mark: SeenMark?,
    people: Set<Identifier<Person>>?
  ) {
    self.noted = noted
    self.space = space
    self.thing = thing
    self.mark = mark?.thing.id
    markVersion = mark?.thing.latest ?? 0
    self.people = people
  }
}

/// A mark that the reader may see.
struct SeenMark {
  let thing: Thing
  let mark: DutyMark
}
