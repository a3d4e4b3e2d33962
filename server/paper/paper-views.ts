import type { DocumentRef } from '../../crypto/entries/fields.ts';
import type { LogState, Paper } from '../../crypto/replay/state.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import { instant } from '../../crypto/time.ts';
import type { ActRefusal } from '../assemblies/acts/act-definition.ts';
import { ownPerson } from '../assemblies/keys/own-person.ts';
import { documentsOf } from '../assemblies/documents/read-documents.ts';
import { readOpening } from '../ballots/openings.ts';
import type { Deps } from '../deps.ts';
import { decodeEntry } from '../../crypto/log/entry.ts';
import type { LogRef } from '../log/log-ref.ts';
import { logReader } from '../log/log-reader.ts';
import { stateOf } from '../log/log-service.ts';
import { rollReader } from '../log/roll-reader.ts';
import type { Actor } from '../platform/authorize.ts';
import { powersForPaper, scanOfPower } from '../proxies/powers-for-paper.ts';
import { listPapers, roomsOf, viewOf } from './list-papers.ts';
import { lookUp, sentenceOf, type LookUp } from './look-up.ts';
import { motionsOf } from './own-motions.ts';
import { paperStore } from './paper-store.ts';
import type { PaperRefusal } from './problems.ts';
import { hasRead, openReading } from './reading-acts.ts';
import { readSerial } from './serial.ts';

/** Whoever asks, about one assembly. */
export interface Asking {
  readonly deps: Deps;
  readonly log: LogRef;
  readonly actor: Actor;
}

/** Everything about papers that the desk may see. */
export async function papersOf({ deps, log, actor }: Asking) {
  const leaves = await rollReader(deps.db).leaves(log);
  const readers = await paperStore(deps.db, log).readers();
  const person = await ownPerson(deps.db, log, actor.accountId);
  const state = await stateOf(deps, log);
  if (!state.ok) return state;
  return ok(listPapers({ state: state.value, leaves, readers, accountId: actor.accountId, person }));
}

/** What to do with the paper in somebody's hand. */
export async function findPaper(asking: Asking, typed: string) {
  const { deps, log } = asking;
  const serial = readSerial(log, typed);
  const current = await stateOf(deps, log);
  if (!current.ok) return current;
  const state = current.value;
  const paper = serial === null ? undefined : state.papers.get(serial);
  const found: LookUp =
    serial === null
      ? { outcome: 'not-valid', because: 'misread' }
      : lookUp(state, paper, instant(deps.clock.now().getTime()));
  return ok({ ...found, ...sentenceOf(found), ...(paper ? { paper: await factsOf(asking, state, paper) } : {}) });
}

async function factsOf({ deps, log, actor }: Asking, state: LogState, paper: Paper) {
  const { serial, voter } = paper;
  const held = await rollReader(deps.db).voter(log, voter);
  const readers = await paperStore(deps.db, log).readers(serial);
  const leaves = new Map(held ? [[voter, held.leaf]] : []);
  const person = await ownPerson(deps.db, log, actor.accountId);
  const { box, next, readings } = viewOf({ state, leaves, readers, accountId: actor.accountId, person }, paper);
  const motions = held && state.notice ? motionsOf(state.notice.body, held.leaf).map(({ id }) => id) : [];
  return {
    ...{ serial, rooms: roomsOf(held?.leaf), aud: state.origin, voter, motions, box, next },
    powers: await powersForPaper(deps, log, state, paper),
    readings: readings.length,
  };
}

/** What the second reader's device needs to come to the same commitment by itself. Never for the first reader. */
export async function reviewTerms(asking: Asking, typed: string) {
  const { deps, log, actor } = asking;
  const current = await stateOf(deps, log);
  if (!current.ok) return current;
  const state = current.value;
  const serial = readSerial(log, typed) ?? typed;
  const open = openReading(state, serial);
  if (!open.ok) return open;
  const { number: reading, seq, commitment } = open.value;
  const paper = state.papers.get(serial)!;
  const { voter } = paper;
  if (await hasRead(asking, { serial, reading })) return err<PaperRefusal>({ code: 'SAME_READER', serial });
  if (await paperStore(deps.db, log).hasDiffered({ serial, reading }, actor.accountId))
    return err<PaperRefusal>({ code: 'READINGS_DIFFER', serial, reading, next: 'paper-voided' });
  const opening = await readOpening(deps, log, { seq, commitment });
  const held = await rollReader(deps.db).voter(log, voter);
  if (!opening || !held || !state.notice) throw new Error('a reading in the log was not kept');
  const motions = motionsOf(state.notice.body, held.leaf).map(({ id }) => id);
  const powers = await powersForPaper(deps, log, state, paper);
  return ok({ serial, reading, salt: opening.salt, aud: state.origin, voter, motions, powers });
}

type Scan = Result<{ readonly type: string; readonly content: NodeJS.ReadableStream }, ActRefusal>;

/** The scan by which a paper is read, for those who read it. */
export async function scanOf({ deps, log }: Asking, typed: string): Promise<Scan> {
  const serial = readSerial(log, typed);
  const state = await stateOf(deps, log);
  if (!state.ok) return state;
  const ballot = serial === null ? null : state.value.papers.get(serial)?.ballot;
  const row = ballot && (await logReader(deps.db).entry(log, ballot.seq));
  const entry = row && decodeEntry(row.entry);
  if (!entry?.ok) return err({ code: 'SCAN_NOT_THERE' });
  const { scan } = entry.value.body as { readonly scan: { readonly sha256: string } };
  return opened(deps, await documentsOf(deps.db, log).find(scan.sha256));
}

/** The written power of a paper's voter, for those who read whether its agent may sign. */
export async function powerScanOf({ deps, log }: Asking, typed: string, seq: number): Promise<Scan> {
  const serial = readSerial(log, typed);
  const state = await stateOf(deps, log);
  if (!state.ok) return state;
  const paper = serial === null ? undefined : state.value.papers.get(serial);
  return opened(deps, paper ? await scanOfPower(deps, log, paper.voter, seq) : null);
}

async function opened({ files }: Pick<Deps, 'files'>, document: DocumentRef | null): Promise<Scan> {
  const file = document && (await files.open(document.sha256));
  return file ? ok({ type: document.type, content: file.content }) : err({ code: 'SCAN_NOT_THERE' });
}
