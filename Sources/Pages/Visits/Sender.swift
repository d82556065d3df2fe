/// What a request says of where it comes from.
///
/// Only rules of safety read it: who may go on sending, whether a form was sent from a page of ours, who carries a
/// token.
package struct Sender: Hashable, Sendable {
  /// The address that limits are counted by; empty where nobody knows it.
  package let client: String
  /// The `Authorization` header as it came.
  package let authorization: String?
  /// What the browser says of itself, at most 200 characters of it.
  package let agent: String
  /// The `Host` header: the name under which the visitor reaches us.
  package let host: String?
  /// The `Origin` header: the site of the page that sends.
  package let origin: String?
  /// The `Sec-Fetch-Site` header: how that site stands to ours, as the browser sees it.
  package let fetchSite: String?

  package init(
    client: String = "", authorization: String? = nil, agent: String = "", host: String? = nil,
    origin: String? = nil, fetchSite: String? = nil
  ) {
    self.client = client
    self.authorization = authorization
    self.agent = String(agent.unicodeScalars.prefix(200))
    self.host = host
    self.origin = origin
    self.fetchSite = fetchSite
  }
}
