package import Basics
internal import Digests
internal import Formats
internal import Outgoing
internal import Synchronization

/// Asks one publisher, within its limits: what has not changed is not sent again, a busy server is left alone for as
/// long as it wants, and nobody can send the program to another host. Every call blocks its thread.
package final class PublisherClient: Sendable {
  package let policy: PublisherPolicy
  private let cache: AnswerCache?
  private let surroundings: PublisherSurroundings
  private let window: Mutex<CallWindow>
  /// Addresses on the same host that a server may lead to before it is given up.
  private static let mostRedirects = 3

  /// - Parameter cache: nil to keep nothing.
  package init(_ policy: PublisherPolicy, cache: AnswerCache?, _ surroundings: PublisherSurroundings) {
    self.policy = policy
    self.cache = cache
    self.surroundings = surroundings
    window = Mutex(CallWindow(calls: policy.calls, within: policy.window))
  }

  /// The answer to a question. It is kept once `read` took it, and only then.
  ///
  /// - Throws: what `read` throws; `server-…` for one that cannot be reached, `publisher-refused`, `publisher-busy`,
  ///   `publisher-failing`, `publisher-wrong-kind`, `publisher-moved`, each of the kind `.unavailable`.
  package func answer<Value>(
    _ question: PublisherQuestion, _ read: (PublisherAnswer) throws(Diagnostic) -> Value
  ) throws(Diagnostic) -> Value {
    try answer(try address(question), question, resuming: false, read)
  }

  /// The items of a list that comes in pages, each page naming the address of the next. Pages that were read within
  /// the last hour are not asked for again, so that a list that broke off goes on where it was.
  ///
  /// - Parameter most: items, beyond which the publisher gives no more.
  /// - Throws: as `answer`; `publisher-too-many`, `publisher-pages` for pages that lead in a circle.
  package func pages<Item>(
    _ question: PublisherQuestion, most: Int = .max,
    _ read: (PublisherAnswer) throws(Diagnostic) -> (items: [Item], next: String?, count: Int?)
  ) throws(Diagnostic) -> [Item] {
    var (items, next, seen) = ([Item](), Optional(try address(question)), Set<String>())
    while let address = next {
      guard seen.insert(address.text).inserted else { throw fault("publisher-pages", address) }
      let page = try answer(address, question, resuming: true, read)
      if let count = page.count, count > most {
        throw fault("publisher-too-many", address, ["found": "\(count)", "most": "\(most)"])
      }
      items += page.items
      next = try page.next.map { text throws(Diagnostic) in try following(text, from: address) }
    }
    return items
  }

  private func answer<Value>(
    _ address: WebAddress, _ question: PublisherQuestion, resuming: Bool,
    _ read: (PublisherAnswer) throws(Diagnostic) -> Value
  ) throws(Diagnostic) -> Value {
    let kept = question.isConditional ? cache?.entry(address.text) : nil
    if resuming, let kept, surroundings.now().since(kept.seen) < policy.resumable,
      kept.seen <= surroundings.now()
    {
      return try read(found(address, kept.body, at: kept.seen))
    }
    let response = try persistently(address, question, kept)
    let now = surroundings.now()
    let isUnchanged = response.status == 304
    let body = isUnchanged ? kept?.body ?? [] : response.body
    let value = try read(found(address, body, at: now))
    if question.isConditional {
      cache?.keep(
        .init(
          body: body, tag: response.header("etag") ?? (isUnchanged ? kept?.tag : nil),
          lastModified: response.header("last-modified") ?? (isUnchanged ? kept?.lastModified : nil),
          seen: now),
        of: address.text)
    }
    return value
  }

  /// Asks until there is an answer, or so often as is allowed.
  private func persistently(
    _ address: WebAddress, _ question: PublisherQuestion, _ kept: AnswerCache.Entry?
  ) throws(Diagnostic) -> Outgoing.Response {
    var (address, redirects) = (address, 0)
    var wait = policy.firstWait
    var attempt = 1
    while true {
      let outcome = once(address, question, kept)
      switch outcome {
      case .answer(let response): return response
      case .moved(let to):
        redirects += 1
        guard redirects <= Self.mostRedirects else {
          throw fault("publisher-moved", address, ["to": to.host])
        }
        address = to
      case .lasting(let fault): throw fault
      case .passing(let fault, let wanted):
        let pause = max(wait, wanted ?? .zero)
        guard attempt < policy.attempts, pause <= policy.longestWait else { throw fault }
        surroundings.sleep(pause)
        attempt += 1
        wait = wait * 2
      }
    }
  }

  private enum Outcome {
    case answer(Outgoing.Response)
    case moved(WebAddress)
    /// Asking again would be answered the same.
    case lasting(Diagnostic)
    /// Asking again may help, after the time that the server wants.
    case passing(Diagnostic, after: Duration?)
  }

  private func once(
    _ address: WebAddress, _ question: PublisherQuestion, _ kept: AnswerCache.Entry?
  ) -> Outcome {
    let pause = window.withLock { $0.place(at: surroundings.now()) }
    if pause > .zero { surroundings.sleep(pause) }
    do throws(Diagnostic) {
      let response = try surroundings.ask(
        address, headers(question, kept), question.body, policy.mostBytes, policy.timeout)
      return outcome(response, address, question, isKnown: kept != nil)
    } catch {
      let passes = ["server-slow", "server-unreachable", "server-answer-broken"].contains(error.code)
      return passes ? .passing(error, after: nil) : .lasting(error)
    }
  }

  private func outcome(
    _ response: Outgoing.Response, _ address: WebAddress, _ question: PublisherQuestion, isKnown: Bool
  ) -> Outcome {
    let status = ["status": "\(response.status)"]
    switch response.status {
    case 200:
      let kind = response.header("content-type") ?? ""
      return kind.lowercased().contains("json")
        ? .answer(response)
        : .lasting(fault("publisher-wrong-kind", address, ["found": String(kind.prefix(60))]))
    case 304 where isKnown: return .answer(response)
    case 301, 302, 303, 307, 308:
      let target = response.header("location").flatMap { address.following($0) }
      guard let target, target.origin == address.origin, question.body == nil else {
        let place = target?.host ?? response.header("location") ?? ""
        return .lasting(fault("publisher-moved", address, ["to": String(place.prefix(100))]))
      }
      return .moved(target)
    case 429, 503:
      let wait = response.header("retry-after").flatMap { RetryTime.wait($0, at: surroundings.now()) }
      let seconds = wait.map { "\($0.components.seconds)" } ?? "?"
      return .passing(fault("publisher-busy", address, ["seconds": seconds]), after: wait)
    case 500...599: return .passing(fault("publisher-failing", address, status), after: nil)
    default:
      let reason = ["reason": Self.reason(response.body)]
      return .lasting(fault("publisher-refused", address, status.merging(reason) { $1 }))
    }
  }

  /// Nothing of who runs the program or what they work on goes out: its name, and what is known already.
  private func headers(_ question: PublisherQuestion, _ kept: AnswerCache.Entry?) -> [(String, String)] {
    var headers = [("User-Agent", "Nabo/\(Program.version)"), ("Accept", "application/json")]
    if question.body != nil { headers.append(("Content-Type", "application/json")) }
    if let tag = kept?.tag { headers.append(("If-None-Match", tag)) }
    if let date = kept?.lastModified { headers.append(("If-Modified-Since", date)) }
    return headers
  }

  /// - Throws: `server-address-unusable`.
  private func address(_ question: PublisherQuestion) throws(Diagnostic) -> WebAddress {
    let query = FormEncoding.text(question.query.map { ($0.name, $0.value) })
    let text = policy.base + question.path + (query.isEmpty ? "" : "?\(query)")
    guard let address = WebAddress(text) else {
      throw Diagnostic("server-address-unusable", .unavailable, ["host": text])
    }
    return address
  }

  /// The next page, which must lie below the publisher's own address.
  private func following(_ text: String, from address: WebAddress) throws(Diagnostic) -> WebAddress {
    guard let next = address.following(text), next.text.hasPrefix(policy.base + "/") else {
      throw fault("publisher-moved", address, ["to": WebAddress(text)?.host ?? String(text.prefix(100))])
    }
    return next
  }

  private func found(_ address: WebAddress, _ body: [UInt8], at moment: Instant) -> PublisherAnswer {
    PublisherAnswer(
      publisher: policy.name, address: address.text, retrieved: moment, digest: HexDigest.of(body), body: body
    )
  }

  private func fault(
    _ code: String, _ address: WebAddress, _ arguments: [String: String] = [:]
  ) -> Diagnostic {
    Diagnostic(
      code, .unavailable, at: .init(file: address.text),
      arguments.merging(["host": address.host, "publisher": policy.name]) { $1 })
  }

  /// The first words of what a server says about a refusal, where it says it in JSON.
  private static func reason(_ body: [UInt8]) -> String {
    guard body.count < 1 << 16, let json = try? JSONPlace(bytes: body, file: "") else { return "" }
    let said = ["title", "detail", "message", "feilmelding"].lazy.compactMap { try? json.textIfPresent($0) }
      .first
    return String((said ?? "").prefix(120))
  }
}
