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
    "Ihr Kennwort lautet Xk92-trq", "Das Passwort ist: Sommer2024",
    "le mot de passe est azerty123", "Votre mot de passe : Soleil99",
    "su clave es Prueba2024", "la contraseña es hola1234", "a senha é abc12345",
    "la password è segreto99", "het wachtwoord is welkom01", "hasło to tajne123",
    "Hasło do portalu: tajne123", "пароль от кабинета: qwerty12", "пароль — qwerty12",
    "Ваш пароль qwerty12", "密码是abc12345", "密码为 abc12345", "口令：abc12345",
    "パスワードはsecret99です", "暗証番号は4821です",
    "DB_PASSWORD=hunter2", "export API_TOKEN=9f8e7d6c5b4a39281706",
    "AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    "MYSQL_ROOT_PASSWORD: s3cr3t", "username bob password hunter22",
    "Authorization: Basic YWxhZGRpbjpvcGVuc2VzYW1l",
    "https://admin:hunter22@portal.example.com/login",
    "mongodb+srv://user:p4ss@cluster0.example.net/db", "Server=tcp:db;Uid=app;Pwd=Pa55word!",
    "AccountName=acme;AccountKey=abcdefghij1234567890ABCDEFGHIJ==",
    "-----BEGIN OPENSSH PRIVATE KEY-----", "-----BEGIN PGP PRIVATE KEY BLOCK-----",
    "your verification code is 482913",
  ])
  func finds(_ text: String) {
    guard case .credential = sanitizer.suspicion(inText: text) else {
      Issue.record("expected a credential, found none")
      return
    }
  }

  /// One key of each kind of issuer, its length and no more.
  @Test(arguments: [
    ("sk-ant-api03-", 40), ("sk-proj-", 30), ("gsk_", 36), ("xai-", 36), ("r8_", 36), ("hf_", 30),
    ("hvs.", 28), ("ATATT3", 40), ("glrt-", 24), ("dckr_pat_", 30), ("dapi", 36),
    ("xkeysib-", 40), ("NRAK-", 30), ("FLWSECK_TEST-", 30), ("GOCSPX-", 28),
    ("figd_", 34), ("secret_", 43), ("shpca_", 32), ("xoxe-", 24), ("sntrys_", 40), ("ASIA", 20),
  ])
  func findsKeys(_ prefix: String, _ bytes: Int) {
    let body = String(repeating: "a1B2c3D4e5F6", count: 5)
    let key = prefix + body.prefix(bytes - prefix.utf8.count)
    #expect(sanitizer.suspicion(inText: "use \(key) please") == .credential(.keyPrefix))
    let short = prefix + body.prefix(max(4, 16 - prefix.utf8.count))
    guard short.utf8.count < 20 else { return }
    #expect(sanitizer.suspicion(inText: "use \(short) please") == nil)
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
    "Password must contain 8 characters and one digit",
    "Das Passwort muss mindestens 12 Zeichen lang sein", "Ihr Passwort wurde geändert",
    "Uw wachtwoord is gewijzigd", "Uw wachtwoord is verlopen", "La contraseña es obligatoria",
    "Le mot de passe est trop court", "La password è scaduta", "A senha é inválida",
    "Hasło jest wymagane", "пароль неверный", "Пароль: не указан", "пароль — обязательное поле",
    "密码是必填项", "密码错误", "パスワードは必須です", "パスワードは8文字以上です",
    "password reset token expired after 24h", "Password - 90 days", "Password reset 2024",
    "sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "Commit 9f8e7d6c5b4a392817069f8e7d6c5b4a39281706 fixed billing",
    "550e8400-e29b-41d4-a716-446655440000", "Order token ORD-2024-000123 confirmed",
    "Payment intent pi_3MtwBwLkdIwHu7ix28a3tqPa succeeded", "Basic Authorization form 2024",
    "Bearer of this letter 12345", "Basic: Standard plan", "Pass 2 of 3 completed",
    "The access token is valid for 3600 seconds", "Key account manager: 12 accounts",
    "mongodb://localhost:27017/db", "https://example.com:8443/path@2024",
    "SK-BLK-LARGE-2024-COTTON-TSHIRT",
  ])
  func leavesWhatIsNone(_ text: String) {
    #expect(sanitizer.suspicion(inText: text) == nil)
  }
}
