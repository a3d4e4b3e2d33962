import type { FastifyReply, FastifyRequest } from 'fastify';
import { toHex } from '../../crypto/bytes.ts';
import { decodeEntry } from '../../crypto/log/entry.ts';
import { formatCount } from '../../crypto/tally/area-text.ts';
import { unitOfCode } from '../assemblies/unit-links/unit-link.ts';
import { assembliesOf } from '../assemblies/view/assembly-view.ts';
import type { VoterTerms } from '../ballots/ballot-terms.ts';
import type { ProgressBoard } from '../ballots/progress.ts';
import { listEstates } from '../estates/estate-facts.ts';
import { logReader } from '../log/log-reader.ts';
import type { Motion } from './answers.ts';
import { html, type Part } from './html.ts';
import { around, button, lines, link, notice, pageOf, zh } from './page.ts';
import { baseOf, readingOf, refusalWords, send, show, windowOf, type PlainOptions, type Visit } from './visit.ts';
import { squareMetres, when, yuan } from './when.ts';

/** From a page of the app that could not run, straight to the same assembly. */
export function assemblyOfReferer({ headers, host }: FastifyRequest): string | null {
  const { referer } = headers;
  if (referer === undefined || !URL.canParse(referer)) return null;
  const { host: from, pathname, searchParams } = new URL(referer);
  const found = /^\/e\/([a-z0-9-]{2,40})\/a\/([0-9a-f]{16})(\/|$)/.exec(pathname);
  if (from !== host || !found) return null;
  const unit = searchParams.get('unit');
  return baseOf({ estate: found[1]!, assembly: found[2]! }) + (unit ? `?unit=${encodeURIComponent(unit)}` : '');
}

/** Every assembly that is going on, by estate. */
export async function home(
  { deps }: PlainOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const reading = readingOf(request, reply);
  const { say, lang } = reading;
  const items: Part[] = [];
  for (const { estate, name } of await listEstates(deps.db))
    for (const each of await assembliesOf(deps, estate, false))
      if (each.phase === 'voting' || each.phase === 'noticed')
        items.push(
          html`<li>
            <p class="muted">${zh(name)}</p>
            <p><a class="link" href="${baseOf(each)}">${zh(each.title)}</a></p>
            ${each.closes && html`<p>${say('deadline', { at: when(lang, each.closes) })}</p>`}
          </li>`,
        );
  const list =
    items.length > 0
      ? html`<ul class="rows">
          ${items}
        </ul>`
      : html`<p>${say('noneOpen')}</p>`;
  const body = [html`<h1>${say('choose')}</h1>`, html`<p>${say('what')}</p>`, list];
  return send(reply, pageOf(reading, { title: say('choose'), body }));
}

/** Whether ballots are taken here: the channel is in the notice, and now is in its window. */
export const isOpen = (visit: Pick<Visit, 'view'>): boolean => {
  const { view } = visit;
  const window = windowOf(visit, 'assisted');
  const now = view.serverTime;
  return view.phase === 'voting' && window !== undefined && window.from <= now && now < window.to;
};

/** `code`: of the unit whose printed link led here. */
export async function start(visit: Visit, reply: FastifyReply, code: string): Promise<FastifyReply> {
  const { view, say, lang, base, options, log } = visit;
  const window = windowOf(visit, 'assisted');
  const unit = code ? await unitOfCode(options.deps, log, code) : null;
  const body = [
    html`<h1>${zh(view.title)}</h1>`,
    unit &&
      html`<div class="box" role="note">
        <p><strong>${around(say, 'scanned', unit.address)}</strong></p>
        <p>${say('scannedNext')}</p>
      </div>`,
    html`<ol class="rows">
      ${view.motions.map(({ title }) => html`<li>${zh(title)}</li>`)}
    </ol>`,
    isOpen(visit)
      ? button(
          visit.session || !unit ? `${base}/units` : `${base}/sign-in?unit=${encodeURIComponent(code)}`,
          say('start'),
        )
      : notice(say('notOpen'), whyNot(visit)),
    window &&
      html`<p>
        ${say('opens', { at: when(lang, window.from) })}<br />${say('deadline', { at: when(lang, window.to) })}
      </p>`,
    html`<p>${around(say, 'convener', view.convener)}</p>`,
    view.contact && html`<p>${around(say, 'contact', view.contact)}</p>`,
    html`<p>${say('what')}</p>
      <p>${say('attested')}</p>`,
    link(`${base}/notice`, say('notice')),
    link(`${base}/receipts`, say('receipts')),
    link(`${base}/progress`, say('progress')),
    link(`${base}/check`, say('check')),
    link(`/e/${view.estate}/a/${view.assembly}`, say('app')),
  ];
  return show(reply, visit, view.title, body);
}

