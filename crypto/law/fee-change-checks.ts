/** A change of the service fee: audited and posted as long as the place demands before owners vote on it. */
import { instantMs, localDay } from '../time.ts';
import { noticeClock } from './clocks.ts';
import { findingOn, type Finding } from './findings.ts';
import type { NoticeDraft } from './notice-draft.ts';
import { figure, severityOf } from './packs/figure.ts';

export function checkFeeChange({ motions, channels, postedAt, pack }: NoticeDraft): Finding[] {
  const audit = figure(pack, 'feeChangeAudit');
  const period = figure(pack, 'feeChangePostDays');
  const opens = Math.min(...Object.values(channels).map((window) => (window ? instantMs(window.from) : Infinity)));
  const clock = postedAt !== null && period.value !== null ? noticeClock(postedAt, period.value) : null;
  const tooEarly = clock !== null && opens < instantMs(clock.opensNotBefore);
  return motions
    .filter(({ matter }) => matter === 'M08')
    .flatMap(({ id, attachments }) => [
      ...(audit.value === true && !attachments.includes('audit')
        ? [
            findingOn(id, 'warning', 'fee-change-without-audit', audit.citation, [
              { zh: '调整收费标准的方案没有附审计报告', en: 'The change of fee comes without an audit report' },
              { zh: '上传审计报告', en: 'Upload the report' },
            ]),
          ]
        : []),
      ...(tooEarly
        ? [
            findingOn(id, severityOf(period), 'fee-change-posted-too-briefly', period.citation, [
              {
                zh: `调价方案应公示 ${clock.days} 个整日，最早 ${localDay(clock.opensNotBefore)} 开始表决`,
                en: `A change of fee is posted for ${clock.days} full days: voting opens on ${localDay(clock.opensNotBefore)} at the earliest`,
              },
              { zh: '推迟表决，或者将调价另行公告', en: 'Open later, or give notice of it apart' },
            ]),
          ]
        : []),
    ]);
}
