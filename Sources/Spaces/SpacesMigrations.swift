package import Store

/// The tables of this room.
package enum SpacesMigrations {
  package static let all: [Migration] = [.spaces, .history, .things, .notices]
}
