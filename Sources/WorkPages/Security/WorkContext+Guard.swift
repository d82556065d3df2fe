import Basics
package import Pages
import SignIn
import Spaces
import Store

extension WorkContext {
  /// What stands in the way of a form before any page sees it, or nil: too many of them, one from a page of another
  /// site, or one without the token that pages of ours write into forms.
  package func obstacle(to place: Place) -> Reply? {
    if visit.segments.first == "api", visitor.person == nil, caller.showedVoid { return refusedToken(place) }
    if place.manner.isForPrograms { return programObstacle(to: place) }
    guard visit.method == .post else { return nil }
    if let seconds = workplace.postLimit.secondsToWait(visit.client) { return tooManyPage(seconds, place) }
    // A program shows its token with each request, which no other site can make a browser do.
    if case .token = visitor { return nil }
    guard visit.sender.isSameOrigin(as: workplace.publicAddress) else {
      return faultPage([Diagnostic("form-from-elsewhere", .badInput)], at: place, status: 403)
    }
    if let fault = caller.fault { return unavailablePage(fault, place) }
    guard FormToken.matches(visit.form[FormToken.field], caller.formToken ?? "") else {
      let mustSignIn = visitor.person == nil && place.manner.isWork && !place.manner.isForAnyone
      return mustSignIn ? signInNeeded(place) : staleFormPage(place)
    }
    return nil
  }

  /// The same before files are read, which cost room before anybody sees the token that comes with them: they are taken
  /// of people who are signed in, and from pages of ours.
  package func obstacleToFiles(at place: Place) -> Reply? {
    if let fault = caller.fault { return unavailablePage(fault, place) }
    if case .token = visitor { return nil }
    if visit.segments.first == "api" { return refusedToken(place) }
    guard visit.sender.isSameOrigin(as: workplace.publicAddress) else {
      return faultPage([Diagnostic("form-from-elsewhere", .badInput)], at: place, status: 403)
    }
    return visitor.person == nil ? signInNeeded(place) : nil
  }

  /// The same for what a program sends. Only a token may write there: a browser sends sessions along by itself.
  private func programObstacle(to place: Place) -> Reply? {
    guard AcceptedType.admits(visit.terms.accept, "application/json") else {
      return faultReply(
        [Diagnostic("type-not-offered", .badInput, ["expected": "application/json"])], at: place, status: 406)
    }
    guard visit.method != .get else { return nil }
    if let seconds = workplace.postLimit.secondsToWait(visit.client) {
      return faultReply(
        [Diagnostic("too-many-forms", .unavailable, ["seconds": String(seconds)])], at: place, status: 429
      ).adding([.init("Retry-After", String(seconds))])
    }
    if let fault = caller.fault {
      workplace.report(fault)
      return faultReply([fault.diagnostic()], at: place).adding([.init("Retry-After", "30")])
    }
    guard case .token = visitor else { return tokenNeeded(place) }
    return nil
  }

  /// What only a program with a token is told, or may do.
  package func tokenNeeded(_ place: Place) -> Reply {
    faultReply([Diagnostic("token-needed", .forbidden)], at: place, status: 401)
      .adding([.init("WWW-Authenticate", "Bearer")])
  }

  /// What `body` answers, or the page that stands for what stopped it.
  package func interrupted(at place: Place, _ body: () throws -> Reply) -> Reply {
    do {
      return try body()
    } catch let interruption as Interruption {
      switch interruption {
      case .signInNeeded: return signInNeeded(place)
      case .absent: return notFound()
      }
    } catch let fault as StorageFault {
      return unavailablePage(fault, place)
    } catch let fault as Diagnostic {
      return faultPage([fault], at: place)
    } catch let faults as Diagnostics {
      return faultPage(faults.list, at: place)
    } catch {
      return unavailablePage(.unexpected(String(describing: error)), place)
    }
  }

  /// A reply with the cookies that follow from who visits; kept by nobody where people work together, and where the
  /// frame of a page that is everybody's says who is signed in.
  package func settled(_ reply: Reply, _ place: Place) -> Reply {
    var headers: [Reply.Header] = []
    let setsCookie = reply.headers.contains { $0.name == "Set-Cookie" }
    let showedCookie = visit.cookies[workplace.cookies.name(.session)] != nil
    if caller.showedVoid, showedCookie, !setsCookie { headers.append(workplace.cookies.clear(.session)) }
    if let seal = caller.newSeal, place.manner.isWork, !setsCookie, FormToken.isCarried(in: reply.body) {
      headers.append(workplace.cookies.set(.form, seal.text))
    }
    let settled = headers.isEmpty ? reply : reply.adding(headers)
    let isPersonal = place.manner.isWork || visitor.person != nil || caller.pending != nil
    return isPersonal ? settled.keptByNobody() : settled
  }

  /// This page as the one who has just signed in sees it.
  func asSignedIn(_ session: SessionState) -> WorkContext {
    WorkContext(basis, workplace, Caller(session))
  }

  /// A token that is worth nothing: unknown, revoked or expired, which of them is not told (RFC 6750, section 3.1).
  package func refusedToken(_ place: Place) -> Reply {
    faultReply([Diagnostic("token-refused", .forbidden)], at: place, status: 401)
      .adding([.init("WWW-Authenticate", "Bearer error=\"invalid_token\"")])
  }
}
