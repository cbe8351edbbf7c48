import { addTemplate } from '../../../src/actions/addTemplate';
import { contract } from '../../../src/workbook/contract';
import { excelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import { openBook, quiet } from './fixtures';

describe('addTemplate in the open workbook', () => {
  it('makes every input table with its prompts, limits and lists of keys', async () => {
    const book = await openBook();
    try {
      const { report } = await addTemplate(excelWorkbook(), quiet);
      const inputs = contract.filter(({ owner }) => owner === 'people');
      expect(report.remarks).toBeUndefined();
      expect(report.sheetsMade).toHaveLength(inputs.length + 1);
      const found = await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Items');
        const [type, family, moq, name] = ['C5:C1048576', 'D5:D1048576', 'K5:K1048576', 'B5:B1048576'].map((address) => sheet.getRange(address).dataValidation);
        for (const each of [type, family, moq, name]) each.load('type,rule,prompt,errorAlert');
        await context.sync();
        return {
          type: [type.type, type.rule.list?.source, type.errorAlert.style], family: [family.type, family.rule.list?.source, family.errorAlert.style],
          moq: [moq.type, moq.rule.decimal?.operator, moq.prompt.title], name: [name.type, name.prompt.message.split('\n')[0]],
        };
      });
      expect(found).toEqual({
        type: ['List', 'FG,SP,SF,RM', 'Stop'],
        family: ['List', '=OFFSET(INDIRECT("m_Families[family]"),0,0,MAX(1,COUNTA(INDIRECT("m_Families[family]"))))', 'Warning'],
        moq: ['Decimal', 'GreaterThanOrEqualTo', 'moq'],
        name: ['None', 'Name that people read.'],
      });
    } finally {
      book.close();
    }
  });
});
