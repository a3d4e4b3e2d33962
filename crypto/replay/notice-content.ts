import type { Body } from '../entries/bodies.ts';
import type { ElectorateDefinition, Motion } from '../entries/notice.ts';
import { RULE_CATALOGUE, RULE_KEYS } from '../law/rule-catalogue.data.ts';
import { mayConvene } from '../law/conveners/conveners.data.ts';
import { petitionSuffices } from '../law/conveners/petition.ts';
import { classify, matterOf } from '../law/matters.ts';
import { largestTallyBytes, MAX_TALLY_BYTES } from '../count/tally-room.ts';
import type { RuleKey } from '../law/rules.ts';
import { hasOwn } from '../shape.ts';
import { broken, type Broken } from './broken.ts';

type Notice = Body<'notice'>;

/** What must fit together inside a notice, beyond the shape of each part. */
export function noticeFault(notice: Notice): Broken | null {
  return (
    convenerFault(notice) ??
    motionsFault(notice.motions) ??
    electoratesFault(notice) ??
    rulesFault(notice) ??
    roomFault(notice)
  );
}

function motionsFault(motions: readonly Motion[]): Broken | null {
  for (const [index, motion] of motions.entries()) {
    if (motion.id !== `m${index + 1}`) return broken('bad-motions', `${motion.id} is not m${index + 1}`);
    const fault = motionFault(motion);
    if (fault) return broken('bad-motions', `${motion.id}: ${fault}`);
  }
  return null;
}

/** Art. 13 of the Regulations and the order of assemblies; what only a place demands is not judged here. */
function convenerFault({ convener: { kind, petition, evidence }, firstAssembly }: Notice): Broken | null {
  if (!mayConvene(kind, firstAssembly)) return broken('bad-convener', `${kind} does not convene this assembly`);
  if (!petition) return null;
  if (!petitionSuffices(petition))
    return broken('bad-convener', 'the petition falls short of 20 % of heads or of area');
  const isShown = evidence.some((each) => each.kind === 'petition-signatures');
  return isShown ? null : broken('bad-convener', 'the petition comes without its signatures');
}

/** Unanimous matters, surveys and the like cannot stand in a notice, and nobody puts a matter under another item. */
function matterFault({ matter: id, item }: Motion): string | null {
  const matter = matterOf(id);
  if (!matter) return `${id} is not in the catalogue`;
  const classified = classify(matter, item);
  return classified.ok ? null : classified.error.en;
}

function motionFault(motion: Motion): string | null {
  const fault = matterFault(motion);
  if (fault !== null) return fault;
  switch (motion.kind) {
    case 'decide':
      return null;
    case 'choose':
      return areNumbered(
        motion.options.map(({ id }) => id),
        'o',
      )
        ? null
        : 'options are o1, o2, … in order';
    case 'elect':
      if (!areNumbered(motion.candidates, 'c')) return 'candidates are c1, c2, … in order';
      // Only the committee is elected, and no other item decides by candidate.
      return motion.item === 3 ? null : 'an election is of item 3';
  }
}

const areNumbered = (ids: readonly string[], letter: string): boolean =>
  ids.every((id, index) => id === `${letter}${index + 1}`);

function electoratesFault({ electorates, motions }: Notice): Broken | null {
  const named = new Set<string>(motions.map((motion) => motion.electorate));
  for (const id of named) if (!hasOwn(electorates, id)) return broken('bad-electorates', `${id} is not defined`);
  for (const [id, electorate] of Object.entries(electorates)) {
    if (!named.has(id)) return broken('bad-electorates', `${id} is not used`);
    if (electorate.heads === 0 || electorate.areaCm2 === 0) return broken('bad-electorates', `${id} is empty`);
    if (!isSorted(electorate.definition)) return broken('bad-electorates', `${id} is not in sorted order`);
  }
  return null;
}

function isSorted(definition: ElectorateDefinition): boolean {
  if ('all' in definition) return true;
  const lists = Object.values(definition) as (readonly string[])[];
  // An empty definition would be a second spelling of {"all":true}.
  return lists.length > 0 && lists.every((list) => list.every((name, index) => index === 0 || list[index - 1]! < name));
}

/** Contested choices rest on a clause, and some on its page; a first assembly has agreed on nothing yet. */
function rulesFault({ bases, firstAssembly, rules }: Notice): Broken | null {
  const keys: readonly string[] = RULE_KEYS;
  for (const key of Object.keys(bases)) if (!keys.includes(key)) return broken('bad-rules', `${key} is not a rule`);
  for (const key of RULE_KEYS) {
    const needs = basisNeeded(key, rules[key]);
    const basis = hasOwn(bases, key) ? bases[key] : undefined;
    if (needs !== 'none' && !basis) return broken('bad-rules', `${key} has no basis`);
    if (needs === 'clause-and-page' && basis?.page === 0) return broken('bad-rules', `${key} names no page`);
  }
  if (firstAssembly && (rules.silent !== 'not-counted' || rules.headcountRule !== 'owner'))
    return broken('bad-rules', 'not at a first assembly');
  return null;
}

const roomFault = (notice: Notice): Broken | null =>
  largestTallyBytes(notice) <= MAX_TALLY_BYTES ? null : broken('too-large-to-tally');

function basisNeeded(key: RuleKey, value: string | number) {
  const rule = RULE_CATALOGUE[key];
  if (rule.kind === 'number') return rule.needs;
  const choices: readonly { readonly value: string; readonly needs: 'none' | 'clause' | 'clause-and-page' }[] =
    rule.choices;
  return choices.find((choice) => choice.value === value)?.needs ?? 'clause';
}
