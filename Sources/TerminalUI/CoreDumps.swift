/// The files that a system writes when a process crashes.
public enum CoreDumps {
  /// Forbids them for this process, and other processes of the same user to look into it:
  /// its memory holds names.
  public static func disable() {
    TTY.disableCoreDumps()
  }
}
