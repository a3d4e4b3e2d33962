import { call } from '../api/call.ts';
import type { AssemblyPath } from '../public/assembly-api.ts';
import type { Voter } from './ballot-api.ts';
import type { Marks } from './motion-view.ts';

/**
 * The unfinished answers as the service keeps them, encrypted, so that another phone goes on with them. The copy in this tab
 * comes first: without a network everything works as before, and nothing here is waited for or reported.
 */
const DRAFT = '/api/estates/{estate}/assemblies/{assembly}/ballot-drafts/{voter}/{person}';
const PAUSE_MS = 800;

const nameOf = ({ estate, assembly }: AssemblyPath, { voter, person }: Voter) => ({ estate, assembly, voter, person });

/** What was answered on whichever device; empty when nothing was, or when it cannot be asked. */
export const fetchDraft = async (path: AssemblyPath, voter: Voter): Promise<Marks> =>
  call('get', DRAFT, { path: nameOf(path, voter) }).then(
    ({ marks }) => marks as Marks,
    () => ({}),
  );

let timer: ReturnType<typeof setTimeout> | undefined;

/** Keeps the answers once the person pauses; the newest replaces what has not been sent yet. */
export function keepSoon(path: AssemblyPath, voter: Voter, marks: Marks): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    void call('put', DRAFT, { path: nameOf(path, voter), body: { marks } }).catch(() => undefined);
  }, PAUSE_MS);
}

/** The ballot is on its way: what was not sent yet must not come after it. */
export const stopKeeping = (): void => clearTimeout(timer);
