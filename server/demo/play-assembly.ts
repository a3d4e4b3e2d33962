import { join } from 'node:path';
import type { JsonObject } from '../../crypto/canonical.ts';
import { addMs } from '../../crypto/time.ts';
import { chanceFrom } from './chance.ts';
import { convene, member, type Convened } from './convene.ts';
import { FENGLIN_MOTIONS } from './fenglin-motions.data.ts';
import { fetchCertifyingBundle, fetchPublicBundle } from './fetch-bundles.ts';
import {
  certifyAndArchive,
  endOfVoting,
  resultOf,
  startOfVoting,
  tallyAndDeclare,
  type PublicMotion,
} from './finish.ts';
import { issuePapers, paperVoters, readPapers, receivePaper, sealBox, type Clerks, type Paper } from './paper-round.ts';
import type { Http } from './players/http.ts';
import { ballotTerms, sendBallot, signBallot, signInOwner } from './players/owner.ts';
import { act } from './players/staff.ts';
import { householdsOf, type Household } from './register-people.ts';
import {
  giveOfficePhone,
  importRoster,
  setUpEstate,
  signInEverybody,
  waitUntil,
  type Desk,
  type EstateFiles,
} from './set-up-estate.ts';
import { sendAgain, voteTogether, type Mind, type Voted } from './vote-online.ts';

export interface Played {
  readonly title: string;
  readonly vkey: string;
  readonly motions: readonly PublicMotion[];
  readonly publicBundle: string;
  readonly certifyingBundle: string;
  /** What went otherwise than planned by the owners, and how it was taken. */
  readonly happenings: readonly string[];
}

const TITLE = '枫林花园2026年第二次业主大会会议';
const ONLINE_HOUSEHOLDS = 600;
const PAPERS = 64;
const BOX = 'A1';
const SEED = 278;

/** One assembly from the registry feed to the certified bundle. */
export async function playAssembly(
  http: Http,
  files: EstateFiles,
  folder: string,
  say: (line: string) => void,
): Promise<Played> {
  say('建小区，导入登记数据和业主清册……');
  await setUpEstate(http, files.registry);
  const desk = await signInEverybody(http);
  await giveOfficePhone(http, member(desk, 'officer-a'));
  await importRoster(http, member(desk, 'committee'), files.roster);
  say('起草、报街道、开启记录、登记职责密钥、公示名册、冻结、会签、公告……');
  const introduction = '本次会议以书面征求意见形式召开，可用手机表决，也可填写纸质表决票。三个事项分别计票，互不影响。';
  const log = await convene(http, desk, { title: TITLE, introduction, motions: FENGLIN_MOTIONS });
  const happenings = await votingDays(http, desk, log, householdsOf(files.registry), say);
  say('计票、公示、宣布、核验……');
  await tallyAndDeclare(http, log, desk);
  await certifyAndArchive(http, log, desk);
  const certifyingBundle = join(folder, log.assembly);
  await fetchPublicBundle(http, log, `${certifyingBundle}-public`);
  await fetchCertifyingBundle(http, log, desk, certifyingBundle);
  const { motions } = await resultOf(http, log);
  return {
    title: TITLE,
    vkey: log.vkey,
    motions,
    publicBundle: `${certifyingBundle}-public`,
    certifyingBundle,
    happenings,
  };
}

async function votingDays(
  http: Http,
  desk: Desk,
  log: Convened,
  households: readonly Household[],
  say: (line: string) => void,
): Promise<string[]> {
  const clerks: Clerks = { first: member(desk, 'clerk-a'), second: member(desk, 'clerk-b') };
  await waitUntil(http, desk, await startOfVoting(http, log));
  const voted = await eveningRush(http, log, households, say);
  say('纸质票：发放、收回、扫描、封箱……');
  const papers = await paperDay(http, log, clerks, voted);
  const end = await endOfVoting(http, log);
  const repeats = await changesAndRepeats(http, log, voted, papers);
  await sealBox(http, log, clerks, { box: BOX, count: papers.length });
  await waitUntil(http, desk, addMs(end, 1_000));
  const late = await tooLate(http, log, voted.at(-1)!);
  await waitUntil(http, desk, addMs(end, 61_000));
  say('截止后：两人分别录入纸质票……');
  await readPapers(http, log, clerks, papers, papers[0]?.serial);
  await act(http, log, [clerks.first], { type: 'reconciled', input: { returned: papers.length, spoiled: 0 } });
  return [
    `${voted.length} 位表决权人在线上投票，${papers.length} 张纸质票`,
    ...repeats,
    late,
    '一张纸质票第一人录错，作废后重新录入，由第二人核对',
  ];
}

