import Duties
import Pages
import SignIn
import Spaces
import Wording

extension Letters {
  /// What happened and what is due, a line for each: by title and place, and nothing of what the texts say.
  ///
  /// - Parameter stop: what the link that ends the letters is made of.
  func daily(_ letter: DailyLetter, to person: Person, stop: String) -> Postman.Letter {
    let phrase = texts.phrasebook(Language(rawValue: person.language) ?? .nb)
    let parts = [
      part("letter.notices.happened", happened(letter, phrase), phrase),
      part("letter.notices.due", due(letter, phrase), phrase),
      part("letter.notices.duties", duties(letter, phrase), phrase),
    ].compactMap(\.self)
    return Postman.Letter(
      to: person.email, subject: subject(letter, phrase),
      text: phrase(
        "letter.notices.text",
        [
          "name": phrase.letterName(person.name), "parts": parts.joined(separator: "\n\n"),
          "link": site.absolute(ForMePlaces.page.address()),
          "stop": site.absolute(NoticePlaces.stop(stop).address()),
        ]), language: person.language)
  }

  private func subject(_ letter: DailyLetter, _ phrase: Phrasebook) -> String {
    let count = letter.news.notices.count
    if count == 0 {
      return letter.duties.isEmpty
        ? phrase("letter.notices.due-subject", count: letter.due.count)
        : phrase("letter.notices.duties-subject", count: letter.due.count + letter.duties.count)
    }
    return letter.news.next != nil
      ? phrase("letter.notices.subject-more", ["count": String(count)])
      : phrase("letter.notices.subject", count: count)
  }

  /// A heading with its lines; nil where there are none.
  private func part(_ heading: String, _ lines: [String], _ phrase: Phrasebook) -> String? {
    lines.isEmpty ? nil : phrase(heading) + "\n\n" + lines.joined(separator: "\n")
  }

  private func happened(_ letter: DailyLetter, _ phrase: Phrasebook) -> [String] {
    let words = NoticeWords(phrase: phrase, names: letter.names, isForLetters: true)
    let lines = RepeatedNotice.gathered(letter.news.notices).map { repeated in
      let recorded = repeated.latest.entry.recordedAt
      let moment = phrase(
        "history.moment",
        ["day": phrase.date(LocalTime.day(of: recorded)), "time": LocalTime.clock(of: recorded)])
      let values = ["sentence": words.sentence(repeated.latest), "moment": moment]
      return repeated.count == 1
        ? phrase("letter.notices.line", values)
        : phrase("letter.notices.lines", count: repeated.count, values)
    }
    return letter.news.next == nil ? lines : lines + [phrase("letter.notices.more")]
  }

  private func due(_ letter: DailyLetter, _ phrase: Phrasebook) -> [String] {
    letter.due.map { task in
      let title =
        task.thing.title.isEmpty ? phrase("notices.erased-title") : phrase.letterName(task.thing.title)
      return phrase(
        "letter.notices.due-line",
        [
          "task": title, "space": phrase.letterName(task.space.name),
          "due": dueText(task.due, on: letter.today, phrase),
        ])
    }
  }

  private func duties(_ letter: DailyLetter, _ phrase: Phrasebook) -> [String] {
    letter.duties.map { reminder in
      phrase(
        "letter.notices.due-line",
        [
          "task": phrase.letterName(reminder.duty.duty.what.text(phrase)),
          "space": phrase.letterName(reminder.space.name),
          "due": dueText(reminder.duty.day, on: letter.today, phrase),
        ])
    }
  }
}
