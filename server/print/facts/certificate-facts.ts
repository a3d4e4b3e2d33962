import { parseDetachedJws } from '../../../crypto/jws.ts';
import type { LogState } from '../../../crypto/replay/state.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import type { CertificatePaper, CertifiedMotion } from '../papers/certificate.ts';
import type { PrintRefusal } from '../problems.ts';
import type { MotionResultView } from '../../assemblies/results/result-view.ts';
import { formatCount } from '../../../crypto/tally/area-text.ts';
import { checkOf, dateOf, dayZh, momentWords, type Reading } from './reading.ts';
import { outcomeZh, readResult, weightPair } from './result-facts.ts';

type Certified = NonNullable<LogState['certified']>;

/** The certificate as two officers signed it, and what has been said since. */
export async function certificateFacts(reading: Reading): Promise<Result<CertificatePaper, PrintRefusal>> {
  const { view, state } = reading;
  const { certified, closed, tally, declared, notice } = state;
  if (!certified || !closed || !tally || !declared || !notice) return err({ code: 'PRINT_NOT_YET' });
  const result = await readResult(reading);
  const since = sinceOf(reading, certified);
  return ok({
    ...{ estateName: view.estateName, title: view.title, statement: certified.body.statement },
    facts: [
      ['召集人', view.convener],
      ['公告', momentWords(notice.at)],
      ['截止', momentWords(closed.at)],
      ['计票确认', momentWords(tally.at)],
      ['宣布', momentWords(declared.at)],
      ['核验', `${momentWords(certified.at)}，会议记录第 ${formatCount(certified.seq)} 条`],
      ['名册校验值', certified.body.root],
      ['截止时记录', `${formatCount(closed.head.size)} 条，校验值 ${closed.head.root}`],
      ['核验条目校验值', certified.leaf],
    ],
    motions: result.motions.map(certifiedMotion),
    signers: [kidOf(certified.body.jws), kidOf(certified.body.jws2)],
    stamp: since.stamp,
    since: since.lines,
    day: dayZh(certified.at),
    check: checkOf(reading, 'result'),
    at: dateOf(since.at ?? certified.at),
  });
}

/** Where few vote one figure would say too much; where several are chosen among, too little. */
function certifiedMotion(result: MotionResultView): CertifiedMotion {
  const inFavour = result.kind === 'decide' ? result.marks?.find(({ mark }) => mark === 'for') : undefined;
  return {
    title: result.title,
    outcome: outcomeZh(result),
    electorate: weightPair(result.electorate),
    participating: weightPair(result.participating),
    inFavour: inFavour ? weightPair(inFavour.weight) : result.kind === 'decide' ? '不公布' : '见结果公告',
  };
}

function kidOf(jws: string): string {
  const parsed = parseDetachedJws(jws);
  if (!parsed.ok) throw new Error('a certificate in the log has no readable signature');
  return parsed.value.header.kid ?? '';
}

interface Since {
  readonly stamp: string | null;
  readonly lines: readonly string[];
  readonly at: string | null;
}

const REVIEW_ZH = {
  return: '退回',
  correct: '责令更正',
  revoke: '撤销',
  court: '人民法院裁判',
  lapse: '提案失效',
} as const;

/** Corrections only append: the certificate stays what it was, and says across its page that more was said. */
function sinceOf({ state }: Reading, { seq }: Certified): Since {
  const later = state.reviews.filter((review) => review.seq > seq);
  const motions = state.notice?.body.motions ?? [];
  const numbers = (ids: readonly string[]) => ids.map((id) => `第 ${id.slice(1)} 项`).join('、');
  const lines = later.map((review) => {
    const head = `${momentWords(review.at)} ${REVIEW_ZH[review.type]}`;
    switch (review.type) {
      case 'revoke':
        return `${head}：${numbers(review.body.motions)}。${review.body.reason}`;
      case 'court': {
        const results = review.body.results.map(
          ({ id, result }) => `${numbers([id])}${result === 'annulled' ? '撤销' : '维持'}`,
        );
        return `${head}：${results.join('，')}。`;
      }
      case 'correct':
      case 'return':
        return `${head}：${review.body.reason}`;
      case 'lapse':
        return `${head}。`;
    }
  });
  const gone = motions.filter(({ id }) => state.revoked.has(id) || state.judged.get(id) === 'annulled').length;
  const isCorrected = later.some(({ type }) => type === 'correct' || type === 'return');
  const whole = gone === motions.length ? '已被撤销' : '部分事项已被撤销';
  return { stamp: gone > 0 ? whole : isCorrected ? '已被更正' : null, lines, at: later.at(-1)?.at ?? null };
}
