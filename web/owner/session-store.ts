import type { Marks } from './motion-view.ts';

/**
 * What must survive a reload while a person votes, and nothing longer: it lives in this tab's session storage and is
 * removed once the receipt verifies. Storage may be refused; voting then works without surviving a reload.
 */
const draftName = (assembly: string, voter: string) => `yijue.draft:${assembly}:${voter}`;
const pendingName = (assembly: string, voter: string) => `yijue.pending:${assembly}:${voter}`;

function read(name: string): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string, value: string | null): void {
  try {
    if (value === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, value);
  } catch {
    /* the draft then lives as long as the page */
  }
}

export function readDraft(assembly: string, voter: string): Marks {
  try {
    return JSON.parse(read(draftName(assembly, voter)) ?? '{}') as Marks;
  } catch {
    return {};
  }
}

export const writeDraft = (assembly: string, voter: string, marks: Marks): void =>
  write(draftName(assembly, voter), JSON.stringify(marks));

/** The exact request that was sent and not answered yet. */
export const readPending = (assembly: string, voter: string): string | null => read(pendingName(assembly, voter));
export const writePending = (assembly: string, voter: string, body: string): void =>
  write(pendingName(assembly, voter), body);
export const dropPending = (assembly: string, voter: string): void => write(pendingName(assembly, voter), null);

/** Marks and salt of a ballot whose receipt verified; nobody needs them on this device any more. */
export function forgetBallot(assembly: string, voter: string): void {
  write(draftName(assembly, voter), null);
  write(pendingName(assembly, voter), null);
}
