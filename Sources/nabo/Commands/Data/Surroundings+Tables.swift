import AtlasFiles
import Basics
import Foundation
import Updates

extension Surroundings {
  /// The tables that count: the shipped ones, and those of the edition that was chosen. Where an edition does not count
  /// any more, that is said.
  static func tables(_ folders: AssetFolders, state: String? = nil) throws(Diagnostic) -> DataTables {
    let (tables, remark) = try EditionFolder(state: self.state(state)).tables(folders.data)
    if let remark { report(Diagnostics([remark])) }
    return tables
  }
}
