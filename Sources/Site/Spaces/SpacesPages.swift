extension PageContext {
  func spacesReply(_ route: SpacesRoute) throws -> Reply {
    switch route {
    case .list: throw Interruption.absent
    }
  }
}
