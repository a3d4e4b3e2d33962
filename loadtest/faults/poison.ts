import { fromBase64Url, fromUtf8 } from '../../crypto/bytes.ts';
import pg from 'pg';
import { checkLog, must } from './check.ts';
import { pause, type Fault, type Scene } from './fault.ts';
import { post, type Answer, type Phone, type Receipt } from './phones.ts';

/** A ballot whose row the database refuses in the middle of a batch: only this one is refused. */
export const poison: Fault = {
  name: 'poisoned ballot in a batch',
  async run(scene) {
    const { world, receipts, isShort } = scene;
    const service = await world.start();
    const rounds = isShort ? 1 : 5;
    const client = new pg.Client({ connectionString: world.ownerUrl });
    await client.connect();
    try {
      let refused = 0;
      for (let round = 0; round < rounds; round++) {
        const answers = await roundOf(scene, client, service.url);
        const fine = answers.filter((answer) => answer?.status === 201);
        const poisoned = answers[POISONED];
        must(
          reasonOf(poisoned) === '409 BALLOT_DIFFERS',
          `the poisoned ballot was answered with ${reasonOf(poisoned)}`,
        );
        must(fine.length === answers.length - 1, `${fine.length} of ${answers.length - 1} sound ballots were accepted`);
        receipts.push(...fine.map((answer) => JSON.parse(answer!.text) as Receipt));
        refused++;
      }
      const checked = await checkLog(world, receipts, true);
      return `${rounds} batches of ${world.phones.length} that waited for one head, ${refused} poisoned ballots refused and nothing else; ${checked.entries} entries verified, ${checked.counted} counted, lost 0, double 0`;
    } finally {
      await client.end();
      await service.end('SIGTERM');
    }
  },
};

const POISONED = 7;

const reasonOf = (answer: Answer | null | undefined): string =>
  answer ? `${answer.status} ${(JSON.parse(answer.text) as { readonly code?: string }).code ?? ''}` : 'nothing';

/** All phones vote while the head is held, so that their ballots wait together. */
async function roundOf({ world }: Scene, client: pg.Client, url: string): Promise<(Answer | null)[]> {
  const { log } = world.assembly;
  const signed = world.phones.map((phone) => ({ phone, body: phone.device.sign({ m1: 'for' }) }));
  const key = await occupy(client, world.assembly.log, signed[POISONED]!);
  await client.query('begin');
  await client.query('select from log_head where estate_id = $1 and assembly_id = $2 for update', [
    log.estate,
    log.assembly,
  ]);
  const sending = signed.map(({ phone, body }) => post(url, { log, phone, path: 'ballots', body }));
  await pause(1_000);
  await client.query('commit');
  const answers = await Promise.all(sending);
  await client.query('delete from ballot where estate_id = $1 and kid = $2 and nonce = $3', [log.estate, ...key]);
  return answers;
}

/** Takes the place of the ballot's row behind the service's back. */
async function occupy(
  client: pg.Client,
  { estate, assembly }: Scene['world']['assembly']['log'],
  { phone, body: { jws } }: { readonly phone: Phone; readonly body: { readonly jws: string } },
): Promise<[string, string]> {
  const payload = JSON.parse(fromUtf8(fromBase64Url(jws.split('.')[1]!)!)!) as { nonce: string };
  const { kid } = phone.device.key;
  await client.query(
    `insert into ballot (estate_id, assembly_id, kid, nonce, seq, voter, account_id) values ($1, $2, $3, $4, 0, $5, $6)`,
    [estate, assembly, kid, payload.nonce, phone.device.voter.voter, phone.owner.account],
  );
  return [kid, payload.nonce];
}
