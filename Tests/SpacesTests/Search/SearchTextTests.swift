import Basics
import Digests
import Formats
import Search
import Store
import Testing

@testable import Spaces

@Suite(.onEachEngine) struct SearchTextTests {
  @Test func theBestComesFirst() throws {
    let place = try SearchTestPlace()
    try place.note("Kommuneplanen", "om arealer")
    try place.note("Notat", "En plan for arealene")
    try place.note("Plan", "om noe annet")
    try place.note("Møte", "Vi snakket om kommuneplanen")
    try place.note("Planer", "for byen")
    #expect(try place.titles("plan") == ["Plan", "Planer", "Kommuneplanen", "Notat", "Møte"])
  }

  @Test func whatIsWrittenSoComesBeforeWhatIsTypedPlainly() throws {
    let place = try SearchTestPlace()
    for title in ["Tromso", "Tromsø", "Tur til Tromso"] { try place.note(title) }
    try place.note("Notat", "fra Tromsø")
    #expect(try place.titles("Tromsø") == ["Tromsø", "Notat", "Tur til Tromso", "Tromso"])
    #expect(try place.titles("tromso") == ["Tromso", "Tromsø", "Tur til Tromso", "Notat"])
  }

  /// In the same order, however many there are.
  @Test func manyTitlesAreInTheOrderOfFew() throws {
    let place = try SearchTestPlace()
    for title in ["Plan", "En plan", "Kommuneplanen", "Planer", "Ny plan", "Planens mål", "Arealplan"] {
      try place.note(title)
    }
    let all = try place.titles("plan")
    #expect(all == ["Plan", "Planens mål", "Planer", "Ny plan", "En plan", "Arealplan", "Kommuneplanen"])
    for limit in 1...6 {
      #expect(try place.titles("plan") { $0.limit = limit }.prefix(limit) == all.prefix(limit))
    }
  }

  @Test func whereNoTextHasEveryWordThoseWithMostComeFirst() throws {
    let place = try SearchTestPlace()
    try place.note("Barnehage", "om brann")
    try place.note("Brannavtale", "om legevakt og beredskap")
    try place.note("Legevakt")
    try place.note("Hemmelig", "brann legevakt barnehage", state: .draft)
    func most(_ text: String, by actor: Actor? = nil) throws -> [String] {
      let question = SearchQuestion(SearchQuery(text, .shipped))
      return try place.place.read { try question.most(for: actor ?? .public, $0).map(\.thing.title) }
    }
    #expect(try place.titles("brann legevakt barnehage", by: .public).isEmpty)
    #expect(try most("brann legevakt barnehage") == ["Brannavtale", "Barnehage"])
    #expect(try most("brann legevakt barnehage beredskap") == ["Brannavtale", "Barnehage"])
    #expect(try most("brann legevakt kirke beredskap") == ["Brannavtale"])
    #expect(try most("brann legevakt barnehage", by: place.owner).first == "Hemmelig")
    #expect(try most("brann ukjentord") == ["Brannavtale", "Barnehage"])
    #expect(try most("ukjentord").isEmpty && most("ukjentord annetord").isEmpty)
  }

  @Test func tagsAreFound() throws {
    let place = try SearchTestPlace()
    try place.place.write { tx, occasion in
      var draft = ThingDraft(
        .note, title: "Avtale", content: Note(text: "").json, state: .internal, from: place.place.today)
      draft.fields.tags = ["beredskap"]
      try Thing.make(draft, in: place.space, by: .command("test"), tx, occasion)
    }
    #expect(try place.titles("beredskap") == ["Avtale"])
  }

  @Test func fieldsOfEveryKindAreFound() throws {
    let place = try SearchTestPlace()
    try place.place.write { tx, occasion in
      var body = Body()
      body.form = .executiveCommittee
      body.units = [UnitCode(country: "no", code: "3405")]
      var member = Body.Member()
      member.who = "Åse Å. Bøe"
      member.role = .chair
      body.members = [member]
      try Thing.make(
        ThingDraft(body, title: "Formannskapet", state: .internal, from: place.place.today), in: place.space,
        by: .command("test"), tx, occasion)
    }
    #expect(try place.titles("åse bøe") == ["Formannskapet"])
    #expect(try place.titles("formannskap") == ["Formannskapet"])
    // Words of a list are the program's own.
    #expect(try place.titles("executive").isEmpty)
  }

