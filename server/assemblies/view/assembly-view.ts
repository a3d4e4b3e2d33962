import type { Instant } from '../../../crypto/brands.ts';
import { fingerprint } from '../../../crypto/bundle/trust.ts';
import type { Body } from '../../../crypto/entries/bodies.ts';
import { CHANNELS } from '../../../crypto/entries/fields.ts';
import type { Motion } from '../../../crypto/entries/notice.ts';
import type { ResolvedPack } from '../../../crypto/law/packs/resolve.ts';
import { thresholdOf } from '../../../crypto/law/thresholds.ts';
import type { LogState } from '../../../crypto/replay/state.ts';
import { instant } from '../../../crypto/time.ts';
import type { Deps } from '../../deps.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { logWriter } from '../../log/log-service.ts';
import { assemblyStore, type Assembly } from '../assembly-store.ts';
import { DAMAGED, stateForList } from '../damaged-log.ts';
import { noticeClockOf } from '../drafts/check-draft.ts';
import { estateOf } from '../estates-port.ts';
import { packInForce } from '../pack-in-force.ts';
import { readMotion } from '../notice/read-motion.ts';
import { rulesInWords } from '../notice/rules-in-words.ts';
import { historyOf } from './history.ts';
import { stageOf } from './stage.ts';

/** What anybody may read about an assembly; null if there is none, or if it is a draft and the reader is not of the staff. */
export async function assemblyView(deps: Deps, log: LogRef, isStaff: boolean) {
  const [found, estate] = await Promise.all([assemblyStore(deps.db).find(log), estateOf(deps.db, log.estate)]);
  if (!found || !estate) return null;
  const state = await logWriter(deps).state(log);
  if (!state && !isStaff) return null;
  const now = instant(deps.clock.now().getTime());
  const notice = state?.notice ?? null;
  const { draft } = found;
  const pack = await packInForce(deps, state?.opened ?? null, estate.pack);
  return {
    ...log,
    estateName: estate.name,
    phase: stageOf(found, state, now),
    title: notice?.body.title ?? draft.title,
    convener: draft.convener.name,
    contact: draft.contact,
    /** Whether owners may still stand: an election is being prepared and the notice is not out. */
    takesNominations: !notice && !state?.cancelled && draft.motions.some(({ kind }) => kind === 'elect'),
    introduction: draft.introduction,
    serverTime: now,
    submittedAt: found.submittedAt?.toISOString() ?? null,
    ...(state ? logFacts(state) : NO_LOG_FACTS),
    ...(notice ? await noticeFacts(deps, found, notice.body) : NO_NOTICE_FACTS),
    law: lawOf(pack, state),
    clock: notice && pack && noticeClockOf(notice.at, pack),
  };
}

export type AssemblyView = NonNullable<Awaited<ReturnType<typeof assemblyView>>>;

const NO_LOG_FACTS = { roll: null, notice: null, channels: {}, log: null, vkey: null, cancelled: null, history: [] };

function logFacts(state: LogState) {
  const { roll, frozen, countersigned, notice, cancelled, opened, origin, size } = state;
  const vkey = opened?.body.vkey ?? null;
  return {
    roll: roll && {
      ...{ areaCm2: roll.areaCm2, root: roll.root, units: roll.units, voters: roll.voters },
      ...{ frozen: frozen !== null, countersigned: countersigned !== null },
    },
    notice: notice && { seq: notice.seq, at: notice.at, hash: notice.leaf, text: notice.body.text },
    // With extensions, as the log has them now.
    channels: Object.fromEntries([...state.windows].map(([channel, { from, to }]) => [channel, { from, to }])),
    log: opened && {
      origin,
      vkey: opened.body.vkey,
      fingerprint: fingerprint(opened.body.vkey),
      size,
      witnesses: [...opened.body.witnesses],
    },
    vkey,
    cancelled: cancelled?.body.reason ?? null,
    history: historyOf(state),
  };
}

const NO_NOTICE_FACTS = {
  motions: [],
  rules: null,
  rulesInWords: [],
  bases: {},
  attachments: [],
  firstAssembly: null,
};

async function noticeFacts(deps: Deps, { draft }: Assembly, notice: Body<'notice'>) {
  const { bases, firstAssembly, rules } = notice;
  return {
    firstAssembly,
    motions: await Promise.all(notice.motions.map((motion) => motionFacts(deps, notice, motion))),
    rules,
    rulesInWords: rulesInWords(rules, bases),
    bases,
    // Titles are not in the log; the draft is frozen by the notice, and only what the notice names is listed.
    attachments: draft.attachments
      .filter(({ document }) => notice.documents.some(({ sha256 }) => sha256 === document.sha256))
      .map(({ title, document }) => ({ title, document })),
  };
}

/** A motion as in the notice, with the texts of the document that the notice names. */
async function motionFacts({ files }: Deps, notice: Body<'notice'>, motion: Motion) {
  const { definition, heads, areaCm2, units } = notice.electorates[motion.electorate]!;
  const document = await readMotion(files, motion.text);
  return {
    ...document,
    id: motion.id,
    kind: motion.kind,
    title: motion.title,
    item: motion.item,
    matter: motion.matter,
    threshold: thresholdOf(motion.item),
    electorate: { id: motion.electorate, definition, heads, areaCm2, units },
    document: motion.text,
    cost: document.cost.kind === 'amount' ? document.cost : null,
    attachments: document.attachments.map(({ title, document: ref }) => ({ title, document: ref })),
  };
}

/** Whose law this is, and the hash under which the log froze it. */
function lawOf(pack: ResolvedPack | null, state: LogState | null) {
  if (!pack) return null;
  const { id, nameZh: zh, nameEn: en, onDay } = pack;
  return { id, name: { zh, en }, onDay, frozen: state?.opened?.body.pack.document ?? null };
}

/** One line of a list. */
export interface AssemblySummary {
  readonly estate: string;
  readonly assembly: string;
  readonly title: string;
  readonly phase: ReturnType<typeof stageOf>;
  readonly motions: readonly string[];
  readonly opens: string | null;
  readonly closes: string | null;
  /** Its log is damaged; everything stands still until that is explained. */
  readonly isStopped: boolean;
}

export function summaryOf(found: Assembly, read: LogState | typeof DAMAGED | null, now: Instant): AssemblySummary {
  const state = read === DAMAGED ? null : read;
  const windows = CHANNELS.flatMap((channel) => state?.windows.get(channel) ?? []);
  const froms = windows.map(({ from }) => from).sort();
  const tos = windows.map(({ to }) => to).sort();
  return {
    estate: found.estate,
    assembly: found.assembly,
    title: state?.notice?.body.title ?? found.draft.title,
    phase: read === DAMAGED ? 'opened' : stageOf(found, state, now),
    motions: state?.notice?.body.motions.map(({ title }) => title) ?? [],
    opens: froms[0] ?? null,
    closes: tos.at(-1) ?? null,
    isStopped: read === DAMAGED,
  };
}

/** Newest first; drafts for the staff only. */
export async function assembliesOf(deps: Deps, estate: string, isStaff: boolean): Promise<readonly AssemblySummary[]> {
  const found = await assemblyStore(deps.db).ofEstate(estate);
  const now = instant(deps.clock.now().getTime());
  const summaries = [];
  for (const each of found) {
    const state = each.openedAt ? await stateForList(deps, each) : null;
    if (state || isStaff) summaries.push(summaryOf(each, state, now));
  }
  return summaries;
}
