import Basics
package import Pages
package import SignIn
import Spaces
package import Store

/// Who is visiting, found once for each attended visit.
package struct Caller: Sendable {
  package let visitor: Visitor
  /// Somebody whose password was right and who still has to show a code: nobody yet for every other page.
  let pending: SessionState?
  /// Why nobody could tell, where the database did not answer.
  package let fault: StorageFault?
  /// Whether the visitor showed something that is worth nothing any more, so that it can be taken away.
  let showedVoid: Bool
  /// What the forms of this visitor carry; nil where there can be none.
  let formToken: String?
  /// A new seal for forms, to be set as a cookie.
  let newSeal: Secret?

  /// Of a page for everybody.
  package static let unknown = Caller(
    visitor: .nobody, pending: nil, fault: nil, showedVoid: false, formToken: nil, newSeal: nil)

  /// The session of somebody who is signed in.
  var session: SessionState? {
    guard case .signedIn(let session) = visitor else { return nil }
    return session
  }

  /// Whether `visit` carries something that may say who the visitor is.
  package static func isNamed(in visit: Visit, _ cookies: Cookies) -> Bool {
    // What cannot be a session of ours is nobody's, and needs no look into the database.
    bearer(of: visit) != nil || visit.cookies[cookies.name(.session)].flatMap { Secret($0) } != nil
  }

  /// What a program shows of itself. Only addresses for programs take it; other schemes are between the visitor and
  /// a proxy in front.
  private static func bearer(of visit: Visit) -> String? {
    guard visit.segments.first == "api", let header = visit.authorization,
      header.prefix(while: { $0 != " " }).lowercased() == "bearer"
    else { return nil }
    return header
  }

  /// Looks the visitor of `visit` up. A database that does not answer makes them nobody, so that the pages that
  /// need none go on working.
  package static func find(_ visit: Visit, _ workplace: Workplace) -> Caller {
    do {
      if let header = bearer(of: visit) { return try byToken(header, workplace) }
      guard let cookie = visit.cookies[workplace.cookies.name(.session)] else {
        return nobody(visit, workplace)
      }
      return try bySession(cookie, visit, workplace)
    } catch let fault as StorageFault {
      return nobody(visit, workplace, fault: fault)
    } catch {
      return nobody(visit, workplace, fault: .unexpected(String(describing: error)))
    }
  }

  private static func bySession(_ cookie: String, _ visit: Visit, _ workplace: Workplace) throws -> Caller {
    let occasion = workplace.occasion()
    guard let session = try workplace.storage.read({ try Sessions.find(cookie, $0, occasion) }) else {
      return nobody(visit, workplace, showedVoid: true)
    }
    if Sessions.needsTouch(session, at: occasion.now) {
      // Reading never waits for writing, and goes on where nothing can be written.
      workplace.laterWrites.add(session.sessionID.text) {
        try? workplace.storage.write { try Sessions.touch(session, $0, occasion) }
      }
    }
    return Caller(session)
  }

  private static func byToken(_ header: String, _ workplace: Workplace) throws -> Caller {
    let occasion = workplace.occasion()
    guard let token = try workplace.storage.read({ try APITokens.find(header, $0, occasion) }) else {
      return Caller(
        visitor: .nobody, pending: nil, fault: nil, showedVoid: true, formToken: nil, newSeal: nil)
    }
    if APITokens.needsTouch(token, at: occasion.now) {
      workplace.laterWrites.add(token.tokenID.text) {
        try? workplace.storage.write { try APITokens.touch(token, $0, occasion) }
      }
    }
    return Caller(
      visitor: .token(token), pending: nil, fault: nil, showedVoid: false, formToken: nil, newSeal: nil)
  }

  private static func nobody(
    _ visit: Visit, _ workplace: Workplace, showedVoid: Bool = false, fault: StorageFault? = nil
  ) -> Caller {
    let cookies = workplace.cookies
    // While the database is gone, forms keep the token of the session that will be found again.
    if fault != nil, let session = visit.cookies[cookies.name(.session)].flatMap({ Secret($0) }) {
      return Caller(
        visitor: .nobody, pending: nil, fault: fault, showedVoid: false, formToken: token(session),
        newSeal: nil)
    }
    let known = visit.cookies[cookies.name(.form)].flatMap { Secret($0) }
    let seal = known ?? Secret(randomBytes: workplace.occasion().randomBytes)
    return Caller(
      visitor: .nobody, pending: nil, fault: fault, showedVoid: showedVoid, formToken: token(seal),
      newSeal: known == nil ? seal : nil)
  }

  /// As `Sessions` derives it.
  private static func token(_ secret: Secret) -> String {
    secret.derived(for: "nabo form")
  }
}

extension Caller {
  /// Whoever has this session.
  init(_ session: SessionState) {
    let isComplete = session.stage == .complete
    self.init(
      visitor: isComplete ? .signedIn(session) : .nobody, pending: isComplete ? nil : session, fault: nil,
      showedVoid: false, formToken: session.csrfToken, newSeal: nil)
  }
}
