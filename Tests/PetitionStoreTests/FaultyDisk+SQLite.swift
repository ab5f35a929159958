import GRDBSQLite

/// How SQLite is made to ask ``FaultyDisk``: its layer above the operating system is copied, and in
/// the copy some functions first ask and then do as the original does.
extension FaultyDisk {
  private typealias Layer = UnsafeMutablePointer<sqlite3_vfs>
  private typealias File = UnsafeMutablePointer<sqlite3_file>
  private typealias Methods = UnsafeMutablePointer<sqlite3_io_methods>

  /// The original, as an address: C functions have no other context.
  private static let system = unsafe UInt(bitPattern: sqlite3_vfs_find(nil))

  private static var original: Layer? { unsafe Layer(bitPattern: system) }

  static func register() -> Bool {
    guard let original = unsafe original else { return false }
    let layer = Layer.allocate(capacity: 1)
    unsafe layer.initialize(to: original.pointee)
    unsafe layer.pointee.xOpen = { _, name, file, flags, outFlags in
      guard let original = unsafe FaultyDisk.original else { return SQLITE_ERROR }
      let result = unsafe original.pointee.xOpen(original, name, file, flags, outFlags)
      if let name = unsafe name, let file = unsafe file, result == SQLITE_OK {
        unsafe FaultyDisk.watch(file, name: String(cString: name))
      }
      return result
    }
    unsafe layer.pointee.xDelete = { _, name, syncsFolder in
      guard let original = unsafe FaultyDisk.original, let name = unsafe name else {
        return SQLITE_ERROR
      }
      let result = unsafe original.pointee.xDelete(original, name, syncsFolder)
      if result == SQLITE_OK { unsafe FaultyDisk.deleted(String(cString: name)) }
      return result
    }
    return unsafe sqlite3_vfs_register(layer, 1) == SQLITE_OK
  }

  /// Gives an open file methods that ask first; the original ones are kept right behind them.
  private static func watch(_ file: File, name: String) {
    guard name.contains(mark), let original = unsafe file.pointee.pMethods else { return }
    opened(UInt(bitPattern: file), name: name)
    let methods = Methods.allocate(capacity: 2)
    unsafe methods.initialize(repeating: original.pointee, count: 2)
    unsafe methods.pointee.xWrite = { file, bytes, count, offset in
      guard FaultyDisk.admits(.write, on: UInt(bitPattern: file)) else { return SQLITE_FULL }
      return unsafe FaultyDisk.behind(file).xWrite(file, bytes, count, offset)
    }
    unsafe methods.pointee.xTruncate = { file, size in
      guard FaultyDisk.admits(.truncate, on: UInt(bitPattern: file)) else {
        return SQLITE_IOERR | (6 << 8)
      }
      return unsafe FaultyDisk.behind(file).xTruncate(file, size)
    }
    unsafe methods.pointee.xSync = { file, flags in
      guard FaultyDisk.admits(.sync, on: UInt(bitPattern: file)) else {
        return SQLITE_IOERR | (4 << 8)
      }
      let result = unsafe FaultyDisk.behind(file).xSync(file, flags)
      if result == SQLITE_OK { FaultyDisk.synced(UInt(bitPattern: file)) }
      return result
    }
    unsafe file.pointee.pMethods = UnsafePointer(methods)
  }

  /// The methods that an open file had at first.
  private static func behind(_ file: File?) -> sqlite3_io_methods {
    guard let methods = unsafe file?.pointee.pMethods else { return sqlite3_io_methods() }
    return unsafe methods[1]
  }
}
