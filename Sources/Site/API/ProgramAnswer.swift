import Basics
import Formats
import Pages
import Spaces
import Store
import WorkPages

/// What a program is answered.
struct ProgramAnswer {
  var status = 200
  var body: JSONValue
  var headers: [Reply.Header] = []
  var tag = Reply.Tag.ofBytes

  init(_ body: JSONValue) {
    self.body = body
  }

  /// A page of a list, and where it goes on.
  ///
  /// - Parameter next: the address of the next page; nil on the last.
  init(_ items: [JSONValue], next: String?) {
    body = .object([.init("items", .array(items)), .init("next", .optional(next))])
    if let next { headers = [.init("Link", "<\(next)>; rel=\"next\"")] }
  }
}

/// What a program is refused with more than its faults.
struct ProgramRefusal: Error {
  let status: Int
  let faults: [Diagnostic]
  var members: [JSONValue.Member] = []
  var headers: [Reply.Header] = []
}

extension WorkContext {
  /// An answer for a program, or what is wrong as one.
  func apiReply(_ place: Place, _ answer: () throws -> ProgramAnswer) -> Reply {
    fileReply(place) {
      let answer = try answer()
      return Reply(
        status: answer.status, contentType: Reply.json, headers: answer.headers, body: answer.body.bytes,
        caching: .none, route: place.pattern, tag: answer.tag)
    }
  }

  /// A file for a program, or what is wrong as an answer.
  func fileReply(_ place: Place, _ file: () throws -> Reply) -> Reply {
    do {
      if let fault = caller.fault { throw fault }
      return try file()
    } catch let refusal as ProgramRefusal {
      return faultReply(refusal.faults, at: place, status: refusal.status, refusal.members)
        .adding(refusal.headers)
    } catch is Interruption {
      return refusedReply([Diagnostic("address-unknown", .noAnswer)], at: place)
    } catch let fault as Diagnostic {
      return refusedReply([fault], at: place)
    } catch let faults as Diagnostics {
      return refusedReply(faults.list, at: place)
    } catch {
      let fault = error as? StorageFault ?? .unexpected(String(describing: error))
      workplace.report(fault)
      return faultReply([fault.diagnostic()], at: place).adding([.init("Retry-After", "30")])
    }
  }

  /// What was sent can be read and does not fit: that is another status than an address that cannot be read.
  private func refusedReply(_ faults: [Diagnostic], at place: Place) -> Reply {
    let status = Self.status(of: faults)
    return faultReply(faults, at: place, status: status == 400 && visit.method != .get ? 422 : status)
  }
}
