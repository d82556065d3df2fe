import Basics
import SignIn
import Spaces
import Store

extension PageContext {
  /// What stands in the way of a form before any page sees it, or nil: too many of them, one from a page of another
  /// site, or one without the token that pages of ours write into forms.
  func obstacle(to route: Route, _ workplace: Workplace) -> Reply? {
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
      let mustSignIn = visitor.person == nil && route.work?.isForAnyone == false
      return mustSignIn ? signInNeeded(route) : staleFormPage(route)
    }
    return nil
  }

  /// What `body` answers, or the page that stands for what stopped it.
  func interrupted(at route: Route, _ body: () throws -> Reply) -> Reply {
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
  func settled(_ reply: Reply, _ route: Route, _ workplace: Workplace) -> Reply {
    var headers: [Reply.Header] = []
    let setsCookie = reply.headers.contains { $0.name == "Set-Cookie" }
    let showedCookie = visit.cookies[workplace.cookies.name(.session)] != nil
    if caller.showedVoid, showedCookie, !setsCookie { headers.append(workplace.cookies.clear(.session)) }
    if let seal = caller.newSeal, route.work != nil, !setsCookie, FormToken.isCarried(in: reply.body) {
      headers.append(workplace.cookies.set(.form, seal.text))
    }
    let settled = headers.isEmpty ? reply : reply.adding(headers)
    let isPersonal = route.work != nil || visitor.person != nil || caller.pending != nil
    return isPersonal ? settled.keptByNobody() : settled
  }

  /// This page as the one who has just signed in sees it.
  func asSignedIn(_ session: SessionState) -> PageContext {
    PageContext(content: content, visit: visit, caller: Caller(session))
  }
}