/** Three motions, three climates: the lift is wanted, the company is not, the money is hard to raise. */
function mindsFrom(chance: () => number): () => Mind {
  const pick = (forShare: number, againstShare: number) => {
    const value = chance();
    return value < forShare ? 'for' : value < forShare + againstShare ? 'against' : 'abstain';
  };
  return () => {
    const marks = {
      m1: pick(0.82, 0.13),
      m2: pick(0.66, 0.26),
      m3: chance() < 0.03 ? null : pick(0.62, 0.31),
    } as const;
    return (motion) => marks[motion as keyof typeof marks] ?? null;
  };
}

async function eveningRush(
  http: Http,
  log: Convened,
  households: readonly Household[],
  say: (line: string) => void,
): Promise<Voted[]> {
  const chance = chanceFrom(SEED);
  const mind = mindsFrom(chance);
  const shuffled = households
    .map((household) => ({ household, order: chance() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, ONLINE_HOUSEHOLDS);
  const plans = shuffled.map(({ household: { facts } }) => ({ facts, mind: mind() }));
  say(`${plans.length} 户业主登录、绑定手机密钥、投票……`);
  return voteTogether(http, log, plans, (done) => done % 100 === 0 && say(`  ${done} / ${plans.length}`));
}

async function paperDay(http: Http, log: Convened, clerks: Clerks, voted: readonly Voted[]): Promise<Paper[]> {
  const voters = await paperVoters(http, log, clerks.first);
  const online = new Set(voted.map(({ voter }) => voter));
  const silent = voters.filter(({ voter, voted: has }) => !has && !online.has(voter)).slice(0, PAPERS);
  // Two who have voted on their phones ask for paper as well.
  const twice = voters.filter(({ voted: has }) => has).slice(0, 2);
  const mind = mindsFrom(chanceFrom(SEED + 1));
  const papers = await issuePapers(
    http,
    log,
    clerks.first,
    [...silent, ...twice].map(({ voter }) => voter),
    (index, motions) => marksOnPaper(index, motions, mind()),
  );
  for (const paper of papers) await receivePaper(http, log, clerks.first, paper, BOX);
  return papers;
}

/** What stands on the papers: most are plain; some items are marked twice, blank or unreadable, one paper is unsigned. */
function marksOnPaper(index: number, motions: readonly string[], mind: Mind): JsonObject {
  if (index === 5) return Object.fromEntries(motions.map((motion) => [motion, 'unsigned']));
  const odd = ({ 7: 'overvote', 11: 'illegible', 13: 'altered', 17: 'blank' } as Record<number, string>)[index];
  return Object.fromEntries(
    motions.map((motion) => [motion, odd && motion === 'm2' ? odd : (mind(motion) ?? 'blank')]),
  );
}

/** One phone sends the same bytes again, three people change their minds once, one tries a second change. */
async function changesAndRepeats(
  http: Http,
  log: Convened,
  voted: readonly Voted[],
  papers: readonly Paper[],
): Promise<string[]> {
  const onPaper = new Set(papers.map(({ voter }) => voter));
  const free = voted.filter(({ voter }) => !onPaper.has(voter));
  const same = await sendAgain(http, log, free[0]!);
  if (!same) throw new Error('the same bytes brought another receipt');
  const statuses = [];
  for (const each of [...free.slice(1, 4), free[1]!]) statuses.push(await change(http, log, each));
  const changed = statuses.filter((status) => status === 201).length;
  const refused = statuses.filter((status) => status >= 400).length;
  return [
    '一部手机没收到回复，重发同一张票：得到同一张回执',
    `${changed} 人按规则更改了一次，${refused} 人想改第二次，被拒绝并说明理由`,
    '2 人手机投票后又交了纸质票：先收到的有效，纸质票作为重复票留存',
  ];
}

async function change(http: Http, log: Convened, { owner, voter }: Voted): Promise<number> {
  const terms = await ballotTerms(http, log, owner);
  const own = terms.voters.find((each) => each.voter === voter)!;
  const marks = Object.fromEntries(own.motions.map((motion) => [motion, 'abstain']));
  const signing = { aud: terms.aud, notice: terms.notice!, voter, n: own.nextN };
  const answer = await sendBallot(http, log, owner, await signBallot(owner.keys.get(voter)!, signing, marks));
  return answer.status;
}

/** One second after the close: refused, nothing recorded, and the log is as long as before. */
async function tooLate(http: Http, log: Convened, late: Voted): Promise<string> {
  const size = async () =>
    (await http({ method: 'GET', path: `/log/${log.assembly}/checkpoint` })).text().split('\n')[1];
  late.owner.token = (await signInOwner(http, log.estate, late.owner.facts)).token;
  const before = await size();
  const status = await change(http, log, late);
  if (status !== 409 || (await size()) !== before) throw new Error(`a late ballot was answered with ${status}`);
  return '1 人在截止后 1 秒提交：被拒绝，没有记录';
}
