import Synchronization

/// What each of several has taken of something that is bounded: one of them never has all of it.
final class Shares<Owner: Hashable & Sendable>: Sendable {
  private struct Book {
    var all = 0
    var own: [Owner: Int] = [:]
  }

  private let most: Int
  private let mostOfOne: Int
  private let book = Mutex(Book())

  init(most: Int = .max, mostOfOne: Int) {
    self.most = most
    self.mostOfOne = mostOfOne
  }

  /// Whether there is so much for `owner`, who then has it.
  func take(_ amount: Int = 1, for owner: Owner) -> Bool {
    book.withLock { book in
      let own = book.own[owner, default: 0]
      guard amount <= most - book.all, amount <= mostOfOne - own else { return false }
      book.all += amount
      book.own[owner] = own + amount
      return true
    }
  }

  func giveBack(_ amount: Int = 1, of owner: Owner) {
    book.withLock { book in
      let left = book.own[owner, default: amount] - amount
      book.all -= amount
      book.own[owner] = left > 0 ? left : nil
    }
  }
}
