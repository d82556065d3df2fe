import Converters
import Pages
import SignIn
import Spaces
import WorkPages

/// Addresses at which programs invite people, make one organisation of several, and take out paper and archives.
enum HandingPlaces {
  static let invitations = Places<Identifier<Space>>(
    "/api/v1/spaces/:id/invitations", .program(.get, .post))
  static let invitation = Places<Identifier<Space>, String>(
    "/api/v1/spaces/:id/invitations/:invitation", .program(.delete))
  /// To an account alone, for those who run the installation.
  static let accountInvitations = Place("/api/v1/invitations", .program(.get, .post))
  static let accountInvitation = Places<String>("/api/v1/invitations/:invitation", .program(.delete))
  /// Query: `country`, `old`, `new`, `name`, `date`.
  static let succession = Place("/api/v1/organisations/succession", .program(.get, .post))
  static let organisationHistory = Places<Identifier<Organisation>>(
    "/api/v1/organisations/:id/history", .program(.get))
  static let paper = Places<Identifier<Thing>, Int, PaperMaker.Format>(
    "/api/v1/things/:id/versions/:number/paper.:format", .reading)
  static let archive = Places<Identifier<Space>>(
    "/api/v1/spaces/:id/archive", .program(.get, .post))
  static let archiveFile = Places<Identifier<Space>>("/api/v1/spaces/:id/archive/file", .reading)
  /// An archive that becomes a space, as a form with a file: `file`.
  static let arrivals = Place("/api/v1/arrivals", .act.takingFiles)
  /// The one that the asker sent.
  static let arrival = Place("/api/v1/arrivals/own", .program(.get, .post, .delete))
}

extension WorkContext {
  static let handingPages: [WorkPage] = [
    WorkPage(HandingPlaces.invitations) { context, id in
      context.apiReply(HandingPlaces.invitations(id)) {
        context.visit.method == .post
          ? try context.invite(into: id) : try context.invitationsAnswer(id)
      }
    },
    WorkPage(HandingPlaces.invitation) { context, id, name in
      context.apiReply(HandingPlaces.invitation(id, name)) { try context.withdraw(name, into: id) }
    },
    WorkPage(HandingPlaces.accountInvitations) { context in
      context.apiReply(HandingPlaces.accountInvitations) {
        context.visit.method == .post
          ? try context.invite(into: nil) : try context.invitationsAnswer(nil)
      }
    },
    WorkPage(HandingPlaces.accountInvitation) { context, name in
      context.apiReply(HandingPlaces.accountInvitation(name)) {
        try context.withdraw(name, into: nil)
      }
    },
    WorkPage(HandingPlaces.succession) { context in
      context.apiReply(HandingPlaces.succession) {
        context.visit.method == .post
          ? try context.carryOutSuccession() : try context.successionAnswer()
      }
    },
    WorkPage(HandingPlaces.organisationHistory) { context, id in
      context.apiReply(HandingPlaces.organisationHistory(id)) {
        try context.historyAnswer(.organisation(id), at: HandingPlaces.organisationHistory(id))
      }
    },
    WorkPage(HandingPlaces.paper, steps: { _, _, _, _ in PaperMaker.steps }) {
      context, id, number, format in
      let place = HandingPlaces.paper(id, number, format)
      return context.fileReply(place) {
        try context.versionPaper(VersionName(id, number), format, at: place)
      }
    },
    WorkPage(HandingPlaces.archive) { context, id in
      guard context.visitor.person != nil || context.caller.fault != nil else {
        return context.tokenNeeded(HandingPlaces.archive(id))
      }
      return context.apiReply(HandingPlaces.archive(id)) {
        context.visit.method == .post ? try context.askArchive(id) : try context.archiveAnswer(id)
      }
    },
    WorkPage(HandingPlaces.archiveFile) { context, id in
      let place = HandingPlaces.archiveFile(id)
      guard context.visitor.person != nil || context.caller.fault != nil else {
        return context.tokenNeeded(place)
      }
      return context.fileReply(place) { try context.archiveFile(id, at: place) }
    },
    WorkPage(HandingPlaces.arrivals) { context in
      guard context.visitor.person != nil || context.caller.fault != nil else {
        return context.tokenNeeded(HandingPlaces.arrivals)
      }
      return context.apiReply(HandingPlaces.arrivals) { try context.sendArrival() }
    },
    WorkPage(HandingPlaces.arrival) { context in
      guard context.visitor.person != nil || context.caller.fault != nil else {
        return context.tokenNeeded(HandingPlaces.arrival)
      }
      return context.apiReply(HandingPlaces.arrival) { try context.decideArrival() }
    },
  ]
}
