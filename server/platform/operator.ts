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
    `配置有 ${faults.length} 处不对,服务没有启动。/ ${faults.length} faults in the configuration; the server did not start.`,
  );
  for (const { name, zh, en } of faults) say(`  ${name}: ${zh} / ${en}`);
}
