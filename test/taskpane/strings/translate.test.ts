import { formatFor } from '../../../src/taskpane/strings/format';
import { languageFor, translator } from '../../../src/taskpane/strings/translate';

describe('translator', () => {
  it('fills in parameters; numbers in the locale, whole and grouped', () => {
    expect(translator('en', 'en-GB')('start.candidateSize', { rows: 14_976, columns: 6 })).toBe('14,976 rows × 6 columns');
    expect(translator('de', 'de-DE')('start.candidateSize', { rows: 14_976, columns: 6 })).toBe('14.976 Zeilen × 6 Spalten');
  });

  it('takes the form of n', () => {
    const t = translator('en', 'en-GB');
    expect([0, 1, 2].map((n) => t('map.leftOut', { n }))).toEqual(['0 rows left out', '1 row left out', '2 rows left out']);
  });
});

describe('languageFor', () => {
  it('follows the locale of Office unless Settings says otherwise; English where there is no other', () => {
    expect([languageFor('auto', 'de-CH'), languageFor('auto', 'fr-FR'), languageFor('en', 'de-DE'), languageFor('de', 'en-US')]).toEqual(['de', 'en', 'en', 'de']);
  });
});

describe('formatFor', () => {
  const english = formatFor('en-GB');

  it('writes a true minus, a sign on changes, and no sign on zero', () => {
    expect(english.signed(1410)).toBe('+1,410');
    expect(english.signed(-1410)).toBe('−1,410');
    expect(english.signed(0)).toBe('0');
    expect(english.signedPercent(-0.012)).toBe('−1.2%');
  });

  it('writes the ticks of an axis in one unit', () => {
    expect(english.axis([0, 5_000, 10_000])).toEqual(['0', '5k', '10k']);
    expect(english.axis([0, 2_500, 5_000])).toEqual(['0', '2,500', '5,000']);
    expect(english.axis([-1e6, 0, 1e6])).toEqual(['−1M', '0', '1M']);
  });

  it('writes money to three figures with k and M, and survives a currency that is none', () => {
    expect(english.money(418_000, 'EUR')).toBe('€418\u00a0k');
    expect(english.money(1_160_000, 'EUR')).toBe('€1.16\u00a0M');
    expect(english.money(418_000, '€')).toBe('418\u00a0k');
  });

  it('writes periods as people say them and leaves what is no period as it is', () => {
    expect(['2027-04', '2026-W45', '2026-Q4', '2026', '2026-11-23', 'soon'].map(english.period)).toEqual(['Apr 27', '2026-W45', 'Q4 26', '2026', '23 Nov 26', 'soon']);
  });

  it('writes seconds with one decimal below ten', () => {
    expect([449, 9_949, 9_950, 61_000].map(english.seconds)).toEqual(['0.4', '9.9', '10', '61']);
  });
});
