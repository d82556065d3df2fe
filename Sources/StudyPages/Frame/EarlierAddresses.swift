import Pages

extension StudyContext {
  /// Addresses that pages of studies had before they became views of one study: each goes on to where the page is now.
  static let earlierAddresses: [StudyPage] = [
    goingOn(from: "/compare", to: StudyPlaces.compare),
    goingOn(from: "/council", to: StudyPlaces.council),
    goingOn(from: "/grants", to: StudyPlaces.grants),
    goingOn(from: "/outlook", to: StudyPlaces.outlook),
    goingOn(from: "/decide", to: StudyPlaces.decide),
    goingOn(from: "/mine", to: StudyPlaces.mine),
    goingOn(from: "/report", to: StudyPlaces.report),
    goingOn(from: "/report.html", to: StudyPlaces.reportFile),
    StudyPage(Places<ComparisonFormat>("/compare.:format")) { context, format in
      .redirect(
        to: StudyPlaces.compareFile(format).address(context.visit.query), route: "/compare.\(format.rawValue)"
      )
    },
  ]

  private static func goingOn(from path: StaticString, to place: Place) -> StudyPage {
    let earlier = Place(path)
    return StudyPage(earlier) { .redirect(to: place.address($0.visit.query), route: earlier.pattern) }
  }
}
