import Basics
import Formats
import HTTPTypes
import Spaces
import SignIn
import Testing

@testable import Site
@testable import WorkPages

/// A table of bodies: narrowed, grouped, kept, taken out as files, and changed in one step.
@Suite struct TablePagesTests {
  private let site: WorkSite
  private let owner: Secret
  private let space: String

  init() throws {
    site = try WorkSite()
    (owner, space) = try site.ownersSpace()
    for (title, form, seats) in [
      ("Formannskapet", "executive-committee", "7"), ("Styret", "board", ""),
      ("Utvalget", "committee", "1250"),
    ] {
      let made = send(
        "/new",
        [
          ("kind", "body"), ("title", title), ("form", form), ("units-0", "no:0201"), ("from", "2023-10-17"),
          ("meetings-0", "2026-12-01"), ("state", "internal"),
        ] + (seats.isEmpty ? [] : [("seats-0-holder", "=Ap"), ("seats-0-count", "7")]))
      #expect(made.status == 303, "\(made.text)")
    }
  }

  private func send(_ path: String, _ form: [(String, String)]) -> SentReply {
    site.post(space + path, form, session: owner, token: WorkSite.token(owner))
  }

  private func table(_ query: String) -> SentReply {
    site.get(space + "/things?kind=body" + query, session: owner)
  }

  private func shown(_ query: String) -> [String] {
    // The last table is that of rows, above it may be one of groups.
    let tables = table(query).text.split(separator: "<tbody>")
    let rows = tables.count > 1 ? tables[tables.count - 1] : ""
    return ["Formannskapet", "Styret", "Utvalget"].filter { rows.contains($0) }
  }

  @Test func everyKindOfFieldNarrowsByAnAddress() {
    #expect(shown("&form=board") == ["Styret"])
    #expect(shown("&seats-in-all-from=7&seats-in-all-to=7,0") == ["Formannskapet", "Utvalget"])
    #expect(shown("&meetings-on=2026-12-01&q=ut") == ["Utvalget"])
    #expect(shown("&meetings-from=2026-12-02").isEmpty)
    #expect(shown("&units=%C3%98st") == ["Formannskapet", "Styret", "Utvalget"])
    #expect(shown("&organisation=-") == ["Formannskapet", "Styret", "Utvalget"])
    #expect(shown("&organisation=kommune").isEmpty)
    #expect(table("&q=nothing").text.contains("/things?kind=body\""), "a way back to all of it")
  }

  @Test func whatCannotBeReadIsToldBesideItsField() {
    let page = table(
      "&seats-in-all-from=mange&meetings-from=2026-12-02&meetings-to=2026-12-01&units=Ingensteds")
    #expect(page.status == 400)
    for control in ["seats-in-all-from", "meetings-to", "units"] {
      #expect(page.text.contains("href=\"#narrow-\(control)\""), "\(control)")
    }
    #expect(page.text.contains("value=\"mange\""))
    #expect(site.get(space + "/things.csv?kind=body&seats-in-all-from=x", session: owner).status == 400)
  }

