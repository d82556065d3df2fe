import Markup

extension HTML {
  /// A part of a long page that opens on demand. A link to `#id` leads into it, and a browser opens it then.
  mutating func unfolding(_ id: String, _ title: String, isOpen: Bool = false, content: Content) {
    details(.class("unfolding"), isOpen ? .open : nil) {
      $0.summary { $0.h2(title, .id("\(id)-title")) }
      $0.section(.id(id), .aria("labelledby", "\(id)-title"), content: content)
    }
  }
}
