/** Checks of the companies that a motion would choose, keep or pay: their standing is shown, and bans of the place are said. */
import { ARTICLES } from './articles.ts';
import { findingOn, quoted, quotedEn, type Finding } from './findings.ts';
import type { DraftCompany, DraftMotion } from './notice-draft.ts';
import { figure, severityOf } from './packs/figure.ts';
import type { ResolvedPack } from './packs/resolve.ts';
import { WORDS } from './packs/words.ts';

/** Matters that name a company: choosing or keeping one, and works paid from the fund. */
const CHOOSES: readonly string[] = ['M05', 'M07'];
const PAYS_FROM_FUND: readonly string[] = ['M09', 'M10'];

export function checkCompanies(motion: DraftMotion, pack: ResolvedPack): Finding[] {
  const { matter, companies } = motion;
  return [
    ...(matter === 'M05' && companies.length < companiesNeeded(motion) ? [unnamed(motion)] : []),
    ...companies.flatMap((company) => checkCompany(motion, company)),
    ...(CHOOSES.includes(matter) ? companies.flatMap((company) => checkBan(motion, company, pack)) : []),
    ...(PAYS_FROM_FUND.includes(matter) ? companies.flatMap((company) => checkFundBan(motion, company, pack)) : []),
  ];
}

const companiesNeeded = (motion: DraftMotion): number => (motion.kind === 'choose' ? motion.options.length : 1);

const unnamed = (motion: DraftMotion): Finding =>
  findingOn(motion.id, 'warning', 'company-unnamed', ARTICLES.jointMatters, [
    { zh: '没有逐一列明候选企业', en: 'Not every company that can be chosen is named' },
    {
      zh: '列明每家企业的名称、信用情况和查询来源，供业主比较',
      en: 'Name each with its standing and where it was looked up, so that owners can compare',
    },
  ]);

function checkCompany(motion: DraftMotion, company: DraftCompany): Finding[] {
  const name = nameOf(company);
  if (company.standing === null)
    return [
      findingOn(motion.id, 'warning', 'company-unchecked', ARTICLES.jointMatters, [
        { zh: `没有查询${name.zh}的信用评价和黑名单`, en: `The standing of ${name.en} has not been looked up` },
        { zh: '查询后填写结果和来源', en: 'Look it up, and give what it is and where it stands' },
      ]),
    ];
  return company.hasEvidence && company.source.trim() !== ''
    ? []
    : [
        findingOn(motion.id, 'warning', 'company-without-evidence', ARTICLES.jointMatters, [
          {
            zh: `${name.zh}的信用情况没有来源或者查询凭证`,
            en: `The standing of ${name.en} has no source or no paper`,
          },
          { zh: '填写查询来源并上传查询结果', en: 'Say where it was looked up and upload what was found' },
        ]),
      ];
}

/** What a place bars from being chosen: it stops the notice only where the text was read and is in force. */
function checkBan(motion: DraftMotion, company: DraftCompany, pack: ResolvedPack): Finding[] {
  const banned = figure(pack, 'bannedGrades');
  const { standing } = company;
  const isBanned = (standing === 'D' || standing === 'black') && (banned.value?.includes(standing) ?? false);
  if (!isBanned && standing !== 'black' && standing !== 'D') return [];
  const name = nameOf(company);
  const word = WORDS[standing];
  if (!isBanned)
    return [
      findingOn(motion.id, 'warning', 'company-badly-rated', ARTICLES.jointMatters, [
        {
          zh: `${name.zh}的信用情况为${word.zh}；当地规则包没有禁止其参选`,
          en: `${name.en} has: ${word.en}; no rule of the place bars it`,
        },
        { zh: '在说明中告知业主', en: 'Tell the owners in the explanation' },
      ]),
    ];
  return [
    findingOn(motion.id, gravest(severityOf(banned), banned.effect), 'company-barred', banned.citation, [
      {
        zh: `${name.zh}的信用情况为${word.zh}，当地文件规定不得参加选聘`,
        en: `${name.en} has: ${word.en}; the local text bars it from being chosen`,
      },
      {
        zh: '更换候选企业，或者请主管部门书面确认',
        en: 'Name another company, or have the authority confirm in writing',
      },
    ]),
  ];
}

function checkFundBan(motion: DraftMotion, company: DraftCompany, pack: ResolvedPack): Finding[] {
  const ban = figure(pack, 'blacklistedBarredFromFund');
  if (company.standing !== 'black' || ban.value !== true) return [];
  const name = nameOf(company);
  return [
    findingOn(motion.id, gravest(severityOf(ban), ban.effect), 'company-barred-from-fund', ban.citation, [
      {
        zh: `${name.zh}在黑名单内，当地文件规定其间不得申请、使用维修资金`,
        en: `${name.en} is blacklisted; the local text bars it from applying for or using the fund meanwhile`,
      },
      {
        zh: '由其他单位申请和施工，或者请主管部门书面确认',
        en: 'Let another apply and do the works, or have the authority confirm',
      },
    ]),
  ];
}

/** A figure that only warns never blocks, however well it was read. */
const gravest = (severity: Finding['severity'], effect: string): Finding['severity'] =>
  effect === 'blocks' ? severity : 'warning';

const nameOf = ({ name }: DraftCompany) => ({ zh: quoted(name || '未填名称'), en: quotedEn(name || 'unnamed') });
