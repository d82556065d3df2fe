import Pages
import StudyPages
import TestContent
import Testing

@testable import Site

/// Links, letters and programs hold these addresses: each goes on answering, is named in the log as before, and takes
/// what it took.
@Suite struct AddressTests {
  static let pages = [
    ("/", "/"), ("/study/today", "/study/today"), ("/study/today.csv", "/study/today.csv"),
    ("/study/today.xlsx", "/study/today.xlsx"), ("/study/today.json", "/study/today.json"),
    ("/study/alternatives", "/study/alternatives"),
    ("/study/council", "/study/council"),
    ("/study/money/grants", "/study/money/grants"), ("/income", "/income"),
    ("/study/future", "/study/future"), ("/study/matters", "/study/matters"),
    ("/study/mine", "/study/mine"), ("/study/report", "/study/report"),
    ("/study/report.html", "/study/report.html"),
    ("/study/report.pdf", "/study/report.pdf"), ("/study/report.docx", "/study/report.docx"),
    ("/study/report.odt", "/study/report.odt"),
    ("/reform", "/reform"), ("/reform/measured", "/reform/measured"),
    ("/reform/measured/no/3025", "/reform/measured/:country/:code"),
    ("/units", "/units"),
    ("/units/no/0301", "/units/:country/:code"), ("/indicators", "/indicators"), ("/forms", "/forms"),
    ("/timeline", "/timeline"), ("/rules", "/rules"), ("/rules/no.council.size", "/rules/:id"),
    ("/sources", "/sources"), ("/about", "/about"),
    ("/api/v1/units", "/api/v1/:question"), ("/api/v1/catalog", "/api/v1/catalog"),
    ("/api/v1/openapi.json", "/api/v1/openapi.json"), ("/preferences", "/preferences"),
  ]

  private static let id = "01jd4m8z0k3v5w7x9y1a2b3c4d"

