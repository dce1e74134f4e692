// `NetworkStream`: what a socket gives and takes, as a stream.

import Engine
import Objects
import Primitives

/// `NetworkStream`.
final class NetworkStreamObj: StreamObj, TimedStream {
  let socket: SocketObj
  private let owns: Bool
  private let access: Int
  private var isClosed = false
  init(_ socket: SocketObj, owns: Bool, access: Int = 3) throws {
    if !socket.isConnected {
      throw DotNetError("System.IO.IOException", "The operation is not allowed on non-connected sockets.")
    }
    (self.socket, self.owns, self.access) = (socket, owns, access)
    super.init()
  }
  override var type: TypeInfo { SocketTypes.stream }
  override var canRead: Bool { !isClosed && access & 1 != 0 }
  override var canWrite: Bool { !isClosed && access & 2 != 0 }
  override var mayWait: Bool { true }
  var readTimeout: Int {
    get { socket.readTimeout == 0 ? -1 : socket.readTimeout }
    set { socket.readTimeout = max(0, newValue) }
  }
  var writeTimeout: Int {
    get { socket.writeTimeout == 0 ? -1 : socket.writeTimeout }
    set { socket.writeTimeout = max(0, newValue) }
  }
  func check() throws {
    if isClosed { throw DotNetError.disposed("System.Net.Sockets.NetworkStream") }
  }
  private func wrapped<R>(_ what: String, _ body: () throws -> R) throws -> R {
    do { return try body() } catch let error as DotNetError {
      throw DotNetError(
        ExceptionObj(
          "System.IO.IOException", "Unable to \(what) the transport connection: \(error.exception.message).",
          inner: error.exception))
    }
  }
  override func read(_ buffer: UnsafeMutableRawBufferPointer, _ runtime: Runtime) throws -> Int {
    try check()
    return try wrapped("read data from") { try socket.receive(buffer, runtime) }
  }
  override func write(_ bytes: UnsafeRawBufferPointer, _ runtime: Runtime) throws {
    try check()
    try wrapped("write data to") { try socket.send(bytes, runtime) }
  }
  private func refuse() -> DotNetError { DotNetError.notSupported("This stream does not support seek operations.") }
  override func length(_ runtime: Runtime) throws -> Int { throw refuse() }
  override func position(_ runtime: Runtime) throws -> Int { throw refuse() }
  override func seek(to place: Int, _ runtime: Runtime) throws { throw refuse() }
  override func setLength(_ length: Int, _ runtime: Runtime) throws { throw refuse() }
  override func close(_ runtime: Runtime) {
    isClosed = true
    if owns { socket.close() }
  }
  var dataAvailable: Bool {
    get throws {
      try check()
      return try socket.available > 0
    }
  }
}