function whyNot({ view, say, lang }: Visit): string {
  const window = windowOf({ view }, 'assisted');
  if (!window) return say('notOffered');
  return view.serverTime < window.from
    ? say('opens', { at: when(lang, window.from) })
    : say('deadline', { at: when(lang, window.to) });
}

/** The notice in plain order, as the app shows it. */
export const noticeParts = (visit: Visit, own?: OwnPart): Part => {
  const { view, say, lang } = visit;
  return [
    view.introduction && lines(view.introduction),
    (view.motions as readonly Motion[])
      .filter(({ id }) => !own || own.ids.includes(id))
      .map((motion) => [
        html`<h2>${zh(motion.title)}</h2>`,
        lines(motion.explanation),
        offeredBy(visit, motion),
        motion.cost && html`<p>${around(say, 'cost', fundWords(motion.cost), { yuan: yuan(motion.cost.fen) })}</p>`,
        sharePart(visit, own?.shares.find((share) => share.motion === motion.id)?.fen),
        motion.ifPassed && html`<p>${around(say, 'ifPassed', motion.ifPassed)}</p>`,
        motion.ifNotPassed && html`<p>${around(say, 'ifNot', motion.ifNotPassed)}</p>`,
        motion.proposedBy && html`<p>${around(say, 'proposedBy', motion.proposedBy)}</p>`,
        motion.against && html`<p>${around(say, 'against', motion.against)}</p>`,
        papersOf(visit, motion),
      ]),
    html`<h2>${say('rules')}</h2>`,
    html`<ul class="rows">
      ${view.rulesInWords.map(({ name, value }) => html`<li>${name[lang]}${lang === 'zh' ? '：' : ': '}${value[lang]}</li>`)}
    </ul>`,
  ];
};

/** What of a notice concerns one voter. */
interface OwnPart {
  readonly ids: readonly string[];
  readonly shares: VoterTerms['shares'];
}

const fundWords = ({ source, sharing }: { readonly source: string; readonly sharing: string }): string =>
  [source, sharing].filter(Boolean).join(' · ');

/** What a motion would cost this voter. */
export const sharePart = ({ say }: Pick<Visit, 'say'>, fen: number | undefined): Part =>
  fen !== undefined && html`<p class="box">${say('share', { yuan: yuan(fen) })}</p>`;

/** The options of a choice, or who stands in an election, in the order of the notice. */
function offeredBy(visit: Visit, { options, candidates, seats = 0 }: Motion): Part {
  const { say } = visit;
  if (options)
    return html`<ul class="rows">
      ${options.map(({ title, text }) => html`<li><strong>${zh(title)}</strong>${text && lines(text)}</li>`)}
    </ul>`;
  return (
    candidates && [
      html`<p>${say('seats', { of: candidates.length, seats })}</p>`,
      html`<ol class="rows">
        ${candidates.map(
          ({ name, profile, photo }) =>
            html`<li>
              ${photo && portrait(visit, name, photo)}
              <p><strong>${zh(name)}</strong></p>
              ${profile && lines(profile)}
            </li>`,
        )}
      </ol>`,
    ]
  );
}

export const portrait = (visit: Visit, name: string, photo: { readonly sha256: string }): Part =>
  html`<p>
    <img
      class="portrait"
      src="${documentAddress(visit, photo)}"
      alt="${visit.say('photo', { name })}"
      width="96"
      height="128"
    />
  </p>`;

