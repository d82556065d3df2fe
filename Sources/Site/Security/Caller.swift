import Basics
import SignIn
import Spaces
import Store

/// Who is visiting, found once for each attended visit.
struct Caller: Sendable {
  let visitor: Visitor
  /// Somebody whose password was right and who still has to show a code: nobody yet for every other page.
  let pending: SessionState?
  /// Why nobody could tell, where the database did not answer.
  let fault: StorageFault?
  /// Whether the visitor showed something that is worth nothing any more, so that it can be taken away.
  let showedVoid: Bool
  /// What the forms of this visitor carry; nil where there can be none.
  let formToken: String?
  /// A new seal for forms, to be set as a cookie.
  let newSeal: Secret?

  /// Of a page for everybody.
  static let unknown = Caller(
    visitor: .nobody, pending: nil, fault: nil, showedVoid: false, formToken: nil, newSeal: nil)

  /// Whether `visit` carries something that may say who the visitor is.
  static func isNamed(in visit: Visit, _ cookies: Cookies) -> Bool {
    visit.authorization != nil || visit.cookies[cookies.name(.session)] != nil
  }

  static func find(_ visit: Visit, _ workplace: Workplace) -> Caller {
    let cookies = workplace.cookies
    if let authorization = visit.authorization {
      return byToken(authorization, workplace)
    }
    guard let cookie = visit.cookies[cookies.name(.session)] else { return nobody(visit, workplace) }
    do {
      return try bySession(cookie, visit, workplace)
    } catch let fault as StorageFault {
      return nobody(visit, workplace, fault: fault)
    } catch {
      return nobody(visit, workplace, fault: .unexpected(String(describing: error)))
    }
  }
}
