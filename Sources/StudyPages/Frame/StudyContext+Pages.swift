import Answers
import Converters
package import Pages

package typealias StudyPage = Page<StudyContext, Never>

extension StudyContext {
  /// Every page about studies.
  package static let pages: [StudyPage] =
    [
      StudyPage(StudyPlaces.home, costs: { $0.costOfChosen }) { $0.homePage() },
      StudyPage(StudyPlaces.compare, costs: { $0.cost(.compare) }) { $0.comparePage() },
      StudyPage(StudyPlaces.compareFile, costs: { context, _ in context.cost(.compare) }) {
        $0.compareFile($1)
      },
      StudyPage(StudyPlaces.alternatives, costs: { $0.costOfBuilder }) { $0.builderPage() },
      StudyPage(StudyPlaces.council, costs: { $0.cost(.council) }) { $0.councilPage() },
      StudyPage(StudyPlaces.grants, costs: { $0.cost(.grants) }) { $0.grantsPage() },
      StudyPage(StudyPlaces.income, costs: { $0.cost(.income) }) { $0.incomePage() },
      StudyPage(StudyPlaces.outlook, costs: { $0.costOfOutlook }) { $0.outlookPage() },
      StudyPage(StudyPlaces.money, costs: { $0.costOfOutlook }) { $0.moneyPage() },
      StudyPage(StudyPlaces.decide, costs: { $0.cost(.decide) }) { $0.decidePage() },
      StudyPage(StudyPlaces.mine, costs: { $0.costOfOutlook }) { $0.minePage() },
      StudyPage(StudyPlaces.report, costs: { $0.costOfOutlook }) { $0.reportPage() },
      StudyPage(StudyPlaces.reportFile, costs: { $0.costOfOutlook }) { $0.reportFile() },
      StudyPage(StudyPlaces.reportPDF, costs: { $0.costOfOutlook }, and: PaperMaker.steps) {
        $0.reportPaper(.pdf, at: StudyPlaces.reportPDF)
      },
      StudyPage(StudyPlaces.reportDOCX, costs: { $0.costOfOutlook }, and: PaperMaker.steps) {
        $0.reportPaper(.docx, at: StudyPlaces.reportDOCX)
      },
      StudyPage(StudyPlaces.reportODT, costs: { $0.costOfOutlook }, and: PaperMaker.steps) {
        $0.reportPaper(.odt, at: StudyPlaces.reportODT)
      },
      StudyPage(StudyPlaces.units) { $0.unitsPage() },
      StudyPage(StudyPlaces.unit) { context, country, code in
        context.isCounty(code, in: country)
          ? context.countyPage(country: country, code: code) : context.unitPage(country: country, code: code)
      },
      StudyPage(StudyPlaces.reform) { $0.reformPage() },
      StudyPage(StudyPlaces.mergers, steps: { _ in stepsOfMergers }) { $0.mergersPage() },
      StudyPage(StudyPlaces.mergersFile, steps: { _, _ in stepsOfMergers }) { $0.mergersFile($1) },
      StudyPage(StudyPlaces.partners, steps: { _ in stepsOfPartners }) { $0.partnersPage() },
      StudyPage(StudyPlaces.measured, costs: { $0.cost(.evaluate) }) { $0.measuredPage() },
      StudyPage(StudyPlaces.measuredUnit, costs: { context, _, _ in context.cost(.evaluate) }) {
        $0.measuredUnitPage(country: $1, code: $2)
      },
      StudyPage(StudyPlaces.indicators) { $0.indicatorsPage() },
      StudyPage(StudyPlaces.forms) { $0.formsPage() },
      StudyPage(StudyPlaces.timeline, costs: { $0.cost(.timeline) }) { $0.timelinePage() },
      StudyPage(StudyPlaces.rules) { $0.rulesPage() },
      StudyPage(StudyPlaces.rule) { $0.rulePage($1) },
      StudyPage(StudyPlaces.sources) { $0.sourcesPage() },
      StudyPage(StudyPlaces.catalogue) { $0.dataCatalogue() },
      StudyPage(StudyPlaces.about) { $0.aboutPage() },
      StudyPage(
        StudyPlaces.api, costs: { context, name in Question(rawValue: name).map { context.cost($0) } }
      ) { $0.api($1) },
    ] + earlierAddresses

  /// The search of a site where nobody works together; elsewhere one search finds that work too.
  package static let searchPages: [StudyPage] = [
    // To look through everything that can be found is more than to tell a page.
    StudyPage(StudyPlaces.search, steps: { $0.searched.isEmpty ? nil : 20_000 }) { $0.searchPage() }
  ]
}

extension StudyPage {
  /// A page whose cost grows with what is asked.
  ///
  /// - Parameter more: steps that it takes whatever is asked.
  fileprivate init(
    _ place: Place, costs: @escaping @Sendable (StudyContext) -> StudyContext.Cost?, and more: Int = 0,
    answer: @escaping @Sendable (StudyContext) -> Reply
  ) {
    self.init(place, steps: { context in context.work(costs(context), and: more) }) { context in
      context.refusal(costs(context), at: place) ?? answer(context)
    }
  }

  fileprivate init<each Key: PlaceKey>(
    _ places: Places<repeat each Key>,
    costs: @escaping @Sendable (StudyContext, repeat each Key) -> StudyContext.Cost?,
    answer: @escaping @Sendable (StudyContext, repeat each Key) -> Reply
  ) {
    self.init(
      places,
      steps: { (context: StudyContext, key: repeat each Key) in
        context.work(costs(context, repeat each key))
      },
      answer: { (context: StudyContext, key: repeat each Key) in
        context.refusal(costs(context, repeat each key), at: places(repeat each key))
          ?? answer(context, repeat each key)
      })
  }
}
