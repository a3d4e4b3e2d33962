import { areaCm2, heads, type Fen, type Instant, type LocalDay, type Weight } from '../../../crypto/brands.ts';
import type { DraftConvener } from '../../../crypto/law/conveners/convener-checks.ts';
import type { EvidenceKind } from '../../../crypto/law/conveners/conveners.data.ts';
import type { CompanyStanding, DraftContract } from '../../../crypto/law/notice-draft.ts';
import type {
  DraftConsent,
  DraftElectorate,
  DraftMotion as LegalMotion,
  NoticeDraft,
} from '../../../crypto/law/notice-draft.ts';
import type { AttachmentKind } from '../../../crypto/law/matters.ts';
import type { ResolvedPack } from '../../../crypto/law/packs/resolve.ts';
import type { RuleBases } from '../../../crypto/law/rules.ts';
import type { Draft, DraftMotion } from './draft-schema.ts';
import type { ElectorateTotals } from './electorates.ts';
import { numberMotions, type NumberedMotion } from './number-motions.ts';

export interface DraftSurroundings {
  readonly pack: ResolvedPack;
  readonly electorates: ReadonlyMap<string, ElectorateTotals>;
  /** When the notice is, or is going to be, posted. */
  readonly postedAt: Instant | null;
  readonly rollPublishedOn: LocalDay | null;
  readonly openRollObjections: number;
  /** All owners of the roll under the rules of weight: what a petition is counted on. */
  readonly everybody: Weight;
  readonly consent: DraftConsent | null;
}

/** The draft as the checks of law look at it. */
export function toNoticeDraft(draft: Draft, around: DraftSurroundings): NoticeDraft {
  const { pack, postedAt, rollPublishedOn, openRollObjections, consent } = around;
  return {
    firstAssembly: draft.firstAssembly,
    convener: toConvener(draft, around.everybody),
    consent,
    postedAt,
    rollPublishedOn,
    openRollObjections,
    channels: draft.channels as NoticeDraft['channels'],
    electorates: Object.fromEntries([...around.electorates].map(([id, totals]) => [id, toElectorate(totals)])),
    motions: numberMotions(draft).motions.map(toMotion),
    rules: draft.rules,
    bases: Object.fromEntries(
      Object.entries(draft.bases).map(([key, basis]) => [key, { ...basis, document: basis.document?.sha256 ?? null }]),
    ) as RuleBases,
    pack,
  };
}

const toElectorate = ({ voters, heads, areaCm2, hasUniqueArea }: ElectorateTotals): DraftElectorate => ({
  voters,
  heads,
  areaCm2,
  hasUniqueArea,
});

function toMotion({ id, electorate, motion }: NumberedMotion): LegalMotion {
  const base = {
    id,
    matter: motion.matter,
    item: motion.item,
    question: motion.title,
    explanation: motion.explanation,
    cost: toCost(motion.cost),
    attachments: motion.attachments.flatMap(({ kind }) => (kind === 'other' ? [] : [kind as AttachmentKind])),
    electorate: electorate ?? '',
    isPartial: motion.electorate !== null && !('all' in motion.electorate),
    contract: (motion.contract ?? null) as DraftContract | null,
    companies: (motion.companies ?? []).map(({ name, standing, source, document }) => ({
      ...{ name, source, hasEvidence: document !== null },
      standing: standing as CompanyStanding | null,
    })),
  };
  switch (motion.kind) {
    case 'decide':
      return { ...base, kind: 'decide' };
    case 'choose': {
      const options = motion.options.map(({ title }, index) => ({ id: `o${index + 1}`, title }));
      // The ballot of this product always offers 都不同意.
      return { ...base, kind: 'choose', options, offersNone: true };
    }
    case 'elect':
      return {
        ...{ ...base, kind: 'elect', seats: motion.seats, partyMembers: motion.partyMembers ?? null },
        candidates: motion.candidates.map(({ name, eligible }) => ({ id: name.trim(), eligible: eligible ?? null })),
      };
  }
}

/** The convener as the checks and, in the same form, the notice have it. */
export function toConvener({ convener }: Draft, everybody: Weight): DraftConvener {
  const { kind, name, evidence, group, petition, termEndsOn } = convener;
  return {
    kind: kind as DraftConvener['kind'],
    name,
    evidence: (evidence ?? []).map((each) => each.kind as EvidenceKind),
    group: group ? { ...group, postedOn: group.postedOn as LocalDay | null } : null,
    termEndsOn: (termEndsOn ?? null) as LocalDay | null,
    petition: petition
      ? { signed: { heads: heads(petition.heads), areaCm2: areaCm2(petition.areaCm2) }, of: everybody }
      : null,
  };
}

const toCost = (cost: DraftMotion['cost']): LegalMotion['cost'] =>
  cost?.kind === 'amount' ? { ...cost, fen: cost.fen as Fen } : cost;
