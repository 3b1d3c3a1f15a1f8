import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The few socket calls that the test server needs, on 127.0.0.1 only.
public enum SocketCalls {
  /// A call that the system refused, with its number.
  struct Refused: Error {
    let call: String
    let number: Int32
  }

  /// A listening socket on a free port, and that port.
  static func listen() throws -> (socket: Int32, port: Int) {
    let (listener, port) = try bind()
    guard system_listen(listener) == 0 else { throw Refused(call: "listen", number: errno) }
    return (listener, port)
  }

  /// A socket that holds a free port; connections are refused as long as nobody listens.
  public static func bind() throws -> (socket: Int32, port: Int) {
    #if canImport(Glibc)
      let stream = Int32(SOCK_STREAM.rawValue)
    #else
      let stream = SOCK_STREAM
    #endif
    let listener = socket(AF_INET, stream, 0)
    guard listener >= 0 else { throw Refused(call: "socket", number: errno) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        unsafe system_bind(listener, generic, size) == 0 && getsockname(listener, generic, &size) == 0
      }
    }
    guard bound else { throw Refused(call: "bind", number: errno) }
    return (listener, Int(UInt16(bigEndian: address.sin_port)))
  }

  /// The next connection, or `nil` once the listener is shut.
  static func accept(_ listener: Int32) -> Int32? {
    let connection = system_accept(listener)
    return connection >= 0 ? connection : nil
  }

  /// Reads up to the empty line that ends a request's header; `nil` when the other side is gone or speaks TLS.
  static func readHead(_ connection: Int32) -> String? {
    var head: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !String(decoding: head, as: UTF8.self).contains("\r\n\r\n") {
      let count = unsafe recv(connection, &buffer, buffer.count, 0)
      guard count > 0, buffer[0] != 0x16 else { return nil }
      head += buffer[..<count]
    }
    return String(decoding: head, as: UTF8.self)
  }

  /// Sends everything, or tells that the other side is gone.
  static func send(_ bytes: [UInt8], _ connection: Int32) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { unsafe system_send(connection, $0, from: sent) }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  /// Wakes up a waiting ``accept(_:)``.
  static func shut(_ socket: Int32) { _ = shutdown(socket, Int32(SHUT_RDWR)) }

  /// Closes a socket.
  public static func close(_ socket: Int32) { _ = system_close(socket) }
}

private func system_listen(_ socket: Int32) -> Int32 { listen(socket, 64) }

private func system_bind(_ socket: Int32, _ address: UnsafePointer<sockaddr>, _ size: socklen_t) -> Int32 {
  unsafe bind(socket, address, size)
}

private func system_accept(_ socket: Int32) -> Int32 { accept(socket, nil, nil) }
private func system_close(_ socket: Int32) -> Int32 { close(socket) }

private func system_send(_ socket: Int32, _ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
  #if canImport(Glibc)
    let flags = Int32(MSG_NOSIGNAL)
  #else
    let flags: Int32 = 0
  #endif
  let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[start...])
  return unsafe send(socket, rest.baseAddress, rest.count, flags)
}
