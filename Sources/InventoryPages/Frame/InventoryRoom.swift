import Converters
import Pages
import Spaces
package import WorkPages

extension WorkRoom {
  /// What municipalities have several of, side by side. Systems, agreements, letters and groups of staff are kinds of Spaces,
  /// since other rooms refer to them.
  package static let inventories = WorkRoom(
    Room(
      "inventories",
      kinds: [
        ContentKind(Regulation.self), ContentKind(StreetRow.self), ContentKind(StreetHearing.self),
        ContentKind(StreetProposal.self), ContentKind(Sign.self), ContentKind(Building.self),
        ContentKind(RegisterNotice.self), ContentKind(SettlementShare.self),
        ContentKind(SettlementParty.self), ContentKind(BudgetRow.self), ContentKind(BudgetChange.self),
        ContentKind(Confirmation.self),
      ],
      duties: [
        Regulation.inventoryDuties, StreetRow.inventoryDuties, Sign.inventoryDuties,
        Building.inventoryDuties, RegisterNotice.inventoryDuties, SettlementShare.inventoryDuties,
        OrganisationalUnit.inventoryDuties,
      ], shown: DemonstrationInventory.things), pages: WorkContext.inventoryPages,
    entrance: SpaceEntrance("inventories", InventoryPlaces.systems))
}

extension WorkContext {
  /// All rows are read and held against each other, and take their turn.
  private static var inventorySteps: Int { 500_000 }
  private static var pairSteps: Int { 2_000_000 }

  static let inventoryPages: [WorkPage] = [
    WorkPage(InventoryPlaces.systems, steps: { _, _ in WorkContext.inventorySteps }) {
      try $0.systemsPage($1)
    },
    WorkPage(InventoryPlaces.systemsFile, steps: { _, _, _ in WorkContext.inventorySteps }) {
      try $0.systemsFile($1, $2)
    },
    WorkPage(InventoryPlaces.agreements, steps: { _, _ in WorkContext.inventorySteps }) {
      try $0.agreementsPage($1)
    },
    WorkPage(InventoryPlaces.agreementsFile, steps: { _, _, _ in WorkContext.inventorySteps }) {
      try $0.agreementsFile($1, $2)
    },
    WorkPage(InventoryPlaces.pairs, steps: { _, _, _ in WorkContext.pairSteps }) {
      try $0.pairsPage($1, $2)
    },
    WorkPage(InventoryPlaces.overview, steps: { _, _ in WorkContext.inventorySteps }) {
      try $0.inventoryOverview($1)
    },
    WorkPage(InventoryPlaces.overviewFile, steps: { _, _, _ in WorkContext.inventorySteps }) {
      try $0.overviewFile($1, $2)
    },
    WorkPage(InventoryPlaces.round, steps: { _, _ in WorkContext.inventorySteps }) { try $0.roundPage($1) },
    WorkPage(InventoryPlaces.staff, steps: { _, _ in WorkContext.inventorySteps }) { try $0.staffPage($1) },
    WorkPage(InventoryPlaces.gapFile, steps: { _, _, _ in WorkContext.inventorySteps }) {
      try $0.gapFile($1, $2)
    },
    WorkPage(InventoryPlaces.settlement, steps: { _, _ in WorkContext.inventorySteps }) {
      try $0.settlementPage($1)
    },
    WorkPage(InventoryPlaces.settlementFile, steps: { _, _, _ in WorkContext.inventorySteps }) {
      try $0.settlementFile($1, $2)
    },
    WorkPage(InventoryPlaces.organisation, steps: { _, _ in WorkContext.inventorySteps }) {
      try $0.organisationPage($1)
    },
    WorkPage(InventoryPlaces.streets, steps: { _, _ in WorkContext.pairSteps }) { try $0.streetsPage($1) },
    WorkPage(InventoryPlaces.streetsFile, steps: { _, _, _ in WorkContext.pairSteps }) {
      try $0.streetsFile($1, $2)
    },
    WorkPage(InventoryPlaces.hearing, steps: { _, _ in WorkContext.inventorySteps }) {
      try $0.hearingPage($1)
    },
    WorkPage(InventoryPlaces.receipt, steps: { _, _, _ in WorkContext.inventorySteps }) {
      try $0.receiptPage($1, $2)
    },
    WorkPage(
      InventoryPlaces.budget,
      steps: { context, _ in
        context.visit.method == .post ? WorkContext.pairSteps : WorkContext.inventorySteps
      }
    ) { try $0.budgetPage($1) },
    WorkPage(InventoryPlaces.write) { try $0.writeLetterPage($1) },
    WorkPage(InventoryPlaces.letter) { try $0.letterPage($1) },
    WorkPage(InventoryPlaces.paper, steps: { _, _, _ in PaperMaker.steps }) {
      try $0.letterPaper($1, $2)
    },
  ]
}