  static let work: [(address: String, pattern: String, methods: [Visit.Method])] =
    [
      ("/spaces", "/spaces", [.get, .post]), ("/spaces/new", "/spaces/new", [.get, .post]),
      ("/spaces/\(id)", "/spaces/:id", [.get]),
      ("/spaces/\(id)/settings", "/spaces/:id/settings", [.get, .post]),
      ("/spaces/\(id)/members", "/spaces/:id/members", [.get, .post]),
      ("/spaces/\(id)/members/\(id)", "/spaces/:id/members/:member", [.get, .post]),
      ("/spaces/\(id)/members/roles", "/spaces/:id/members/roles", [.get, .post]),
      ("/spaces/\(id)/history", "/spaces/:id/history", [.get]),
      ("/spaces/\(id)/history/elsewhere", "/spaces/:id/history/elsewhere", [.get]),
      ("/spaces/archive", "/spaces/archive", [.get, .post]),
      ("/spaces/\(id)/archive", "/spaces/:id/archive", [.get, .post]),
      ("/spaces/\(id)/archive.zip", "/spaces/:id/archive.zip", [.get]),
      ("/spaces/\(id)/things", "/spaces/:id/things", [.get]),
      ("/spaces/\(id)/things.csv", "/spaces/:id/things.csv", [.get]),
      ("/spaces/\(id)/things.xlsx", "/spaces/:id/things.xlsx", [.get]),
      ("/spaces/\(id)/new", "/spaces/:id/new", [.get, .post]),
      ("/spaces/\(id)/import", "/spaces/:id/import", [.get, .post]),
      ("/spaces/\(id)/views", "/spaces/:id/views", [.get, .post]),
      ("/spaces/\(id)/change", "/spaces/:id/change", [.get, .post]),
      ("/batches/\(id)", "/batches/:id", [.get, .post]),
      ("/spaces/\(id)/imports/\(id)", "/spaces/:id/imports/:import", [.get, .post]),
      ("/spaces/\(id)/imports/\(id)/rest.csv", "/spaces/:id/imports/:import/rest.csv", [.get]),
      ("/spaces/\(id)/imports/\(id)/rest.xlsx", "/spaces/:id/imports/:import/rest.xlsx", [.get]),
      ("/spaces/\(id)/exchange", "/spaces/:id/exchange", [.get]),
      ("/questions", "/questions", [.get]), ("/questions/ask", "/questions/ask", [.get, .post]),
      ("/questions/\(id)", "/questions/:id", [.get, .post]),
      ("/events", "/events", [.get]), ("/events/\(id)", "/events/:id", [.get, .post]),
      ("/events/\(id)/event.ics", "/events/:id/event.ics", [.get]),
      ("/feeds/items", "/feeds/items", [.get]), ("/feeds/questions", "/feeds/questions", [.get]),
      ("/feeds/events", "/feeds/events", [.get]),
      ("/library", "/library", [.get]), ("/library/\(id)", "/library/:id", [.get]),
      ("/library/\(id)/use", "/library/:id/use", [.get, .post]),
      ("/spaces/\(id)/library", "/spaces/:id/library", [.get]),
      ("/programmes/\(id)/template", "/programmes/:id/template", [.get, .post]),
      ("/goals/\(id)", "/goals/:id", [.get, .post]),
      ("/search", "/search", [.get]), ("/api/v1/search", "/api/v1/search", [.get]),
      ("/spaces/\(id)/wheel", "/spaces/:id/wheel", [.get]),
      ("/spaces/\(id)/wheel/mark", "/spaces/:id/wheel/mark", [.get, .post]),
      ("/organisations/\(id)/wheel", "/organisations/:id/wheel", [.get]), ("/wheel", "/wheel", [.get]),
      ("/calendars", "/calendars", [.get, .post]),
      ("/calendars/a-secret/nabo.ics", "/calendars/:secret/nabo.ics", [.get]),
      ("/spaces/\(id)/cases", "/spaces/:id/cases", [.get]),
      ("/cases/\(id)", "/cases/:id", [.get]),
      ("/spaces/\(id)/cooperation", "/spaces/:id/cooperation", [.get]),
      ("/spaces/\(id)/cooperation.json", "/spaces/:id/cooperation.json", [.get]),
      ("/spaces/\(id)/cooperation/matrix", "/spaces/:id/cooperation/matrix", [.get]),
      (
        "/spaces/\(id)/cooperation/municipalities", "/spaces/:id/cooperation/municipalities", [.get]
      ),
      ("/spaces/\(id)/cooperation/three-to-one", "/spaces/:id/cooperation/three-to-one", [.get]),
      (
        "/spaces/\(id)/cooperation/three-to-one/proposals",
        "/spaces/:id/cooperation/three-to-one/proposals", [.post]
      ),
      ("/spaces/\(id)/cooperation/governing", "/spaces/:id/cooperation/governing", [.get]),
      ("/spaces/\(id)/cooperation/ownership", "/spaces/:id/cooperation/ownership", [.get]),
      (
        "/spaces/\(id)/cooperation/ownership/reports", "/spaces/:id/cooperation/ownership/reports", [.post]
      ),
      ("/spaces/\(id)/cooperation/recommendations", "/spaces/:id/cooperation/recommendations", [.get]),
      ("/strategies/\(id)", "/strategies/:id", [.get]),
      ("/strategies/\(id)/tasks", "/strategies/:id/tasks", [.post]),
      (
        "/spaces/\(id)/cooperation/files/matrix.json", "/spaces/:id/cooperation/files/matrix.json", [.get]
      ),
      ("/spaces/\(id)/cooperation/controls", "/spaces/:id/cooperation/controls", [.get]),
      ("/spaces/\(id)/cooperation/controls.csv", "/spaces/:id/cooperation/controls.csv", [.get]),
      ("/spaces/\(id)/cooperation/partners", "/spaces/:id/cooperation/partners", [.get]),
      ("/spaces/\(id)/cooperation/changes", "/spaces/:id/cooperation/changes", [.get]),
      ("/spaces/\(id)/cooperation/effects", "/spaces/:id/cooperation/effects", [.get]),
      ("/spaces/\(id)/cooperation/effects.csv", "/spaces/:id/cooperation/effects.csv", [.get]),
      ("/spaces/\(id)/cooperation/accounts", "/spaces/:id/cooperation/accounts", [.get, .post]),
      (
        "/spaces/\(id)/cooperation/accounts/proposals", "/spaces/:id/cooperation/accounts/proposals",
        [.post]
      ),
      ("/spaces/\(id)/cooperation/law", "/spaces/:id/cooperation/law", [.get]),
      ("/spaces/\(id)/cooperation/law.csv", "/spaces/:id/cooperation/law.csv", [.get]),
      ("/spaces/\(id)/inventories", "/spaces/:id/inventories", [.get]),
      ("/spaces/\(id)/inventories/systems.csv", "/spaces/:id/inventories/systems.csv", [.get]),
      ("/spaces/\(id)/inventories/agreements", "/spaces/:id/inventories/agreements", [.get]),
      ("/spaces/\(id)/inventories/agreements.xlsx", "/spaces/:id/inventories/agreements.xlsx", [.get]),
      ("/spaces/\(id)/inventories/same/system", "/spaces/:id/inventories/same/system", [.get, .post]),
      ("/spaces/\(id)/inventories/budget", "/spaces/:id/inventories/budget", [.get, .post]),
      ("/spaces/\(id)/inventories/overview", "/spaces/:id/inventories/overview", [.get]),
      ("/spaces/\(id)/inventories/overview.csv", "/spaces/:id/inventories/overview.csv", [.get]),
      ("/spaces/\(id)/inventories/mine", "/spaces/:id/inventories/mine", [.get, .post]),
      ("/spaces/\(id)/inventories/staff", "/spaces/:id/inventories/staff", [.get]),
      ("/spaces/\(id)/inventories/pay.csv", "/spaces/:id/inventories/pay.csv", [.get]),
      ("/spaces/\(id)/inventories/settlement", "/spaces/:id/inventories/settlement", [.get]),
      ("/spaces/\(id)/inventories/settlement.xlsx", "/spaces/:id/inventories/settlement.xlsx", [.get]),
      ("/spaces/\(id)/inventories/organisation", "/spaces/:id/inventories/organisation", [.get]),
      ("/spaces/\(id)/inventories/streets", "/spaces/:id/inventories/streets", [.get]),
      ("/spaces/\(id)/inventories/streets.csv", "/spaces/:id/inventories/streets.csv", [.get]),
      ("/street-hearings/\(id)", "/street-hearings/:id", [.get, .post]),
      ("/street-hearings/\(id)/receipts/abcd2345", "/street-hearings/:id/receipts/:code", [.get]),
      ("/agreements/\(id)/letter", "/agreements/:id/letter", [.get, .post]),
      ("/letters/\(id)", "/letters/:id", [.get]),
      ("/letters/\(id)/paper.pdf", "/letters/:id/paper.pdf", [.get]),
      (
        "/spaces/\(id)/cooperation/enhetsregisteret", "/spaces/:id/cooperation/enhetsregisteret",
        [.get, .post]
      ),
      ("/arrangements/\(id)", "/arrangements/:id", [.get]),
      ("/spaces/\(id)/programmes", "/spaces/:id/programmes", [.get]),
      ("/spaces/\(id)/programmes/new", "/spaces/:id/programmes/new", [.get, .post]),
      ("/programmes", "/programmes", [.get]), ("/programmes/\(id)", "/programmes/:id", [.get]),
      ("/programmes/\(id)/plan.csv", "/programmes/:id/plan.csv", [.get]),
      ("/programmes/\(id)/change", "/programmes/:id/change", [.get, .post]),
      ("/programmes/\(id)/effects", "/programmes/:id/effects", [.get]),
      ("/programmes/\(id)/effects.csv", "/programmes/:id/effects.csv", [.get]),
      ("/programmes/\(id)/import", "/programmes/:id/import", [.get, .post]),
      ("/programmes/\(id)/import/\(id)", "/programmes/:id/import/:import", [.get, .post]),
      ("/programmes/\(id)/gates", "/programmes/:id/gates", [.get]),
      ("/gates/\(id)", "/gates/:id", [.get, .post]),
      ("/gates/\(id)/baseline", "/gates/:id/baseline", [.get]),
      ("/programmes/\(id)/reports", "/programmes/:id/reports", [.get]),
      ("/programmes/\(id)/report", "/programmes/:id/report", [.get, .post]),
      ("/programmes/\(id)/readiness", "/programmes/:id/readiness", [.get]),
      ("/programmes/\(id)/tests", "/programmes/:id/tests", [.get]),
      ("/programmes/\(id)/tests.csv", "/programmes/:id/tests.csv", [.get]),
      ("/programmes/\(id)/tests/codes", "/programmes/:id/tests/codes", [.get, .post]),
      ("/try", "/try", [.get, .post]), ("/try/abcd-efgh-jkmn", "/try/:code", [.get]),
      ("/try/abcd-efgh-jkmn/\(id)", "/try/:code/:test", [.get, .post]),
      ("/programmes/\(id)/day-one", "/programmes/:id/day-one", [.get]),
      ("/programmes/\(id)/on-call.csv", "/programmes/:id/on-call.csv", [.get]),
      ("/programmes/\(id)/people", "/programmes/:id/people", [.get]),
      ("/programmes/\(id)/staff", "/programmes/:id/staff", [.get]),
      ("/programmes/\(id)/pack", "/programmes/:id/pack", [.get]),
      ("/programmes/\(id)/pack.pdf", "/programmes/:id/pack.pdf", [.get]),
      ("/programmes/\(id)/progress", "/programmes/:id/progress", [.get]),
      ("/arrangements/\(id)/cost", "/arrangements/:id/cost", [.get]),
      ("/arrangements/\(id)/decision", "/arrangements/:id/decision", [.get, .post]),
      ("/arrangements/\(id)/agreement", "/arrangements/:id/agreement", [.get, .post]),
      ("/spaces/\(id)/democracy", "/spaces/:id/democracy", [.get]),
      ("/spaces/\(id)/democracy/council", "/spaces/:id/democracy/council", [.get]),
      ("/spaces/\(id)/democracy/assessments", "/spaces/:id/democracy/assessments", [.get]),
      ("/spaces/\(id)/democracy/initiatives", "/spaces/:id/democracy/initiatives", [.get]),
      ("/initiatives/\(id)", "/initiatives/:id", [.get]),
      ("/initiatives/\(id)/support", "/initiatives/:id/support", [.get, .post]),
      ("/initiatives/\(id)/codes", "/initiatives/:id/codes", [.get, .post]),
      ("/spaces/\(id)/democracy/organisation", "/spaces/:id/democracy/organisation", [.get]),
      ("/political-models/\(id)/bodies", "/political-models/:id/bodies", [.get, .post]),
      ("/spaces/\(id)/democracy/methods", "/spaces/:id/democracy/methods", [.get]),
      ("/processes/\(id)", "/processes/:id", [.get]),
      ("/processes/\(id)/inputs.csv", "/processes/:id/inputs.csv", [.get]),
      ("/processes/\(id)/contribute", "/processes/:id/contribute", [.get, .post]),
      ("/processes/\(id)/moderation", "/processes/:id/moderation", [.get, .post]),
      ("/processes/\(id)/opinions", "/processes/:id/opinions", [.get]),
      ("/processes/\(id)/vote", "/processes/:id/vote", [.get, .post]),
      ("/contributions", "/contributions", [.get, .post]),
      ("/contributions/1234567890123456", "/contributions/:code", [.get]),
      ("/spaces/\(id)/surveys", "/spaces/:id/surveys", [.get]),
      ("/spaces/\(id)/surveys/years", "/spaces/:id/surveys/years", [.get]),
      ("/spaces/\(id)/limesurvey", "/spaces/:id/limesurvey", [.get, .post]),
      ("/surveys/\(id)/reminder", "/surveys/:id/reminder", [.get, .post]),
      ("/surveys/\(id)/paper", "/surveys/:id/paper", [.get, .post]),
      ("/surveys/\(id)/seal", "/surveys/:id/seal", [.get, .post]),
      ("/surveys/\(id)/erase", "/surveys/:id/erase", [.get, .post]),
      ("/samples/\(id)/draw", "/samples/:id/draw", [.get, .post]),
      ("/spaces/\(id)/referendums", "/spaces/:id/referendums", [.get]),
      ("/spaces/\(id)/referendums.csv", "/spaces/:id/referendums.csv", [.get]),
      ("/spaces/\(id)/referendums/import", "/spaces/:id/referendums/import", [.get, .post]),
      ("/referendums/\(id)", "/referendums/:id", [.get]), ("/surveys/\(id)", "/surveys/:id", [.get]),
      ("/surveys/\(id)/results.json", "/surveys/:id/results.json", [.get]),
      ("/surveys/\(id)/codes", "/surveys/:id/codes", [.get, .post]), ("/answer", "/answer", [.get, .post]),
      ("/answer/abcd-efgh-jkmn", "/answer/:code", [.get, .post]),
      ("/answered", "/answered", [.get]),
      ("/things/\(id)", "/things/:id", [.get]), ("/things/\(id)/edit", "/things/:id/edit", [.get, .post]),
      ("/things/\(id)/history", "/things/:id/history", [.get]),
      ("/things/\(id)/comments", "/things/:id/comments", [.get, .post]),
      ("/comments/\(id)", "/comments/:id", [.get, .post]),
      ("/comments/\(id)/remove", "/comments/:id/remove", [.post]),
      ("/things/\(id)/progress", "/things/:id/progress", [.post]), ("/me", "/me", [.get]),
      ("/things/\(id)/versions/3", "/things/:id/versions/:number", [.get]),
      ("/things/\(id)/file", "/things/:id/file", [.get]),
      ("/things/\(id)/versions/3/file", "/things/:id/versions/:number/file", [.get]),
      ("/things/\(id)/versions/3/preview", "/things/:id/versions/:number/preview", [.get]),
      ("/things/\(id)/versions/3/paper.pdf", "/things/:id/versions/:number/paper.pdf", [.get]),
      ("/things/\(id)/versions/3/picture.png", "/things/:id/versions/:number/picture.png", [.get]),
      ("/api/v1/spaces/\(id)/documents", "/api/v1/spaces/:id/documents", [.post]),
      ("/api/v1/things/\(id)/file", "/api/v1/things/:id/file", [.get]),
      ("/shared/a%20secret", "/shared/:secret", [.get]),
      ("/shared/a%20secret/file", "/shared/:secret/file", [.get]),
      ("/organisations", "/organisations", [.get, .post]),
      ("/organisations.csv", "/organisations.csv", [.get]),
      ("/organisations.xlsx", "/organisations.xlsx", [.get]),
      ("/organisations/\(id)", "/organisations/:id", [.get, .post]),
      ("/organisations/\(id)/edit", "/organisations/:id/edit", [.get, .post]),
      ("/organisations/succession", "/organisations/succession", [.get, .post]),
      ("/organisations/change", "/organisations/change", [.get, .post]),
      ("/organisations/views", "/organisations/views", [.get, .post]),
      ("/studies", "/studies", [.get, .post]),
      ("/notices", "/notices", [.get]), ("/notices/read", "/notices/read", [.post]),
      ("/notices/letters", "/notices/letters", [.post]), ("/notices/follow", "/notices/follow", [.post]),
      ("/notices/stop/a-secret", "/notices/stop/:secret", [.get, .post]),
      ("/sign-in", "/sign-in", [.get, .post]), ("/sign-in/code", "/sign-in/code", [.get, .post]),
      ("/sign-in/forgotten", "/sign-in/forgotten", [.get, .post]), ("/sign-out", "/sign-out", [.post]),
      ("/sign-in/issuer/one", "/sign-in/issuer/:id", [.get, .post]),
      ("/sign-in/answer/one", "/sign-in/answer/:id", [.get]),
      ("/links/a-secret", "/links/:secret", [.get, .post]), ("/account", "/account", [.get]),
      ("/account/profile", "/account/profile", [.post]),
      ("/account/password", "/account/password", [.get, .post]),
      ("/account/code", "/account/code", [.get, .post]), ("/account/code/off", "/account/code/off", [.post]),
      ("/account/sessions/end", "/account/sessions/end", [.post]),
      ("/account/tokens", "/account/tokens", [.post]),
      ("/account/tokens/revoke", "/account/tokens/revoke", [.post]),
      ("/account/data.json", "/account/data.json", [.get]),
      ("/account/erase", "/account/erase", [.get, .post]),
      ("/people", "/people", [.get]), ("/people/change", "/people/change", [.post]),
      ("/people/invite", "/people/invite", [.get, .post]),
      ("/api/v1/spaces", "/api/v1/spaces", [.get, .post]),
      ("/api/v1/spaces/\(id)", "/api/v1/spaces/:id", [.get, .patch]),
      ("/api/v1/spaces/\(id)/members", "/api/v1/spaces/:id/members", [.get, .post]),
      ("/api/v1/spaces/\(id)/invitations", "/api/v1/spaces/:id/invitations", [.get, .post]),
      (
        "/api/v1/spaces/\(id)/invitations/\(id)", "/api/v1/spaces/:id/invitations/:invitation", [.delete]
      ),
      ("/api/v1/spaces/\(id)/archive", "/api/v1/spaces/:id/archive", [.get, .post]),
      ("/api/v1/spaces/\(id)/archive/file", "/api/v1/spaces/:id/archive/file", [.get]),
      ("/api/v1/invitations", "/api/v1/invitations", [.get, .post]),
      ("/api/v1/invitations/\(id)", "/api/v1/invitations/:invitation", [.delete]),
      ("/api/v1/arrivals", "/api/v1/arrivals", [.post]),
      ("/api/v1/arrivals/own", "/api/v1/arrivals/own", [.get, .post, .delete]),
      ("/api/v1/organisations/succession", "/api/v1/organisations/succession", [.get, .post]),
      ("/api/v1/organisations/\(id)/history", "/api/v1/organisations/:id/history", [.get]),
      (
        "/api/v1/things/\(id)/versions/3/paper.pdf", "/api/v1/things/:id/versions/:number/paper.pdf", [.get]
      ),
      ("/api/v1/spaces/\(id)/members/\(id)", "/api/v1/spaces/:id/members/:member", [.patch, .delete]),
      ("/api/v1/spaces/\(id)/views", "/api/v1/spaces/:id/views", [.get, .post]),
      ("/api/v1/views/\(id)", "/api/v1/views/:id", [.patch, .delete]),
      ("/api/v1/spaces/\(id)/imports", "/api/v1/spaces/:id/imports", [.post]),
      ("/api/v1/spaces/\(id)/imports/\(id)", "/api/v1/spaces/:id/imports/:import", [.get, .patch]),
      ("/api/v1/spaces/\(id)/imports/\(id)/apply", "/api/v1/spaces/:id/imports/:import/apply", [.post]),
      ("/api/v1/spaces/\(id)/imports/\(id)/undo", "/api/v1/spaces/:id/imports/:import/undo", [.post]),
      ("/api/v1/spaces/\(id)/history", "/api/v1/spaces/:id/history", [.get]),
      ("/api/v1/spaces/\(id)/things", "/api/v1/spaces/:id/things", [.get]),
      ("/api/v1/spaces/\(id)/note", "/api/v1/spaces/:id/:kind", [.get, .post]),
      ("/api/v1/things/\(id)", "/api/v1/things/:id", [.get, .put, .patch, .delete]),
      ("/api/v1/things/\(id)/history", "/api/v1/things/:id/history", [.get]),
      ("/api/v1/things/\(id)/versions", "/api/v1/things/:id/versions", [.get]),
      ("/api/v1/things/\(id)/versions/1", "/api/v1/things/:id/versions/:number", [.get]),
      ("/api/v1/things/\(id)/undo", "/api/v1/things/:id/undo", [.post]),
      ("/api/v1/things/\(id)/cite", "/api/v1/things/:id/cite", [.post]),
      ("/api/v1/things/\(id)/fork", "/api/v1/things/:id/fork", [.post]),
      ("/api/v1/organisations", "/api/v1/organisations", [.get, .post]),
      ("/api/v1/organisations/\(id)", "/api/v1/organisations/:id", [.get, .patch]),
      ("/api/v1/organisations/\(id)/posts", "/api/v1/organisations/:id/posts", [.get, .post]),
      (
        "/api/v1/organisations/\(id)/posts/\(id)", "/api/v1/organisations/:id/posts/:post", [.delete]
      ),
      ("/api/v1/notices", "/api/v1/notices", [.get]),
      ("/api/v1/things/\(id)/comments", "/api/v1/things/:id/comments", [.get, .post]),
      ("/api/v1/comments/\(id)", "/api/v1/comments/:id", [.patch, .delete]),
      ("/api/v1/things/\(id)/progress", "/api/v1/things/:id/progress", [.post]),
      ("/api/v1/tasks", "/api/v1/tasks", [.get]), ("/api/v1/wheel", "/api/v1/wheel", [.get]),
      ("/api/v1/spaces/\(id)/wheel", "/api/v1/spaces/:id/wheel", [.get]),
      ("/api/v1/spaces/\(id)/wheel/mark", "/api/v1/spaces/:id/wheel/mark", [.post]),
      ("/api/v1/spaces/\(id)/wheel/comments", "/api/v1/spaces/:id/wheel/comments", [.post]),
      ("/spaces/\(id)/wheel/duty", "/spaces/:id/wheel/duty", [.get, .post]),
    ]
    + ["undo", "cite", "fork", "share", "unshare", "state", "remove"].map {
      ("/things/\(id)/\($0)", "/things/:id/\($0)", [.get, .post])
    }

