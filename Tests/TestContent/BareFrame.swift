package import Pages

extension Frame {
  /// Of a site whose top bar leads nowhere.
  package static let bare = Frame(
    entries: [], sources: "/sources", about: "/about", waysOn: { _ in [] }, waysBack: [])
}
