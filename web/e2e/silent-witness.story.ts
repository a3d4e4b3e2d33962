/** A witness that the log names and that never answers: an officer compares the printed heads and signs them in its place. */
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { COSIGNATURE_V1, formatVkey } from '../../crypto/log/note.ts';
import { ed25519Key } from '../../crypto/testing/keys.ts';
import { addMs } from '../../crypto/time.ts';
import { member, type Convened } from '../../server/demo/convene.ts';
import { clockOf } from '../../server/demo/demo-clock.ts';
import { resultOf } from '../../server/demo/finish.ts';
import { act } from '../../server/demo/players/staff.ts';
import { voteTogether } from '../../server/demo/vote-online.ts';
import { freePort } from '../../server/platform/free-port.ts';
import { officeZh } from '../desk/office/office.zh-CN.ts';
import { deskZh } from '../i18n/desk.zh-CN.ts';
import { castOf, type Cast, type StaffId } from './cast.ts';
import { look } from './look.ts';
import { startSmallEstate, type SmallEstate } from './small-estate.ts';
import { answerCode, deskOf, isRecorded, press, pressDesk, sign } from './staff.ts';
import { closeBrowser, fact, hasBrowser } from './visit.ts';
import { AGENDA, householdsOf, HUNDREDS_VOTE_MS, signs, until } from './whole-steps.ts';

const DAY_MS = 86_400_000;
const NAME = 'witness.example/street';

describe('a witness that stays silent', () => {
  let estate: SmallEstate;
  let cast: Cast;
  let log: Convened;
  const at = (id: StaffId, step: string) => cast.at(id, deskOf(log, step));

  beforeAll(async () => {
    if (!hasBrowser) return;
    const vkey = formatVkey(NAME, ed25519Key(new Uint8Array(32).fill(7)).publicKey, COSIGNATURE_V1);
    // Nobody listens there.
    const address = `http://127.0.0.1:${await freePort()}`;
    estate = await startSmallEstate(['6'], { WITNESSES: `${address} ${vkey}` });
    cast = castOf(estate);
    const { http, desk } = estate;
    log = await estate.open({ ...AGENDA, motions: AGENDA.motions.slice(1, 2) });
    const everybody = householdsOf(estate).map(({ facts }) => ({ facts, mind: () => 'for' as const }));
    await voteTogether(http, log, everybody, () => undefined);
    await estate.end(log);
    await act(http, log, [member(desk, 'clerk-a'), member(desk, 'clerk-b')], { type: 'tally', input: {} });
  }, HUNDREDS_VOTE_MS);
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await cast?.shoot('failed');
    cast?.expectNoFault();
  });
  afterAll(async () => {
    await cast?.close();
    await closeBrowser();
    await estate?.stop();
  }, 60_000);

  const heads = async () => {
    const page = await at('officer-a', 'certify');
    await page.getByRole('heading', { name: officeZh['heads.title'] }).waitFor();
    return page;
  };

  /** Every head that waits, one after the other. */
  const attestAll = async () => {
    const page = await heads();
    const compared = page.getByLabel(officeZh['heads.compared']);
    for (let left = await compared.count(); left > 0; left--) {
      await compared.first().check();
      await page.getByRole('button', { name: officeZh['heads.sign'], disabled: false }).first().click();
      await sign(page);
      await until(() => compared.count(), left - 1);
    }
    return page;
  };

  fact('the officer sees which heads lack its signature, and from when on he may sign each himself', async () => {
    const page = await heads();
    await page.getByText(/起可以签认；在此之前请先联系见证方/).waitFor();
    await look(page, 'witness-silent');
  });

  fact('the committee cannot declare, and reads why', async () => {
    const { objectionsUntil } = await resultOf(estate.http, log);
    await cast.wait(objectionsUntil!);
    const page = await at('committee', 'declare');
    await pressDesk(page, 'act.declare');
    await page.getByRole('alert').filter({ hasText: '见证方尚未联署' }).waitFor();
    await look(page, 'witness-declare');
  });

  fact('once an officer has compared and signed the printed heads, the result is declared and certified', async () => {
    await attestAll();
    const chair = await at('committee', 'declare');
    await signs(chair, 'act.declare');
    await chair.getByText(/已宣布。/).waitFor();
    await cast.wait(addMs((await clockOf(estate.http)).now as never, DAY_MS + 60_000));
    const officer = await attestAll();
    await pressDesk(officer, 'verify.run');
    await officer.getByText(deskZh['verify.passed']).first().waitFor();
    await look(officer, 'witness-attested');
    await signs(officer, 'act.certify');
    await answerCode(officer);
    await officer.getByText(deskZh['sign.halfHint']).waitFor();
    const second = await at('officer-b', 'certify');
    await press(second, deskZh['acts.read']);
    await pressDesk(second, 'sign.sign');
    await answerCode(second);
    await isRecorded(second);
    expect((await resultOf(estate.http, log)).state).toBe('certified');
  });
});
