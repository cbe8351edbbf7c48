import process from 'node:process';
import { main } from './main';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0); // the reader of a pipe has gone, as with `| head`
  throw error;
});
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error; // nobody reads the messages any more; the work goes on
});
process.exitCode = await main(process.argv.slice(2), process);
