import { Type } from 'typebox';

/** What a person reads: what happened, what was not lost, what to do now. `{name}` stands for an extension member. */
export interface Words {
  readonly title: string;
  readonly detail: string;
}

export interface ProblemWords {
  /** HTTP status. Below 500: the caller can do something about it. */
  readonly status: number;
  readonly zh: Words;
  readonly en: Words;
}

/** A refusal that the HTTP interface can give. The code is the contract; the words may change. */
export interface Problem extends ProblemWords {
  readonly code: string;
}

const defined = new Map<string, Problem>();

/**
 * A capability's table of refusals. Codes are UPPER_SNAKE and belong to the whole product: a second table that defines the same
 * code is a bug and does not start.
 */
export function defineProblems<const T extends Readonly<Record<string, ProblemWords>>>(
  table: T,
): { readonly [Code in keyof T & string]: Problem & { readonly code: Code } } {
  const entries = Object.entries(table).map(([code, words]) => [code, { code, ...words }] as const);
  for (const [code, problem] of entries) {
    if (!/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(code)) throw new Error(`problem code ${code} is not UPPER_SNAKE`);
    const other = defined.get(code);
    if (other && JSON.stringify(other) !== JSON.stringify(problem)) throw new Error(`problem ${code} is defined twice`);
    defined.set(code, problem);
  }
  return Object.fromEntries(entries) as never;
}

/** Every problem defined by the modules that are loaded, by code. */
export const allProblems = (): readonly Problem[] => [...defined.values()].sort((a, b) => (a.code < b.code ? -1 : 1));

/** Stable name of the problem, RFC 9457 `type`. */
export const problemType = (code: string): string => `urn:yijue:problem:${code.toLowerCase().replaceAll('_', '-')}`;

/** Extension members: facts that the screen needs, such as an instant. Never personal data, never what the caller sent. */
export type Extra = Readonly<Record<string, unknown>>;

/** The body of a refusal, RFC 9457, in Chinese with the English words beside it. */
export function problemDocument(problem: Problem, requestId: string, extra: Extra = {}) {
  const fill = ({ title, detail }: Words): Words => ({ title, detail: filled(detail, { ...extra, requestId }) });
  return {
    ...extra,
    type: problemType(problem.code),
    ...fill(problem.zh),
    status: problem.status,
    code: problem.code,
    requestId,
    en: fill(problem.en),
  };
}

const filled = (text: string, extra: Extra): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(extra, name) ? String(extra[name]) : whole));

const WordsSchema = Type.Object({ title: Type.String(), detail: Type.String() });

/** How every refusal looks on the wire. */
export const ProblemSchema = Type.Object(
  {
    type: Type.String({ description: 'urn:yijue:problem:…; stable' }),
    title: Type.String(),
    detail: Type.String({ description: 'What happened, what was not lost, what to do. Chinese.' }),
    status: Type.Integer(),
    code: Type.String({ description: 'The last part of the type, as in the table of problems.' }),
    requestId: Type.String({ description: 'Names this request in the service log.' }),
    en: WordsSchema,
  },
  { $id: 'Problem', additionalProperties: true },
);
