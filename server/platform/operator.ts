import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ConfigFault } from './environment.ts';

/** A reason not to start that the operator can do something about: one sentence in each language, no stack. */
export class OperatorError extends Error {
  constructor(zh: string, en: string, options?: ErrorOptions) {
    super(`${zh}\n${en}`, options);
  }
}

/** For the person at the terminal; results and the sign-in sheet go to stdout instead. */
export const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Every fault of the configuration at once, without the values. */
export function sayFaults(faults: readonly ConfigFault[]): void {
  say(
    `配置有 ${faults.length} 处不对，服务没有启动。/ Faults in the configuration: ${faults.length}. The server did not start.`,
  );
  for (const { name, zh, en } of faults) say(`  ${name}: ${zh} / ${en}`);
}

/**
 * Root takes up a demonstration that an ordinary user began as that user, so that his files stay his. The other way round
 * cannot work, and says so.
 */
export function becomeOwnerOf(dataDir: string): void {
  const uid = process.getuid?.();
  const begun = ['postgres.json', 'keys.json']
    .map((name) => statSync(join(dataDir, name), { throwIfNoEntry: false }))
    .find((stat) => stat !== undefined);
  if (uid === undefined || begun === undefined || begun.uid === uid) return;
  if (uid !== 0)
    throw new OperatorError(
      `数据文件夹 ${dataDir} 属于另一个用户：请用原来的用户启动，或用 DATA_DIR=… 另选一个文件夹。`,
      `The data folder ${dataDir} belongs to another user: start as that user, or choose another folder with DATA_DIR=….`,
    );
  process.setgroups?.([begun.gid]);
  process.setgid?.(begun.gid);
  process.setuid?.(begun.uid);
}
