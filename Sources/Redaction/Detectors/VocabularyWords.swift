/// The words of `Vocabulary`, by what they say: English and the major European languages.
///
/// Written in lower case; several words of one class are separated by spaces.
enum VocabularyWords {
  static let rows: [(WordClass, StaticString)] =
    money + PeopleWords.rows + PlaceWords.rows + machines

  private static let money: [(WordClass, StaticString)] = [
    (
      .card,
      """
      card cards cardnumber creditcard debitcard pan visa mastercard amex maestro discover diners \
      jcb unionpay karte karten kreditkarte kreditkartennummer kartennummer carte cartes cb \
      tarjeta tarjetas carta carte cartão cartao kaart creditcardnummer betaalkaart karta karty \
      kartą kort kortnummer kortti карта карты картой карту 卡号 信用卡 信用卡号 银行卡 银行卡号 カード番号 カード クレジットカード
      """
    ),
    (
      .cvv,
      """
      cvv cvc csc cvn prüfziffer kartenprüfnummer prüfnummer sicherheitscode cryptogramme \
      beveiligingscode
      """
    ),
    (.security, "security sécurité seguridad sicurezza segurança verification"),
    (.code, "code código codice codigo"),
    (
      .bank,
      """
      bank banking checking savings ach bankaccount bankverbindung bankkonto konto kontonummer \
      kontonr ktonr kto rekening rekeningnummer rekeningnr bancaire bancaria bancario bancária \
      ccc iban rachunek rachunku konta bankkonto tilinumero счет счёт счета giro girokonto depot \
      clabe
      """
    ),
    (
      .account,
      """
      account accounts acct acc accountnumber compte comptes cuenta cuentas conto conti conta \
      contas 账号 账户 帐号 口座番号 口座 계좌
      """
    ),
    (.routing, "routing aba rtn transit routingnumber fedwire"),
    (.sortCode, "sort sortcode"),
    (
      .ssn,
      """
      ssn ssns social socialsecurity sozialversicherungsnummer socialsecuritynumber
      """
    ),
    (.itin, "itin itins"),
    (
      .tax,
      "tax taxpayer tin taxid ein fein employer federal steuernummer steuer fiscal fiscale irs"
    ),
    (
      .identifier,
      """
      invoice invoices inv order orders po purchase ref reference refs ticket tickets case quote \
      sku skus part item items serial tracking shipment contract subscription batch lot model \
      isbn ean upc uuid guid hash commit transaction txn receipt policy confirmation booking \
      reservation parcel amount total balance subtotal sum usd eur gbp euro euros dollar dollars pounds franken francs epoch timestamp updated \
      created opened closed since units seats qty quantity pages rows docket claim \
      rechnung rechnungsnummer bestellung bestellnummer auftrag auftragsnummer beleg vorgang \
      betrag summe kundennummer vertrag vertragsnummer facture factures commande référence \
      reference montant devis contrat factura facturas pedido pedidos referencia importe \
      fattura fatture ordine riferimento importo fatura pedido encomenda factuur factuurnummer \
      bestelling bestelnummer ordernummer bedrag faktura faktury zamówienie kwota vat ust \
      ustid mwst tva iva btw uid
      """
    ),
    (
      .month,
      """
      january february march april may june july august september october november december jan \
      feb mar apr jun jul aug sep sept oct nov dec januar februar märz mai juni juli oktober \
      dezember janvier février mars avril juin juillet août septembre octobre novembre décembre \
      enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre \
      gennaio febbraio aprile maggio giugno luglio settembre ottobre novembre dicembre janeiro \
      fevereiro março maio junho julho setembro outubro dezembro januari februari maart mei \
      augustus
      """
    ),
  ]

  private static let machines: [(WordClass, StaticString)] = [
    (
      .version,
      "version ver release build rev revision section clause firmware kernel driver chapter oid"
    ),
    (
      .internet,
      """
      ip ipv address addr host src dst source destination listen bind unspecified any loopback \
      local gateway subnet server client network route default
      """
    ),
    (
      .credential,
      """
      secret apikey key token accesskey clientsecret authorization auth accesstoken secretkey \
      privatekey authtoken bearer clave credential credentials
      """
    ),
    (
      [.credential, .password],
      """
      password passwd pwd passphrase passwort kennwort contraseña senha wachtwoord hasło пароль \
      motdepasse
      """
    ),
    (
      .keyPrefix,
      """
      sk rk pk ghp gho ghu ghs ghr github glpat gldt npm xoxb xoxp xoxa xoxr xoxs xapp hf dop doo \
      shpat shpss shpca whsec pypi key lin sntrys pplx gsk xai sbp rnd dckr eyj figd nfp
      """
    ),
    (.at, "at arroba arobase chiocciola"),
    (.dot, "dot punto ponto point punkt punt"),
  ]
}
