package import Basics
package import Duties
import Pages
package import SignIn
package import Spaces
package import Store
import Wording

/// One look for letters of the day that are due, by one of perhaps several servers.
///
/// Each letter is claimed, sent outside of any transaction, and then noted. A server that is killed after the claim
/// loses nothing: another sends the letter once the claim is over. One that is killed between sending and noting has
/// it sent again, which is better than not at all.
package struct LetterRound: Sendable {
  private let storage: any Storage
  private let letters: Letters
  private let stopLink: StopLink
  private let statutory: StatutoryDuties
  private let occasion: @Sendable () -> Occasion
  private let send: @Sendable (Postman.Letter, Occasion) throws(Diagnostic) -> Void
  private let report: @Sendable (any Error) -> Void
  /// Lines of one letter, and people who are looked up at once.
  private static let (lines, people) = (30, 50)

  /// - Parameters:
  ///   - statutory: the dates that the law sets, of which letters remind.
  ///   - send: hands a letter over, and throws where the mail server does not take it.
  ///   - report: told what went wrong, for the log.
  package init(
    storage: any Storage, letters: Letters, stopLink: StopLink, statutory: StatutoryDuties,
    occasion: @escaping @Sendable () -> Occasion,
    send: @escaping @Sendable (Postman.Letter, Occasion) throws(Diagnostic) -> Void,
    report: @escaping @Sendable (any Error) -> Void
  ) {
    self.storage = storage
    self.letters = letters
    self.stopLink = stopLink
    self.statutory = statutory
    self.occasion = occasion
    self.send = send
    self.report = report
  }

  /// Sends what is due, until nothing is, something fails or `isStopped`; how many letters went out.
  @discardableResult
  package func run(isStopped: () -> Bool = { false }) -> Int {
    var sent = 0
    do {
      while !isStopped() {
        let now = occasion()
        let due = try storage.read { try DailyLetters.due(limit: Self.people, $0, now) }
        if due.isEmpty { break }
        var settled = 0
        for person in due where !isStopped() {
          guard let claim = try storage.write({ try DailyLetters.claim(person.id, $0, occasion()) }) else {
            continue
          }
          if try sendLetter(to: person, claim) { sent += 1 }
          settled += 1
        }
        // Those that are left are another server's.
        if settled == 0 { break }
      }
    } catch {
      report(error)
    }
    return sent
  }

  /// Whether there was something to tell, and it was taken. Throws where going on with others would not help.
  private func sendLetter(to person: Person, _ claim: LetterClaim) throws -> Bool {
    let now = occasion()
    let written = try storage.read { try write(to: person.id, $0, now) }
    let letter = written.flatMap { $0.letter.isEmpty ? nil : $0 }
    do throws(Diagnostic) {
      if let letter {
        let text = letters.daily(letter.letter, to: letter.person, stop: stopLink.text(for: person.id))
        try send(text, now)
      }
    } catch {
      // A server that does not answer would not for others either; the claim ends by itself, and another try follows.
      guard ["server-refused", "mail-unsendable"].contains(error.code) else { throw error }
      report(error)
      try storage.write { try claim.settle(toldUpTo: nil, $0, now) }
      return false
    }
    try storage.write {
      try claim.settle(
        toldUpTo: written?.letter.news.upTo, duties: written?.letter.duties ?? [], $0, now)
    }
    return letter != nil
  }

  private struct Written {
    let person: Person
    let letter: DailyLetter
  }

  /// What the letter of today tells; nil for whoever was erased or closed since they were found.
  private func write(
    to id: Identifier<Person>, _ tx: any Transaction, _ now: Occasion
  ) throws -> Written? {
    guard let person = try Person.find(id, tx), person.state == .active else { return nil }
    let news = try DailyLetters.news(for: id, limit: Self.lines, tx, now)
    let actor = try Actor.of(id, at: now.today, tx)
    let reader = try NoticeReader.of(id, tx)
    let due = try GivenTasks.reminders(of: actor, after: reader.letterDay, on: now.today, tx)
    let duties = try DutyReminder.due(
      for: actor, within: reader.dutyDays, statutory: statutory, tx, now)
    return Written(
      person: person,
      letter: DailyLetter(
        news: news, names: try NoticeNames(of: news.notices, for: actor, tx),
        due: Array(due.prefix(Self.lines)), duties: Array(duties.prefix(Self.lines)), today: now.today))
  }
}
