import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { PROJECT_ROOT } from '../platform/project.ts';
import { FENGLIN } from './files.ts';
import { playAssembly, type Played } from './play-assembly.ts';
import { fetchHttp } from './players/http.ts';
import { startOwnServer } from './own-server.ts';
import { motionInWords } from './result-words.ts';

/** `npm run demo`: a whole assembly of Fenglin against a fresh service, only over HTTP; see README. */

const say = (line: string) => void process.stderr.write(`${line}\n`);
const BUNDLES = join(PROJECT_ROOT, '.data', 'demo');

async function play(): Promise<boolean> {
  const files = { registry: await readFile(FENGLIN.registry), roster: await readFile(FENGLIN.roster) };
  say('启动一个全新的服务…… starting a fresh service');
  const server = await startOwnServer();
  const stopOnSignal = () => void server.stop().then(() => process.exit(130));
  process.once('SIGINT', stopOnSignal).once('SIGTERM', stopOnSignal);
  try {
    const played = await playAssembly(fetchHttp(server.base), files, BUNDLES, say);
    const verified =
      (await verify(played.publicBundle, played.vkey)) && (await verify(played.certifyingBundle, played.vkey));
    printResult(played);
    return verified;
  } finally {
    await server.stop();
  }
}

/** The verifier as anybody runs it: another process, files only. */
function verify(folder: string, vkey: string): Promise<boolean> {
  const verifier = spawn(
    process.execPath,
    ['--import', 'tsx', 'server/disclosure/verify-cli.ts', '--vkey', vkey, folder],
    { cwd: PROJECT_ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  verifier.stdout.on('data', (chunk: Buffer) => process.stderr.write(chunk));
  return new Promise((resolve) => verifier.once('exit', (code) => resolve(code === 0)));
}

function printResult({ title, motions, certifyingBundle, happenings }: Played): void {
  const lines = [
    title,
    '',
    ...motions.flatMap((motion, index) => [motionInWords(motion, index + 1), '']),
    '本次表决中发生的事：',
    ...happenings.map((happening) => `  ${happening}`),
    '',
    `bundle: ${certifyingBundle}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

process.exitCode = await play().then(
  (verified) => (verified ? 0 : 1),
  (error: Error) => {
    say(`演示没有完成：${error.message}`);
    return 1;
  },
);
