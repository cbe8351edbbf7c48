import { toCellReferences } from '../../workbench/grid/univer/structuredReferences';

const demand = { name: 'Demand', sheet: 'Sales', rect: { r: 2, c: 1, h: 5, w: 3 }, headers: ['Item', '2027-04', "it's #1"] };
const inside = { sheet: 'Sales', r: 4, c: 2 };
const elsewhere = { sheet: 'My plan', r: 0, c: 0 };

describe('toCellReferences', () => {
  it.each([
    ['=SUM(Demand[2027-04])', '=SUM($C$4:$C$7)'],
    ['=Demand[@Item]', '=$B5'],
    ['=Demand[[#This Row],[Item]:[2027-04]]', '=$B5:$C5'],
    ['=[@[2027-04]]*2', '=$C5*2'],
    ['=COUNTA(Demand[#Headers])', '=COUNTA($B$3:$D$3)'],
    ['=ROWS(Demand[[#All],[Item]])', '=ROWS($B$3:$B$7)'],
    ["=SUM(demand[it''s '#1])", '=SUM($D$4:$D$7)'],
    ['=SUM(Demand[])', '=SUM($B$4:$D$7)'],
    ['="[@Item]"&Demand[@Item]', '="[@Item]"&$B5'],
    ["='[1]Other book'!A1+A2", "='[1]Other book'!A1+A2"],
  ])('spells %s as %s', (formula, expected) => {
    expect(toCellReferences(formula, [demand], inside)).toBe(expected);
  });
  it('names the sheet when the formula stands on another', () => {
    expect(toCellReferences('=SUM(Demand[2027-04])', [demand], elsewhere)).toBe('=SUM(Sales!$C$4:$C$7)');
  });
  it('gives #REF! for what is not there and #VALUE! for a row outside the table', () => {
    expect(toCellReferences('=Orders[Item]+Demand[Nope]', [demand], inside)).toBe('=#REF!+#REF!');
    expect(toCellReferences('=Demand[@Item]', [demand], elsewhere)).toBe('=#VALUE!');
  });
});
