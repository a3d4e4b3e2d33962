import type { FastifyReply, FastifyRequest } from 'fastify';
import { assemblyView, type AssemblyView } from '../assemblies/view/assembly-view.ts';
import type { BallotTerms, Costs } from '../ballots/ballot-terms.ts';
import { ballotTerms } from '../ballots/ballot-terms.ts';
import type { Standings } from '../ballots/standing.ts';
import type { Voting } from '../ballots/voting-right.ts';
import type { Channel } from '../../crypto/entries/fields.ts';
import type { Result } from '../../crypto/result.ts';
import type { Deps } from '../deps.ts';
import type { LogRef } from '../log/log-ref.ts';
import type { LogRefusal } from '../log/problems.ts';
import { allProblems, problemDocument } from '../platform/problems.ts';
import type { Refusal } from '../platform/replies.ts';
import { flashFor, type Flash } from './flash.ts';
import { html, type Part } from './html.ts';
import { notice, pageOf, type Reading } from './page.ts';
import { formToken, readPlainSession, type PlainSession } from './plain-session.ts';
import { sayIn, type Lang, type Say } from './texts.ts';
import { when } from './when.ts';

export interface PlainOptions {
  readonly deps: Deps;
  readonly standings: Standings;
  readonly costs: Costs;
}

/** One request of somebody who reads an assembly's pages. */
export interface Visit {
  readonly options: PlainOptions;
  readonly log: LogRef;
  readonly view: AssemblyView;
  readonly session: PlainSession | null;
  readonly reading: Reading;
  readonly say: Say;
  readonly lang: Lang;
  /** Address of the assembly's first plain page. */
  readonly base: string;
  /** What the form before this page was told. */
  readonly flash: Flash | null;
}

const YEAR_SECONDS = 31_536_000;
const LANG = 'yijue-plain-lang';
const SIZE = 'yijue-plain-size';

type Query = Readonly<Record<string, string | undefined>>;

/** Language and size: from the switches, else as they were left. */
export function readingOf(request: FastifyRequest, reply: FastifyReply): Reading {
  const query = (request.query ?? {}) as Query;
  for (const [name, value] of [
    [LANG, query['lang']],
    [SIZE, query['size']],
  ] as const)
    if (value === 'zh' || value === 'en' || value === 'elder' || value === 'usual')
      void reply.setCookie(name, value, { path: '/plain', sameSite: 'lax', maxAge: YEAR_SECONDS });
  const lang = (query['lang'] ?? request.cookies[LANG]) === 'en' ? 'en' : 'zh';
  const isElder = (query['size'] ?? request.cookies[SIZE]) === 'elder';
  return { lang, isElder, say: sayIn(lang), address: withoutSwitches(request.url) };
}

/** What else the address names, such as the code that is asked for, outlives a change of language. */
function withoutSwitches(url: string): string {
  const { pathname, searchParams } = new URL(url, 'http://plain.invalid');
  for (const name of ['lang', 'size']) searchParams.delete(name);
  const rest = searchParams.toString();
  return rest ? `${pathname}?${rest}` : pathname;
}

export const baseOf = ({ estate, assembly }: LogRef): string => `/plain/e/${estate}/a/${assembly}`;

/** Null where there is no such assembly for the public. */
export async function visitOf(
  options: PlainOptions,
  request: FastifyRequest<{ Params: LogRef }>,
  reply: FastifyReply,
): Promise<Visit | null> {
  const { estate, assembly } = request.params;
  const log = { estate, assembly };
  const [view, session] = await Promise.all([
    assemblyView(options.deps, log, false),
    readPlainSession(options.deps, request),
  ]);
  if (!view) return null;
  const reading = readingOf(request, reply);
  const flash = flashFor(options.deps, request);
  return { options, log, view, session, reading, say: reading.say, lang: reading.lang, base: baseOf(log), flash };
}

/** When a channel takes ballots, extensions included; undefined where the notice does not offer it. */
export const windowOf = (
  { view }: Pick<Visit, 'view'>,
  channel: Channel,
): { readonly from: string; readonly to: string } | undefined =>
  (view.channels as Partial<Record<Channel, { from: string; to: string }>>)[channel];

export const votingOf = ({ options, log }: Visit, { actor }: PlainSession): Voting => ({
  deps: options.deps,
  log,
  actor,
  standings: options.standings,
});

export const termsOf = (visit: Visit, session: PlainSession): Promise<Result<BallotTerms, LogRefusal>> =>
  ballotTerms(votingOf(visit, session), visit.options.costs);

export function send(reply: FastifyReply, page: string, status = 200): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
}

/** A page of an assembly, with its name and deadline above. */
export function show(reply: FastifyReply, visit: Visit, title: string, body: Part, status = 200): FastifyReply {
  const { view, say, lang, base, session, reading } = visit;
  const to = (windowOf(visit, 'assisted') ?? windowOf(visit, 'online'))?.to;
  const where = { name: view.title, href: base, note: to && say('deadline', { at: when(lang, to) }) };
  return send(
    reply,
    pageOf(reading, { title, where, contact: view.contact, signOut: session && signOutForm(visit, session), body }),
    status,
  );
}

const signOutForm = (visit: Visit, session: PlainSession): Part =>
  form(visit, session, `${visit.base}/sign-out`, html`<button class="link">${visit.say('signOut')}</button>`);

/** A form that only this session can send, and only to this address. */
export const form = ({ options }: Visit, { session }: PlainSession, action: string, inside: Part): Part =>
  html`<form method="post" action="${action}">
    <input type="hidden" name="token" value="${formToken(options.deps, session, action)}" />${inside}
  </form>`;

/** A refusal in the reader's language, with the facts that it names. */
export function refusalWords(refusal: Refusal, lang: Lang): { title: string; detail: string; status: number } {
  const { code, ...extra } = refusal;
  const problem = allProblems().find((each) => each.code === code);
  if (!problem) throw new Error(`no words for ${code}`);
  const { title, detail, en, status } = problemDocument(problem, '', extra);
  return { ...(lang === 'zh' ? { title, detail } : en), status };
}

/** The same as a page, with what there is to do. */
export function showRefusal(reply: FastifyReply, visit: Visit, refusal: Refusal, after?: Part): FastifyReply {
  const { title, detail, status } = refusalWords(refusal, visit.lang);
  return show(reply, visit, title, [html`<h1>${title}</h1>`, notice(title, detail), after], status);
}
