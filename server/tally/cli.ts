import { runTally } from './tally-command.ts';

// Whoever reads only the first lines (`| head`) closes the pipe; that is no fault of the count.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(1);
  throw error;
});
process.exitCode = await runTally(process.argv.slice(2));
