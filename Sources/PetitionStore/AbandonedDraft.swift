import Foundation
import Glibc

/// What a program that was killed has left of a file that it was still filling.
public enum AbandonedDraft {
  /// Removes files that differ from a draft in the number of the process only, if that process is
  /// gone.
  ///
  /// - Parameters:
  ///   - path: The draft; it ends with the number of the process that fills it.
  ///   - endings: What may stand behind the number. Files with anything else there are left alone.
  public static func remove(like path: String, endings: Set<String> = [""]) {
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent()
    let start = String(url.lastPathComponent.reversed().drop(while: \.isNumber).reversed())
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasPrefix(start) {
      let rest = name.dropFirst(start.count)
      let number = rest.prefix(while: \.isNumber)
      guard let owner = pid_t(number), endings.contains(String(rest.dropFirst(number.count))),
        owner > 0, owner == getpid() || (kill(owner, 0) != 0 && errno == ESRCH)
      else { continue }
      unsafe unlink(folder.appendingPathComponent(name).path)
    }
  }
}
