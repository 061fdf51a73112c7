import Testing

@testable import Redaction

/// Credentials in prose.
@Suite struct CredentialsTests {
  private let sanitizer = Sanitizer(allowTerms: ["password", "my password is"])

  /// Allowed terms excuse instructions, and never a credential.
  @Test(arguments: [
    "my password is hunter2",
    "My password is correcthorse.",
    "password: secret123",
    #"Password = "Tr0ub4dor&3""#,
    "the password for the portal is Summer2024!",
    "pwd=letmein99;",
    "passwort: geheim123",
    "mein Passwort lautet Sommer2024",
    "mot de passe : azerty123",
    "mi contraseña es hola1234",
    "minha senha é abc12345",
    "la mia password è segreto99",
    "wachtwoord: welkom01",
    "hasło: tajne123",
    "пароль: qwerty12",
    "密码：abc12345",
    "パスワードは secret99 です",
    "PIN: 4821",
    "my pin is 4821",
    "card PIN 4821",
    "passcode is 773311a",
    "api key: 9f8e7d6c5b4a39281706",
    "api_key=AIzaSyA1234567890abcdefghijklmnopqrstuv",
    "use sk_live_4eC39HqLyjWDarjtT1zdp7dc for testing",
    "token ghp_abcdefghijklmnopqrstuvwxyz0123456789",
    "AKIAIOSFODNN7EXAMPLE",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U",
    "-----BEGIN RSA PRIVATE KEY----- MIIEpAIBAAKCAQEA",
    "postgres://admin:s3cret@db.internal:5432/billing",
    "Server=db;User Id=sa;Password=Pa55word;",
    "Authorization: Bearer abcdefghijklmnop1234567890",
    #"{"password": "secret123"}"#,
    "login: bob / password: hunter22",
    "p@ssw0rd: abc123",
    "password changed to Winter2025",
  ])
  func finds(_ text: String) {
    guard case .credential = sanitizer.suspicion(inText: text) else {
      Issue.record("expected a credential, found none")
      return
    }
  }

  @Test(arguments: [
    ("my password is hunter2", CredentialRule.password), ("PIN: 4821", .pin),
    ("api key: 9f8e7d6c5b4a39281706", .apiKey), ("AKIAIOSFODNN7EXAMPLE", .keyPrefix),
    ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N", .webToken),
    ("-----BEGIN EC PRIVATE KEY-----", .privateKey),
    ("postgres://admin:s3cret@db.internal/billing", .connection),
    ("Authorization: Bearer abcdefghijklmnop1234567890", .authorization),
  ])
  func namesTheRule(_ text: String, _ rule: CredentialRule) {
    #expect(sanitizer.suspicion(inText: text) == .credential(rule))
  }

  /// A mask, a placeholder, a place to reset it: no value.
  @Test(arguments: [
    "password: ********", "password: <password>", "password: ${PASSWORD}", "password: [redacted]",
    "password reset: https://example.com/reset/a1b2c3", "password was changed on Monday",
    "pin: 12", "Your password is case-sensitive.", "token: required",
  ])
  func leavesWhatIsNone(_ text: String) {
    #expect(sanitizer.suspicion(inText: text) == nil)
  }
}
