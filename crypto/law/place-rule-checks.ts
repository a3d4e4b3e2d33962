/** What a place says about rules that a notice freezes: proxies, days for objections, its own platform. */
import { finding, quoted, type Bilingual, type Finding } from './findings.ts';
import type { NoticeDraft } from './notice-draft.ts';
import { figure, severityOf, type FigureReading } from './packs/figure.ts';
import { RULE_CATALOGUE } from './rule-catalogue.data.ts';

export const checkRulesOfPlace = (draft: NoticeDraft): Finding[] => [
  ...checkProxies(draft),
  ...checkObjectionDays(draft),
  ...checkPlatform(draft),
];

const about = (
  reading: FigureReading,
  code: string,
  subject: string,
  [says, remedy]: readonly [Bilingual, Bilingual],
) => finding(severityOf(reading), code, reading.citation, { subject, says, remedy });

function checkProxies({ rules, pack }: NoticeDraft): Finding[] {
  const most = figure(pack, 'proxyPrincipalsMax');
  const { proxyLimit } = rules;
  if (most.value === null || typeof proxyLimit !== 'number' || proxyLimit <= most.value) return [];
  const name = quoted(RULE_CATALOGUE.proxyLimit.name.zh);
  return [
    about(most, 'proxies-above-local-limit', 'proxyLimit', [
      {
        zh: `${name}为 ${proxyLimit}，当地规定最多 ${most.value}`,
        en: `A proxy may act for ${proxyLimit}; the place allows ${most.value}`,
      },
      { zh: `改为 ${most.value} 以下`, en: `Set it to ${most.value} or less` },
    ]),
  ];
}

function checkObjectionDays({ rules, pack }: NoticeDraft): Finding[] {
  const least = figure(pack, 'objectionDaysMin');
  const { objectionDays } = rules;
  if (least.value === null || typeof objectionDays !== 'number' || objectionDays >= least.value) return [];
  const found = about(least, 'objection-days-short', 'objectionDays', [
    {
      zh: `结果异议期为 ${objectionDays} 日，当地规定不少于 ${least.value} 日`,
      en: `Objections to the result have ${objectionDays} days; the place asks for ${least.value}`,
    },
    { zh: `改为 ${least.value} 日以上`, en: `Set it to ${least.value} or more` },
  ]);
  return [{ ...found, severity: 'warning' }];
}

function checkPlatform({ channels, pack }: NoticeDraft): Finding[] {
  const [mandatory, platform] = [figure(pack, 'votingPlatformMandatory'), figure(pack, 'votingPlatform')];
  if (mandatory.value !== true || !channels.online) return [];
  const name = platform.value === null ? '' : `（${platform.value}）`;
  const found = about(mandatory, 'platform-of-the-authority', 'online', [
    {
      zh: `当地规定电子投票应当使用主管部门的平台${name}`,
      en: `The place has electronic votes cast on the authority's platform${name}`,
    },
    {
      zh: '请主管部门确认本系统可以使用或者对接；否则线上表决改在该平台进行',
      en: 'Have the authority confirm that this system may be used or is connected; else vote online on that platform',
    },
  ]);
  return [{ ...found, severity: 'warning' }];
}
