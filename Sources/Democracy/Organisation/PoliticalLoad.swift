/// What a way of organising the elected asks of them, and what it costs.
package struct PoliticalLoad: Hashable, Sendable {
  /// A council or committee: how many sit in it and how often it meets in a year; nil is not known.
  package struct Body: Hashable, Sendable {
    package let seats: Int?
    package let meetings: Int?

    package init(seats: Int?, meetings: Int?) {
      (self.seats, self.meetings) = (seats, meetings)
    }
  }

  /// All seats together; nil where one body's are not known.
  package let seats: Int?
  /// Seats times meetings in a year; nil where one body's are not known.
  package let seatMeetings: Int?
  /// In the currency of what was given, in a year; nil where anything of it is not known.
  package let cost: Double?

  /// - Parameters:
  ///   - allowance: for one seat at one meeting.
  ///   - fixed: what is paid in a year however often anybody meets.
  package init(_ bodies: [Body], allowance: Double?, fixed: Double?) {
    let seats = bodies.compactMap(\.seats)
    self.seats = seats.count == bodies.count ? seats.reduce(0, +) : nil
    let products = bodies.compactMap { body in
      body.seats.flatMap { seats in body.meetings.map { seats * $0 } }
    }
    let meetings = products.count == bodies.count ? products.reduce(0, +) : nil
    seatMeetings = meetings
    cost = meetings.flatMap { meetings in
      allowance.flatMap { allowance in fixed.map { Double(meetings) * allowance + $0 } }
    }
  }

  /// How many seats each of several places would have if they followed its residents; nil where a number is not known.
  package static func shares(of seats: Int, residents: [Int?]) -> [Double]? {
    let known = residents.compactMap(\.self)
    let all = known.reduce(0, +)
    guard known.count == residents.count, all > 0 else { return nil }
    return known.map { Double(seats) * Double($0) / Double(all) }
  }
}
