import type { FastifyReply, FastifyRequest } from 'fastify';
import { instant } from '../../crypto/time.ts';
import { attestBallot, recordedBallot } from '../ballots/attest-ballot.ts';
import { keepDraft, readDraft } from '../ballots/drafts.ts';
import { ProgressBoard } from '../ballots/progress.ts';
import { recordReading } from '../deliveries/read-online.ts';
import { serviceKey } from '../log/service-key.ts';
import { AssemblyParams } from '../log/receipt-routes.ts';
import type { LogRef } from '../log/log-ref.ts';
import type { App } from '../platform/app-type.ts';
import { perMinute } from '../platform/security.ts';
import {
  answered,
  firstMissing,
  mayVote,
  motionPage,
  readPage,
  receiptsPage,
  refusedPage,
  reviewPage,
  shortName,
  unitsPage,
  type Turn,
} from './ballot-pages.ts';
import { motionsOf } from './answers.ts';
import { deny, denyPage } from './deny-pages.ts';
import { powerTextOf } from './power-parts.ts';
import { clearFlash, redirectWith } from './flash.ts';
import { html } from './html.ts';
import { notice, pageOf } from './page.ts';
import { isFormToken, isFromOwnPage, readPlainSession, setPlainCookie, type PlainSession } from './plain-session.ts';
import { assemblyOfReferer, check, home, noticePage, progress, start } from './public-pages.ts';
import { confirm, secondCodePage, sendSecondCode } from './second-code-pages.ts';
import { answerCode, codePage, signIn, signInPage, signOut, type Fields } from './sign-in-pages.ts';
import {
  readingOf,
  send,
  show,
  showRefusal,
  termsOf,
  visitOf,
  votingOf,
  type PlainOptions,
  type Visit,
} from './visit.ts';

const OF = '/plain/e/:estate/a/:assembly';
/** Where a form that failed leads. */
const FAILED = '/plain/failed';
const MAX_FORM_BYTES = 64 * 1024;

type OfAssembly = FastifyRequest<{ Params: LogRef & Readonly<Record<string, string>> }>;
type Handler = (visit: Visit, request: OfAssembly, reply: FastifyReply) => Promise<FastifyReply> | FastifyReply;
type Signed = (visit: Visit, session: PlainSession, request: OfAssembly, reply: FastifyReply) => Promise<FastifyReply>;
type Voting = (turn: Turn, request: OfAssembly, reply: FastifyReply) => Promise<FastifyReply> | FastifyReply;

/**
 * The ballot for browsers that run no scripts: plain HTML, forms and redirects. Nobody's choice is in an address, a cookie or
 * a log line; who may do what is judged here by a session of its own, because a cookie comes along uninvited.
 */
export async function plainRoutes(app: App, options: PlainOptions): Promise<void> {
  const { deps } = options;
  const config = { access: 'public' } as const;
  const guessing = { ...config, rateLimit: perMinute(deps.config, 20) };
  const schema = { hide: true, params: AssemblyParams };
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: MAX_FORM_BYTES },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body as string))),
  );
  app.setErrorHandler((error, request, reply) => failed(error as Failure, request, reply));

  const page = (handle: Handler) => async (request: FastifyRequest, reply: FastifyReply) => {
    const visit = await visitOf(options, request as OfAssembly, reply);
    if (!visit) return reply.redirect('/plain', 303);
    if (request.method === 'POST' && !isFromOwnPage(request)) return toStale(visit, reply);
    return handle(visit, request as OfAssembly, reply);
  };
  const get = (path: string, handle: Handler, own: object = config) =>
    app.get(`${OF}${path}`, { config: own, schema }, page(handle));
  const post = (path: string, handle: Handler, own: object = config) =>
    app.post(`${OF}${path}`, { config: own, schema }, page(handle));

  app.get('/plain', { config, schema: { hide: true } }, (request, reply) => {
    const to = assemblyOfReferer(request);
    return to ? reply.redirect(to, 303) : home(options, request, reply);
  });
  app.get(FAILED, { config, schema: { hide: true } }, (request, reply) => faultPage(request, reply, 200));
  const board = new ProgressBoard(deps);
  get('', (visit, request, reply) => start(visit, reply, queryOf(request, 'unit').slice(0, 12)));
  get('/notice', (visit, _request, reply) => noticePage(visit, reply));
  get('/progress', (visit, _request, reply) => progress(visit, reply, board));
  get('/check', (visit, request, reply) => check(visit, reply, queryOf(request, 'code').slice(0, 20)));
  get('/stale', (visit, _request, reply) => stalePage(visit, reply));
  get('/sign-in', (visit, request, reply) => signInPage(visit, reply, queryOf(request, 'unit').slice(0, 12)));
  post('/sign-in', (visit, request, reply) => signIn(visit, reply, fieldsOf(request)), guessing);
  get('/code', (visit, request, reply) => codePage(visit, reply, queryOf(request, 'challenge').slice(0, 40)));
  post('/code', (visit, request, reply) => answerCode(visit, reply, fieldsOf(request)), guessing);
  post(
    '/sign-out',
    signedIn((visit, session, _request, reply) => signOut(visit, reply, session)),
  );
  get('/units', signedIn(units));
  get(
    '/receipts',
    signedIn((visit, session, _request, reply) => receipts(visit, session, reply, null)),
  );
  get(
    '/receipts/:code',
    signedIn((visit, session, request, reply) => receipts(visit, session, reply, request.params['code'] ?? '')),
  );
  votePages(get, post, guessing);
}

