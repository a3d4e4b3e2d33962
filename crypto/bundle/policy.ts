import type { Body } from '../entries/bodies.ts';
import { COSIGNATURE_V1, ED25519, parseVkey } from '../log/note.ts';
import { err, ok, type Result } from '../result.ts';

/** Whose signatures a head of this log needs, as `open-log` says. */
export interface Policy {
  readonly log: string;
  readonly witnesses: readonly string[];
  readonly quorum: number;
}

/** The file `policy`, in the form of https://c2sp.org/tlog-policy: the one text that an `open-log` gives. */
export function policyText({
  vkey,
  witnesses,
  quorum,
}: Pick<Body<'open-log'>, 'vkey' | 'witnesses' | 'quorum'>): string {
  const names = witnesses.map((_, index) => `w${index + 1}`);
  const group = quorum > 0 ? [`group witnesses ${quorum} ${names.join(' ')}`] : [];
  return [
    `log ${vkey}`,
    ...witnesses.map((witness, index) => `witness ${names[index]} ${witness}`),
    ...group,
    `quorum ${quorum > 0 ? 'witnesses' : 'none'}`,
    '',
  ].join('\n');
}

/** Reads exactly what `policyText` writes. */
export function parsePolicy(text: string): Result<Policy, string> {
  const log = /^log (\S+)\n/.exec(text)?.[1] ?? '';
  const witnesses = [...text.matchAll(/^witness w\d+ (\S+)$/gm)].map(([, vkey]) => vkey!);
  const quorum = Number(/^group witnesses (\d{1,2}) /m.exec(text)?.[1] ?? 0);
  if (policyText({ vkey: log, witnesses, quorum }) !== text) return err('the policy is not in its one form');
  if (!isVkey(log, ED25519)) return err('the policy names no verifier key of a log');
  return witnesses.every((vkey) => isVkey(vkey, COSIGNATURE_V1)) && quorum <= witnesses.length
    ? ok({ log, witnesses, quorum })
    : err('the policy names a witness without a verifier key, or a quorum beyond the witnesses');
}

function isVkey(text: string, type: number): boolean {
  const vkey = parseVkey(text);
  return vkey.ok && vkey.value.type === type;
}
