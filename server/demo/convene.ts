import type { Instant } from '../../crypto/brands.ts';
import type { Channel, DocumentRef } from '../../crypto/entries/fields.ts';
import { utf8 } from '../../crypto/bytes.ts';
import type { FrozenRules } from '../../crypto/law/rules.ts';
import type { DraftMotion } from '../assemblies/drafts/draft-schema.ts';
import { clockOf } from './demo-clock.ts';
import { fenglinDraft, RULES_OF_PROCEDURE } from './fenglin-draft.ts';
import { DEMO_ESTATE } from './people.data.ts';
import { asked, type Http, type Upload } from './players/http.ts';
import { act, enrolWaiting, openLog, pathOf, requestKey, type AssemblyPath, type Staff } from './players/staff.ts';
import type { Desk } from './set-up-estate.ts';

/** What is put to the vote. */
export interface Agenda {
  readonly title: string;
  readonly introduction: string;
  readonly motions: readonly DraftMotion[];
  /** Where the estate's usual rules are not meant. */
  readonly rules?: Partial<FrozenRules>;
  /** Ways to vote; without them online, on paper and with help. */
  readonly channels?: readonly Channel[];
}

export interface Convened extends AssemblyPath {
  readonly vkey: string;
  readonly origin: string;
}

/** Somebody of the desk; the cast is fixed, so a missing one is a mistake of the play. */
export function member(desk: Desk, id: string): Staff {
  const found = desk.get(id);
  if (!found) throw new Error(`nobody plays ${id}`);
  return found;
}

/** From a draft to a posted notice, each step by the person whose step it is. */
export async function convene(http: Http, desk: Desk, agenda: Agenda): Promise<Convened> {
  const log = await draftAssembly(http, member(desk, 'committee'), agenda);
  await asked(http, {
    method: 'POST',
    path: `${pathOf(log)}/submission`,
    token: member(desk, 'committee').token,
    body: {},
  });
  return bringToNotice(http, desk, log);
}

/** From a draft that was handed in to a posted notice. */
export async function bringToNotice(http: Http, desk: Desk, log: AssemblyPath): Promise<Convened> {
  const opened = await openLog(http, log, member(desk, 'officer-a'));
  await enrolEverybody(http, log, desk);
  const committee = member(desk, 'committee');
  await act(http, log, [committee], { type: 'roll-published', input: {} });
  await act(http, log, [committee], { type: 'roll-frozen', input: {} });
  await act(http, log, [member(desk, 'officer-a')], { type: 'roll-countersigned', input: {} });
  await act(http, log, [committee], { type: 'notice', input: {} });
  return { ...log, ...opened };
}

/** A draft that could be handed in. */
export async function draftAssembly(http: Http, committee: Staff, agenda: Agenda): Promise<AssemblyPath> {
  const { token } = committee;
  const { assembly, version } = await asked<{ assembly: string; version: number }>(http, {
    method: 'POST',
    path: `/api/estates/${DEMO_ESTATE}/assemblies`,
    token,
    body: { title: agenda.title },
  });
  const log = { estate: DEMO_ESTATE, assembly };
  const rules = await uploadDocument(http, log, committee, {
    name: 'rules.txt',
    type: 'text/plain',
    content: utf8(RULES_OF_PROCEDURE),
  });
  const now = (await clockOf(http)).now as Instant;
  await asked(http, {
    method: 'PUT',
    path: `${pathOf(log)}/draft`,
    token,
    headers: { 'if-match': `"${version}"` },
    body: fenglinDraft(agenda, now, rules),
  });
  return log;
}

export const uploadDocument = (http: Http, log: AssemblyPath, { token }: Staff, file: Upload): Promise<DocumentRef> =>
  asked(http, { method: 'POST', path: `${pathOf(log)}/documents`, token, files: [file] });

/** Everybody asks with a key of his own; the officer who opened the log enrols them. */
async function enrolEverybody(http: Http, log: AssemblyPath, desk: Desk): Promise<void> {
  const clerks = { 'clerk-a': 'clerk', 'clerk-b': 'clerk', 'clerk-c': 'clerk' };
  const roles = { committee: 'convener', ...clerks, 'officer-b': 'officer' };
  for (const [id, role] of Object.entries(roles)) await requestKey(http, log, member(desk, id), role);
  await enrolWaiting(http, log, member(desk, 'officer-a'));
}
