import type { Report } from '../../crypto/bundle/report.ts';
import { piecesSource } from '../../crypto/bundle/source.ts';
import { verifyBundle } from '../../crypto/bundle/verify.ts';
import type { Deps } from '../../server/deps.ts';
import { gatherBundle } from '../../server/disclosure/gather.ts';
import { piecesByPath } from '../../server/disclosure/verify-own.ts';
import { createSignatureChecksInPlace } from '../../server/platform/signature-checks.ts';
import { checkLog, must, type Checkable } from '../faults/check.ts';
import type { Receipt } from '../faults/phones.ts';
import type { Told } from '../journeys/visitor.ts';
import type { Scenario } from './scenarios.data.ts';

export interface Verdict {
  readonly assemblies: number;
  readonly recorded: number;
  readonly counted: number;
  readonly refused: number;
}

/**
 * Holds what the clients were told against what is recorded: every log from its first entry, every receipt in it, as many
 * ballots as were acknowledged and not one more, nobody twice, and the verifier's eleven checks over the whole records.
 * Throws `Violation` with a sentence.
 */
export async function verdictOn(
  deps: Deps,
  assemblies: readonly Checkable['assembly'][],
  told: readonly Told[],
  { mayRefuse }: Pick<Scenario, 'mayRefuse'>,
): Promise<Verdict> {
  const refused = told.filter(({ receipt }) => receipt === null);
  for (const { status, code } of refused)
    must(code !== null && mayRefuse.includes(code), `a ballot was answered with ${status} ${code ?? ''}`);
  const receipts = new Map<string, Receipt[]>();
  for (const { assembly, receipt } of told)
    if (receipt) receipts.set(assembly, [...(receipts.get(assembly) ?? []), receipt]);
  let [recorded, counted] = [0, 0];
  for (const assembly of assemblies) {
    const { log } = assembly;
    const checked = await checkLog({ deps, assembly }, receipts.get(log.assembly) ?? [], true);
    recorded += checked.ballots;
    counted += checked.counted;
    const failed = (await verified(deps, assembly)).checks.find(({ status }) => status === 'failed');
    must(failed === undefined, `the verifier says of ${log.assembly}: ${JSON.stringify(failed)}`);
  }
  return { assemblies: assemblies.length, recorded, counted, refused: refused.length };
}

/** What anybody's verifier says of the whole records, as a street office gets them. */
async function verified(deps: Deps, { log, vkey }: Checkable['assembly']): Promise<Report> {
  const gathered = await gatherBundle(deps, log, 'certifying');
  must(gathered !== null, `the records of ${log.assembly} cannot be gathered`);
  const files = await piecesByPath(gathered.files());
  return verifyBundle(piecesSource(files), { vkeys: [vkey] }, createSignatureChecksInPlace());
}
