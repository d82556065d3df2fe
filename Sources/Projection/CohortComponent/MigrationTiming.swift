/// When those who move do so, and which women the births of a step are of.
///
/// The conventions of well-known programs differ by about half a per cent in the number of small children, so
/// that a projection has to say which of them it follows.
package enum MigrationTiming: String, CaseIterable, Hashable, Sendable {
  /// Half of them at the beginning of a step, half at its end. Births are of the mean of the women there after
  /// the first half and those there at the end, second half included: Preston, Heuveline and Guillot (2001),
  /// box 6.2, and the United Nations' ccmppWPP.
  case preston
  /// Half of them at the beginning, half at the end. Births are of the mean of the women there after the first
  /// half and those of them who survive: the Leslie matrix of popReconstruct.
  case leslie
  /// All of them at the end. Births are of the mean of the women there at the beginning and those of them who
  /// survive; those who leave do so at the age they have reached. With single years of age this is how
  /// statistical bureaus count on 1 January.
  case end
}
