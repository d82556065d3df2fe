import Basics
package import Pages
import SignIn
import Spaces
import Store

extension WorkContext {
  /// What stands in the way of a form before any page sees it, or nil: too many of them, one from a page of another
  /// site, or one without the token that pages of ours write into forms.
  package func obstacle(to route: any PageRoute) -> Reply? {
    if visit.segments.first == "api", visitor.person == nil, caller.showedVoid { return refusedToken(route) }
    guard visit.method == .post else { return nil }
    if let seconds = workplace.postLimit.secondsToWait(visit.client) { return tooManyPage(seconds, route) }
    // A program shows its token with each request, which no other site can make a browser do.
    if case .token = visitor { return nil }
    guard visit.sender.isSameOrigin(as: workplace.publicAddress) else {
      return faultPage([Diagnostic("form-from-elsewhere", .badInput)], route: route, status: 403)
    }
    if let fault = caller.fault { return unavailablePage(fault, route) }
    guard FormToken.matches(visit.form[FormToken.field], caller.formToken ?? "") else {
      let mustSignIn = visitor.person == nil && (route as? any WorkRoute)?.isForAnyone == false
      return mustSignIn ? signInNeeded(route) : staleFormPage(route)
    }
    return nil
  }

  /// What `body` answers, or the page that stands for what stopped it.
  package func interrupted(at route: any PageRoute, _ body: () throws -> Reply) -> Reply {
    do {
      return try body()
    } catch let interruption as Interruption {
      switch interruption {
      case .signInNeeded: return signInNeeded(route)
      case .absent: return notFound()
      }
    } catch let fault as StorageFault {
      return unavailablePage(fault, route)
    } catch let fault as Diagnostic {
      return faultPage([fault], route: route)
    } catch let faults as Diagnostics {
      return faultPage(faults.list, route: route)
    } catch {
      return unavailablePage(.unexpected(String(describing: error)), route)
    }
  }

  /// A reply with the cookies that follow from who visits; kept by nobody where people work together, and where the
  /// frame of a page that is everybody's says who is signed in.
  package func settled(_ reply: Reply, _ route: any PageRoute) -> Reply {
    var headers: [Reply.Header] = []
    let setsCookie = reply.headers.contains { $0.name == "Set-Cookie" }
    let showedCookie = visit.cookies[workplace.cookies.name(.session)] != nil
    if caller.showedVoid, showedCookie, !setsCookie { headers.append(workplace.cookies.clear(.session)) }
    if let seal = caller.newSeal, route is any WorkRoute, !setsCookie, FormToken.isCarried(in: reply.body) {
      headers.append(workplace.cookies.set(.form, seal.text))
    }
    let settled = headers.isEmpty ? reply : reply.adding(headers)
    let isPersonal = route is any WorkRoute || visitor.person != nil || caller.pending != nil
    return isPersonal ? settled.keptByNobody() : settled
  }

  /// This page as the one who has just signed in sees it.
  func asSignedIn(_ session: SessionState) -> WorkContext {
    WorkContext(basis, workplace, Caller(session))
  }

  /// A token that is worth nothing: unknown, revoked or expired, which of them is not told (RFC 6750, section 3.1).
  package func refusedToken(_ route: any PageRoute) -> Reply {
    faultReply([Diagnostic("token-refused", .forbidden)], route: route, status: 401)
      .adding([.init("WWW-Authenticate", "Bearer error=\"invalid_token\"")])
  }
}
