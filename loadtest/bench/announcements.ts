import type { Proposal } from '../../server/log/proposal.ts';
import type { LogRef } from '../../server/log/log-ref.ts';
import type { LogWriter } from '../../server/log/log-writer.ts';
import { A_DOCUMENT, type TestAssembly } from '../../server/testing/assembly.ts';

/** An act that waits to be appended; its signature was made before. */
export interface Announcement {
  readonly log: LogRef;
  readonly proposal: Proposal;
}

/** Shared out in turns among the assemblies. */
export const announcements = (assemblies: readonly TestAssembly[], count: number): readonly Announcement[] =>
  Array.from({ length: count }, (_, index) => {
    const { log, propose, convener } = assemblies[index % assemblies.length]!;
    return { log, proposal: propose('announce', { document: A_DOCUMENT, subject: 'other' }, convener) };
  });

/** All wait at once; seconds until each had its receipt. */
export async function secondsToAppend(writer: LogWriter, waiting: readonly Announcement[]): Promise<number> {
  const begun = performance.now();
  const results = await Promise.all(waiting.map(({ log, proposal }) => writer.append(log, proposal)));
  const seconds = (performance.now() - begun) / 1000;
  const refused = results.find((result) => !result.ok);
  if (refused && !refused.ok) throw new Error(JSON.stringify(refused.error));
  return seconds;
}
