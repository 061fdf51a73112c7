import Access
import Testing

@Suite("RedisAddress")
struct RedisAddressTests {
  @Test(
    "hosts, ports, sockets and databases",
    arguments: [
      ("redis://127.0.0.1:6380/2", RedisAddress.Endpoint.tcp(host: "127.0.0.1", port: 6380), 2),
      ("redis://127.255.0.9", .tcp(host: "127.255.0.9", port: 6379), 0),
      ("redis://localhost/", .tcp(host: "localhost", port: 6379), 0),
      ("redis://LOCALHOST:1", .tcp(host: "LOCALHOST", port: 1), 0),
      ("redis://[::1]:7/15", .tcp(host: "::1", port: 7), 15),
      ("redis+unix:///run/redis/redis.sock", .unix(path: "/run/redis/redis.sock"), 0),
      ("redis+unix:///run/r.sock?db=3", .unix(path: "/run/r.sock"), 3),
    ])
  func reads(_ text: String, _ endpoint: RedisAddress.Endpoint, _ database: Int) throws {
    let address = try RedisAddress(parsing: text)
    #expect(address.endpoint == endpoint && address.database == database)
  }

  @Test("other hosts only where cleartext is allowed")
  func cleartext() throws {
    let hosts = [
      "redis.example.com", "10.0.0.1", "128.0.0.1", "127.1", "127.0.0.1.example.com", "0127.0.0.1",
      "localhost.example.com", "[::2]", "[::ffff:127.0.0.1]", "0.0.0.0",
    ]
    for host in hosts {
      let error = #expect(throws: AccessError.self) {
        try RedisAddress(parsing: "redis://\(host):1")
      }
      #expect(error?.message.contains("BILLING_MCP_REDIS_CLEARTEXT") == true)
      let address = try RedisAddress(parsing: "redis://\(host):1", allowsCleartext: true)
      let bare = host.filter { $0 != "[" && $0 != "]" }
      #expect(address.endpoint == .tcp(host: bare, port: 1))
    }
  }

  @Test(
    "anything else is refused, and no message repeats it",
    arguments: [
      "", "memory", "rediss://localhost", "redis:/localhost", "redis://", "redis://:6379",
      "redis://localhost:", "redis://localhost:0", "redis://localhost:65536",
      "redis://localhost:hunter2", "redis://localhost/hunter2", "redis://localhost/0/1",
      "redis://localhost/65536", "redis://localhost/-1", "redis://localhost/+1",
      "redis://localhost?db=1", "redis://local host", "redis://-h", "redis://ho_st",
      "redis://[::1", "redis://[]", "redis://[::1]x", "redis://[hunter2]", "redis+unix://run/r",
      "redis+unix:///", "redis+unix:///r?db=", "redis+unix:///r?hunter2=1", "redis+unix:///r%20s",
      "redis+unix:///" + String(repeating: "a", count: 103),
      "redis://" + String(repeating: "a", count: 1024), "redis://localhost/\u{0}",
    ])
  func refuses(_ text: String) {
    let error = #expect(throws: AccessError.self) {
      try RedisAddress(parsing: text, allowsCleartext: true)
    }
    #expect(error?.message.contains("hunter2") == false)
  }

  @Test(
    "credentials are refused with a hint", arguments: ["redis://:hunter2@localhost", "redis://u@h"])
  func credentials(_ text: String) {
    let error = #expect(throws: AccessError.self) { try RedisAddress(parsing: text) }
    #expect(error?.message.contains("BILLING_MCP_REDIS_PASSWORD_FILE") == true)
    #expect(error?.message.contains("hunter2") == false)
  }
}
