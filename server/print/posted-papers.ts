import type { BundleFile } from '../../crypto/bundle/write.ts';
import type { Deps } from '../deps.ts';
import type { LogRef } from '../log/log-ref.ts';
import { certificateFacts } from './facts/certificate-facts.ts';
import { countSheetFacts } from './facts/desk-facts.ts';
import { noticeFacts, rollFacts } from './facts/public-facts.ts';
import { readAssembly } from './facts/reading.ts';
import { resultFacts } from './facts/result-facts.ts';
import { madePaper } from './made-papers.ts';
import { certificatePdf } from './papers/certificate.ts';
import { listPdf } from './papers/lists.ts';
import { noticePdf } from './papers/notice.ts';
import { resultPdf } from './papers/result.ts';
import type { Kind } from './send-paper.ts';

/** Papers for the board and for everybody at home: no name is in their facts. */
export const POSTED = {
  notice: { name: 'notice', facts: noticeFacts, make: noticePdf },
  roll: { name: 'roll', facts: rollFacts, make: listPdf },
  result: { name: 'result', facts: resultFacts, make: resultPdf },
  certificate: { name: 'certificate', facts: certificateFacts, make: certificatePdf },
} as const;
export const COUNT_SHEET = { name: 'count-sheet', facts: countSheetFacts, make: listPdf } as const;

const SHELF = {
  公告: POSTED.notice,
  名册: POSTED.roll,
  结果公告: POSTED.result,
  核验书: POSTED.certificate,
  计票表: COUNT_SHEET,
};

/** What was posted and signed in an assembly, as it was printed: for its archive. What there is none of is left out. */
export async function postedPapers(deps: Deps, log: LogRef): Promise<readonly BundleFile[]> {
  const reading = await readAssembly(deps, log);
  if (!reading.ok) return [];
  const files: BundleFile[] = [];
  // One after the other: each is laid out on the one thread that answers owners.
  for (const [title, kind] of Object.entries(SHELF)) {
    const { name, facts, make } = kind as Kind<unknown>;
    const found = await facts(reading.value);
    if (found.ok)
      files.push({ path: `公告材料/${title}.pdf`, bytes: new Uint8Array(await madePaper(name, found.value, make)) });
  }
  return files;
}
