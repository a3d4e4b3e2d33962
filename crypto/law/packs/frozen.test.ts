import { expect, test } from 'vitest';
import { fromUtf8, utf8 } from '../../bytes.ts';
import { day } from '../../time.ts';
import { PACKS } from './all.ts';
import { figureValue } from './figure.ts';
import { freezePack, isOfThisEdition, readFrozenPack } from './frozen.ts';
import { resolvePack } from './resolve.ts';

const TODAY = day('2026-06-01');
const zhangping = () => resolvePack('FJ-漳平', TODAY) ?? expect.fail('no pack');

test('every pack comes back from its frozen bytes as it went in, with all its layers', () => {
  for (const { id } of PACKS) {
    const pack = resolvePack(id, TODAY) ?? expect.fail(id);
    expect(readFrozenPack(freezePack(pack))).toEqual({ ok: true, value: pack });
    expect(isOfThisEdition(pack), id).toBe(true);
  }
});

test('a frozen pack keeps its own figures when the edition has moved on', () => {
  const moved = PACKS.map((pack) => (pack.id === 'FJ-漳平' ? { ...pack, figures: {} } : pack));
  const frozen = zhangping();
  expect(isOfThisEdition(frozen, moved)).toBe(false);
  const read = readFrozenPack(freezePack(frozen));
  expect(read.ok && figureValue(read.value, 'reelectionInterventionDays')).toBe(7);
});

test.each([
  ['a figure nobody knows', (text: string) => text.replace('"noticeDays":', '"aQuorum":')],
  [
    'a number where yes or no belongs',
    (text: string) =>
      text.replace(
        '"committeeOdd":{"article":"第三十一条","articleEn":"art. 31","confidence":"excerpt","from":"CN","isDraft":false,"others":[],"source":"《业主大会和业主委员会指导规则》（建房〔2009〕274号）","value":true}',
        '"committeeOdd":{"article":"第三十一条","articleEn":"art. 31","confidence":"excerpt","from":"CN","isDraft":false,"others":[],"source":"《业主大会和业主委员会指导规则》（建房〔2009〕274号）","value":1}',
      ),
  ],
  ['white space', (text: string) => ` ${text}`],
  ['no layers', (text: string) => text.replace(/"layers":\[.*?\}\],"nameEn"/, '"layers":[],"nameEn"')],
])('bytes with %s are no frozen pack', (_, spoil) => {
  const whole = fromUtf8(freezePack(zhangping())) ?? expect.fail('not UTF-8');
  expect(spoil(whole)).not.toBe(whole);
  expect(readFrozenPack(utf8(spoil(whole))).ok).toBe(false);
});
