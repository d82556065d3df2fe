extension SQLValue {
  /// The engines differ in what they make of a few values, so nobody gets to store them.
  ///
  /// - Throws: `constraint` for a text that holds a zero byte, and for what is not a number.
  func checkForStorage() throws(StorageFault) {
    switch self {
    case .text(let text) where text.utf8.contains(0): throw .constraint("a text holds a zero byte")
    case .real(let real) where real.isNaN: throw .constraint("not a number")
    default: break
    }
  }
}
