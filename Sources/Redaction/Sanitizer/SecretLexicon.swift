extension Lexicon {
  /// The nouns of credentials, and what may follow one that is none.
  static let secrets: [Entry] = [
    Entry(
      .password,
      """
      password passwords passwd passphrase pwd pw passcode *pass_word passwort kennwort losungswort \
      passe mot_de_passe mdp contraseña contraseñas senha palavra-passe wachtwoord hasło haslo \
      пароль пароля 密码 密碼 口令 パスワード 暗証番号 contrasena clave login_password
      """),
    Entry(.pin, "*verification_code pin pincode *pin-code geheimzahl пин пин-код"),
    Entry(
      .apiKey,
      """
      api_key apikey secret_key access_key api_token access_token auth_token client_secret secret \
      api_secret account_key accountkey sharedaccesskey bearer_token private_key secret_token encryption_key signing_key api-*schlüssel \
      *clé_api *clave_api *chiave_api token *recovery_code *backup_code otp *auth_code
      """),
    Entry(.plain, "token secret otp"),
    Entry(
      .mine,
      """
      my our your his her their mein meine mon ma mes mi il mio mia meu minha mijn moje mój moj мой \
      dein ton tu tuo teu twoje твой 我的 私の login wifi
      """),
    Entry(
      .copula,
      """
      is are was s ist lautet est es era è é jest to_jest это 是 为 為 は である equals becomes \
      wordt hasło_to kennwort_ist
      """),
    Entry(.setting, "set changed reset updated change again login"),
    Entry(
      .scheme,
      "postgres postgresql mysql mongodb redis amqp ftp sftp ssh jdbc mssql http https smtp imap srv"
    ),
    Entry(.authorization, "bearer basic"),
    Entry(
      .state,
      """
      required incorrect expired wrong invalid correct not no being reset changed weak strong secure \
      safe stored case at too the a an in on now still never always your for to set must should \
      protected encrypted hashed optional string missing updated sent unknown empty blank null none \
      about due been and or of is are same different needed available visible hidden shared used \
      only also with from when if please field n/a na nil redacted masked removed omitted confidential \
      managed generated rotated verified accepted rejected locked created provided pending active \
      inactive enabled disabled unchanged unset default what where how who that this it based \
      longer shorter valid as by via temporary true false yes completed done failed success \
      password passwords username see successful complete optional \
      erforderlich falsch abgelaufen nicht requis incorrect expiré requerida incorrecta obbligatoria \
      scaduta richiesta necessária incorreta vereist onjuist verlopen wymagane błędne \
      выслан неверный истек geändert zurückgesetzt ungültig gesperrt pflichtfeld notwendig sicher \
      muss wurde wird modifié réinitialisé invalide obligatoire requis expirée bloqué trop doit été \
      cambiada restablecida caducada inválida incorrectas obligatoria bloqueada debe ha sido \
      cambiata reimpostata errata deve stata bloccata alterada redefinida expirada obrigatória foi \
      deve bloqueada gewijzigd verplicht gereset ongeldig geblokkeerd moet zmienione nieprawidłowe \
      zablokowane wygasło musi изменен изменён неверен обязателен сброшен должен не 必填 必填项 必須 \
      错误 已 不正 無効 必要 変更 期限切れ
      """),
  ]
}
