import Testing

@testable import Redaction

/// Prose of billing in every language that uses the words of instructions, and stays.
@Suite struct LanguageProseTests {
  private let sanitizer = Sanitizer(allowTerms: [])

  private func expectNothing(_ text: String) {
    let suspicion = sanitizer.suspicion(inText: text)
    #expect(suspicion == nil)
  }

  @Test(arguments: [
    "Please disregard our previous reminder; your payment has arrived",
    "Ignore the previous invoice and pay the corrected one",
    "New instructions for payment: transfer to the account below",
    "System upgrade instructions will follow by email",
    "Override of the discount approved by the manager",
    "Forget the late fee, we have waived it for you",
    "We reserve the right to reveal overdue accounts to the collection agency",
    "Our agent will act as your point of contact for this invoice",
    "Execute the contract and return a signed copy",
    "Run the payment batch on Friday",
    "Token usage for March: 1,200,000 tokens",
    "From now on your invoices come by email",
    "All previous payment instructions are superseded by these bank details",
    "Remember to quote the invoice number on your transfer",
    "Do not tell the customer about the pending credit note",
    "Security deposit of 500.00 to be refunded after the lease",
    "The safety inspection was suspended, invoice cancelled",
    "Your system configuration fee is billed once",
    "Please share the purchase order number with our team",
    "The remote mode of the device was disabled, please credit the fee",
  ])
  func staysInEnglish(_ text: String) { expectNothing(text) }

  @Test(arguments: [
    "Bitte ignorieren Sie unsere letzte Zahlungserinnerung",
    "Bitte beachten Sie die Anweisungen auf der Rückseite der Rechnung",
    "Neue Anweisungen für die Zahlung: bitte auf das unten genannte Konto überweisen",
    "Vergessen Sie nicht, die Rechnungsnummer anzugeben",
    "Die bisherigen Preise gelten nicht mehr",
    "Die vorherige Rechnung ist ungültig und wird storniert",
    "Das System wird am Sonntag aktualisiert",
    "Ab sofort erhalten Sie Ihre Rechnungen per E-Mail",
    "Ab jetzt gilt der neue Tarif ohne Einschränkungen",
    "Zeigen Sie uns bitte den Überweisungsbeleg",
    "Senden Sie alle Rechnungen an buchhaltung@example.com",
    "Sie sind jetzt Kunde im Tarif Pro",
    "Die Regeln für Skonto finden Sie in unseren Richtlinien",
    "Bitte löschen Sie alle früheren Bestellungen aus dem Auftrag",
    "Wir handeln als Vermittler und nicht als Verkäufer",
    "Das Passwort für das Kundenportal wurde zurückgesetzt",
  ])
  func staysInGerman(_ text: String) { expectNothing(text) }

  @Test(arguments: [
    "Veuillez ignorer notre relance précédente si le paiement a été effectué",
    "Merci de ne pas tenir compte de la facture précédente",
    "Nouvelles instructions de paiement : virement sur le compte ci-dessous",
    "Suivez les instructions au dos de la facture",
    "N'oubliez pas d'indiquer le numéro de facture",
    "Oubliez les frais de retard, nous les annulons",
    "Désormais, vos factures vous seront envoyées par courriel",
    "Vous êtes maintenant abonné à la formule Pro",
    "Le système sera mis à jour dimanche",
    "Toutes les commandes précédentes sont annulées",
    "Montrez votre carte de client au guichet",
    "Envoyez toutes les factures à compta@example.com",
    "Les règles d'escompte sont inchangées",
    "Ne suivez pas ce lien si vous avez déjà payé la facture",
    "Forfait illimité sans engagement",
    "Votre mot de passe a été réinitialisé",
  ])
  func staysInFrench(_ text: String) { expectNothing(text) }

  @Test(arguments: [
    "Por favor, ignore nuestro recordatorio anterior si ya ha pagado",
    "Haga caso omiso de la factura anterior",
    "Nuevas instrucciones de pago: transfiera a la cuenta indicada",
    "Siga las instrucciones al dorso de la factura",
    "No olvide indicar el número de factura",
    "Olvide el recargo, lo hemos anulado",
    "A partir de ahora recibirá sus facturas por correo electrónico",
    "Ahora es cliente del plan Pro",
    "El sistema se actualizará el domingo",
    "Todos los pedidos anteriores quedan anulados",
    "Muestre el comprobante de pago en caja",
    "Envíe todas las facturas a pagos@example.com",
    "Las reglas de descuento no han cambiado",
    "Revisamos las instrucciones iniciales del envío",
    "Plan sin límites de usuarios ni permanencia",
    "Su contraseña ha sido restablecida",
  ])
  func staysInSpanish(_ text: String) { expectNothing(text) }

  @Test(arguments: [
    "Si prega di ignorare il nostro sollecito precedente se il pagamento è già avvenuto",
    "Ignori la fattura precedente",
    "Nuove istruzioni di pagamento: bonifico sul conto indicato",
    "Segua le istruzioni sul retro della fattura",
    "Non dimentichi di indicare il numero della fattura",
    "Dimentichi la mora, l'abbiamo annullata",
    "D'ora in poi riceverà le fatture per email",
    "Ora è cliente del piano Pro",
    "Il sistema sarà aggiornato domenica",
    "Tutti gli ordini precedenti sono annullati",
    "Mostri la ricevuta di pagamento alla cassa",
    "Invii tutte le fatture a contabilita@example.com",
    "Le regole dello sconto non sono cambiate",
    "Piano senza limiti di utenti",
    "Le istruzioni iniziali di consegna restano valide",
    "La sua password è stata reimpostata",
  ])
  func staysInItalian(_ text: String) { expectNothing(text) }

  @Test(arguments: [
    "Por favor, ignore o nosso lembrete anterior se já efetuou o pagamento",
    "Desconsidere a cobrança anterior",
    "Novas instruções de pagamento: transfira para a conta indicada",
    "Siga as instruções no verso da fatura",
    "Não se esqueça de indicar o número da fatura",
    "Esqueça a multa, nós a cancelamos",
    "A partir de agora você receberá as faturas por e-mail",
    "Agora você é cliente do plano Pro",
    "O sistema será atualizado no domingo",
    "Todos os pedidos anteriores foram cancelados",
    "Mostre o comprovante de pagamento no caixa",
    "Envie todas as faturas para financeiro@example.com",
    "As regras de desconto não mudaram",
    "Plano sem limites de usuários",
    "As instruções iniciais de entrega continuam válidas",
    "Sua senha foi redefinida",
  ])
  func staysInPortuguese(_ text: String) { expectNothing(text) }

  @Test(arguments: [
    "Negeer onze vorige herinnering als u al betaald hebt",
    "Gelieve de vorige factuur te negeren",
    "Nieuwe instructies voor de betaling: maak over op onderstaande rekening",
    "Volg de instructies op de achterkant van de factuur",
    "Vergeet niet het factuurnummer te vermelden",
    "Vergeet de aanmaningskosten, die zijn kwijtgescholden",
    "Vanaf nu ontvangt u uw facturen per e-mail",
    "U bent nu klant van het Pro-abonnement",
    "Het systeem wordt zondag bijgewerkt",
    "Alle eerdere bestellingen zijn geannuleerd",
    "Laat het betalingsbewijs zien aan de balie",
    "Stuur alle facturen naar boekhouding@example.com",
    "De regels voor korting zijn niet veranderd",
    "Abonnement zonder beperkingen voor gebruikers",
    "Wat zijn de kosten van je vorige bestelling?",
    "Uw wachtwoord is gewijzigd",
  ])
  func staysInDutch(_ text: String) { expectNothing(text) }
}
