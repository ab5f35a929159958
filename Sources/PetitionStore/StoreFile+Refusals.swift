import CDiskKind
import Foundation
import Glibc

extension StoreFile {
  /// Refuses a folder whose disk cannot keep the promise behind "Saved", or that others may change.
  ///
  /// - Parameter path: The database file, which need not be there yet.
  /// - Throws: ``StoreError/unsafeDisk(path:kind:)`` or ``StoreError/tooOpen(path:rights:)``.
  static func checkFolder(of path: String) throws(StoreError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    if let kind = unsafeKind(ofDisk: unsafe disk_kind(folder)) {
      throw .unsafeDisk(path: path, kind: kind)
    }
    // Whoever may write to the folder may put another file or journal in the place of ours.
    try checkRights(folder, forbidden: 0o022)
  }

  /// Refuses a file that other users may read or change.
  ///
  /// - Parameters:
  ///   - path: A file or folder.
  ///   - forbidden: The rights that nobody else may have.
  /// - Throws: ``StoreError/tooOpen(path:rights:)``.
  static func checkRights(_ path: String, forbidden: UInt32 = 0o077) throws(StoreError) {
    guard path != Connection.inMemory else { return }
    let rights = try look(at: path).st_mode & 0o7777
    guard rights & forbidden == 0 else { throw .tooOpen(path: path, rights: Int(rights)) }
  }

  /// Names a kind of disk on which locks or syncs cannot be relied on.
  ///
  /// - Parameter type: What `disk_kind` says; the numbers are from Linux's `magic.h` and the file
  ///   systems' own headers.
  /// - Returns: Nil for any other kind.
  static func unsafeKind(ofDisk type: UInt) -> String? {
    switch type {
    case 0x4D44: "FAT"
    case 0x2011_BAB0: "exFAT"
    case 0x5346_544E, 0x7366_746E: "NTFS"
    case 0x6969: "NFS"
    case 0x517B, 0xFF53_4D42, 0xFE53_4D42: "SMB"
    case 0x6573_5546: "FUSE"
    case 0x0102_1997: "9P"
    case 0x5346_414F, 0x6B41_4653: "AFS"
    case 0x00C3_6400: "Ceph"
    default: nil
    }
  }
}
