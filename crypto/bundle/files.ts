import { equalBytes, fromUtf8, toHex, utf8 } from '../bytes.ts';
import { sha256 } from '../hash.ts';
import { DELIVERY_LIST_TYPE } from '../count/delivery-list.ts';
import type { LogState } from '../replay/state.ts';
import { fault, type Fault } from './checks.ts';
import {
  CERTIFICATE,
  documentPath,
  OPENINGS,
  parseBundlePath,
  POLICY,
  README,
  REQUIRED,
  rollPath,
  tilePathsOf,
  type BundlePath,
} from './paths.ts';
import { parsePolicy, policyText, type Policy } from './policy.ts';
import { README_TEXTS } from './readme.ts';
import type { BundleSource } from './source.ts';

/** The files of a bundle, and what is wrong with them before any entry is read. */
export interface FilesRead {
  readonly paths: ReadonlySet<string>;
  readonly heads: readonly number[];
  readonly rolls: readonly string[];
  readonly documents: readonly string[];
  readonly policy: Policy | null;
  readonly fault: Fault | null;
}

type Kind<K extends BundlePath['kind']> = Extract<BundlePath, { kind: K }>;

/** Check 0 as far as the files speak for themselves. */
export async function readFiles(source: BundleSource): Promise<FilesRead> {
  const listed = await source.paths();
  const paths = new Set(listed);
  const parsed = listed.map((path) => ({ path, is: parseBundlePath(path) }));
  const of = <K extends BundlePath['kind']>(kind: K) =>
    parsed.flatMap(({ is }) => (is?.kind === kind ? [is as Kind<K>] : []));
  const documents = of('document').map(({ sha256: name }) => name);
  const policy = paths.has(POLICY) ? parsePolicy(fromUtf8(await source.read(POLICY)) ?? '') : null;
  const found =
    foreignFault(parsed) ??
    missingFault(paths) ??
    (policy && !policy.ok ? fault('策略文件无效', policy.error, { path: POLICY }) : null) ??
    (await readmeFault(source)) ??
    (await documentsFault(source, documents));
  return {
    paths,
    heads: of('head').map(({ size }) => size),
    rolls: of('roll').map(({ root }) => root),
    documents,
    policy: policy?.ok ? policy.value : null,
    fault: found,
  };
}

function foreignFault(parsed: readonly { readonly path: string; readonly is: BundlePath | null }[]): Fault | null {
  const foreign = parsed.find(({ is }) => is === null);
  return foreign ? fault('不应有此文件', 'no such file belongs to a bundle', { path: foreign.path }) : null;
}

function missingFault(paths: ReadonlySet<string>): Fault | null {
  const missing = REQUIRED.find((path) => !paths.has(path));
  return missing ? fault('缺少文件', 'the file is missing', { path: missing }) : null;
}

async function readmeFault(source: BundleSource): Promise<Fault | null> {
  const bytes = await source.read(README);
  return README_TEXTS.some((text) => equalBytes(utf8(text), bytes))
    ? null
    : fault('说明文件被改动', 'the text was changed', { path: README });
}

async function documentsFault(source: BundleSource, names: readonly string[]): Promise<Fault | null> {
  for (const name of names) {
    const path = documentPath(name);
    if (toHex(sha256(await source.read(path))) !== name)
      return fault('附件与其名称（哈希）不符', 'the document is not the one its name says', { path });
  }
  return null;
}

/** Check 0 as far as it takes the log to say which files belong to it. */
export function filesOfLogFault(files: FilesRead, state: LogState, referenced: ReadonlySet<string>): Fault | null {
  const { opened, roll, certified } = state;
  if (!opened) return fault('没有开启记录', 'the log has no open-log');
  if (files.policy && policyText(opened.body) !== policyText(asBody(files.policy)))
    return fault('策略与开启记录不符', 'the policy is not that of open-log', { path: POLICY });
  const stray = files.documents.find((name) => !referenced.has(name));
  if (stray) return fault('附件没有被任何记录引用', 'no entry refers to the document', { path: documentPath(stray) });
  const rolls = roll ? [rollPath(roll.root)] : [];
  return (
    exactly(files, 'rolls/', rolls) ??
    exactly(files, 'tile/', tilePathsOf(state.size)) ??
    exactly(files, CERTIFICATE, certified ? [CERTIFICATE] : []) ??
    openingsFault(files, state) ??
    deliveryFault(files, state)
  );
}

const asBody = ({ log, witnesses, quorum }: Policy) => ({ vkey: log, witnesses, quorum });

/** Of the files under a name, exactly these. */
function exactly({ paths }: FilesRead, prefix: string, wanted: readonly string[]): Fault | null {
  const missing = wanted.find((path) => !paths.has(path));
  if (missing !== undefined) return fault('缺少文件', 'the file is missing', { path: missing });
  const allowed = new Set(wanted);
  const stray = [...paths].find((path) => path.startsWith(prefix) && !allowed.has(path));
  return stray === undefined ? null : fault('不应有此文件', 'the file does not belong to this log', { path: stray });
}

/**
 * Once certified, a bundle shows at least what the notice said it would, until the file is closed: years after `archive` marks
 * may be erased, and what they showed is then not checkable.
 */
function openingsFault({ paths }: FilesRead, { certified, archived, notice, closed }: LogState): Fault | null {
  const has = paths.has(OPENINGS);
  if (has && !closed) return fault('截止前不应公开表决内容', 'openings before the close', { path: OPENINGS });
  const owed = certified !== null && archived === null && notice?.body.rules.disclosure === 'rooms-and-marks';
  return owed && !has ? fault('公告规定公开的表决内容缺失', 'the notice discloses marks', { path: OPENINGS }) : null;
}

/** Where silent owners count, who was served is part of the result. */
function deliveryFault({ paths }: FilesRead, { notice, deliveryLists }: LogState): Fault | null {
  if (!notice || notice.body.rules.silent === 'not-counted') return null;
  const missing = deliveryLists.map(({ sha256: name }) => documentPath(name)).find((path) => !paths.has(path));
  return missing === undefined ? null : fault('缺少送达名单', `a ${DELIVERY_LIST_TYPE} is missing`, { path: missing });
}