  @Test func columnsAreChosenOnThePageAndInTheFile() {
    let page = table("&columns=form&columns=seats-in-all&order=-seats-in-all").text
    #expect(page.contains("aria-sort=\"descending\"") && !page.contains("<th scope=\"col\">Møter"))
    let file = site.get(
      space + "/things.csv?kind=body&columns=form&columns=seats-in-all&order=title", session: owner
    ).text
    #expect(
      file.split(separator: "\r\n").map(String.init) == [
        "\u{FEFF}title,form,seats-in-all,state", "Formannskapet,formannskap,7,for medlemmene",
        "Styret,styre,,for medlemmene", "Utvalget,utvalg,7,for medlemmene",
      ])
    let local = site.get(
      space + "/things.csv?kind=body&columns=form&form=board&separator=semicolon", session: owner
    ).text
    #expect(local == "\u{FEFF}title;form;state\r\nStyret;styre;for medlemmene\r\n")
    let whole = site.get(space + "/things.csv?kind=body&form=committee", session: owner).text
    #expect(whole.contains("'=Ap | 7"), "what a spreadsheet would run is written as text")
  }

  @Test func groupsTellHowManyLackAFigure() {
    let page = table("&group=units").text
    #expect(page.contains("group-table") && page.contains("14"))
    #expect(page.contains("1 uten tall"))
    #expect(page.contains("units=no"))
  }

  @Test func aViewIsKeptOpenedRenamedAndRemoved() throws {
    let kept = send(
      "/views",
      [
        ("step", "keep"), ("kind", "body"), ("name", "Styrer"), ("shared", "yes"),
        ("query", "form=board&order=-title&columns=form,farge"),
      ])
    #expect(kept.status == 303, "\(kept.text)")
    let address = try #require(kept.header("Location"))
    let page = site.get(address, session: owner)
    #expect(page.status == 200 && page.text.contains("Styrer"))
    #expect(page.text.contains("har ikke dette lenger: farge"), "it says so and still opens")
    let view = try #require(address.split(separator: "=").last.map(String.init))
    let nameless = send("/views", [("step", "rename"), ("kind", "body"), ("view", view), ("name", "")])
    #expect(nameless.status == 400 && nameless.text.contains("href=\"#view-\(view)-name\""))
    let renamed = send(
      "/views", [("step", "rename"), ("kind", "body"), ("view", view), ("name", "Alle styrer")])
    #expect(renamed.status == 303)
    #expect(table("").text.contains("Alle styrer"))
    #expect(site.get(space + "/history", session: owner).text.contains("Alle styrer"))
    let stranger = try site.signedIn("Ola Nordmann").cookie
    #expect(site.get(space + "/views?kind=body", session: stranger).status == 404)
    #expect(send("/views", [("step", "remove"), ("kind", "body"), ("view", view)]).status == 303)
    #expect(!table("").text.contains("Alle styrer"))
  }

  @Test func manyAreChangedAfterAPreviewAndTakenBackInOneStep() throws {
    let query = "/change?kind=body&all=yes&q=t"
    #expect(site.get(space + query, session: owner).text.contains("3 rader er valgt"))
    let empty = send(query, [("from", "2026-11-21")])
    #expect(empty.status == 400 && empty.text.contains("Ingenting er fylt ut"))
    let sent = [("form", "board"), ("from", "2026-11-21"), ("why", "ryddet")]
    let preview = send(query, sent)
    #expect(preview.status == 200, "\(preview.text)")
    #expect(preview.text.contains("2 rader ville bli endret") && preview.text.contains("1 sier det allerede"))
    #expect(preview.text.contains("<del>formannskap</del> → <ins>styre</ins>"))
    #expect(shown("&form=board") == ["Styret"], "nothing has happened yet")
    let mark = try #require(preview.text.firstMatch(of: /name="mark" value="([0-9a-f]+)"/)?.1)
    // Whoever saw another preview than what would happen now, sees it again.
    let stale = send(
      query, sent + [("mark", (mark.hasPrefix("0") ? "1" : "0") + mark.dropFirst()), ("step", "carry-out")])
    #expect(stale.status == 400 && stale.text.contains("i mellomtiden"))
    let done = send(query, sent + [("mark", String(mark)), ("step", "carry-out")])
    #expect(done.status == 303, "\(done.text)")
    #expect(shown("&form=board") == ["Formannskapet", "Styret", "Utvalget"])
    let step = try #require(done.header("Location"))
    #expect(site.get(step, session: owner).text.contains("endret 2 ting i ett steg"))
    #expect(site.get(space + "/history", session: owner).text.contains(step))
    let undone = site.post(step, [], session: owner, token: WorkSite.token(owner))
    #expect(undone.status == 303, "\(undone.text)")
    #expect(shown("&form=board") == ["Styret"])
    let again = try #require(undone.header("Location"))
    #expect(site.get(again, session: owner).text.contains(step))
    #expect(site.get(step).status == 404, "a stranger hears nothing of it")
  }

  @Test func tagsAreAddedToManyAndStandInTableAndFile() throws {
    // A column that nothing stands in is not shown.
    #expect(!table("").text.contains("order=tags"))
    let query = "/change?kind=body&all=yes&q=t"
    let sent = [("add-tags", "Økonomi, 2027"), ("from", "2026-11-21")]
    let preview = send(query, sent)
    #expect(preview.text.contains("3 rader ville bli endret"), "\(preview.text)")
    let mark = try #require(preview.text.firstMatch(of: /name="mark" value="([0-9a-f]+)"/)?.1)
    let done = send(query, sent + [("mark", String(mark)), ("step", "carry-out")])
    #expect(done.status == 303, "\(done.text)")
    #expect(table("").text.contains("Merkelapper") && table("").text.contains("tag=2027"))
    #expect(shown("&tag=okonomi").count == 3 && shown("&tag=-").isEmpty && shown("&order=-tags").count == 3)
    let file = site.get(space + "/things.csv?kind=body&columns=tags&form=board", session: owner).text
    #expect(file == "\u{FEFF}title,tags,state\r\nStyret,\"Økonomi, 2027\",for medlemmene\r\n")
    #expect(site.get(space + "/things.xlsx?kind=body", session: owner).status == 200)
    let form = site.get(space + "/new?kind=body", session: owner).text
    #expect(form.contains("I bruk her: ") && form.contains("<option value=\"2027\""))
    let undone = site.post(
      try #require(done.header("Location")), [], session: owner, token: WorkSite.token(owner))
    #expect(undone.status == 303 && shown("&tag=2027").isEmpty)
  }

  @Test func rowsAreChosenOneByOne() throws {
    let page = table("&order=title").text
    let rows = page.matches(of: /name="row" value="([0-9a-z]+)"/).map { String($0.1) }
    #expect(rows.count == 3)
    let change = site.get(space + "/change?kind=body&row=\(rows[0])&row=\(rows[1])", session: owner)
    #expect(change.text.contains("2 rader er valgt"))
    #expect(site.get(space + "/change?kind=body", session: owner).text.contains("Ingen rad er valgt"))
    let reader = try site.signedIn("Lese Sand")
    try site.add(reader.person, to: space, as: .reader)
    #expect(site.get(space + "/change?kind=body&row=\(rows[0])", session: reader.cookie).status == 403)
    #expect(!site.get(space + "/things?kind=body", session: reader.cookie).text.contains("name=\"row\""))
  }
}