type Register = (path: string, handle: Handler, own?: object) => unknown;

/** The pages of one vote. */
function votePages(get: Register, post: Register, guessing: object): void {
  get(
    '/v/:who/notice',
    voting((turn, _request, reply) => readPage(turn, reply)),
  );
  get('/v/:who/review', voting(review));
  post('/v/:who/submit', signedIn(submit));
  get(
    '/v/:who/refused',
    signedIn(async (visit, session, request, reply) => {
      const turn = await turnOf(visit, session, request.params['who'] ?? '');
      return turn ? refusedPage(turn, reply) : reply.redirect(`${visit.base}/units`, 303);
    }),
  );
  get(
    '/v/:who/code',
    voting((turn, request, reply) => secondCodePage(turn, reply, queryOf(request, 'challenge').slice(0, 40))),
  );
  post('/v/:who/code', signedIn(submitWithCode), guessing);
  get('/deny', signedIn(denials));
  post(
    '/deny',
    signedIn((visit, session, request, reply) => deny(visit, session, reply, fieldsOf(request))),
  );
  get('/v/:who/:motion', voting(question));
  post('/v/:who/:motion', voting(answer));
}

/** A form alone: nothing else has a body here. */
const fieldsOf = ({ body }: FastifyRequest): Fields => (body ?? {}) as Fields;

/** The first, where an address says it twice. */
const queryOf = ({ query }: FastifyRequest, name: string): string =>
  [(query as Readonly<Record<string, string | readonly string[]>>)[name] ?? ''].flat()[0] ?? '';

/** For who is signed in, whose forms carry this session's token; everybody else is asked who he is. */
const signedIn =
  (handle: Signed): Handler =>
  async (visit, request, reply) => {
    const { session } = visit;
    if (!session) return reply.redirect(`${visit.base}/sign-in`, 303);
    const token = fieldsOf(request)['token'] ?? '';
    const action = request.url.split('?')[0]!;
    if (request.method === 'POST' && !isFormToken(visit.options.deps, session.session, action, token))
      return toStale(visit, reply);
    setPlainCookie(visit.options.deps, reply, session.session);
    return handle(visit, session, request, reply);
  };

/** For who may still vote; who has voted, or comes by Back, is told so instead of being asked again. */
const voting = (handle: Voting): Handler =>
  signedIn(async (visit, session, request, reply) => {
    const turn = await turnOf(visit, session, request.params['who'] ?? '');
    if (!turn || !mayVote(visit, turn.terms)) return reply.redirect(`${visit.base}/units`, 303);
    return handle(turn, request, reply);
  });

async function turnOf(visit: Visit, session: PlainSession, who: string): Promise<Turn | null> {
  const all = await termsOf(visit, session);
  const terms = all.ok ? all.value.voters.find((each) => shortName(each) === who) : undefined;
  if (!terms) return null;
  const name = { log: visit.log, voter: terms.voter, person: terms.person };
  const [draft, power] = await Promise.all([readDraft(visit.options.deps, name), powerTextOf(visit, session, terms)]);
  const base = `${visit.base}/v/${who}`;
  return { visit, session, terms, name, draft, power, base, motions: motionsOf(visit.view, terms) };
}

async function units(visit: Visit, session: PlainSession, _request: OfAssembly, reply: FastifyReply) {
  const terms = await termsOf(visit, session);
  return terms.ok ? unitsPage(visit, reply, terms.value.voters) : showRefusal(reply, visit, terms.error);
}

async function receipts(visit: Visit, session: PlainSession, reply: FastifyReply, code: string | null) {
  const terms = await termsOf(visit, session);
  return receiptsPage(visit, session, reply, code, terms.ok ? terms.value.voters : []);
}

async function denials(visit: Visit, session: PlainSession, _request: OfAssembly, reply: FastifyReply) {
  const terms = await termsOf(visit, session);
  return denyPage(visit, session, reply, terms.ok ? terms.value.voters : []);
}

function question(turn: Turn, request: OfAssembly, reply: FastifyReply) {
  const motion = turn.motions.find(({ id }) => id === request.params['motion']);
  return motion ? motionPage(turn, reply, motion) : reply.redirect(`${turn.base}/notice`, 303);
}

