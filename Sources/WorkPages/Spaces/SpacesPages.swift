import Basics
import Markup
package import Pages
import SignIn
import Spaces

extension WorkContext {
  package func spacesReply(_ route: SpacesRoute) throws -> Reply {
    switch route {
    case .list: visit.method == .post ? try resetDemonstrationReply() : try spaceListPage()
    case .new: try newSpacePage()
    case .space(let id): try spacePage(id)
    case .settings(let id): try spaceSettingsPage(id)
    case .members(let id): try membersPage(id)
    case .member(let id, let member): try memberPage(id, member)
    case .history(let id): try historyPage(.space(id), route: route)
    case .things(let id): try thingsPage(id)
    case .thingsFile(let id, let format): try kindFile(id, format)
    case .newThing(let id): try newThingPage(id)
    case .importThings(let id): try importPage(id)
    case .thing(let id): try thingPage(id)
    case .edit(let id): try editThingPage(id)
    case .thingHistory(let id): try historyPage(.thing(id), route: route)
    case .version(let name): try versionPage(name)
    case .step(let id, let step): try thingStepPage(id, step)
    case .shared(let secret): try sharedPage(secret)
    case .organisations: try organisationsPage()
    case .organisation(let id): try organisationPage(id)
    case .organisationEdit(let id): try editOrganisationPage(id)
    case .succession: try successionPage()
    }
  }

  /// A page where people work together; what it says is for this visitor alone. With `rooms` it lies inside a space.
  func workPage(
    _ title: String, _ route: SpacesRoute, in rooms: SpaceRooms? = nil, status: Int = 200,
    content: (inout HTML) -> Void
  ) -> Reply {
    page(title, route: route, status: status, caching: .none) { html in
      if let rooms { inSpace(&html, rooms, route, content: content) } else { content(&html) }
    }
  }

  func address(_ route: SpacesRoute, _ query: Query = Query()) -> String {
    route.address(query)
  }

  /// On to a page after a form was taken.
  func goOn(to route: SpacesRoute, _ query: Query = Query()) -> Reply {
    .redirect(to: address(route, query), route: route.pattern)
  }

  /// What `body` throws because of a form, as the faults to be shown in it; what is wrong elsewhere goes on.
  func faults(_ body: () throws -> Void) throws -> [Diagnostic] {
    do {
      try body()
      return []
    } catch let faults as Diagnostics {
      return faults.list
    } catch let fault as Diagnostic where fault.kind == .badInput {
      return [fault]
    }
  }
}
