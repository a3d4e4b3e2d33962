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

const defined: Problem[] = [];

type Table = Readonly<Record<string, ProblemWords>>;
type Problems<T extends Table> = { readonly [Code in keyof T & string]: Problem & { readonly code: Code } };

/** A capability's table of refusals. Codes are UPPER_SNAKE and belong to the whole product, so each means one thing everywhere. */
export function defineProblems<const T extends Table>(table: T): Problems<T> {
  const problems = problemTable(table);
  defined.push(...Object.values<Problem>(problems));
  return problems;
}

/** The same of nobody's product: in no list, for a test. */
export const problemTable = <const T extends Table>(table: T): Problems<T> =>
  Object.fromEntries(Object.entries(table).map(([code, words]) => [code, { code, ...words }])) as never;

/** Every problem defined by the modules that are loaded, by code. A code that stands here twice is a mistake. */
export const allProblems = (): readonly Problem[] => [...defined].sort((a, b) => (a.code < b.code ? -1 : 1));

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

/** How every refusal looks on the wire. The codes are those of all tables, so that a client can have words for each. */
export const problemSchema = (codes: readonly string[]) =>
  Type.Object(
    {
      type: Type.String({ description: 'urn:yijue:problem:…; stable' }),
      title: Type.String(),
      detail: Type.String({ description: 'What happened, what was not lost, what to do. Chinese.' }),
      status: Type.Integer(),
      code: Type.Unsafe<string>({ type: 'string', enum: codes, description: 'The type in short.' }),
      requestId: Type.String({ description: 'Names this request in the service log.' }),
      en: WordsSchema,
    },
    { $id: 'Problem', additionalProperties: true },
  );
