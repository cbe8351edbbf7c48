import { UsageError, type CliIo, type Command } from './command';

/** Every command is loaded only when it is asked for, so that each starts at once. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  plan: async () => (await import('./plan')).planCommand,
  template: async () => (await import('./template')).templateCommand,
  sample: async () => (await import('./sample')).sampleCommand,
  export: async () => (await import('./export')).exportCommand,
  import: async () => (await import('./import')).importCommand,
  load: async () => (await import('./load')).loadCommand,
  lint: async () => (await import('./lint')).lintCommand,
  trace: async () => (await import('./trace')).traceCommand,
  verify: async () => (await import('./verify')).verifyCommand,
  publish: async () => (await import('./publish')).publishCommand,
  forecast: async () => (await import('./forecast')).forecastCommand,
  eval: async () => (await import('./eval')).evalCommand,
};

/** Runs `concord` with its arguments and resolves to the exit code: 0 done, 1 failed, 2 not understood. */
export async function main(args: readonly string[], io: CliIo): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.stdout.write(await overview());
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    io.stderr.write(`concord: there is no command '${name}'. Commands: ${Object.keys(COMMANDS).join(', ')}. See concord --help.\n`);
    return 2;
  }
  const command = await load();
  if (rest.includes('--help') || rest.includes('-h')) {
    io.stdout.write(`${command.help.trim()}\n`);
    return 0;
  }
  try {
    return await command.run(rest, io);
  } catch (error) {
    const usage = error instanceof UsageError || isParseArgsError(error);
    io.stderr.write(`concord ${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    if (usage) io.stderr.write(`See concord ${name} --help.\n`);
    return usage ? 2 : 1;
  }
}

async function overview(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map(load => load()));
  const lines = commands.map(command => `  ${command.name.padEnd(10)} ${command.summary}`);
  return ['concord: sales and operations planning on workbooks and files', '', 'Usage: concord <command> [options]', '', ...lines, '', 'concord <command> --help tells more.', ''].join('\n');
}

const isParseArgsError = (error: unknown): boolean =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
