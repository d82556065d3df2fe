/// A sex, as population registers count them.
package enum Sex: String, CaseIterable, Hashable, Sendable {
  case female, male
}
