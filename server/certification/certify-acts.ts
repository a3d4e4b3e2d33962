import { Type } from 'typebox';
import type { Report } from '../../crypto/bundle/report.ts';
import { broken } from '../../crypto/replay/broken.ts';
import { err, ok } from '../../crypto/result.ts';
import { defineAct } from '../assemblies/acts/act-definition.ts';
import { verifyOwn } from '../disclosure/verify-own.ts';
import { entryRefused } from '../log/problems.ts';
import { uncosignedHeads } from '../log/witnesses/missing-cosignatures.ts';
import { certificationProblems, notCosigned, type CertificationRefusal } from './problems.ts';
import { sampleSums } from './sample/sample.ts';
import { closed } from './tally-act.ts';

/** What two officers sign. Never "approved": an office confirms that records agree, a court decides about validity. */
export const STATEMENT =
  '经核验，本次表决的参与人数、参与面积、各事项表决人数和面积与系统记录及封存表决票一致。本核验不代替人民法院对决定效力的认定。';

/** Two officers certify. The verifier runs first: nobody is asked to sign for records that do not agree. */
export const certifyResult = defineAct('certify', {
  input: Type.Object({}, closed),
  opening: null,
  needsCode: true,
  problems: certificationProblems,
  prepare: async ({ deps, log, state }) => {
    const { closed: end, declared, notice, roll, tally, certified } = state;
    if (certified) return err(entryRefused(broken('certified')));
    if (!end || !declared || !notice || !roll || !tally) return err(entryRefused(broken('not-declared')));
    const fields = {
      ...{ close: { ...end.head }, declare: declared.leaf, finding: 'records-agree', notice: notice.leaf },
      ...{ root: roll.root, statement: STATEMENT, tally: tally.leaf },
    };
    const [missing] = await uncosignedHeads(deps.db, log, state);
    if (missing) return err(notCosigned(missing));
    if ((await sampleSums(deps, log))?.needsWider) return err<CertificationRefusal>({ code: 'SAMPLE_NOT_WIDENED' });
    const report = await verifyOwn(deps, log);
    if (!report.ok) return report;
    const disagreement = disagreementOf(report.value);
    return disagreement ? err(disagreement) : ok({ fields });
  },
});

/** The first check that failed. Before certification nothing but the certificate itself may be uncheckable here. */
export function disagreementOf({ checks }: Report): CertificationRefusal | null {
  const failed = checks.find(({ status, id }) => status !== 'passed' && !(status === 'not-checkable' && id === 9));
  if (!failed) return null;
  const { id: check, name } = failed;
  const what =
    failed.status === 'failed' || failed.status === 'not-checkable' ? failed.what : { zh: '未执行', en: 'not run' };
  const seq = failed.status === 'failed' ? failed.seq : null;
  return { code: 'RECORDS_DISAGREE', check, name: name.zh, nameEn: name.en, what: what.zh, whatEn: what.en, seq };
}

/** Closes the file; announcements, objections and disclosures may still follow. */
export const archiveAssembly = defineAct('archive', {
  input: Type.Object({}, closed),
  opening: null,
  isRehearsed: true,
  problems: certificationProblems,
  prepare: async () => ok({ fields: {} }),
});
