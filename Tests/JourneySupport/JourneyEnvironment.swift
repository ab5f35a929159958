/// The environment every driven program starts with.
///
/// Nothing of the caller's own environment gets through, so a journey is the same at a desk, in a
/// build service without a terminal and under `env -i`.
public enum JourneyEnvironment {
  /// Search path, a UTF-8 locale, a home that does not exist and a plain shell.
  public static let base = [
    "PATH": "/usr/local/bin:/usr/bin:/bin",
    "LANG": "C.UTF-8",
    "HOME": "/nonexistent",
    "SHELL": "/bin/sh",
  ]

  /// The base environment with `additions` on top; an addition wins.
  public static func base(adding additions: [String: String]) -> [String: String] {
    base.merging(additions) { _, added in added }
  }
}
