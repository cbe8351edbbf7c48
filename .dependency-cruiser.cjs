/** The rules of the house (docs/decisions/0001-the-house.md): imports point down, engine and plan know nothing above them. */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  comment: `${from} imports only ${allowed.join(', ')}`,
  from: { path: `^src/${from}/` },
  to: { path: '^(src|workbench|bench|test|scripts)/', pathNot: allowed.map(room => `^src/${room}/`) },
});

module.exports = {
  forbidden: [
    only('engine-is-pure', 'engine', ['engine']),
    only('plan-knows-no-cell', 'plan', ['plan', 'engine']),
    only('workbook-knows-no-door', 'workbook', ['workbook', 'plan', 'engine']),
    only('sample-is-data', 'sample', ['sample', 'workbook', 'plan', 'engine']),
    only('worker-below-actions', 'worker', ['worker', 'plan', 'engine']),
    only('functions-are-a-side-door', 'functions', ['functions', 'engine', 'workbook']),
    only('actions-below-doors', 'actions', ['actions', 'sample', 'worker', 'workbook', 'plan', 'engine']),
    only('pane-calls-actions', 'taskpane', ['taskpane', 'actions', 'functions', 'commands', 'worker', 'workbook', 'plan', 'engine']),
    only('commands-call-actions', 'commands', ['commands', 'actions', 'worker', 'workbook', 'plan', 'engine']),
    only('cli-calls-actions', 'cli', ['cli', 'actions', 'sample', 'functions', 'worker', 'workbook', 'plan', 'engine']),
    { name: 'src-never-needs-the-workbench', severity: 'error', from: { path: '^src/' }, to: { path: '^(workbench|bench|test|scripts)/' } },
    { name: 'only-excel-calls-excel', severity: 'error', comment: 'sheets and reader stay free of hosts', from: { path: '^src/workbook/(sheets|read|contract)/' }, to: { path: '^src/workbook/(excel|file)/' } },
    { name: 'engine-without-io', severity: 'error', from: { path: '^src/(engine|plan)/' }, to: { dependencyTypes: ['core'] } },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-unused', severity: 'error', comment: 'a module nobody imports', from: { orphan: true, path: '^(src|workbench)/', pathNot: ['/main\\.tsx?$', 'planWorker\\.ts$', '\\.d\\.ts$'] }, to: {} },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'ships-only-dependencies', severity: 'error', from: { path: '^src/' }, to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'] },
  },
};
