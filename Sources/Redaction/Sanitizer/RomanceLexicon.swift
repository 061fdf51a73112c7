extension Lexicon {
  /// French, Spanish, Italian and Portuguese.
  static let romance: [Entry] = [
    Entry(.you, "tu vous te toi usted tú ti vos você voce lei voi eres sei sos"),
    Entry(
      .your, "ton ta tes votre vos tu tus su sus tuo tua tue tuoi vostre seu sua seus suas teu"),
    Entry(.are, "es êtes eres sei siete és está estás são"),
    Entry(.now, "maintenant ahora adesso ora agora désormais dorénavant"),
    Entry(
      .all,
      "tous toutes tout toute todas todos toda todo tutte tutti tutta tutto qualsiasi cualquier"),
    Entry(.the, "les la le las los lo gli il i as os o a ces ce esta estas queste essas estes l d"),
    Entry(.and, "et y e puis luego depois poi"),
    Entry(.to, "à a al alla para ao vers ai"),
    Entry(
      .no, "sans aucun aucune sin ningún ninguna ningun senza nessun nessuna sem nenhum nenhuma"),
    Entry(.not, "ne pas non não"),
    Entry(.never, "jamais nunca mai"),
    Entry(
      .prior,
      """
      précédentes précédente précédents antérieures antérieurs ci-dessus préalables initiales \
      anteriores anterior previas previos previa arriba iniciales precedenti precedente anteriori \
      iniziali prévias prévios acima iniciais dessus originales recebidas recibidas recibido \
      reçues ricevute passées précède précèdent precede precedono encima antes prima
      """),
    Entry(
      .override,
      """
      ignorez ignorer oublie oubliez oublier néglige négligez négliger contourne contournez \
      fais_abstraction faites_abstraction ignora ignorar ignoren ignorad olvida olvide \
      olvidar olvídate olvídese omite omitir caso_omiso desatiende ignorare ignorate \
      ignori dimentica dimenticare dimenticate dimenticati trascura trascurare non_considerare \
      tralascia ignorem esqueça esquecer esquece esqueca desconsidere desconsiderar desconsidera \
      despreze descarta sáltate saltarse elude aggira aggirare contorne contornar \
      burle desobedece ignores
      """),
    Entry(
      .stop,
      """
      pas_compte no_hagas_caso pas_attention ne_suivez_plus ne_suivez_pas ne_suis_plus ne_suis_pas \
      no_sigas no_siga no_sigan no_obedezcas non_seguire non_seguite non_segua não_siga não_sigas \
      não_obedeça
      """),
    Entry(
      .instruction,
      """
      consigne consignes directrices directriz indicaciones instrucción instrucciones istruzione \
      istruzioni direttive direttiva indicazioni instrução instruções diretriz diretrizes \
      comandos_anteriores indicações orientações
      """),
    Entry(
      .soft,
      """
      règles ordres messages tâches commandes reglas órdenes mensajes tareas regole ordini messaggi \
      comandi regras ordens mensagens comandos tarefas
      """),
    Entry(.prompt, "prompt_système prompt_sistema invite_système"),
    Entry(.systemPrompt, "invite_système"),
    Entry(
      .system,
      "oculto oculta ocultos nascosto caché système sistema secret secreto segreto secreta cachées ocultas nascoste"
    ),
    Entry(.everything, "tout todo tutto tudo"),
    Entry(.said, "dit dicho detto dito dije ho_detto disse"),
    Entry(.new, "nouvelles nouvelle nuevas nueva nuove nuova novas nova"),
    Entry(
      .disclose,
      """
      révèle révélez révéler dévoile affiche affichez répète répétez divulgue imprime revela \
      revelar muestra mostrar repite imprime divulga rivela rivelare mostra ripeti stampa revele \
      revelar repita mostre divulgue muéstrame répètes mostrami repitas révélez
      """),
    Entry(
      .ask,
      "quels cuáles cuál quali quale quais montre montrez donne donnez dis dime dame dimmi dammi diga dê me_mostre quelles"
    ),
    Entry(
      .send,
      """
      envoie envoyez envoyer envía envia enviar mande invia inviare manda envie transmets \
      transfère
      """),
    Entry(
      .secretData,
      """
      données_clients mots_passe contraseñas datos_clientes credenciales credenziali senhas \
      dados_clientes identifiants base_de_datos
      """),
    Entry(
      .fromNowOn,
      """
      partir_de_maintenant partir_de_ahora de_*ahora_en d'*ora_in *ora_in_poi \
      partir_de_agora ahora_en_adelante
      """),
    Entry(
      .act, "agis agissez comporte réponds actúa actua compórtate responde agisci rispondi aja atue"
    ),
    Entry(
      .pretend,
      """
      fais_semblant faites_semblant imagine prétends finge fingir imagina simula fingi fai_finta \
      finja imagine_que immagina
      """),
    Entry(
      .unfiltered,
      """
      non_filtré sans_filtre sans_censure sin_filtros sin_censura senza_filtri senza_censura \
      sem_filtros sem_censura sans_filtres non_censuré
      """),
    Entry(
      .restriction,
      """
      limites filtres règles censure restricciones límites filtros reglas censura \
      restrizioni limiti filtri regole filtre filtro règle restrições regras limitaciones limitações contraintes
      """),
    Entry(
      .ethics,
      """
      éthique éthiques morale morales ética éticas éticos etica etiche morali morais moralidad
      """),
    Entry(.machine, "ia"),
    Entry(.immoral, "immoral amoral inmoral amorale immorale imoral contraire_éthique"),
    Entry(
      .model,
      """
      ia modelo modèle modello modèle_langage modelo_lenguaje modello_linguistico modelo_linguagem modelo_de_lenguaje \
      modèle_de_langage modelo_de_linguagem inteligencia_artificial intelligenza_artificiale \
      inteligência_artificial intelligence_artificielle
      """),
  ]
}
