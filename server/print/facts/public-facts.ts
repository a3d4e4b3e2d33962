import { err, ok, type Result } from '../../../crypto/result.ts';
import { formatArea, formatCount } from '../../../crypto/tally/area-text.ts';
import { publicRoll } from '../../assemblies/roll/public-roll.ts';
import { rollReader } from '../../log/roll-reader.ts';
import type { ListPaper } from '../papers/lists.ts';
import type { NoticePaper } from '../papers/notice.ts';
import type { PrintRefusal } from '../problems.ts';
import { noticedMotion, photosOf } from './motion-facts.ts';
import { checkOf, dateOf, dayZh, momentWords, windowsZh, type Reading } from './reading.ts';

/** How somebody votes, in the words of the board. */
export function howToVote(reading: Reading): readonly string[] {
  const { view, state } = reading;
  const windows = windowsZh(reading);
  const has = (channel: string) => state.windows.has(channel as never);
  return [
    '用手机扫下面的码，或者在浏览器输入网址，核验身份后逐项表决。不用下载软件，不收费。',
    ...(has('paper') ? ['要纸质票的，向工作人员领取，填写签名后投入票箱或者当面交给工作人员。'] : []),
    ...(has('assisted') ? ['不会用手机的，可以请工作人员上门或者到窗口，由业主本人点选。'] : []),
    ...windows.map((line) => `${line}。`),
    ...(view.contact === '' ? [] : [`咨询：${view.contact}`]),
  ];
}

export async function noticeFacts(reading: Reading): Promise<Result<NoticePaper, PrintRefusal>> {
  const { deps, view } = reading;
  const { notice, estateName, title, convener } = view;
  const bytes = notice && (await deps.files.read(notice.text.sha256));
  if (!notice || !bytes) return err({ code: 'PRINT_NOT_YET' });
  return ok({
    ...{ estateName, title, convener, sha256: notice.text.sha256, text: Buffer.from(bytes).toString('utf8') },
    motions: view.motions.map((motion, index) => noticedMotion(motion, index + 1)),
    photos: await photosOf(reading),
    howTo: howToVote(reading),
    day: dayZh(notice.at),
    check: checkOf(reading),
    at: dateOf(notice.at),
  });
}

const SOURCE_ZH = { register: '登记', survey: '测绘', contract: '合同' } as const;

/** The roll as posted: rooms and areas, and which rooms are one head. No name is in it. */
export async function rollFacts(reading: Reading): Promise<Result<ListPaper, PrintRefusal>> {
  const { deps, log, state, view } = reading;
  if (!state.roll) return err({ code: 'PRINT_NOT_YET' });
  const { units, totals } = publicRoll(await rollReader(deps.db).leaves(log), state.roll);
  return ok({
    headings: [`${view.estateName}业主名册（房号和面积）`, view.title],
    introduction: ['编号相同的房屋属于同一业主（或者同一组共有人），合计为一人。名册不公布姓名。'],
    facts: [
      ['房屋', `${formatCount(totals.units)} 处`],
      ['业主', `${formatCount(totals.voters)} 人（组）`],
      ['专有部分面积', `${formatArea(totals.areaCm2)} 平方米`],
      ['公布时间', momentWords(state.roll.publishedAt)],
      ['名册校验值', totals.root],
    ],
    tables: [
      {
        title: '',
        isDense: true,
        columns: [
          { title: '业主编号', share: 1.6, align: 'right' },
          { title: '坐落', share: 6 },
          { title: '用途', share: 1.6 },
          { title: '面积（㎡）', share: 2.2, align: 'right' },
          { title: '依据', share: 1.2 },
        ],
        lines: units.map(({ head, address, use, areaCm2, areaSource }) => [
          ...[String(head), address, use],
          ...[formatArea(areaCm2), SOURCE_ZH[areaSource]],
        ]),
      },
    ],
    signers: [],
    foot: `${view.title} · 名册`,
    at: dateOf(state.roll.publishedAt),
  });
}
