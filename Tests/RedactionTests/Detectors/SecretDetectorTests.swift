import Testing

@testable import Redaction

@Suite struct SecretDetectorTests {
  @Test(
    "known prefixes and forms",
    arguments: [
      "sk-proj-abcdEFGH12345678ijklMNOP", "sk_live_51Habcdefgh123456", "rk_live_51Habcdefgh123456",
      "ghp_abcdefghijklmnopqrstuvwxyz0123456789", "github_pat_11ABCDEFG0abcdefghij_klmnop",
      "xoxb-123456789012-abcdefABCDEF", "AKIAIOSFODNN7EXAMPLE", "ASIAIOSFODNN7EXAMPLE",
      "AIzaSyA1234567890abcdefghijklmnopqrstuv", "ya29.a0AfH6SMBx1234567890abc",
      "glpat-abcdEFGH12345678ijkl", "npm_abcdefghijklmnopqrstuvwxyz0123456789",
      "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abcDEF123_-xyz",
    ])
  func prefixes(key: String) {
    #expect(found("it is \(key), keep it") == ["secret=\(key)"])
    #expect(found("\(key).") == ["secret=\(key)"])
  }

  @Test("private keys, whole and cut off")
  func privateKeys() {
    let key = "-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA\n-----END RSA PRIVATE KEY-----"
    #expect(found("a \(key) b") == ["secret=\(key)"])
    #expect(found("-----BEGIN PRIVATE KEY----- MIIE").count == 1)
    #expect(found("-----BEGIN PUBLIC KEY----- MIIE -----END PUBLIC KEY-----").isEmpty)
  }

  @Test("what a word names")
  func assigned() {
    #expect(found("password=hunter") == ["secret=hunter"])
    #expect(found("Password: hunter2!") == ["secret=hunter2!"])
    #expect(found("\"api_key\": \"abcdEFGH12345678\"") == ["secret=abcdEFGH12345678"])
    #expect(found("Passwort: geh31m!") == ["secret=geh31m!"])
    #expect(
      found("Authorization: Bearer abcdef0123456789abcd") == ["secret=abcdef0123456789abcd"])
    #expect(found("with bearer abcdef0123456789abcd") == ["secret=abcdef0123456789abcd"])
  }

  @Test(
    "prose and identifiers stay",
    arguments: [
      "password: required", "token: pending", "key: INV-12345678", "the bearer of this letter",
      "sk-learn is a library", "risk-based-assessment-procedures-2024", "task_1234567890123456",
      "AKIA short", "-----BEGIN-----", "key: A-00000123", "secret: yes",
    ])
  func negatives(text: String) { #expect(found(text).isEmpty) }
}
