import Basics
import Pages
import Spaces
import WorkPages

extension WorkContext {
  /// Documents for programs: a file comes in with what is known of it, and goes out as it came.
  static let documentsAPIPages: [WorkPage] = [
    WorkPage(SpacesAPIPlaces.documents) { context, id in
      let place = SpacesAPIPlaces.documents(id)
      let reply = context.apiReply(place) { try context.thingAnswer(context.addDocument(to: id).id) }
      guard reply.status == 200 else { return reply }
      return Reply(
        status: 201, contentType: reply.contentType, headers: reply.headers, body: reply.body, caching: .none,
        route: reply.route)
    },
    WorkPage(SpacesAPIPlaces.file) { context, id in
      do {
        return try context.currentFile(id, at: SpacesAPIPlaces.file(id))
      } catch is Interruption {
        return context.faultReply(
          [Diagnostic("file-unknown", .noAnswer)], at: SpacesAPIPlaces.file(id))
      } catch let fault as Diagnostic {
        return context.faultReply([fault], at: SpacesAPIPlaces.file(id))
      }
    },
  ]
}
