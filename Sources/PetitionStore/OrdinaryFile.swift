public import Foundation
import Glibc

/// A file that is read, and nothing but a file: no folder, pipe, device or socket.
///
/// A pipe would be waited for, perhaps for ever; a device may do something when it is opened. A link
/// is followed: what counts is where it leads.
public struct OrdinaryFile: ~Copyable {
  /// How long it was when it was opened, in bytes.
  public let size: Int
  private let descriptor: Int32

  /// Opens a file.
  ///
  /// - Throws: ``FileRefusal`` if it is no ordinary file or cannot be opened.
  public init(_ path: String) throws(FileRefusal) {
    var status = stat()
    // Asked before it is opened, and again of what was opened: the name may mean something else now.
    guard unsafe stat(path, &status) == 0 else { throw FileRefusal(errno) }
    if let kind = FileKind(status.st_mode) { throw .kind(kind) }
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileRefusal(errno) }
    let isKnown = unsafe fstat(descriptor, &status) == 0
    if let refusal = isKnown ? FileKind(status.st_mode).map(FileRefusal.kind) : FileRefusal(errno) {
      close(descriptor)
      throw refusal
    }
    self.descriptor = descriptor
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// Reads on: as many bytes as were asked for, fewer only at the end.
  ///
  /// - Throws: ``FileRefusal`` if the disk fails.
  public func read(upTo count: Int) throws(FileRefusal) -> Data {
    var bytes = Data(count: count)
    var filled = 0
    while filled < count {
      let got = unsafe bytes.withUnsafeMutableBytes {
        unsafe Glibc.read(descriptor, $0.baseAddress?.advanced(by: filled), count - filled)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw FileRefusal(errno) }
      guard got > 0 else { break }
      filled += got
    }
    return bytes.prefix(filled)
  }

  /// Goes back to the first byte.
  public func rewind() {
    // Nothing but a pipe or a terminal refuses.
    lseek(descriptor, 0, SEEK_SET)
  }
}

/// What has the name of a file and is none.
public enum FileKind: Hashable, Sendable {
  /// A folder.
  case folder
  /// A pipe.
  case pipe
  /// A device.
  case device
  /// A socket.
  case socket
  /// A link, where links are not followed.
  case link

  /// Tells the kind from the mode that stat(2) gives; nil for an ordinary file.
  public init?(_ mode: UInt32) {
    switch mode & S_IFMT {
    case S_IFREG: return nil
    case S_IFDIR: self = .folder
    case S_IFIFO: self = .pipe
    case S_IFSOCK: self = .socket
    case S_IFLNK: self = .link
    default: self = .device
    }
  }

  /// The kind with its article: "a folder".
  public var words: String {
    switch self {
    case .folder: "a folder"
    case .pipe: "a pipe"
    case .device: "a device"
    case .socket: "a socket"
    case .link: "a link"
    }
  }
}

/// Why a file is not read.
public enum FileRefusal: Error, Hashable, Sendable {
  /// Nothing has that name, or a link leads nowhere.
  case missing
  /// This user may not.
  case notAllowed
  /// It is no ordinary file.
  case kind(FileKind)
  /// The system refuses for another reason, in its words.
  case failed(String)

  init(_ code: Int32) {
    self =
      switch code {
      case ENOENT, ENOTDIR: .missing
      case EACCES, EPERM: .notAllowed
      case ENXIO: .kind(.socket)
      default: unsafe .failed(String(cString: strerror(code)))
      }
  }

  /// The reason, as it follows "cannot be read:".
  public var words: String {
    switch self {
    case .missing: "it is not there"
    case .notAllowed: "this user may not"
    case .kind(let kind): "it is \(kind.words), no ordinary file"
    case .failed(let reason): "the system says \"\(reason)\""
    }
  }
}
