import type { CastReceipt, OwnerFacts } from '../../server/demo/players/owner.ts';
import type { Answer } from '../../server/demo/players/http.ts';
import type { AssemblyPath } from '../../server/demo/players/staff.ts';

/** Somebody who owns something in an estate, and the assembly that his message names. */
export interface Visitor {
  readonly log: AssemblyPath;
  readonly facts: OwnerFacts;
}

/** What the service said to one ballot: recorded, with the receipt, or not, with its reason. */
export interface Told extends AssemblyPath {
  readonly status: number;
  /** Code of the refusal. */
  readonly code: string | null;
  readonly receipt: CastReceipt | null;
}

export function toldOf({ estate, assembly }: AssemblyPath, answer: Answer): Told {
  const isRecorded = answer.status === 200 || answer.status === 201;
  return {
    ...{ estate, assembly, status: answer.status },
    code: isRecorded ? null : codeOf(answer),
    receipt: isRecorded ? answer.json<CastReceipt>() : null,
  };
}

/** A proxy in between may answer with something else than a problem. */
export function codeOf(answer: Answer): string | null {
  try {
    return answer.json<{ code?: string }>().code ?? null;
  } catch {
    return null;
  }
}
