import Basics

/// How far somebody has come with what was decided of a row of an inventory.
package enum InventoryProgress: String, CaseIterable, FieldValue {
  case open, underway, done
}
