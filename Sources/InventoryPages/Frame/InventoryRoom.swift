import Converters
import Pages
import Spaces
package import WorkPages

extension WorkRoom {
  /// Systems and agreements of several municipalities, side by side. Their kinds are those of Spaces.
  package static let inventories = WorkRoom(
    Room("inventories", shown: DemonstrationInventory.things), pages: WorkContext.inventoryPages,
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
    WorkPage(
      InventoryPlaces.budget,
      steps: { context, _ in context.visit.method == .post ? WorkContext.pairSteps : nil }
    ) { try $0.budgetPage($1) },
    WorkPage(InventoryPlaces.write) { try $0.writeLetterPage($1) },
    WorkPage(InventoryPlaces.letter) { try $0.letterPage($1) },
    WorkPage(InventoryPlaces.paper, steps: { _, _, _ in PaperMaker.steps }) {
      try $0.letterPaper($1, $2)
    },
  ]
}