/** Keeps the answer and goes on: to the next question without one, or to the page of answers. */
async function answer(turn: Turn, request: OfAssembly, reply: FastifyReply) {
  const { motions, base, visit, name } = turn;
  const motion = motions.find(({ id }) => id === request.params['motion']);
  if (!motion) return reply.redirect(`${base}/notice`, 303);
  const given = answered(turn, motion, fieldsOf(request));
  const { deps } = visit.options;
  if ('fault' in given)
    return redirectWith(deps, reply, { path: `${base}/${motion.id}`, fault: given.fault, typed: fieldsOf(request) });
  clearFlash(reply);
  // He has come past the notice and its button, which says that he has read it.
  if (!turn.draft) await recordReading(votingOf(visit, turn.session), name.voter);
  await keepDraft(deps, name, given.marks);
  const next = motions.slice(motions.indexOf(motion) + 1).find(({ id }) => given.marks[id] === undefined);
  return reply.redirect(`${base}/${next?.id ?? 'review'}`, 303);
}

function review(turn: Turn, _request: OfAssembly, reply: FastifyReply) {
  const missing = firstMissing(turn);
  return missing ? reply.redirect(`${turn.base}/${missing.id}`, 303) : reviewPage(turn, reply);
}

/** Records the ballot once, whatever is pressed how often: the draft's nonce names it. */
async function submit(visit: Visit, session: PlainSession, request: OfAssembly, reply: FastifyReply) {
  const { deps } = visit.options;
  const received = instant(deps.clock.now().getTime());
  const { nonce = '', mine } = fieldsOf(request);
  const turn = await turnOf(visit, session, request.params['who'] ?? '');
  const toUnits = () => reply.redirect(`${visit.base}/units`, 303);
  const toReceipt = (code: string) => reply.redirect(`${visit.base}/receipts/${code}`, 303);
  if (!turn) return toUnits();
  const { draft, name } = turn;
  if (draft?.nonce !== nonce) {
    const key = await serviceKey(deps, visit.log);
    const recorded = key && (await recordedBallot(votingOf(visit, session), key, { nonce }));
    // Whose it is, the page of receipts asks again.
    return recorded ? toReceipt(recorded.code) : toUnits();
  }
  const { base } = turn;
  if (firstMissing(turn)) return reply.redirect(`${base}/review`, 303);
  if (mine !== 'yes') return redirectWith(deps, reply, { path: `${base}/review`, fault: 'mineMissing' });
  const ballot = { voter: name.voter, person: name.person, nonce, marks: draft.marks };
  const cast = await attestBallot(votingOf(visit, session), ballot, received);
  if (cast.ok) return toReceipt(cast.value.code);
  if (cast.error.code === 'SECOND_CODE_NEEDED') return sendSecondCode(turn, reply);
  return redirectWith(deps, reply, { path: `${base}/refused`, refusal: cast.error, nonce });
}

/** A second code, and with it at once the ballot that waited for it; without one, another code is sent. */
async function submitWithCode(visit: Visit, session: PlainSession, request: OfAssembly, reply: FastifyReply) {
  const turn = await turnOf(visit, session, request.params['who'] ?? '');
  if (!turn) return reply.redirect(`${visit.base}/units`, 303);
  const fields = fieldsOf(request);
  if (fields['code'] === undefined) return sendSecondCode(turn, reply);
  const refused = await confirm(turn, reply, fields);
  if (refused) return refused;
  clearFlash(reply);
  // The session as it is now: with the code that was just answered.
  const confirmed = await readPlainSession(visit.options.deps, request);
  return confirmed ? submit(visit, confirmed, request, reply) : reply.redirect(`${visit.base}/sign-in`, 303);
}

/** A form of another site, of another session, or of a page that stood open for too long. */
const toStale = ({ base }: Visit, reply: FastifyReply): FastifyReply => reply.redirect(`${base}/stale`, 303);

/** What such a form is told, on a page of its own, so that Back and a reload do not ask to send it again. */
function stalePage(visit: Visit, reply: FastifyReply): FastifyReply {
  const { say, base } = visit;
  const body = [
    html`<h1>${say('stale')}</h1>`,
    notice(say('stale'), say('staleHint')),
    html`<p><a class="button" href="${base}/units">${say('back')}</a></p>`,
  ];
  return show(reply, visit, say('stale'), body);
}

interface Failure {
  readonly statusCode?: number;
}

function failed(error: Failure, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status >= 500) request.log.error({ err: error, route: request.routeOptions.url }, 'unexpected');
  // So that Back and a reload do not ask to send the form again.
  return request.method === 'POST' ? reply.redirect(FAILED, 303) : faultPage(request, reply, status);
}

function faultPage(request: FastifyRequest, reply: FastifyReply, status: number): FastifyReply {
  const reading = readingOf(request, reply);
  const [title, detail] = [reading.say('fault'), reading.say('faultHint')];
  const body = [
    html`<h1>${title}</h1>`,
    notice(title, detail),
    html`<p><a class="button" href="/plain">${reading.say('back')}</a></p>`,
  ];
  return send(reply, pageOf(reading, { title, body }), status);
}
