import { formatArea, formatCount } from '../../../crypto/tally/area-text.ts';
import { estateOf } from '../../assemblies/estates-port.ts';
import type { Deps } from '../../deps.ts';
import { petitionList } from '../../petitions/views.ts';
import type { ListPaper } from '../papers/lists.ts';
import { momentWords } from './reading.ts';

/** Who joined a petition that had enough, by rooms, with a place to sign; null where there is none. */
export async function petitionFacts(deps: Deps, estate: string, id: string): Promise<ListPaper | null> {
  const [found, place] = await Promise.all([petitionList(deps, estate, id), estateOf(deps.db, estate)]);
  if (!found.ok || !place) return null;
  const { title, text, registryAsOf, deliveredAt, count, owners } = found.value;
  const sums = ({ heads, areaCm2 }: typeof count.of) => `${formatCount(heads)} 人，${formatArea(areaCm2)} 平方米`;
  return {
    headings: [`${place.name}业主联名提议召开业主大会`, title],
    introduction: text.split('\n'),
    facts: [
      ['已联名', sums(count.joined)],
      ['需要', `${sums(count.needed)}（${count.percent}%）`],
      ['全体业主', `${sums(count.of)}${registryAsOf === null ? '' : `（登记截至 ${registryAsOf}）`}`],
      ...(deliveredAt === null ? [] : [['达到人数和面积', momentWords(deliveredAt)] as const]),
    ],
    tables: [
      {
        title: '联名业主（一行为一位业主，不印姓名）',
        columns: [
          { title: '序号', share: 1, align: 'right' },
          { title: '房屋', share: 6 },
          { title: '面积（㎡）', share: 2, align: 'right' },
          { title: '签名（需要时手写）', share: 3 },
        ],
        minHeight: 8,
        lines: owners.map(({ rooms, areaCm2 }, index) => [
          ...[String(index + 1), rooms.join('、')],
          ...[formatArea(areaCm2), ''],
        ]),
      },
    ],
    signers: ['核对人（一）', '核对人（二）', '日期'],
    foot: `${title} · 联名名单`,
    at: new Date(deliveredAt ?? 0),
  };
}
