extension Schema {
  /// The third step's last part: the way from a paper sheet to its lines.
  ///
  /// Each line that is typed in is looked up first, and a look through a million signatures would
  /// keep whoever types waiting. Signatures that were not on paper take no room in it.
  static let sheets = """
    CREATE INDEX signature_on_sheet ON signature (sheet COLLATE NOCASE, line)
    WHERE sheet IS NOT NULL;
    """
}
