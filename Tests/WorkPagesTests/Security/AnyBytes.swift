/// Random bytes, as an occasion brings them.
func anyBytes(_ count: Int) -> [UInt8] {
  (0..<count).map { _ in UInt8.random(in: 0...255) }
}
