import { crc32 } from '../../../../src/workbook/file/package/crc32';

describe('crc32', () => {
  it('gives the check value of the standard', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });

  it.each([['', 0], ['a', 0xe8b7be43], ['abc', 0x352441c2], ['message digest', 0x20159d7f]])('handles %j, of any length', (text, sum) => {
    expect(crc32(new TextEncoder().encode(text))).toBe(sum);
  });
});