  private func place(_ website: Website, _ address: String) throws -> Place? {
    let visit = try #require(Visit(target: address))
    return website.place(at: visit.segments)
  }

  @Test func everyPageIsWhereItWas() throws {
    let website = try WorkSite().website
    for (address, pattern) in Self.pages {
      let place = try place(website, address)
      #expect(place?.path == address && place?.pattern == pattern, "\(address)")
      #expect(place?.manner == .page || place?.manner.above != nil, "\(address)")
    }
    for (address, pattern, methods) in Self.work {
      let place = try place(website, address)
      #expect(place?.path == address && place?.pattern == pattern, "\(address)")
      #expect(place?.manner.isWork == true && place?.manner.methods == methods, "\(address)")
    }
  }

  @Test func whoeverIsNotSignedInMaySendFormsWhereTheyCouldBe() throws {
    let website = try WorkSite().website
    let open = try Self.work.filter { try place(website, $0.address)?.manner.isForAnyone == true }
    #expect(
      open.map(\.pattern) == [
        "/spaces", "/street-hearings/:id", "/street-hearings/:id/receipts/:code", "/try", "/try/:code",
        "/try/:code/:test", "/initiatives/:id/support", "/processes/:id/contribute", "/processes/:id/vote",
        "/contributions",
        "/contributions/:code", "/answer", "/answer/:code", "/answered",
        "/notices/stop/:secret", "/sign-in",
        "/sign-in/code", "/sign-in/forgotten",
        "/sign-in/issuer/:id", "/links/:secret",
      ])
  }

  @Test func aSiteThatOnlyComparesHasNoPagesOfWork() throws {
    let website = try SmallCountry.website()
    for (address, _, _) in Self.work {
      let place = try place(website, address)
      // It searches there as well, among pages alone.
      let isSearch = address == "/search" && place?.manner == .page
      #expect(place == nil || place?.pattern == "/api/v1/:question" || isSearch, "\(address)")
    }
  }

  @Test(arguments: [
    "/nowhere", "/units/no/0301/more", "/units/no", "/study/today.pdf", "/study/today.",
    "/spaces/no-identifier",
    "/things/01jd4m8z0k3v5w7x9y1a2b3c4d/versions/0", "/things/01JD4M8Z0K3V5W7X9Y1A2B3C4D/versions/+3",
    "/things/01jd4m8z0k3v5w7x9y1a2b3c4d/eat", "/shared", "/links", "/notices/stop", "/studies/more",
  ])
  func anAddressThatNoPageHas(_ address: String) throws {
    #expect(try place(WorkSite().website, address) == nil)
  }

  @Test func whatWasWrittenIntoALinkComesBackWhole() throws {
    let query = Query([.init("q", "Å & <b>\"+%"), .init("units", "0301,1103")])
    let visit = try #require(Visit(target: StudyPlaces.home.address(query)))
    #expect(visit.query == query)
  }
}
