/** What the desks keep about people and the register, looked at with data, with nothing and with what goes wrong. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished } from 'vitest';
import { FENGLIN } from '../../server/demo/files.ts';
import { asked } from '../../server/demo/players/http.ts';
import { signInStaff, type AssemblyPath } from '../../server/demo/players/staff.ts';
import { ADMINISTRATOR } from '../../server/demo/people.data.ts';
import { CONFLICTS } from '../desk/conflicts/conflicts.data.ts';
import { disputesZh as disputes } from '../desk/disputes/disputes.zh-CN.ts';
import { EVIDENCE } from '../desk/evidence/evidence.data.ts';
import { PRIVACY } from '../desk/privacy/privacy.data.ts';
import { comparisonZh as comparison } from '../desk/roll/comparison.zh-CN.ts';
import { CHANGES } from '../desk/roll/changes.data.ts';
import { chinese as zh } from '../i18n/zh-CN.pages.ts';
import { look, lookAsOwner } from './look.ts';
import { CERTIFIED_VOTE, CHAIR, CLERK, OFFICER, OWNER } from './people.ts';
import { whenReady } from './product.ts';
import { signIn } from './sign-in.ts';
import { deskOf, expectNoFault, http, openVote, press, sitsDown } from './staff.ts';
import { closeBrowser, fact, hasBrowser, PHONE, theProduct, visit, type Visit } from './visit.ts';

interface Feed {
  asOf: string;
  units: { address: string; grossAreaM2: string; owners: { name: string; idNo: string; phone: string }[] }[];
}

beforeAll(() => (hasBrowser ? whenReady(theProduct()) : undefined), 300_000);
afterAll(closeBrowser);

async function certifiedVote(): Promise<AssemblyPath> {
  const { assemblies } = await asked<{ assemblies: { assembly: string; title: string }[] }>(http(), {
    ...{ method: 'GET', path: '/api/estates/fenglin/assemblies' },
  });
  const { assembly } = assemblies.find(({ title }) => title === CERTIFIED_VOTE)!;
  return { estate: 'fenglin', assembly };
}

describe('registers of the desks', () => {
  let log: AssemblyPath;
  const keep = (made: Visit): Visit => {
    onTestFinished(async () => {
      expectNoFault(made);
      await made.close();
    });
    return made;
  };
  const sits = async (name: string, address: string) => keep(await sitsDown(name, address)).page;

  fact('a feed that comes during a vote is shown to the desk: what was sold, what was measured again', async () => {
    log = await openVote();
    const chair = await sits(CHAIR, deskOf(log, 'roll'));
    await press(chair, CHANGES.tab.zh);
    await chair.getByText(CHANGES.none.zh).waitFor();
    await look(chair, 'changes-none');

    const feed = JSON.parse(await readFile(FENGLIN.registry, 'utf8')) as Feed;
    const [first, second] = feed.units as [Feed['units'][number], Feed['units'][number]];
    first.owners = [{ ...first.owners[0]!, name: '金新居', idNo: '99900119900101123X', phone: '19900009999' }];
    second.grossAreaM2 = '124.60';
    feed.asOf = '2026-12-31';
    const { token } = await signInStaff(http(), ADMINISTRATOR);
    const files = [{ name: 'registry.json', type: 'application/json', content: Buffer.from(JSON.stringify(feed)) }];
    await asked(http(), { method: 'POST', path: '/api/estates/fenglin/registry', token, files });

    await chair.reload();
    await press(chair, CHANGES.tab.zh);
    await chair.getByRole('cell', { name: CHANGES.sold.zh }).first().waitFor();
    await look(chair, 'changes-sold');
    await press(chair, comparison.tab);
    await look(chair, 'comparison-open');
  });

  fact('an officer takes somebody out of a vote, owners read why, and he lets him in again with a reason', async () => {
    const officer = await sits(OFFICER, deskOf(log, 'draft'));
    await officer.getByText(CONFLICTS.title.zh, { exact: true }).click();
    await officer.getByText(CONFLICTS.none.zh).waitFor();
    await officer.getByLabel(CONFLICTS.whom.zh).selectOption({ index: 1 });
    await officer.getByLabel(CONFLICTS.reason.zh).fill('配偶在参选的物业公司任职');
    await press(officer, CONFLICTS.declareDo.zh);
    await officer.getByText('配偶在参选的物业公司任职').waitFor();
    await look(officer, 'conflicts-one');
    const { page } = keep(await visit(PHONE));
    await page.goto(`/e/${log.estate}/a/${log.assembly}`);
    await page.getByText(zh['assembly.conflicts']).click();
    await page.getByText('配偶在参选的物业公司任职').waitFor();
    await lookAsOwner(page, 'conflicts-public');
    await press(officer, CONFLICTS.lift.zh);
    await officer.getByLabel(CONFLICTS.liftWhy.zh).fill('经核实为同名');
    await press(officer, CONFLICTS.lift.zh);
    await officer.getByText('经核实为同名').waitFor();
  });

  fact('evidence about one owner: a room that is none is said so, a pack is made, and the look is kept', async () => {
    const officer = await sits(OFFICER, deskOf(log, 'archive'));
    const room = officer.getByLabel(EVIDENCE.room.zh);
    await room.fill('9幢999');
    await officer.getByLabel(PRIVACY.reason.zh).last().fill('法院调取证据材料');
    await press(officer, EVIDENCE.make.zh);
    await officer.getByText(EVIDENCE.unknown.zh).waitFor();
    await look(officer, 'evidence-unknown');
    await room.fill('枫林花园1幢1单元102');
    await officer.getByLabel(PRIVACY.reason.zh).last().fill('法院调取证据材料');
    await press(officer, EVIDENCE.make.zh);
    // While people vote, nobody learns who has.
    await officer.getByText('截止后才能制作').waitFor();
    await officer.goto(deskOf(await certifiedVote(), 'archive'));
    await room.fill('枫林花园3幢1单元101');
    await officer.getByLabel(PRIVACY.reason.zh).last().fill('法院调取证据材料');
    const [download] = await Promise.all([officer.waitForEvent('download'), press(officer, EVIDENCE.make.zh)]);
    expect(download.suggestedFilename()).toMatch(/\.zip$/);
    await officer.getByText(EVIDENCE.made.zh).waitFor();
    await officer.goto('/e/fenglin/desk/privacy');
    await press(officer, PRIVACY['tab.looks'].zh);
    await officer.getByText('法院调取证据材料').first().waitFor();
  });

  fact('a certified vote’s archive, phones that wait, and an owner’s own data', async () => {
    const officer = await sits(OFFICER, deskOf(await certifiedVote(), 'archive'));
    await officer.getByText(EVIDENCE.title.zh).waitFor();
    await look(officer, 'archive-certified');
    const clerk = await sits(CLERK, '/e/fenglin/desk/privacy');
    await press(clerk, PRIVACY['tab.phones'].zh);
    await clerk.getByText(PRIVACY.phonesNone.zh).waitFor();
    await look(clerk, 'phones-none');
    await clerk.goto(`${deskOf(await openVote(), 'ballots')}&part=phones`);
    await clerk.getByRole('heading', { name: PRIVACY.deviceTitle.zh }).waitFor();
    await clerk.locator('tbody tr').first().click();
    await clerk.getByRole('button', { name: disputes['write.back'] }).waitFor();
    await clerk.getByText(zh['app.loading']).waitFor({ state: 'detached' });
    await look(clerk, 'end-device');
    const owner = keep(await visit(PHONE)).page;
    await owner.goto(`/sign-in?${new URLSearchParams({ estate: 'fenglin', next: '/e/fenglin/my-data' }).toString()}`);
    await signIn(owner, OWNER);
    await owner.getByRole('heading', { level: 1 }).waitFor();
    await owner.getByText(zh['app.loading']).waitFor({ state: 'detached' });
    await lookAsOwner(owner, 'my-data');
  });
});
