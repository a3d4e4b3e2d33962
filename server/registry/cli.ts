import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { importRoster, type ImportRefusal } from './import-roster.ts';
import { sentenceOf } from './unreadable.ts';

const USAGE = 'npm run -s roster -- --registry FILE --roster FILE';

/** One sentence for people on stderr, and exit code 2: the input cannot be read. */
function refuse(chinese: string, english: string): void {
  process.stderr.write(`${chinese}（${english}）\n`);
  process.exitCode = 2;
}

function refuseFile({ file, reason }: ImportRefusal): void {
  const { zh, en } = sentenceOf(reason);
  if (file === 'registry') refuse(`登记簿文件：${zh}`, `registry file: ${en}`);
  else refuse(`业主清册文件：${zh}`, `roster file: ${en}`);
}

function readArguments(): { registry: string; roster: string } | null {
  try {
    const { values } = parseArgs({ options: { registry: { type: 'string' }, roster: { type: 'string' } } });
    const { registry, roster } = values;
    return registry && roster ? { registry, roster } : null;
  } catch {
    return null;
  }
}

const read = (path: string): Promise<Uint8Array | null> => readFile(path).catch(() => null);

async function main(): Promise<void> {
  const paths = readArguments();
  if (!paths) return refuse('需要登记簿文件和业主清册文件', `usage: ${USAGE}`);
  const [registry, roster] = await Promise.all([read(paths.registry), read(paths.roster)]);
  if (!registry) return refuse('打不开登记簿文件', 'the registry file cannot be opened');
  if (!roster) return refuse('打不开业主清册文件', 'the roster file cannot be opened');
  const imported = importRoster(registry, roster, paths.roster);
  if (!imported.ok) return refuseFile(imported.error);
  const { totals, rosterRows, doubts, notes } = imported.value;
  process.stdout.write(`${JSON.stringify({ ...totals, rosterRows, doubts, notes }, null, 1)}\n`);
}

await main();
