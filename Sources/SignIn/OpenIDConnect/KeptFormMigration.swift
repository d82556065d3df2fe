package import Store

extension Migration {
  /// What was typed when a session ended comes back from an issuer with its sender.
  package static let keptForms = Migration(
    "kept forms",
    """
    ALTER TABLE issuer_visit ADD COLUMN kept_form TEXT;
    ALTER TABLE issuer_visit ADD COLUMN kept_for TEXT;
    """)
}
