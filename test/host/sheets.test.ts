import { createNodeHost, type NodeHost } from '../../workbench/node/officeHost';
import { failure } from './failure';

describe('sheets, looks and charts', () => {
  let host: NodeHost;
  const run = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> => host.Excel.run(context => work(context.workbook.worksheets.getFirst(), context));
  beforeEach(async () => { host = await createNodeHost(); });

  it('are added, renamed, moved, hidden, coloured and deleted', async () => {
    expect(await run(async (_, context) => {
      const { worksheets } = context.workbook, plan = worksheets.add('Plan'), old = worksheets.add('Old'), deep = worksheets.add('Deep');
      plan.name = 'Demand plan'; plan.position = 0; plan.tabColor = '#217346'; plan.showGridlines = false; deep.visibility = 'VeryHidden';
      old.delete();
      worksheets.load('items/name,items/visibility,items/tabColor,items/showGridlines');
      await context.sync();
      return worksheets.items.map(s => [s.name, s.visibility, s.tabColor, s.showGridlines]);
    })).toEqual([['Demand plan', 'Visible', '#217346', false], ['Sheet1', 'Visible', '', true], ['Deep', 'VeryHidden', '', true]]);
  });
  it('freeze panes and say where', async () => {
    expect(await run(async (sheet, context) => {
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B8'));
      const both = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      const at = both.address;
      sheet.freezePanes.freezeRows(3);
      const rows = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      sheet.freezePanes.unfreeze();
      return [none.isNullObject, at, rows.address];
    })).toEqual([true, 'Sheet1!A1:B8', 'Sheet1!1:3']);
  });
  it('keep page layouts', async () => {
    expect(await run(async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintTitleRows('$8:$8');
      pageLayout.headersFooters.defaultForAllPages.leftFooter = '&A';
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address'), columns = pageLayout.getPrintTitleColumnsOrNullObject();
      pageLayout.load('orientation,zoom');
      pageLayout.headersFooters.defaultForAllPages.load('leftFooter,rightFooter');
      await context.sync();
      return [pageLayout.orientation, pageLayout.zoom, titles.address, columns.isNullObject, pageLayout.headersFooters.defaultForAllPages.leftFooter, pageLayout.headersFooters.defaultForAllPages.rightFooter];
    })).toEqual(['Landscape', { horizontalFitToPages: 1 }, 'Sheet1!8:8', true, '&A', '']);
  });
  it('group rows and columns into outline levels that inserted rows move', async () => {
    await run(async (sheet, context) => {
      sheet.getRange('2:5').group('ByRows');
      sheet.getRange('A3:A4').group('ByRows');
      sheet.getRange('B:C').group('ByColumns');
      sheet.getRange('1:1').insert('Down');
      await context.sync();
    });
    const { outline } = host.document.sheetAnnex(host.grid.sheets()[0]?.id ?? '');
    expect(outline).toEqual({ rows: { 2: 1, 3: 2, 4: 2, 5: 1 }, columns: { 1: 1, 2: 1 } });
    const hidden = (): Promise<boolean[]> => run(async (sheet, context) => {
      const rows = [3, 4, 5, 6, 7].map(n => sheet.getRange(`${n}:${n}`).load('rowHidden'));
      await context.sync();
      return rows.map(row => row.rowHidden);
    });
    await run(async (sheet, context) => { sheet.showOutlineLevels(2, 0); await context.sync(); });
    expect(await hidden()).toEqual([false, true, true, false, false]);
    await run(async (sheet, context) => { sheet.getRange('4:5').showGroupDetails('ByRows'); sheet.getRange('3:3').hideGroupDetails('ByRows'); await context.sync(); });
    expect(await hidden()).toEqual([true, true, true, true, false]);
    await run(async (sheet, context) => { sheet.getRange('4:5').ungroup('ByRows'); await context.sync(); });
    expect(outline.rows).toEqual({ 2: 1, 3: 1, 4: 1, 5: 1 });
    expect(await failure(run(async (sheet, context) => { sheet.getRange('B:C').group('ByRows'); await context.sync(); }))).toMatchObject({ code: 'InvalidArgument' });
    expect(await failure(run(async (sheet, context) => { sheet.getRange('20:21').ungroup('ByRows'); await context.sync(); }))).toMatchObject({ code: 'InvalidOperation' });
  });

  describe('looks', () => {
    it('built-in styles by the names of Excel.BuiltInStyle or the ones people see', async () => {
      expect(await run(async (sheet, context) => {
        sheet.getRange('A1').style = 'Input';
        sheet.getRange('A2').style = 'Explanatory Text';
        sheet.getRange('A3').style = host.Excel.BuiltInStyle.bad;
        const [input, hint, bad, plain] = ['A1', 'A2', 'A3', 'A4'].map(a => sheet.getRange(a).load('style,format/fill/color,format/font/color,format/font/italic'));
        const mixed = sheet.getRange('A1:A4').load('style');
        await context.sync();
        return [input?.style, input?.format.fill.color, hint?.style, hint?.format.font.italic, bad?.style, bad?.format.font.color, plain?.style, mixed.style];
      })).toEqual(['Input', '#FFCC99', 'ExplanatoryText', true, 'Bad', '#9C0006', 'Normal', null]);
      expect(await failure(run(async (sheet, context) => { sheet.getRange('A1').style = 'Nope'; await context.sync(); }))).toMatchObject({ code: 'InvalidArgument' });
    });
    it('own styles, which repaint their cells when they change and leave out what they do not include', async () => {
      expect(await run(async (sheet, context) => {
        const { styles } = context.workbook, cell = sheet.getRange('A1:B1');
        styles.add('Concord Header');
        const style = styles.getItem('Concord Header');
        style.includeNumber = false;
        style.font.bold = true;
        style.fill.color = '#E8EEF2';
        const line = style.borders.getItem('EdgeBottom');
        line.style = 'Continuous'; line.weight = 'Medium'; line.color = '#1F3B57';
        cell.numberFormat = [['0.0', '0.0']];
        cell.style = 'Concord Header';
        style.fill.color = '#FFFFFF';
        const edge = cell.format.borders.getItem('EdgeBottom').load('style,weight,color'), missing = styles.getItemOrNullObject('Concord Sum');
        cell.load('style,numberFormat,format/font/bold,format/fill/color');
        styles.load('items/name,items/builtIn');
        await context.sync();
        return [cell.style, cell.numberFormat, cell.format.font.bold, cell.format.fill.color, edge.style, edge.weight, edge.color, missing.isNullObject, styles.items.filter(s => !s.builtIn).map(s => s.name)];
      })).toEqual(['Concord Header', [['0.0', '0.0']], true, '#FFFFFF', 'Continuous', 'Medium', '#1F3B57', true, ['Concord Header']]);
      expect(await failure(run(async (_, context) => { context.workbook.styles.add('concord header'); await context.sync(); }))).toMatchObject({ code: 'ItemAlreadyExists' });
    });
    it('borders of all sides, alignment, wrapping and sizes in points', async () => {
      expect(await run(async (sheet, context) => {
        const range = sheet.getRange('B2:C3'), { borders } = range.format;
        borders.getItem('InsideHorizontal').style = 'Dot';
        borders.getItem('EdgeTop').color = '#ff0000';
        range.format.set({ horizontalAlignment: 'Right', verticalAlignment: 'Top', wrapText: true, columnWidth: 90, rowHeight: 30 });
        const inside = borders.getItem('InsideHorizontal').load('style'), top = borders.getItem('EdgeTop').load('style,color'), none = borders.getItem('EdgeLeft').load('style');
        range.load('format/horizontalAlignment,format/wrapText,format/columnWidth,format/rowHeight,left,top,width,height');
        await context.sync();
        return [inside.style, top.style, top.color, none.style, range.format.horizontalAlignment, range.format.wrapText, range.format.columnWidth, range.format.rowHeight, range.left, range.top, range.width, range.height];
      })).toEqual(['Dot', 'Continuous', '#FF0000', 'None', 'Right', true, 90, 30, 48, 15, 180, 60]);
    });
    it('are copied alone, or with formulas whose references go along', async () => {
      expect(await run(async (sheet, context) => {
        sheet.getRange('A1:B2').values = [[1, '=A1*2'], [2, '=A2*2']];
        sheet.getRange('A1:B1').format.font.bold = true;
        sheet.getRange('D1:E2').copyFrom('A1:B2');
        sheet.getRange('A5:B6').copyFrom(sheet.getRange('A1:B2'), 'Formats');
        sheet.getRange('G1:G2').copyFrom('B1:B2', 'Values');
        const all = sheet.getRange('D1:E2').load('formulas,values'), looks = sheet.getRange('A5:B5').load('values,format/font/bold'), values = sheet.getRange('G1:G2').load('formulas');
        await context.sync();
        return [all.formulas, all.values, looks.values, looks.format.font.bold, values.formulas];
      })).toEqual([[[1, '=D1*2'], [2, '=D2*2']], [[1, 2], [2, 4]], [['', '']], true, [[2], [4]]]);
    });
    it('rules of validation and conditional formats as records', async () => {
      expect(await run(async (sheet, context) => {
        const range = sheet.getRange('A2:A9');
        range.dataValidation.rule = { list: { inCellDropDown: true, source: 'MTS,MTO' } };
        sheet.getRange('A4').dataValidation.clear();
        const top = sheet.getRange('A3').dataValidation.load('type,rule'), hole = sheet.getRange('A4').dataValidation.load('type');
        const format = range.conditionalFormats.add('Custom');
        format.custom.rule.formula = '=A2>5';
        format.custom.format.fill.color = '#FFC7CE';
        range.conditionalFormats.load('items/type');
        format.custom.rule.load('formula');
        await context.sync();
        return [top.type, top.rule, hole.type, range.conditionalFormats.items.map(f => f.type), format.custom.rule.formula];
      })).toEqual(['List', { list: { inCellDropDown: true, source: 'MTS,MTO' } }, 'None', ['Custom'], '=A2>5']);
    });
    it('formulas in R1C1 notation, both ways', async () => {
      expect(await run(async (sheet, context) => {
        const range = sheet.getRange('B2:C2');
        range.formulasR1C1 = [['=R[-1]C*2', '=RC[-1]+R1C1']];
        range.load('formulas,formulasR1C1');
        await context.sync();
        return [range.formulas, range.formulasR1C1];
      })).toEqual([[['=B1*2', '=B2+$A$1']], [['=R[-1]C*2', '=RC[-1]+R1C1']]]);
    });
  });

  it('carry charts: series with their own type, line and fill, legend entries, titles, place', async () => {
    await run(async (sheet, context) => {
      sheet.getRange('A1:D3').values = [['', 'Jan', 'Feb', 'Mar'], ['history', 1, 2, 3], ['forecast', 2, 3, 4]];
      const chart = sheet.charts.add('Line', sheet.getRange('A1:D3'), 'Rows');
      chart.name = 'Forecast';
      chart.title.text = 'Demand';
      chart.legend.position = 'Bottom';
      chart.axes.valueAxis.numberFormat = '#,##0';
      chart.axes.categoryAxis.title.text = 'Month';
      chart.setPosition('F2', 'J11');
      const band = chart.series.add('band');
      band.chartType = 'AreaStacked';
      band.setValues(sheet.getRange('B3:D3'));
      band.setXAxisValues(sheet.getRange('B1:D1'));
      band.format.fill.setSolidColor('#C9D8E6');
      band.format.line.clear();
      const first = chart.series.getItemAt(0);
      first.format.line.color = '#1F3B57'; first.format.line.weight = 2; first.format.line.lineStyle = 'Dash';
      chart.legend.legendEntries.getItemAt(2).visible = false;
      chart.series.getItemAt(1).delete();
      chart.load('name,chartType,left,top,width,height');
      chart.series.load('items/name,items/chartType');
      await context.sync();
      expect([chart.name, chart.chartType, chart.left, chart.top, chart.width, chart.height]).toEqual(['Forecast', 'Line', 240, 15, 240, 150]);
      expect(chart.series.items.map(s => [s.name, s.chartType])).toEqual([['history', 'Line'], ['band', 'AreaStacked']]);
    });
    const [record] = host.document.annex.charts;
    expect(record?.series.map(s => [s.values, s.categories, s.state])).toEqual([
      ['Sheet1!$B$2:$D$2', 'Sheet1!$B$1:$D$1', { format: { line: { color: '#1F3B57', weight: 2, lineStyle: 'Dash' } } }],
      ['Sheet1!$B$3:$D$3', 'Sheet1!$B$1:$D$1', { format: { fill: { color: '#C9D8E6', cleared: false }, line: { lineStyle: 'None' } }, legendEntry: false }],
    ]);
    expect(record?.state).toMatchObject({ title: { text: 'Demand' }, axes: { valueAxis: { numberFormat: '#,##0' }, categoryAxis: { title: { text: 'Month' } } } });
    expect(await failure(run(async (sheet, context) => { sheet.charts.add('Nope' as Excel.ChartType, sheet.getRange('A1:D3')); await context.sync(); }))).toMatchObject({ code: 'InvalidArgument' });
  });
});
