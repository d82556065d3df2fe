/// What statuses are called (RFC 9110, RFC 6585, RFC 4918).
package enum StatusName {
  private static let names = [
    400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
    406: "Not Acceptable", 408: "Request Timeout", 409: "Conflict", 411: "Length Required",
    412: "Precondition Failed", 413: "Content Too Large", 414: "URI Too Long", 415: "Unsupported Media Type",
    422: "Unprocessable Content", 428: "Precondition Required", 429: "Too Many Requests",
    503: "Service Unavailable", 507: "Insufficient Storage",
  ]

  package static func of(_ status: Int) -> String { names[status] ?? "" }
}