  @Test func whatTheProgramNotedIsNotFound() throws {
    let place = try SearchTestPlace()
    try place.place.write { tx, occasion in
      let study = try #require(
        SavedStudy(
          question: .compare, query: "country=no&merge=3405", dataHash: "abc123", programVersion: "9.9",
          remark: "Til styringsgruppen"))
      try Thing.make(
        ThingDraft(study, title: "Felles barnevern", state: .internal, from: place.place.today),
        in: place.space, by: .command("test"), tx, occasion)
    }
    #expect(try place.titles("styringsgruppe") == ["Felles barnevern"])
    for word in ["merge", "abc123", "country"] { #expect(try place.titles(word).isEmpty) }
  }

  @Test func whatIsSaidNoMoreIsFoundNoMore() throws {
    let place = try SearchTestPlace()
    let thing = try place.note("Avtale", "om legevakt")
    try place.change(thing, to: place.place.note("om renovasjon", title: "Avtale", state: .published))
    #expect(try place.titles("legevakt").isEmpty)
    #expect(try place.titles("renovasjon") == ["Avtale"])
    #expect(try !place.words().contains("!legevakt"))
  }

  @Test func aDraftOfWhatIsPublishedIsNotFound() throws {
    let place = try SearchTestPlace()
    let thing = try place.note("Avtale", "om legevakt")
    try place.change(thing, to: place.place.note("om renovasjon", title: "Avtale", state: .draft))
    #expect(try place.titles("renovasjon", by: .public).isEmpty)
    #expect(try place.titles("legevakt", by: .public).isEmpty)
    #expect(try place.titles("renovasjon") == ["Avtale"])
  }

  @Test func whatIsRemovedIsFoundNoMoreAndComesBack() throws {
    let place = try SearchTestPlace()
    let thing = try place.note("Brannavtale")
    try place.place.write { tx, occasion in _ = try thing.remove(by: .command("test"), tx, occasion) }
    #expect(try place.titles("brann").isEmpty)
    try place.change(thing, to: place.place.note("", title: "Brannavtale", state: .internal))
    #expect(try place.titles("brann") == ["Brannavtale"])
  }

  @Test func whatIsErasedIsGoneFromTheIndexInTheSameTransaction() throws {
    let place = try SearchTestPlace()
    let thing = try place.note("Kari Nordmann", "Kari Nordmann klaget")
    try place.place.write { tx, occasion in
      let erasure = Erasure(versions: [VersionName(thing.id, 1)])
      let mentions = PersonMentions(entries: [], versions: erasure.versions)
      try Person.takeOut(erasure, of: mentions, by: .command("test"), why: "", tx, occasion)
      #expect(try tx.rows("SELECT number FROM search_text WHERE words LIKE '%nordmann%'").isEmpty)
    }
    #expect(try place.titles("nordmann").isEmpty)
    #expect(try place.words().allSatisfy { !$0.contains("nordmann") })
  }

  @Test func whatIsUndoneWithItsTransactionWasNeverThere() throws {
    let place = try SearchTestPlace()
    struct Stop: Error {}
    try? place.place.write { tx, occasion in
      try Thing.make(
        ThingDraft(
          .note, title: "Brannavtale", content: Note(text: "").json, state: .internal, from: place.place.today
        ),
        in: place.space, by: .command("test"), tx, occasion)
      throw Stop()
    }
    #expect(try place.titles("brann").isEmpty)
  }

  @Test func narrowing() throws {
    let place = try SearchTestPlace()
    let other = try place.place.space(place.person)
    let owner = try place.place.actor(place.person)
    try place.note("Brannavtale her")
    place.place.seconds += 86_400
    let middle = place.place.now
    try place.note("Brannavtale der", in: other)
    #expect(try place.titles("brann", by: owner) == ["Brannavtale der", "Brannavtale her"])
    #expect(try place.titles("brann", by: owner) { $0.space = other.id } == ["Brannavtale der"])
    #expect(try place.titles("brann", by: owner) { $0.kind = .body }.isEmpty)
    #expect(try place.titles("brann", by: owner) { $0.kind = .note }.count == 2)
    #expect(try place.titles("brann", by: owner) { $0.from = middle } == ["Brannavtale der"])
    #expect(try place.titles("brann", by: owner) { $0.until = middle } == ["Brannavtale her"])
  }

