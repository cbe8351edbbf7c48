import { badFields, formOf, settingsOf, typedNumber } from '../../../src/taskpane/pages/settings/settingsForm';
import { sampleSettings } from '../fixture/fixtureActions';

const form = formOf(sampleSettings, String);

describe('typedNumber', () => {
  it('reads a decimal point or comma, and nothing else', () => {
    expect(['97.5', '97,5', ' 12 ', '1e3', '-4', '', 'x', '1.000,5'].map(typedNumber)).toEqual([97.5, 97.5, 12, NaN, NaN, NaN, NaN, NaN]);
  });
});

describe('badFields', () => {
  it('finds numbers out of range or not whole, and a currency that is not three letters', () => {
    expect(badFields(form)).toEqual([]);
    expect(badFields({ ...form, horizonMonths: '61', horizonWeeks: '1.5', serviceDefault: '100', leadTimeDaysDefault: '', currency: '€' }))
      .toEqual(['horizonMonths', 'horizonWeeks', 'serviceDefault', 'leadTimeDaysDefault', 'currency']);
  });
});

describe('settingsOf', () => {
  it('gives back what formOf was given', () => {
    expect(settingsOf(form)).toEqual(sampleSettings);
    expect(settingsOf(formOf({ ...sampleSettings, serviceDefault: 0.9995 }, String)).serviceDefault).toBe(0.9995);
  });
});
