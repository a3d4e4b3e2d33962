import { COSIGNATURE_V1, parseVkey } from '../../crypto/log/note.ts';
import type { ConfigFault, Values } from './environment.ts';

/** A witness that the service can reach. */
export interface WitnessParty {
  /** Name of its key. */
  readonly name: string;
  readonly vkey: string;
  /** Submission prefix of c2sp.org/tlog-witness. */
  readonly url: string;
}

export interface WitnessPlan {
  readonly parties: readonly WitnessParty[];
  /** How many of them must cosign the heads that need it. */
  readonly quorum: number;
}

interface WitnessValues {
  readonly WITNESSES?: string;
  readonly WITNESS_QUORUM?: number;
}

/** More than half of them, unless the operator says otherwise. */
export function witnessPlan({ WITNESSES = '', WITNESS_QUORUM }: WitnessValues): WitnessPlan {
  const parties = pairsIn(WITNESSES).map(({ url, vkey }) => ({ name: vkey.slice(0, vkey.indexOf('+')), vkey, url }));
  const majority = parties.length === 0 ? 0 : Math.floor(parties.length / 2) + 1;
  return { parties, quorum: WITNESS_QUORUM ?? majority };
}

/** Beyond the form: keys that are no witness keys, one named twice, a quorum that can never be reached. */
export function witnessFaults(values: Values): readonly ConfigFault[] {
  const pairs = pairsIn(values['WITNESSES'] ?? '');
  const names = pairs.map(({ vkey }) => {
    const key = parseVkey(vkey);
    return key.ok && key.value.type === COSIGNATURE_V1 ? key.value.name : null;
  });
  const faults: ConfigFault[] = [];
  if (names.includes(null) || new Set(names).size < names.length || names.length > 10)
    faults.push({
      name: 'WITNESSES',
      zh: '应为见证方自己的公钥（npm run witness 打印的那一行），互不相同，至多十个',
      en: 'should hold the verifier keys that witnesses printed, each once, at most ten',
    });
  if (Number(values['WITNESS_QUORUM'] ?? 0) > pairs.length)
    faults.push({ name: 'WITNESS_QUORUM', zh: '不能多于见证方个数', en: 'is above the number of witnesses' });
  return faults;
}

const pairsIn = (text: string): { readonly url: string; readonly vkey: string }[] =>
  text
    .split(',')
    .map((pair) => pair.trim())
    .filter(Boolean)
    .map((pair) => ({ url: pair.split(' ')[0] ?? '', vkey: pair.split(' ')[1] ?? '' }));
