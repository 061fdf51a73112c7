extension Lexicon {
  /// Polish and Russian.
  static let slavic: [Entry] = [
    Entry(.you, "ty ci tobie jesteś ты тебе тебя вы вам"),
    Entry(
      .your,
      "твои тебя swoje swój swoją twoje twój twoją twoich swoich твои твой свои свой свою твою ваши"
    ),
    Entry(.are, "jesteś будешь являешься"),
    Entry(.now, "teraz теперь сейчас"),
    Entry(.all, "wszystkie wszystkich wszelkie все всех всё любые всю"),
    Entry(.and, "oraz и а"),
    Entry(.to, "na do на к в"),
    Entry(.no, "bez żadnych без никаких нет"),
    Entry(.never, "nigdy никогда"),
    Entry(
      .prior,
      """
      poprzednie poprzednich wcześniejsze wcześniejszych powyższe powyższych dotychczasowe \
      poprzednią początkowe początkowych wcześniej выше ранее предыдущим начальных предыдущие предыдущих прежние прошлые вышеуказанные вышеперечисленные \
      предшествующие предыдущую прежних данные начальные исходные
      """),
    Entry(
      .override,
      """
      zignoruj ignoruj zignorować ignorować ignorujcie zapomnij zapomnijcie zapomnieć pomiń \
      omiń zlekceważ игнорируй игнорируйте проигнорируй проигнорируйте игнорировать забудь \
      забудьте забыть отбрось отбросьте обойди
      """),
    Entry(
      .stop,
      "nie_przestrzegaj nie_przestrzegajcie nie_stosuj не_обращай не_соблюдай не_выполняй не_следуй не_слушай"
    ),
    Entry(
      .instruction,
      """
      instrukcje instrukcji instrukcja instrukcję polecenia polecenie poleceń poleceniach instrukcjach wytyczne wytycznych \
      dyrektywy инструкции инструкция инструкций инструкцию инструкциям указания указаний указание \
      директивы инструкциям указаниям распоряжения промпт промпты промт промта
      """),
    Entry(
      .soft, "zasady reguły wiadomości zadania правила сообщения команды задания приказы команды"),
    Entry(.prompt, "промпт промпта промт prompt prompta"),
    Entry(
      .system,
      "systemowy systemowe systemowych системный системные ukryte ukrytych скрытых скрытый системного скрытые системную"
    ),
    Entry(.everything, "wszystko wszystkim всё все"),
    Entry(.said, "powiedziano powiedziałem сказано говорил сказал"),
    Entry(.new, "nowe nowa новые новая следующие"),
    Entry(
      .disclose,
      """
      ujawnij wyświetl powtórz wypisz zdradź раскрой раскройте выведи выведите повтори покажи \
      покажите распечатай
      """),
    Entry(.ask, "jakie jakich какие каковы pokaż podaj powiedz скажи дай напиши расскажи назови"),
    Entry(.send, "wyślij prześlij отправь отправьте пришли перешли вышли"),
    Entry(.secretData, "dane_klientów hasła данные_клиентов пароли базу_данных учетные_данные"),
    Entry(.fromNowOn, "od_teraz od_tej_pory с_этого_момента отныне с_этой_минуты"),
    Entry(.act, "zachowuj działaj odpowiadaj odgrywaj действуй отвечай веди играй"),
    Entry(.pretend, "udawaj *wyobraź_sobie притворись представь притворяйся"),
    Entry(.unfiltered, "niefiltrowany nieocenzurowany нецензурированный без_цензуры без_фильтров"),
    Entry(
      .restriction,
      "zasady zasadach ograniczenia правила правилах ограничения ограничений ograniczeń filtrów cenzury zasad ограничений фильтров цензуры правил"
    ),
    Entry(.ethics, "etyki etycznych moralności moralnych этики морали этических моральных"),
    Entry(.immoral, "niemoralny nieetyczny аморальный неэтичный"),
    Entry(
      .model,
      "modelem модель_ии model_językowy языковая_модель нейросеть sztuczna_inteligencja sztuczną_inteligencją ии"
    ),
  ]
}
