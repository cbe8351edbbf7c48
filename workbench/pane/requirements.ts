/** The requirement sets the workbench declares: what `Office.context.requirements.isSetSupported` answers from. */
export const REQUIREMENTS: Readonly<Record<string, string>> = {
  ExcelApi: '1.17', RichApiRuntime: '1.2', SharedRuntime: '1.1', CustomFunctionsRuntime: '1.4', CustomFunctions: '1.7',
  AddinCommands: '1.1', RibbonApi: '1.1', KeyboardShortcuts: '1.1',
};
