import { commit } from '../../crypto/ballot/commitment.ts';
import type { VoterId } from '../../crypto/brands.ts';
import { fromBase64Url, toBase64Url } from '../../crypto/bytes.ts';
import type { JsonObject } from '../../crypto/canonical.ts';
import { uploadDocument } from './convene.ts';
import { asked, type Http } from './players/http.ts';
import { act, freshSalt, pathOf, type AssemblyPath, type Staff } from './players/staff.ts';
import { scanImage } from './scan-image.ts';

/** A paper in somebody's hand, and what stands on it. */
export interface Paper {
  readonly serial: string;
  readonly voter: string;
  readonly marks: JsonObject;
}

interface PaperFacts {
  readonly aud: string;
  readonly voter: string;
  readonly motions: readonly string[];
}

/** Two community workers, who never read for each other. */
export interface Clerks {
  readonly first: Staff;
  readonly second: Staff;
}

/** Whoever has not voted yet, or has: whether, never how. */
export async function paperVoters(
  http: Http,
  log: AssemblyPath,
  clerk: Staff,
): Promise<readonly { voter: string; voted: boolean; paper: string | null }[]> {
  const { voters } = await asked<{ voters: readonly { voter: string; voted: boolean; paper: string | null }[] }>(http, {
    method: 'GET',
    path: `${pathOf(log)}/paper-voters`,
    token: clerk.token,
  });
  return voters;
}

/** Numbered papers for these voters, each marked by its owner as `markedAs` says. */
export async function issuePapers(
  http: Http,
  log: AssemblyPath,
  clerk: Staff,
  voters: readonly string[],
  markedAs: (index: number, motions: readonly string[]) => JsonObject,
): Promise<Paper[]> {
  const before = new Set((await paperVoters(http, log, clerk)).map(({ paper }) => paper));
  await act(http, log, [clerk], { type: 'paper-issued', input: { voters } });
  const issued = (await paperVoters(http, log, clerk)).filter(({ paper }) => paper !== null && !before.has(paper));
  const papers: Paper[] = [];
  for (const [index, { paper, voter }] of issued.entries()) {
    const { motions } = await factsOf(http, log, clerk, paper!);
    papers.push({ serial: paper!, voter, marks: markedAs(index, motions) });
  }
  return papers;
}

async function factsOf(http: Http, log: AssemblyPath, clerk: Staff, serial: string): Promise<PaperFacts> {
  const found = await asked<{ paper?: PaperFacts }>(http, {
    method: 'GET',
    path: `${pathOf(log)}/papers/${serial}`,
    token: clerk.token,
  });
  if (!found.paper) throw new Error(`paper ${serial} is not known`);
  return found.paper;
}

/** Scanned when it comes back, then into the box. */
export async function receivePaper(
  http: Http,
  log: AssemblyPath,
  clerk: Staff,
  paper: Paper,
  box: string,
): Promise<void> {
  const file = { name: `${paper.serial}.png`, type: 'image/png', content: scanImage(paper.serial) };
  const { sha256 } = await uploadDocument(http, log, clerk, file);
  await act(http, log, [clerk], { type: 'paper-registered', input: { box, scan: sha256, serial: paper.serial } });
}

/** Counted by both: one seals and photographs the box, the other counts again and countersigns. */
export async function sealBox(
  http: Http,
  log: AssemblyPath,
  { first, second }: Clerks,
  { box, count }: { readonly box: string; readonly count: number },
): Promise<void> {
  const number = `F-${box}`;
  const file = { name: `${number}.png`, type: 'image/png', content: scanImage(number) };
  const { sha256: photo } = await uploadDocument(http, log, first, file);
  await act(http, log, [first], { type: 'box-sealed', input: { box, count, seal: { number, photo } } });
  const path = `${pathOf(log)}/boxes/${box}/countersignature`;
  await asked(http, { method: 'POST', path, token: second.token, body: { count } });
}

/** The first reading: the clerk's device makes the commitment and hands the opening over with the signature. */
export async function enterPaper(
  http: Http,
  log: AssemblyPath,
  clerk: Staff,
  serial: string,
  marks: JsonObject,
): Promise<void> {
  const { aud, voter } = await factsOf(http, log, clerk, serial);
  const salt = freshSalt();
  const commitment = commit(aud, voter as VoterId, salt, marks);
  await act(http, log, [clerk], {
    type: 'paper-entered',
    input: { commitment, serial },
    opening: { marks, salt: toBase64Url(salt) },
  });
}

/** The second reading, blind: only the same marks give the same commitment. */
export async function reviewPaper(
  http: Http,
  log: AssemblyPath,
  clerk: Staff,
  serial: string,
  marks: JsonObject,
): Promise<void> {
  const { salt, aud, voter } = await asked<{ salt: string; aud: string; voter: string }>(http, {
    method: 'GET',
    path: `${pathOf(log)}/papers/${serial}/review-terms`,
    token: clerk.token,
  });
  const commitment = commit(aud, voter as VoterId, fromBase64Url(salt)!, marks);
  await act(http, log, [clerk], { type: 'paper-reviewed', input: { commitment, serial } });
}

/** Both clerks read every paper; on the paper that `misread` names the first one slips, sees it, and reads again. */
export async function readPapers(
  http: Http,
  log: AssemblyPath,
  { first, second }: Clerks,
  papers: readonly Paper[],
  misread: string | undefined,
): Promise<void> {
  for (const { serial, marks } of papers) {
    if (serial === misread) {
      await enterPaper(http, log, first, serial, slipOf(marks));
      await act(http, log, [first], { type: 'paper-voided', input: { reason: '第一人录入有误，重新录入', serial } });
    }
    await enterPaper(http, log, first, serial, marks);
    await reviewPaper(http, log, second, serial, marks);
  }
}

const slipOf = (marks: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(marks).map(([motion, mark]) => [motion, mark === 'for' ? 'against' : 'for']));
