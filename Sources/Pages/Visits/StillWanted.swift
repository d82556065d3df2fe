/// Whether somebody still waits for what is worked on; asked now and then by whoever works.
package typealias StillWanted = @Sendable () -> Bool
