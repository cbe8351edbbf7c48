/* global Office, Excel */
const seen = (window.seen = []);
function note(kind, e) {
  seen.push({ kind, address: e.address, source: e.source, trigger: e.triggerSource, changeType: e.changeType, details: e.details && { before: e.details.valueBefore, after: e.details.valueAfter } });
  document.getElementById('events').append(Object.assign(document.createElement('li'), { textContent: `${kind} ${e.address ?? ''} ${e.source ?? ''}` }));
}
window.watch = () => Excel.run(async context => {
  context.workbook.worksheets.onChanged.add(async e => note('changed', e));
  context.workbook.worksheets.onSelectionChanged.add(async e => note('selection', e));
  await context.sync();
});
Office.actions.associate('stamp', async event => {
  await Excel.run(async context => {
    context.workbook.worksheets.getActiveWorksheet().getRange('H1').values = [[`stamped by ${event.source.id}`]];
    await context.sync();
  });
  event.completed();
});
window.ready = Office.onReady(info => {
  document.getElementById('state').textContent = `${info.host} ${info.platform}`;
  return info;
});
