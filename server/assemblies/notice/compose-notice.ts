import type { Weight } from '../../../crypto/brands.ts';
import { utf8 } from '../../../crypto/bytes.ts';
import type { Json, JsonObject } from '../../../crypto/canonical.ts';
import type { Body } from '../../../crypto/entries/bodies.ts';
import type { DocumentRef } from '../../../crypto/entries/fields.ts';
import type { Motion } from '../../../crypto/entries/notice.ts';
import type { EvidenceKind } from '../../../crypto/law/conveners/conveners.data.ts';
import { frozenRules } from '../../../crypto/law/rule-checks.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import type { ActContext, ActRefusal } from '../acts/act-definition.ts';
import { assemblyStore } from '../assembly-store.ts';
import { documentsIn } from '../documents/published.ts';
import { keepDocument } from '../documents/keep-document.ts';
import { checkDraft, type DraftChecks } from '../drafts/check-draft.ts';
import type { Draft } from '../drafts/draft-schema.ts';
import { toConvener } from '../drafts/notice-draft.ts';
import { numberMotions, type NumberedMotion } from '../drafts/number-motions.ts';
import { estateOf } from '../estates-port.ts';
import { documentBytes, motionDocument } from './motion-document.ts';
import { noticeText } from './notice-text.ts';

const MAX_DOCUMENTS = 100;

type NoticeFields = Omit<Body<'notice'>, 'jws' | 'nonce'>;

/** The notice as it would be given now: draft, roll and rules put together, every text kept as a document. */
export async function composeNotice(context: ActContext): Promise<Result<JsonObject, ActRefusal>> {
  const { deps, log, state, now } = context;
  const [found, estate] = await Promise.all([assemblyStore(deps.db).find(log), estateOf(deps.db, log.estate)]);
  if (!found || !estate) return err({ code: 'ASSEMBLY_UNKNOWN' });
  const { draft } = found;
  const checks = await checkDraft(deps, log, draft, now);
  if (!checks.ok) return checks;
  const { findings, mayBeNotified, electorates, clock } = checks.value;
  const rules = frozenRules(draft.rules);
  if (!mayBeNotified || !rules || !state.roll || !state.opened || !clock)
    return err({ code: 'NOTICE_CHECKS_FAILED', findings });
  const documents = uniqueDocuments(draft);
  if (documents.length > MAX_DOCUMENTS) return err({ code: 'NOTICE_TOO_MANY_DOCUMENTS' });
  const { motions } = numberMotions(draft);
  const facts = { estateName: estate.name, draft, motions, electorates, rules, clock };
  const { vkey, witnesses } = state.opened.body;
  const trust = { vkey, witnesses };
  const text = noticeText({ ...facts, rollRoot: state.roll.root, ...trust });
  const fields: NoticeFields = {
    bases: basesOf(draft),
    channels: draft.channels as NoticeFields['channels'],
    convener: convenerOf(draft, checks.value.everybody),
    documents,
    electorates: electoratesOf(electorates),
    firstAssembly: draft.firstAssembly,
    motions: await Promise.all(motions.map((motion) => motionEntry(context, motion))),
    root: state.roll.root,
    rules,
    text: await keepDocument(deps, log, { content: utf8(text), type: 'text/plain', by: null }),
    title: draft.title,
  };
  return ok(fields as unknown as JsonObject);
}

function uniqueDocuments(draft: Draft): DocumentRef[] {
  // What shows the convener's right stays in the office: signatures of a petition are not for everybody.
  const { convener: _inOffice, ...open } = draft;
  const named = [...documentsIn(open as unknown as Json)];
  return [...new Map(named.map((document) => [document.sha256, document])).values()];
}

const electoratesOf = (electorates: DraftChecks['electorates']): NoticeFields['electorates'] =>
  Object.fromEntries(
    [...electorates].map(([id, { definition, heads, areaCm2, units }]) => [id, { areaCm2, definition, heads, units }]),
  );

/** Papers by hash alone; whoever has one can compare it. */
function convenerOf(draft: Draft, everybody: Weight): NoticeFields['convener'] {
  const { evidence: _kinds, ...facts } = toConvener(draft, everybody);
  const evidence = (draft.convener.evidence ?? []).map(({ kind, document }) => ({
    ...{ kind: kind as EvidenceKind, sha256: document.sha256 },
  }));
  return { ...facts, evidence };
}

/** Page 0 stands for a clause without one. */
const basesOf = ({ bases }: Draft): NoticeFields['bases'] =>
  Object.fromEntries(
    Object.entries(bases)
      .filter(([, { clause }]) => clause.trim() !== '')
      .map(([key, { clause, page, document }]) => [
        key,
        { clause: clause.trim(), document: document?.sha256 ?? null, page: page ?? 0 },
      ]),
  );

async function motionEntry({ deps, log }: ActContext, numbered: NumberedMotion): Promise<Motion> {
  const { id, electorate, motion } = numbered;
  const content = documentBytes(motionDocument(numbered));
  const text = await keepDocument(deps, log, { content, type: 'application/json', by: null });
  const base = { electorate: electorate!, id, item: motion.item as Motion['item'], matter: motion.matter, text };
  switch (motion.kind) {
    case 'decide':
      return { ...base, kind: 'decide', title: motion.title };
    case 'choose': {
      const options = motion.options.map(({ title }, index) => ({ id: `o${index + 1}`, title }));
      return { ...base, kind: 'choose', options, title: motion.title };
    }
    case 'elect': {
      const candidates = motion.candidates.map((_, index) => `c${index + 1}`);
      return { ...base, candidates, kind: 'elect', seats: motion.seats, title: motion.title };
    }
  }
}
