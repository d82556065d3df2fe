/// Those who want to come to an event with a number of seats, in the order in which they came.
///
/// Who comes together sits together or waits together. Whoever has a seat keeps it. Whoever waits is passed by nobody, except
/// where it is not room that is lacking but their own party that has all the seats one party may have.
package struct Seating: Hashable, Sendable {
  /// Some people of one party who come together.
  package struct Group: Hashable, Sendable {
    /// Later ones have larger numbers.
    package let number: Int
    /// Their municipality, county or organisation.
    package let party: String
    /// How many they are.
    package let size: Int
    package fileprivate(set) var hasSeats: Bool

    package init(_ number: Int, party: String, size: Int, hasSeats: Bool = false) {
      (self.number, self.party, self.size, self.hasSeats) = (number, party, size, hasSeats)
    }
  }

  /// Nil where there is room for all.
  package let seats: Int?
  /// The most that one party takes; nil where there is no such quota.
  package let mostOfParty: Int?
  package let groups: [Group]

  /// Gives those who wait the seats that are free, in their order.
  package init(seats: Int?, mostOfParty: Int?, groups: [Group]) {
    (self.seats, self.mostOfParty) = (seats, mostOfParty)
    var settled = groups.sorted { $0.number < $1.number }
    var taken = settled.filter(\.hasSeats).reduce(0) { $0 + $1.size }
    var ofParty: [String: Int] = [:]
    for group in settled where group.hasSeats { ofParty[group.party, default: 0] += group.size }
    for index in settled.indices where !settled[index].hasSeats {
      let group = settled[index]
      if let mostOfParty, ofParty[group.party, default: 0] + group.size > mostOfParty { continue }
      if let seats, taken + group.size > seats { break }
      settled[index].hasSeats = true
      taken += group.size
      ofParty[group.party, default: 0] += group.size
    }
    self.groups = settled
  }

  package var taken: Int { groups.filter(\.hasSeats).reduce(0) { $0 + $1.size } }

  package var waiting: [Group] { groups.filter { !$0.hasSeats } }

  /// Whether a group of this size could ever have seats.
  package func mayHold(_ size: Int) -> Bool {
    size >= 1 && size <= min(seats ?? .max, mostOfParty ?? .max)
  }

  /// Which one of those who wait a group is, counted from 1; nil for one that has seats or is not there.
  package func place(of number: Int) -> Int? {
    waiting.firstIndex { $0.number == number }.map { $0 + 1 }
  }
}
