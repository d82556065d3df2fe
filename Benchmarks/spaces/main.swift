import Basics
import Foundation
import Jobs
import SignIn
import Spaces
import Store

// Fills an empty database, or checks a full one:
//   SpacesBenchmark fill DATABASE [people] [spaces] [things]   what it made that a visitor needs, as JSON
//   SpacesBenchmark notices DATABASE [people]                 how long notices take; it makes them follow their spaces
//   SpacesBenchmark lists DATABASE [things]                   how long lists of things take; it makes the things
//   SpacesBenchmark table DATABASE [things]                   a table that everybody sees; the space it is in
//   SpacesBenchmark imports DATABASE [rows]                   how long a table takes to be brought in and taken back
//   SpacesBenchmark search DATABASE [texts]                   how long a search takes; it makes the texts where there are none
//   SpacesBenchmark reindex DATABASE                          how long the index of a filled database takes to be made anew
//   SpacesBenchmark wheel DATABASE [duties]                   how long a wheel and a calendar take; it makes the duties
//   SpacesBenchmark me DATABASE [spaces]                      the page of somebody in so many spaces (40) of a filled database
//   SpacesBenchmark check DATABASE NOTES                       NOTES: lines of "thing<tab>text" that were acknowledged

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 2 else {
  print(
    "usage: SpacesBenchmark fill DATABASE [people] [spaces] [things] | notices DATABASE [people] | lists DATABASE [things] | table DATABASE [things] | imports DATABASE [rows] | search DATABASE [texts] | reindex DATABASE | wheel DATABASE [duties] | me DATABASE [spaces] | check DATABASE NOTES"
  )
  exit(2)
}
let storage = try openStorage(StorageAddress(arguments[1]))
let tables = Room.spaces.migrations + SignInMigrations.all + JobsMigrations.all
switch arguments[0] {
case "fill":
  let counts = arguments.dropFirst(2).compactMap(Int.init)
  let population = Population(
    people: counts.first ?? 5_000, spaces: counts.dropFirst().first ?? 400,
    things: counts.dropFirst(2).first ?? 100_000)
  try migrate(storage, tables, at: Population.occasion.now)
  print(try population.fill(storage))
case "notices":
  try migrate(storage, tables, at: Population.occasion.now)
  let times = NoticeTimes(storage: storage, today: Population.occasion.today)
  print(try times.measure(people: arguments.dropFirst(2).first.flatMap { Int($0) } ?? 500), terminator: "")
case "search":
  try migrate(storage, tables, at: Population.occasion.now)
  let searches = SearchTimes(storage: storage, occasion: Population.occasion)
  print(
    try searches.measure(texts: arguments.dropFirst(2).first.flatMap { Int($0) } ?? 100_000), terminator: "")
case "reindex":
  try migrate(storage, tables, at: Population.occasion.now)
  print(try SearchTimes(storage: storage, occasion: Population.occasion).reindex(), terminator: "")
case "lists":
  try migrate(storage, tables, at: Population.occasion.now)
  let lists = ListTimes(storage: storage, occasion: Population.occasion)
  print(try lists.measure(things: arguments.dropFirst(2).first.flatMap { Int($0) } ?? 20_000), terminator: "")
case "table":
  try migrate(storage, tables, at: Population.occasion.now)
  let lists = ListTimes(storage: storage, occasion: Population.occasion)
  let count = arguments.dropFirst(2).first.flatMap { Int($0) } ?? 100_000
  print(try lists.fill(things: count, state: .published, shows: [.existence, .things]).space.id)
case "imports":
  try migrate(storage, tables, at: Population.occasion.now)
  let imports = ImportTimes(storage: storage, occasion: Population.occasion)
  print(try imports.measure(rows: arguments.dropFirst(2).first.flatMap { Int($0) } ?? 20_000), terminator: "")
case "wheel":
  try migrate(storage, tables, at: Population.occasion.now)
  let wheel = WheelTimes(storage: storage, occasion: Population.occasion)
  print(try wheel.measure(duties: arguments.dropFirst(2).first.flatMap { Int($0) } ?? 5_000), terminator: "")
case "me":
  try migrate(storage, tables, at: Population.occasion.now)
  let times = ForMeTimes(storage: storage, occasion: Population.occasion)
  print(try times.measure(spaces: arguments.dropFirst(2).first.flatMap { Int($0) } ?? 40), terminator: "")
case "check":
  let missing = try missingNotes(storage, in: String(contentsOfFile: arguments[2], encoding: .utf8))
  print("\(missing.count) of the acknowledged notes are missing")
  exit(missing.isEmpty ? 0 : 1)
default:
  exit(2)
}

/// The acknowledged notes that no version of their thing holds.
func missingNotes(_ storage: any Storage, in list: String) throws -> [Substring] {
  try storage.read { tx in
    try list.split(separator: "\n").filter { line in
      let parts = line.split(separator: "\t", maxSplits: 1)
      guard parts.count == 2, let thing = Identifier<Thing>(String(parts[0])) else { return true }
      let versions = try tx.rows("SELECT content FROM thing_version WHERE thing = \(thing)")
      return try !versions.contains { try $0.text("content").contains(parts[1]) }
    }
  }
}
