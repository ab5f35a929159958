import Foundation

/// The form in which `kiosk.conf` keeps the staff PIN: `scrypt$N$r$p$salt$hash`.
///
/// Salt and hash are base64. Only the form is judged here; the storage module, which made the
/// hash, is the one that can compare a PIN with it.
enum PINHash {
  /// Whether a text is empty, which means that there is no PIN, or has the form of a hash.
  static func isWellFormed(_ text: String) -> Bool {
    if text.isEmpty { return true }
    let parts = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 6, parts[0] == "scrypt" else { return false }
    let costs = parts[1...3].compactMap { Int($0) }.filter { $0 > 0 }
    let secrets = parts[4...5].compactMap { Data(base64Encoded: $0) }.filter { !$0.isEmpty }
    return costs.count == 3 && secrets.count == 2
  }
}
