/// A few words for a browser, from what it says of itself: enough to tell one's own sessions apart, and not enough
/// to follow anybody.
enum AgentLabel {
  static func of(_ agent: String) -> String {
    let start = String(agent.prefix(500))
    let parts = [first(of: browsers, in: start), first(of: systems, in: start)].compactMap(\.self)
    return parts.joined(separator: ", ")
  }

  /// The more special first: Edge calls itself Chrome, and Chrome calls itself Safari.
  private static let browsers = [
    ("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrom", "Chrome"), ("Safari/", "Safari"),
    ("curl/", "curl"),
  ]

  private static let systems = [
    ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"),
    ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
  ]

  private static func first(of names: [(String, String)], in agent: String) -> String? {
    names.first { agent.utf8.contains(text: $0.0) }?.1
  }
}

extension String.UTF8View {
  fileprivate func contains(text: String) -> Bool {
    let wanted = Array(text.utf8)
    let bytes = Array(self)
    guard bytes.count >= wanted.count else { return false }
    return (0...(bytes.count - wanted.count)).contains {
      bytes[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
  }
}
