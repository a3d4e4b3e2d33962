import type { Instant } from '../brands.ts';
import type { Json, JsonObject } from '../canonical.ts';
import type { FrozenRules } from '../law/rules.ts';
import { RULE_CATALOGUE, RULE_KEYS } from '../law/rule-catalogue.data.ts';
import { stepBytes } from '../replay/replay.ts';
import { newState, type LogState } from '../replay/state.ts';
import { weightsOf } from '../roll/electorate.ts';
import { rollOf, totalsOf, type Roll } from '../roll/roll.ts';
import type { RollLeaf } from '../roll/leaf.ts';
import { dayEnd, addDays, addMs, localDay } from '../time.ts';
import { noteKey, testKey, type TestKey } from './fixed-keys.ts';
import { documentOf, TEST_LEAVES, textDocument, type TestDocument } from './test-estate.ts';
import { TestLog, type Filed, type Tampering } from './test-log.ts';

export const TEST_RULES: FrozenRules = {
  blankItem: 'not-participating',
  changePolicy: 'until-close',
  coOwners: 'first',
  collision: 'first',
  disclosure: 'rooms-and-marks',
  extension: 'allowed',
  followMajority: 'off',
  headcountRule: 'owner',
  invalidItem: 'not-participating',
  objectionDays: 3,
  outageHours: 2,
  outageMinutes: 15,
  overvote: 'item',
  parking: 'excluded',
  proxyLimit: 0,
  silent: 'not-counted',
  tieBreak: 'run-off',
};

/** Roles of a small assembly; two people for whatever needs two. */
export const PEOPLE = {
  officer: testKey('officer 1'),
  secondOfficer: testKey('officer 2'),
  convener: testKey('convener'),
  clerk: testKey('clerk 1'),
  secondClerk: testKey('clerk 2'),
  thirdClerk: testKey('clerk 3'),
  service: testKey('service'),
} as const;

const ROLES: readonly (readonly [keyof typeof PEOPLE, string])[] = [
  ['secondOfficer', 'officer'],
  ['convener', 'convener'],
  ['clerk', 'clerk'],
  ['secondClerk', 'clerk'],
  ['thirdClerk', 'clerk'],
  ['service', 'service'],
];

export interface BallotOptions {
  readonly person?: string;
  readonly key?: TestKey;
  readonly n?: number;
  readonly received?: Instant;
  /** Parts of the signed payload to replace. */
  readonly changes?: JsonObject;
}

export interface AssemblyOptions {
  readonly rules?: Partial<FrozenRules>;
  readonly tampering?: Tampering;
  readonly leaves?: readonly RollLeaf[];
  readonly origin?: string;
  /** Verifier keys; with any, the quorum is one. */
  readonly witnesses?: readonly string[];
  readonly firstAssembly?: boolean;
  /** Changes the notice before it is signed. */
  readonly notice?: (fields: JsonObject) => JsonObject;
  readonly start?: Instant;
  /** A log that keeps its entries elsewhere than in memory. */
  readonly log?: (at: Instant) => TestLog;
  /** Stated instead of what an honest count gives. */
  readonly tallies?: Json;
  /** Changes how a ballot is cast; `count` of the ballots before it. */
  readonly ballot?: (owner: string, count: number) => BallotOptions;
}

const START = '2026-11-01T01:00:00.000Z' as Instant;

/** Everything of an assembly up to the opening of the vote, played into a log. */
export class TestPreparation {
  readonly log: TestLog;
  readonly rules: FrozenRules;
  readonly roll: Roll;
  readonly documents = new Map<string, Uint8Array>();
  protected readonly options: AssemblyOptions;
  opens: Instant;
  ends: Instant;

  constructor(options: AssemblyOptions = {}) {
    this.options = options;
    this.rules = { ...TEST_RULES, ...options.rules };
    this.roll = rollOf(options.leaves ?? TEST_LEAVES);
    const start = options.start ?? START;
    this.log = options.log?.(start) ?? new TestLog(start, options.tampering, options.origin);
    this.opens = dayEnd(addDays(localDay(this.log.at), 16));
    this.ends = addMs(this.opens, 5 * 86_400_000);
  }

  /** The state that replay gives for the entries so far; throws if replay refuses one. */
  state(): LogState {
    const state = newState(this.log.origin);
    for (const bytes of this.log.entries) {
      const stepped = stepBytes(state, bytes, (_, voter) => this.roll.leaves.has(voter));
      if (!stepped.ok) throw new Error(`entry ${state.size}: ${stepped.error.code} ${stepped.error.detail ?? ''}`);
    }
    return state;
  }

  document(text: string, type?: string): JsonObject {
    return this.#file(textDocument(text, type));
  }

  bytesDocument(bytes: Uint8Array, type: string): JsonObject {
    return this.#file(documentOf(bytes, type));
  }

