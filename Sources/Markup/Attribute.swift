/// One attribute of an element. Made by static functions only, so that a name is never computed and
/// a value is always escaped; there is none for styles and event handlers, which a strict content
/// security policy forbids anyway.
///
/// Elements take `Attribute?`: nil is skipped, as in `isPicked ? .checked : nil`.
package struct Attribute: Sendable {
  enum Value: Sendable {
    case flag
    case text(String)
    case integer(Int)
    case numbers([Double])
  }

  /// `aria-`, `data-` or nothing.
  private let family: StaticString
  private let name: StaticString
  private let value: Value

  init(_ name: StaticString, _ value: Value, family: StaticString = "") {
    self.family = family
    self.name = name
    self.value = value
  }

  init(_ name: StaticString, _ text: String) {
    self.init(name, .text(text))
  }

  init(_ name: StaticString, _ number: Double) {
    self.init(name, .numbers([number]))
  }

  func write(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: " "))
    if family.utf8CodeUnitCount > 0 { bytes.append(family) }
    bytes.append(name)
    if case .flag = value { return }
    bytes.append("=\"")
    switch value {
    case .flag: break
    case .text(let text): bytes.appendEscaped(text)
    case .integer(let number): bytes.append(number)
    case .numbers(let numbers):
      for (index, number) in numbers.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: " ")) }
        bytes.append(number)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
