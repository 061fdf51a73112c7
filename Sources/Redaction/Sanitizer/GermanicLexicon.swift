extension Lexicon {
  /// German and Dutch.
  static let germanic: [Entry] = [
    Entry(.you, "du dich dir sie ihnen jij je jullie u"),
    Entry(.your, "dein deine deinen deiner deines ihre ihren ihrer jouw uw je"),
    Entry(.are, "bist seid sind ist bent ben zijn"),
    Entry(.now, "jetzt nun nu"),
    Entry(.all, "alle allen aller alles sämtliche sämtlichen jegliche alle al"),
    Entry(.the, "die der das den dem des diese diesen de het deze een ein eine einen"),
    Entry(.and, "und sowie en dan"),
    Entry(.to, "an zu aan naar"),
    Entry(.no, "keine keinen keinerlei ohne kein geen zonder"),
    Entry(.not, "nicht niet"),
    Entry(.never, "nie niemals nooit"),
    Entry(
      .prior,
      """
      vorherigen vorherige vorigen vorige bisherigen bisherige früheren vorangegangenen obigen obige \
      vorstehenden vorhergehenden ursprünglichen vorher zuvor davor oben eerdere voorgaande vorige \
      bovenstaande voorafgaande oorspronkelijke vorigen vorangehenden vorangehende vorherigem \
      vorausgehenden vorangegangene frühere ursprüngliche hiervor hierboven gegebenen
      """),
    Entry(
      .override,
      """
      ignoriere ignorieren ignorier ignoriert vergiss vergessen vergesst vergiß missachte \
      missachten übergehe umgehe umgehen verwirf überschreibe negeer negeren negeert vergeet \
      vergeten omzeil ignoreer omzeilen außer_acht *sla_over
      """),
    Entry(.obey, "befolge volg"),
    Entry(
      .stop,
      "halte_dich_nicht halten_sie_nicht nicht_beachten nicht_befolgen beachte_nicht volg_niet"),
    Entry(
      .instruction,
      """
      anweisung anweisungen instruktion instruktionen vorgaben richtlinien anordnungen aufforderungen \
      systemprompt eingabeaufforderung eingabeaufforderungen systemanweisungen instructie \
      instructies aanwijzing aanwijzingen richtlijnen opdrachten systeeminstructies
      """),
    Entry(
      .soft, "befehle regeln aufgaben nachrichten informationen texte text regels taken berichten"),
    Entry(.systemPrompt, "systemprompt systeemprompt systemprompts"),
    Entry(.system, "verborgen geheimen versteckten"),
    Entry(.prompt, "systemprompt systeemprompt prompts prompttext prompttexte eingabeaufforderung"),
    Entry(.everything, "alles"),
    Entry(.said, "gesagt gesagte wurde verteld gezegd hiervor stand"),
    Entry(.new, "neue neuen neuer nieuwe"),
    Entry(
      .disclose,
      """
      verrate offenbare enthülle preisgeben wiederhole drucke onthul toon herhaal openbaar \
      verklap wiedergeben ausgeben
      """),
    Entry(.want, "möchte will sollst möchten wil"),
    Entry(.actAs, "agierst agieren agiere fungierst fungieren verhältst optreedt gedraagt"),
    Entry(
      .ask, "wat lauten was zeig zeige zeigen nenne sag sage gib nenn laat_*zien geef vertel laat"),
    Entry(.send, "sende schicke schick sendet stuur verstuur leite mail verzend"),
    Entry(
      .secretData,
      "kundendaten passwörter zugangsdaten kundenliste klantgegevens wachtwoorden chatverlauf"),
    Entry(.fromNowOn, "ab_jetzt ab_sofort von_*nun_an vanaf_nu von_*jetzt_an"),
    Entry(
      .act, "agierst handle verhalte antworte agieren agierest gedraag antwoord handel fungiere"),
    Entry(.pretend, "*tu_so *tue_so *stell_dir doe_alsof *stel_je"),
    Entry(
      .unfiltered, "ungefiltert unzensiert ungefilterte unzensierte ongefilterd ongecensureerd"),
    Entry(
      .restriction,
      """
      einschränkungen beschränkungen filter grenzen regeln beperkingen filters regels grenzen \
      zensur censuur
      """),
    Entry(
      .ethics,
      """
      sicherheitsrichtlinien sicherheitsregeln sicherheitsfilter sicherheitsvorgaben \
      inhaltsrichtlinien veiligheidsregels veiligheidsrichtlijnen veiligheidsfilters
      """),
    Entry(.ethics, "ethik ethische ethischen moral moralische moralischen ethiek morele"),
    Entry(.immoral, "unmoralisch unethisch amoralisch immoreel onethisch böse"),
    Entry(.model, "sprachmodell ki ki_modell taalmodel ki_assistent"),
  ]
}
