/** Whether whoever convenes is entitled to, with the papers that show it and the composition of a group. */
import { formatArea, formatCount } from '../../tally/area-text.ts';
import type { LocalDay } from '../../brands.ts';
import { localDay } from '../../time.ts';
import { ARTICLES } from '../articles.ts';
import { finding, type Finding } from '../findings.ts';
import type { NoticeDraft } from '../notice-draft.ts';
import { figureValue } from '../packs/figure.ts';
import { checkComposition } from './composition.ts';
import { CONVENERS, EVIDENCE, mayConvene, type ConvenerKind, type EvidenceKind } from './conveners.data.ts';
import { petitionNeeds, petitionSuffices, PETITION_PERCENT, type Petition } from './petition.ts';

/** Facts about the convener, as its papers have them. */
export interface DraftConvener {
  readonly kind: ConvenerKind;
  /** As owners read it in the notice. */
  readonly name: string;
  readonly evidence: readonly EvidenceKind[];
  /** Members of a group formed for the occasion; null where it is none, or nobody has said. */
  readonly group: Group | null;
  /** Last day of the committee's term; null where it is none, or nobody has said. */
  readonly termEndsOn: LocalDay | null;
  /** Owners who asked for the meeting; null where nobody did. */
  readonly petition: Petition | null;
}

export interface Group {
  readonly members: number;
  readonly owners: number;
  /** Null where nobody has said. */
  readonly partyMembers: number | null;
  /** When its list of members was posted. */
  readonly postedOn: LocalDay | null;
}

/** Of a draft, or of a notice as it was frozen. */
export type ConvenerFacts = Pick<NoticeDraft, 'convener' | 'firstAssembly' | 'pack' | 'postedAt'>;

/** Everything about the convener at once; the subject of each is `convener`. */
export function checkConvener(draft: ConvenerFacts): Finding[] {
  const { convener, firstAssembly, pack } = draft;
  return [
    ...(convener.name.trim() === '' ? [unnamed(convener.kind)] : []),
    ...(mayConvene(convener.kind, firstAssembly) ? [] : [wrongAssembly(convener.kind, firstAssembly)]),
    ...missingEvidence(convener).map((kind) => withoutEvidence(convener.kind, kind)),
    ...checkTerm(draft),
    ...(CONVENERS[convener.kind].isGroup ? checkComposition(convener.kind, convener.group, pack) : []),
    ...checkPetition(draft),
  ];
}

const SUBJECT = 'convener';

/** A street office may also convene on a petition that the committee left unanswered: its signatures show it. */
function missingEvidence({ kind, evidence, petition }: DraftConvener): EvidenceKind[] {
  const onPetition = kind === 'street-office' && petition !== null;
  const needed = CONVENERS[kind].evidence.filter((each) => !(onPetition && each === 'order-to-convene'));
  return needed.filter((each) => !evidence.includes(each));
}

const unnamed = (kind: ConvenerKind): Finding =>
  finding('error', 'convener-unnamed', CONVENERS[kind].article, {
    subject: SUBJECT,
    says: { zh: '没有填写召集人名称', en: 'The name of the convener is missing' },
    remedy: { zh: '按备案或者公布的名称填写', en: 'Give it as filed or posted' },
  });

const wrongAssembly = (kind: ConvenerKind, firstAssembly: boolean): Finding =>
  finding('error', 'convener-not-for-this-assembly', CONVENERS[kind].article, {
    subject: SUBJECT,
    says: firstAssembly
      ? {
          zh: `首次业主大会会议之前还没有${CONVENERS[kind].name.zh}，不能由其召集`,
          en: `Before the first assembly there is no such convener as ${CONVENERS[kind].name.en}`,
        }
      : {
          zh: `${CONVENERS[kind].name.zh}只召集首次业主大会会议`,
          en: `${capital(CONVENERS[kind].name.en)} convenes the first assembly only`,
        },
    remedy: {
      zh: '更正召集人，或者更正“首次会议”的选择',
      en: 'Correct the convener, or whether this is the first one',
    },
  });

const withoutEvidence = (kind: ConvenerKind, missing: EvidenceKind): Finding =>
  finding('warning', 'convener-without-evidence', CONVENERS[kind].article, {
    subject: SUBJECT,
    says: { zh: `缺少召集资格材料：${EVIDENCE[missing].zh}`, en: `Not shown yet: ${EVIDENCE[missing].en}` },
    remedy: {
      zh: '在“基本情况”上传；街道核对时也要看',
      en: 'Upload it under "Basics"; the street office will ask for it',
    },
  });

function checkTerm({ convener: { kind, termEndsOn }, postedAt }: ConvenerFacts): Finding[] {
  if (kind !== 'committee') return [];
  if (termEndsOn === null) return [TERM_UNKNOWN];
  return postedAt !== null && localDay(postedAt) > termEndsOn ? [termEnded(termEndsOn)] : [];
}

const TERM_UNKNOWN = finding('warning', 'committee-term-unknown', ARTICLES.guideTerm, {
  subject: SUBJECT,
  says: { zh: '没有填写业主委员会任期届满日', en: "The end of the committee's term is not given" },
  remedy: { zh: '按备案证明填写', en: 'Give it as on the certificate of filing' },
});

const termEnded = (day: LocalDay): Finding =>
  finding('warning', 'committee-term-ended', ARTICLES.guideReelection, {
    subject: SUBJECT,
    says: {
      zh: `业主委员会任期已于 ${day} 届满，其召集资格可能被异议`,
      en: `The committee's term ended on ${day}: its right to convene may be contested`,
    },
    remedy: {
      zh: '请街道办事处确认，或者由换届小组、居（村）民委员会、街道办事处召集',
      en: 'Ask the street office, or let a re-election group, the community or the street office convene',
    },
  });

/** The count is exact: 60 of 300 owners with 6,000 of 30,000 m² are enough, one less in either is not. */
function checkPetition({ convener, pack }: ConvenerFacts): Finding[] {
  const { petition, evidence } = convener;
  if (!petition) return [];
  const percent = Math.min(figureValue(pack, 'petitionPercent') ?? PETITION_PERCENT, PETITION_PERCENT);
  return [
    ...(petitionSuffices(petition, percent) ? [] : [petitionShort(petition, percent)]),
    ...(evidence.includes('petition-signatures') ? [] : [PETITION_UNSHOWN]),
  ];
}

function petitionShort({ signed, of }: Petition, percent: number): Finding {
  const needs = petitionNeeds(of, percent);
  const [h, a] = [formatCount(needs.heads), formatArea(needs.areaCm2)];
  const [sh, sa] = [formatCount(signed.heads), formatArea(signed.areaCm2)];
  return finding('error', 'petition-short', ARTICLES.petition, {
    subject: SUBJECT,
    says: {
      zh: `业主联名须人数和面积都达到百分之${percent}：需要 ${h} 人、${a} 平方米，现有 ${sh} 人、${sa} 平方米`,
      en: `A petition needs ${percent} % of owners by heads and by area: ${h} and ${a} m², and has ${sh} and ${sa} m²`,
    },
    remedy: {
      zh: '补足签名并与名册核对，或者删去联名、由召集人自行召集',
      en: 'Collect the rest and check it against the roll, or convene without the petition',
    },
  });
}

const PETITION_UNSHOWN = finding('error', 'petition-without-signatures', ARTICLES.petition, {
  subject: SUBJECT,
  says: { zh: '没有上传业主联名的签名册', en: 'The signatures of the petition are not there' },
  remedy: { zh: '上传签名册；其内容不公开，只公布校验值', en: 'Upload them; only their hash is published' },
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
