/**
 * `npm run faults [-- --short] [-- --kills N] [-- <word of a name> …]`: does each fault to real processes while phones vote,
 * one line each. Exit 1 when anything that was acknowledged is lost, counts twice, or does not verify.
 */
import { parseArgs } from 'node:util';
import { runFaults } from './suite.ts';

const { values, positionals } = parseArgs({
  options: { short: { type: 'boolean', default: false }, kills: { type: 'string' } },
  allowPositionals: true,
});
const isShort = values.short;
const kills = Number(values.kills ?? (isShort ? 4 : 50));
const failed = await runFaults({ isShort, kills, only: positionals, say: (line) => console.log(line) });
console.log(failed === 0 ? '\nnothing was lost and nobody counted twice' : `\n${failed} faults failed`);
process.exitCode = failed === 0 ? 0 : 1;
