/// A system or an agreement as it is held against others of its kind. What nobody has said is an empty text.
package struct InventoryRow: Hashable, Sendable {
  package let id: String
  /// The municipalities that have it.
  package let owners: Set<String>
  package let name: String
  /// Who supplies it: the vendor of a system, the counterpart of an agreement.
  package let supplier: String
  /// Of the supplier.
  package let organisationNumber: String
  /// What it is for, or its kind.
  package let function: String

  package init(
    id: String, owners: Set<String>, name: String, supplier: String = "", organisationNumber: String = "",
    function: String = ""
  ) {
    (self.id, self.owners, self.name, self.supplier) = (id, owners, name, supplier)
    (self.organisationNumber, self.function) = (organisationNumber, function)
  }
}
