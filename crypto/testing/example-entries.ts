import { toHex } from '../bytes.ts';
import { BODIES, type EntryType } from '../entries/bodies.ts';
import { WITNESS_PATIENCE_MS } from '../replay/head-rules.ts';
import { rollOf, totalsOf } from '../roll/roll.ts';
import { addMs } from '../time.ts';
import { testKey, witnessKey } from './fixed-keys.ts';
import { playTo } from './refusals.ts';
import type { TestAssembly } from './test-assembly.ts';
import { TEST_LEAVES, voterNamed } from './test-estate.ts';
import { PEOPLE } from './test-preparation.ts';
import { playWhole } from './whole-assembly.ts';

const { officer, convener, clerk } = PEOPLE;

/** One entry of every type, as it stands in a log that replays. */
export function exampleEntries(whole: TestAssembly = playWhole()): ReadonlyMap<EntryType, string> {
  const examples = new Map<EntryType, string>();
  for (const play of [whole, rarerPlay(), amendedPlay(), attestedPlay(), reviewedPlay()]) {
    play.state();
    for (const bytes of play.log.entries) {
      const text = new TextDecoder().decode(bytes);
      const { type } = JSON.parse(text) as { type: EntryType };
      if (!examples.has(type)) examples.set(type, text);
    }
  }
  const missing = Object.keys(BODIES).filter((type) => !examples.has(type as EntryType));
  if (missing.length > 0) throw new Error(`no example of ${missing.join(', ')}`);
  return examples;
}

/** What a smooth assembly does not need. */
function rarerPlay(): TestAssembly {
  const play = playTo('noticed');
  play.act('consent', { document: play.document('reply'), gate: 'party', result: 'obtained' }, convener);
  play.act('announce', { document: play.document('poster'), subject: 'notice' }, convener);
  play.act('delivery', { document: play.document('delivery list'), method: '上门送达', units: 14 }, convener);
  play.act('dismiss', { kid: PEOPLE.thirdClerk.kid, reason: '岗位调整' }, officer);
  play.freezeRoll().open();
  play.bind('bo');
  const { kid } = testKey('device bo bo 0', 'bo');
  play.changeContact('bo');
  play.act('unbind', { by: 'owner', kid, reason: '手机遗失', voter: voterNamed('bo') }, play.devices.get('bo')!);
  const power = { document: play.document('power'), person: testKey('proxy').person, voter: voterNamed('chen') };
  const granted = play.act('proxy-granted', power, clerk)!.seq;
  play.act('proxy-revoked', { granted, reason: '委托人收回' }, clerk);
  play.commitSeed();
  play.act('suspend', { cause: 'outage', document: play.document('outage'), reason: '机房断电' }, convener);
  play.log.wait(3_600_000);
  const resumed = play.act('resume', { document: play.document('back again') }, convener)!;
  play.ends = addMs(play.ends, 3_601_000);
  const outage = { from: addMs(resumed.at, -7_200_000), to: addMs(resumed.at, -3_601_000) };
  play.act('incident', { document: play.document('incident'), ...outage }, convener);
  const to = addMs(play.ends, 86_400_000);
  play.act('extend', { document: play.document('extension'), to }, convener);
  play.ends = to;
  play.close();
  play.openSeed();
  play.act('disclosed', { level: 'certifying', recipient: officer.kid }, officer);
  play.act('cancel', { document: play.document('reason'), reason: '名册有重大错误' }, convener);
  return play;
}

/** The witness was silent for a day after the notice. */
function attestedPlay(): TestAssembly {
  const play = playTo('noticed', { witnesses: [witnessKey('witness.example.org').vkey] });
  const head = { root: toHex(play.log.rootAt(play.log.size)), size: play.log.size };
  play.log.wait(WITNESS_PATIENCE_MS);
  play.act('head-attested', { head }, officer);
  return play;
}

function amendedPlay(): TestAssembly {
  const play = playTo('opened');
  const first = rollOf(TEST_LEAVES.slice(1));
  const published = { ...totalsOf(first), asOf: '2026-11-01', document: play.document('roll') };
  play.act('roll-published', published, convener);
  const objection = play.act('objection', { about: null, document: play.document('o'), kind: 'roll' }, clerk)!;
  const amendment = {
    document: play.document('amendment'),
    objection: objection.seq,
    oldRoot: first.root,
    reason: '补登一户',
  };
  play.act('roll-amended', { ...play.totals(), ...amendment }, convener);
  return play;
}

/** Nobody votes, the file comes back once, and offices and a court have something to say. */
function reviewedPlay(): TestAssembly {
  const play = playTo('declared');
  play.act('lapse', { barUntil: null, document: play.document('lapse') }, convener);
  play.act('return', { document: play.document('return'), reason: '缺少公示照片' }, officer);
  play.act('announce', { document: play.document('photographs'), subject: 'correction' }, convener);
  play.certify().archive();
  play.act('correct', { by: '2026-12-20', document: play.document('order'), reason: '公告期不足' }, officer);
  play.act('revoke', { document: play.document('revocation'), motions: ['m1'], reason: '逾期未改正' }, officer);
  const results = [{ id: 'm2', result: 'upheld' }];
  play.act('court', { document: play.document('judgment'), results }, officer);
  return play;
}
