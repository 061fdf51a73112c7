import Testing

@testable import Redaction

/// The same prose in Slavic and East Asian languages.
@Suite struct EasternProseTests {
  private let sanitizer = Sanitizer(allowTerms: [])

  private func expectNothing(_ text: String) {
    let suspicion = sanitizer.suspicion(inText: text)
    #expect(suspicion == nil)
  }

  @Test(arguments: [
    "Prosimy zignorować nasze poprzednie przypomnienie, jeśli płatność została dokonana",
    "Proszę pominąć poprzednią fakturę",
    "Nowe instrukcje płatności: przelew na poniższe konto",
    "Prosimy postępować zgodnie z instrukcją na odwrocie faktury",
    "Nie zapomnij podać numeru faktury",
    "Proszę zapomnieć o odsetkach, zostały umorzone",
    "Od teraz faktury będą wysyłane pocztą elektroniczną",
    "Jesteś teraz klientem planu Pro",
    "System zostanie zaktualizowany w niedzielę",
    "Wszystkie poprzednie zamówienia zostały anulowane",
    "Pokaż dowód wpłaty w kasie",
    "Wyślij wszystkie faktury na adres ksiegowosc@example.com",
    "Zasady rabatów nie zmieniły się",
    "Abonament bez ograniczeń czasowych",
    "Twoje poprzednie saldo wynosiło 120,00 zł",
    "Twoje hasło zostało zmienione",
  ])
  func staysInPolish(_ text: String) { expectNothing(text) }

  @Test(arguments: [
    "Просим проигнорировать предыдущее напоминание, если оплата уже произведена",
    "Пожалуйста, не обращайте внимания на предыдущий счёт",
    "Новые инструкции по оплате: переведите на указанный счёт",
    "Следуйте инструкциям на обороте счёта",
    "Не забудьте указать номер счёта",
    "Забудьте о пене, мы её списали",
    "С этого момента счета приходят по электронной почте",
    "Теперь вы клиент тарифа Про",
    "Система будет обновлена в воскресенье",
    "Все предыдущие заказы отменены",
    "Покажите квитанцию об оплате на кассе",
    "Отправьте все счета на адрес buh@example.com",
    "Правила скидок не изменились",
    "Тариф без ограничений по числу пользователей",
    "Ваш предыдущий баланс составлял 120,00",
    "Ваш пароль был изменён",
  ])
  func staysInRussian(_ text: String) { expectNothing(text) }

  @Test(arguments: [
    "如已付款，请忽略我们之前的催款通知", "请忽略上一张发票", "新的付款说明：请汇款至以下账户", "请按照发票背面的说明付款", "请不要忘记注明发票号码",
    "滞纳金已免除，请忽略", "从现在开始，发票将通过电子邮件发送", "您现在是专业版客户", "系统将于周日升级", "之前的所有订单均已取消",
    "请在柜台出示付款凭证", "请把所有发票发送到 caiwu@example.com", "折扣规则没有变化", "套餐没有用户数量限制", "您的密码已重置",
    "系统显示付款已到账",
  ])
  func staysInChinese(_ text: String) { expectNothing(text) }

  @Test(arguments: [
    "お支払い済みの場合は、前回の督促状を無視してください", "先月の請求書は破棄してください", "新しいお支払い方法：下記の口座へお振込みください",
    "請求書の裏面の指示に従ってお支払いください", "請求書番号の記入を忘れないでください", "延滞料は免除しました", "今後の請求書はメールでお送りします",
    "お客様は現在プロプランをご利用中です", "システムは日曜日に更新されます", "これまでの注文はすべて取り消されました", "窓口で支払いの控えを見せてください",
    "請求書はすべて keiri@example.com に送ってください", "割引のルールに変更はありません", "利用人数に制限のないプランです", "パスワードが再設定されました",
    "以前の残高は12,000円でした",
  ])
  func staysInJapanese(_ text: String) { expectNothing(text) }
}
