import Foundation
import Store

// How long a register takes that a whole country keeps in one space:
//   RegisterBenchmark DATABASE [arrangements]      an empty database; 20 000 where no number is given
// Run it where the folder Data lies.

let arguments = Array(CommandLine.arguments.dropFirst())
guard let address = arguments.first else {
  print("usage: RegisterBenchmark DATABASE [arrangements]")
  exit(2)
}
let times = try RegisterTimes(
  storage: try openStorage(StorageAddress(address)), data: URL(filePath: "Data"),
  texts: URL(filePath: "Texts"))
print(
  try times.measure(arrangements: arguments.dropFirst().first.flatMap { Int($0) } ?? 20_000), terminator: "")