  #file({ bytes, ref }: TestDocument): JsonObject {
    this.documents.set(ref.sha256, bytes);
    return ref;
  }

  act(type: Parameters<TestLog['act']>[0], fields: JsonObject, ...signers: TestKey[]): Filed | null {
    this.log.wait(1000);
    return this.log.act(type, fields, signers);
  }

  openLog(): this {
    const { officer } = PEOPLE;
    this.log.append('open-log', {
      officer: { jwk: officer.jwk, person: officer.person, pop: this.proof(officer, 'officer') },
      pack: { document: this.document('pack'), id: 'CN' },
      predecessor: null,
      quorum: Math.min(1, this.options.witnesses?.length ?? 0),
      rules: 1,
      suite: 'sha256-ed25519',
      vkey: noteKey(this.log.origin).vkey,
      witnesses: [...(this.options.witnesses ?? [])],
    });
    for (const [name, role] of ROLES) this.enrol(PEOPLE[name], role);
    return this;
  }

  enrol(key: TestKey, role: string, signer: TestKey = PEOPLE.officer): Filed | null {
    const { jwk, person } = key;
    return this.act('enrol', { jwk, person, pop: this.proof(key, role), role }, signer);
  }

  proof({ sign, person }: TestKey, role: string): string {
    return sign('key+jws', { aud: this.log.origin, nonce: this.log.nonce(), person, role });
  }

  totals(): JsonObject {
    return { ...totalsOf(this.roll) };
  }

  publishRoll(): this {
    const asOf = localDay(this.log.at);
    this.act('roll-published', { ...this.totals(), asOf, document: this.document('roll') }, PEOPLE.convener);
    return this;
  }

  freezeRoll(): this {
    this.act('roll-frozen', this.totals(), PEOPLE.convener);
    this.act('roll-countersigned', { root: this.roll.root, vkey: this.log.key.vkey }, PEOPLE.officer);
    return this;
  }

  convener(): JsonObject {
    const kind = this.options.firstAssembly ? 'preparatory-group' : 'committee';
    return { evidence: [], group: null, kind, name: '业主委员会', petition: null, termEndsOn: null };
  }

  noticeFields(): JsonObject {
    const window = { from: this.opens, to: this.ends };
    const electorate = (definition: Parameters<typeof weightsOf>[1]): JsonObject => {
      const { total, units } = weightsOf(this.roll.leaves.values(), definition, this.rules);
      return { areaCm2: total.areaCm2, definition: definition as unknown as Json, heads: total.heads, units };
    };
    const text = (name: string) => this.document(name);
    const fields: JsonObject = {
      bases: basesFor(this.rules),
      channels: { assisted: window, online: window, paper: window },
      convener: this.convener(),
      documents: [],
      electorates: { e1: electorate({ buildings: ['1'] }), e2: electorate({ all: true }) },
      firstAssembly: this.options.firstAssembly ?? false,
      motions: [
        {
          electorate: 'e1',
          id: 'm1',
          item: 5,
          kind: 'decide',
          matter: 'M09',
          text: text('motion 1'),
          title: '使用维修资金',
        },
        {
          electorate: 'e2',
          id: 'm2',
          item: 8,
          kind: 'decide',
          matter: 'M14',
          text: text('motion 2'),
          title: '设置快递柜',
        },
        {
          ...{
            electorate: 'e2',
            id: 'm3',
            item: 4,
            kind: 'choose',
            matter: 'M05',
            text: text('motion 3'),
            title: '选聘物业',
          },
          options: [
            { id: 'o1', title: '甲公司' },
            { id: 'o2', title: '乙公司' },
          ],
        },
        {
          ...{
            electorate: 'e2',
            id: 'm4',
            item: 3,
            kind: 'elect',
            matter: 'M03',
            text: text('motion 4'),
            title: '选举业委会',
          },
          candidates: ['c1', 'c2', 'c3'],
          seats: 2,
        },
      ],
      root: this.roll.root,
      rules: { ...this.rules },
      text: text('notice'),
      title: '业主大会会议公告',
    };
    return this.options.notice?.(fields) ?? fields;
  }

  notice(): this {
    this.act('notice', this.noticeFields(), PEOPLE.convener);
    return this;
  }

  /** Everything before the vote, up to its opening. */
  prepare(): this {
    return this.openLog().publishRoll().notice().freezeRoll().open();
  }

  open(): this {
    this.log.until(this.opens);
    return this;
  }
}

/** A clause for every rule that needs one. */
function basesFor(rules: FrozenRules): JsonObject {
  const needy = RULE_KEYS.filter((key) => {
    const rule = RULE_CATALOGUE[key];
    if (rule.kind === 'number') return rule.needs !== 'none';
    const choices: readonly { value: unknown; needs: string }[] = rule.choices;
    return choices.find(({ value }) => value === rules[key])?.needs !== 'none';
  });
  return Object.fromEntries(needy.map((key) => [key, { clause: '议事规则第十二条', document: null, page: 3 }]));
}
