import Pages
import SignIn
import Spaces
import Wording

extension Letters {
  /// What happened, a line for each notice: by title and place, and nothing of what the texts say.
  ///
  /// - Parameter stop: what the link that ends the letters is made of.
  func notices(
    _ list: NoticeList, _ names: NoticeNames, to person: Person, stop: String
  ) -> Postman.Letter {
    let phrase = texts.phrasebook(Language(rawValue: person.language) ?? .nb)
    let words = NoticeWords(phrase: phrase, names: names, isForLetters: true)
    var lines = RepeatedNotice.gathered(list.notices).map { repeated in
      let recorded = repeated.latest.entry.recordedAt
      let moment = phrase(
        "history.moment",
        ["day": phrase.date(LocalTime.day(of: recorded)), "time": LocalTime.clock(of: recorded)])
      let values = ["sentence": words.sentence(repeated.latest), "moment": moment]
      return repeated.count == 1
        ? phrase("letter.notices.line", values)
        : phrase("letter.notices.lines", count: repeated.count, values)
    }
    if list.next != nil { lines.append(phrase("letter.notices.more")) }
    let count = list.notices.count
    return Postman.Letter(
      to: person.email,
      subject: list.next != nil
        ? phrase("letter.notices.subject-more", ["count": String(count)])
        : phrase("letter.notices.subject", count: count),
      text: phrase(
        "letter.notices.text",
        [
          "name": phrase.letterName(person.name), "lines": lines.joined(separator: "\n"),
          "link": site.absolute(NoticePlaces.list.address()),
          "stop": site.absolute(NoticePlaces.stop(stop).address()),
        ]), language: person.language)
  }
}
