import Foundation
import Store

// How long the board pack of a large programme takes, and the steering view of many:
//   ProgrammesBenchmark DATABASE [programmes] [things]     an empty database; 20 programmes of 5 000 things each

let arguments = Array(CommandLine.arguments.dropFirst())
guard let address = arguments.first else {
  print("usage: ProgrammesBenchmark DATABASE [programmes] [things]")
  exit(2)
}
let numbers = arguments.dropFirst().compactMap { Int($0) }
let times = try ProgrammeTimes(storage: try openStorage(StorageAddress(address)))
print(
  try times.measure(programmes: numbers.first ?? 20, things: numbers.dropFirst().first ?? 5_000),
  terminator: "")