type Attached = Pick<Visit['view']['motions'][number], 'attachments'>;

/** A motion's papers with their size: nothing is loaded that nobody asked for. */
export const papersOf = ({ view, say }: Pick<Visit, 'view' | 'say'>, { attachments }: Attached): Part =>
  attachments.length > 0 && [
    html`<p class="muted">${say('papers')}</p>`,
    html`<ul class="rows">
      ${attachments.map(
        ({ title, document: { sha256, bytes } }) =>
          html`<li>
            <a class="link" href="${documentAddress({ view }, { sha256 })}">${zh(title)}</a>
            ${sizeOf(bytes)}
          </li>`,
      )}
    </ul>`,
  ];

export const documentAddress = ({ view }: Pick<Visit, 'view'>, { sha256 }: { readonly sha256: string }): string =>
  `/api/estates/${view.estate}/assemblies/${view.assembly}/documents/${sha256}`;

const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

export const noticePage = (visit: Visit, reply: FastifyReply): FastifyReply =>
  show(reply, visit, visit.say('notice'), [
    html`<h1>${visit.say('notice')}</h1>`,
    noticeParts(visit),
    link(visit.base, visit.say('back')),
  ]);

export async function progress(visit: Visit, reply: FastifyReply, board: ProgressBoard): Promise<FastifyReply> {
  const { say, view, log, base } = visit;
  const found = await board.of(log);
  const weight = ({ heads, areaCm2 }: { heads: number; areaCm2: number }) => {
    return { heads: formatCount(heads), area: squareMetres(areaCm2) };
  };
  const parts = (found?.turnouts ?? []).map((turnout) => [
    html`<ul>
      ${view.motions
        .filter(({ id }) => turnout.motions.some((motion) => motion === id))
        .map(({ title }) => html`<li>${zh(title)}</li>`)}
    </ul>`,
    html`<p><strong>${say('took', weight(turnout.participating))}</strong></p>`,
    html`<p>${say('total', weight(turnout.electorate))} · ${say('needed', weight(turnout.needed))}</p>`,
  ]);
  const title = say('progress');
  return show(reply, visit, title, [
    html`<h1>${title}</h1>`,
    parts,
    html`<p>${say('noChoices')}</p>`,
    link(base, say('back')),
  ]);
}

/** Anybody with a receipt number sees, after the close, that the entry is in the log. */
export async function check(visit: Visit, reply: FastifyReply, code: string): Promise<FastifyReply> {
  const { say, base } = visit;
  const title = say('check');
  const asked = code.trim() === '' ? null : await checked(visit, code);
  const body = [
    html`<h1>${title}</h1>`,
    html`<p>${say('checkHint')}</p>`,
    asked,
    html`<form method="get" action="${base}/check">
      <label for="code">${say('receiptCode')}</label>
      <input id="code" name="code" value="${code}" maxlength="20" autocomplete="off" autocapitalize="characters" />
      <button class="button primary">${say('checkNow')}</button>
    </form>`,
    link(base, say('back')),
  ];
  return show(reply, visit, title, body);
}

async function checked({ options, log, lang, say }: Visit, code: string): Promise<Part> {
  const reader = logReader(options.deps.db);
  const head = await reader.head(log);
  const rows = head?.closed ? await reader.entriesByCode(log, code) : [];
  if (rows.length === 0) {
    const { title, detail } = refusalWords({ code: head?.closed ? 'RECEIPT_NOT_FOUND' : 'ENTRIES_SEALED' }, lang);
    return notice(title, detail);
  }
  return rows.map(({ seq, entry, leafHash }) => {
    const decoded = decodeEntry(entry);
    if (!decoded.ok) throw new Error(`entry ${seq}: ${decoded.error}`);
    return html`<div class="box" role="status">
      <p><strong>${say('found', { seq, at: when(lang, decoded.value.at) })}</strong></p>
      <p class="hash">${toHex(leafHash)}</p>
    </div>`;
  });
}
