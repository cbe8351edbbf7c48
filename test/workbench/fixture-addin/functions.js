/* global CustomFunctions */
CustomFunctions.associate('ADD', (a, b) => a + (b ?? 10));
CustomFunctions.associate('CUMULATE', values => {
  let total = 0;
  return values.map(row => row.map(value => (total += Number(value))));
});
CustomFunctions.associate('PICK', item => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, `There is no item “${item}”.`); });
CustomFunctions.associate('SLOW', async value => { await new Promise(resolve => setTimeout(resolve, 30)); return value * 2; });
