/** Names of months, folded (no accents, lower case), full and short: English, German, French, Spanish, Italian, Polish (both cases). */
const names: readonly string[] = [
  'january jan janner januar jaenner janvier janv enero ene gennaio gen styczen stycznia sty',
  'february feb februar febr fevrier fevr fev febrero febbraio luty lutego lut',
  'march mar marz maerz mrz mars marzo marzec marca',
  'april apr avril avr abril abr aprile kwiecien kwietnia kwi',
  'may mai mayo maggio mag maj maja',
  'june jun juni juin junio giugno giu czerwiec czerwca cze',
  'july jul juli juillet juil julio luglio lug lipiec lipca lip',
  'august aug aout agosto ago sierpien sierpnia sie',
  'september sep sept septembre septiembre set settembre wrzesien wrzesnia wrz',
  'october oct oktober okt octobre octubre ottobre ott pazdziernik pazdziernika paz',
  'november nov novembre noviembre listopad listopada lis',
  'december dec dezember dez decembre diciembre dic dicembre grudzien grudnia gru',
];

/** Month 1–12 by folded name. */
export const monthNumbers: ReadonlyMap<string, number> = new Map(
  names.flatMap((line, index) => line.split(' ').map((name) => [name, index + 1] as const)),
);
