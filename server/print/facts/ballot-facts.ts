import { countsForAny } from '../../../crypto/roll/electorate.ts';
import type { RollLeaf } from '../../../crypto/roll/leaf.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import { formatArea } from '../../../crypto/tally/area-text.ts';
import { rollReader } from '../../log/roll-reader.ts';
import { motionsOf } from '../../paper/own-motions.ts';
import type { BallotHead, PrintedBallot } from '../papers/ballot.ts';
import type { PrintRefusal } from '../problems.ts';
import { ballotMotion, photosOf } from './motion-facts.ts';
import { dateOf, pageAddress, shortMoment, type Reading } from './reading.ts';

/** More rooms than a line holds are counted. */
const NAMED_ROOMS = 6;

export const roomsWords = ({ units }: RollLeaf): string => {
  const named = units.slice(0, NAMED_ROOMS).map(({ address }) => address);
  return `${named.join('、')}${units.length > NAMED_ROOMS ? ` 等 ${units.length} 处` : ''}`;
};

/** What all papers of the assembly say; null before the notice. */
export async function ballotHead(reading: Reading): Promise<BallotHead | null> {
  const { view, state } = reading;
  const { notice } = state;
  if (!notice) return null;
  const paper = state.windows.get('paper');
  const value = (key: string) => view.rulesInWords.find((rule) => rule.key === key)?.value.zh ?? '';
  const howTo = [
    `每项只在一个方框内打“√”。未填：${value('blankItem')}；多选：${value('overvote')}。`,
    '本票由业主本人签名；代理人签名的，附授权委托书。没有签名的票无效。',
    `${paper ? `请于 ${shortMoment(paper.to)} 前` : '请按时'}投入票箱或者交给工作人员，收票时当面扫描。${view.contact === '' ? '' : `咨询：${view.contact}。`}`,
    '也可以在手机上表决；两种都投的，按公告写明的规则计一次。没有列出的事项不由本票的房屋表决。',
  ];
  const { estateName, title, convener } = view;
  return { estateName, title, convener, howTo, photos: await photosOf(reading), at: dateOf(notice.at) };
}

/** Papers that are out, in the order of the serials asked for; the first that is not refuses all. */
export async function ballotsToPrint(
  reading: Reading,
  serials: readonly string[],
): Promise<Result<readonly PrintedBallot[], PrintRefusal>> {
  const { deps, log, state, view } = reading;
  const notice = state.notice?.body;
  if (!notice) return err({ code: 'PRINT_NOT_YET' });
  const leaves = new Map((await rollReader(deps.db).leaves(log)).map((leaf) => [leaf.voter, leaf]));
  const ballots: PrintedBallot[] = [];
  for (const serial of serials) {
    const paper = state.papers.get(serial);
    const leaf = paper?.state === 'issued' ? leaves.get(paper.voter) : undefined;
    if (!leaf) return err({ code: 'PAPER_NOT_OUT', serial });
    const own = new Set<string>(motionsOf(notice, leaf).map(({ id }) => id));
    const counted = leaf.units.filter((unit) => countsForAny(unit, notice));
    const area = counted.reduce((sum, { areaCm2 }) => sum + areaCm2, 0);
    const code = new URLSearchParams({ step: 'ballots', serial, unit: leaf.units[0]?.id ?? '' }).toString();
    ballots.push({
      serial,
      rooms: roomsWords(leaf),
      weight: `${notice.rules.headcountRule === 'unit' ? `${counted.length} 人（按专有部分）` : '1 人'} · ${formatArea(area)} 平方米`,
      motions: view.motions.flatMap((motion, index) =>
        own.has(motion.id) ? [ballotMotion(motion, index + 1, { rules: notice.rules, leaf })] : [],
      ),
      address: (page) => `${pageAddress(reading, 'desk')}?${code}&page=${page}`,
    });
  }
  return ok(ballots);
}