  @Test func everyPageTellsOthers() throws {
    let place = try SearchTestPlace()
    for number in 1...25 { try place.note("Avtale \(number)") }
    let all = try place.titles("avtale")
    #expect(all == (1...25).reversed().map { "Avtale \($0)" })
    var paged: [String] = []
    for page in 0..<5 {
      paged += try place.titles("avtale") { ($0.limit, $0.offset) = (6, page * 6) }.prefix(6)
    }
    #expect(paged == all)
  }

  @Test func theTextOfAFileIsFoundOnceItIsRead() throws {
    let place = try SearchTestPlace()
    let digest = try #require(ContentDigest(String(repeating: "ab", count: 32)))
    let file = FileReference(name: "avtale.pdf", size: 10, type: "application/pdf", digest: digest)
    for title in ["Avtale", "Samme fil"] {
      try place.place.write { tx, occasion in
        try Thing.make(
          ThingDraft(Document(file: file), title: title, state: .published, from: place.place.today),
          in: place.space, by: .command("test"), tx, occasion)
      }
    }
    #expect(try place.place.read { try SearchText.dueFiles(of: .ofSpaces, $0) } == [file])
    #expect(try place.titles("oppsigelsestid").isEmpty)
    try place.place.write { tx, _ in
      try SearchText.putText(.init("Oppsigelsestiden er seks måneder"), of: digest, tx)
    }
    #expect(try Set(place.titles("oppsigelsestid")) == ["Avtale", "Samme fil"])
    #expect(try place.place.read { try SearchText.dueFiles(of: .ofSpaces, $0) }.isEmpty)
    // Once read, it need not be read for the next.
    try place.place.write { tx, occasion in
      try Thing.make(
        ThingDraft(Document(file: file), title: "Enda en", state: .published, from: place.place.today),
        in: place.space, by: .command("test"), tx, occasion)
    }
    #expect(try place.titles("oppsigelsestid").count == 3)
    // Words of the title and of the file together.
    #expect(try place.titles("enda oppsigelsestid") == ["Enda en"])
  }

  @Test func workingOutAnewChangesNothing() throws {
    let place = try SearchTestPlace()
    for title in ["Brannavtale", "Kommuneplan", "Ås og Bø"] { try place.note(title, "om samarbeid") }
    func rows() throws -> [[String]] {
      try place.place.read { tx in
        try tx.rows("SELECT number, thing, part, title, words FROM search_text ORDER BY number").map {
          [
            String(try $0.integer("number")), try $0.text("thing"), try $0.text("title"),
            try $0.text("words"),
          ]
        }
      }
    }
    let before = try rows()
    var told: [Int] = []
    try reindexThings(place.place.storage, as: .ofSpaces) { told.append($0) }
    #expect(try rows() == before)
    #expect(told == [3])
    #expect(try place.titles("samarbeid").count == 3)
  }

  @Test func signsAloneFindNothing() throws {
    let place = try SearchTestPlace()
    try place.note("Avtale", "«?!» -- ' \" * OR")
    for text in ["", "?!", "' \" *", "-- ;", "\\ : | &"] { #expect(try place.found(text).isEmpty) }
    #expect(try place.titles("avtale' OR \"x\"* --") == [])
    #expect(try place.titles(String(repeating: "avtale ", count: 1500)) == ["Avtale"])
    #expect(try place.found(String(repeating: "a", count: 10_000)).isEmpty)
  }

  /// Texts of any alphabet, and letters that engines take for signs.
  @Test func anyTextCanBeTakenIn() throws {
    let place = try SearchTestPlace()
    let texts = [
      "ᎣᏏᏲ", "日本語の文", "e\u{301}n", "a'b\\c:d|e&f!g", "Ⅳ ½ ²", "🇳🇴 ✚", String(repeating: "ø", count: 3000),
    ]
    for text in texts {
      try place.note("T", text)
      #expect(try place.titles(text).count <= texts.count)
    }
    #expect(try place.titles("日本語").count == 1)
  }
}
