import { describe, expect, test } from 'vitest';
import { parseRegistryFeed } from './registry-feed.ts';
import { wordsOf } from './unreadable.ts';
import { feedOf, flat, person } from './testing/small-estate.ts';

const zhang = person('张三', '11010519491231002X');

const faultsOf = (units: readonly unknown[]) => {
  const feed = parseRegistryFeed({ estate: '小园', units });
  return feed.ok ? [] : feed.error.map(({ field, problem }) => `${field} ${wordsOf(problem).en}`);
};

describe('a registry feed', () => {
  test('areas become whole cm² exactly, from text or from a JSON number', () => {
    const areas = ['107.83', '0.1', '89.1234', 107.83, 100].map((grossAreaM2) =>
      flat('1', null, '1', [zhang], { grossAreaM2 }),
    );
    expect(feedOf(areas).units.map(({ grossArea }) => grossArea)).toEqual([
      1_078_300, 1_000, 891_234, 1_078_300, 1_000_000,
    ]);
  });

  test('entries of history are dropped with a note each', () => {
    const feed = feedOf([
      flat('1', null, '101', [zhang]),
      flat('1', null, '101', [person('旧主')], { status: '历史' }),
    ]);
    expect(feed.units).toHaveLength(1);
    expect(feed.notes.map(({ code }) => code)).toContain('REGISTRY_HISTORY_DROPPED');
  });

  test('a unit code may be printed in groups and full width', () => {
    const unitCode = '１１０１０５ 001001 gb00001 F00010001';
    expect(feedOf([flat('1', null, '101', [zhang], { unitCode })]).units[0]?.unitCode).toBe(
      '110105001001GB00001F00010001',
    );
  });

  test.each([
    [{ unitCode: '110105001001GB0001F00010001' }, 'unitCode is no unit code of GB/T 37346'],
    [{ unitCode: '110105001001GB00001W00000000' }, 'unitCode is not the code of a house (F)'],
    [{ grossAreaM2: '107.83001' }, 'grossAreaM2 has more than four decimals'],
    [{ grossAreaM2: null }, 'grossAreaM2 is missing'],
    [{ grossAreaM2: '约100' }, 'grossAreaM2 is not a number of square metres'],
    [{ grossAreaM2: '0.00' }, 'grossAreaM2 is zero'],
    [{ use: '别墅' }, 'use is none of 住宅, 商业, 办公, 车位, 储藏, 公建配套, 人防, 其他'],
    [{ areaSource: '估计' }, 'areaSource is none of 登记, 实测, 合同'],
    [{ areaSource: 'constructor' }, 'areaSource is none of 登记, 实测, 合同'],
    [{ status: '注销' }, 'status is none of 现势, 历史'],
    [{ delivered: null }, 'delivered is not true or false'],
    [{ owners: [] }, 'owners is not a list with entries'],
    [{ owners: [{ kind: 'ghost', name: '' }] }, 'owners[0].kind is none of person, organisation'],
    [{ owners: [{ kind: 'person', name: '' }] }, 'owners[0].name is missing'],
    [{ registeredAt: '2025年' }, 'registeredAt is not a day as YYYY-MM-DD'],
    [{ building: 1 }, 'building is not text'],
  ])('what is wrong is named and never guessed: %j', (more, fault) => {
    expect(faultsOf([flat('1', null, '101', [zhang], more)])).toContain(fault);
  });

  test('all faults are listed with their unit, and no fault tells a name or number', () => {
    const broken = [1, 2, 3].map((n) => flat('1', null, `10${n}`, [zhang], { grossAreaM2: 'x', use: 'y' }));
    const feed = parseRegistryFeed({ estate: '小园', units: broken });
    if (feed.ok) throw new Error('accepted');
    expect(feed.error).toHaveLength(6);
    expect(feed.error.map(({ at }) => at)).toEqual(broken.flatMap(({ unitCode }) => [unitCode, unitCode]));
    expect(JSON.stringify(feed.error)).not.toMatch(/张三|1101051949/);
  });

  test('a unit in force stands in it once', () => {
    const unit = flat('1', null, '101', [zhang]);
    expect(faultsOf([unit, unit])).toEqual(['unitCode stands twice among the entries in force']);
  });

  test.each([null, [], 'x', {}, { estate: '小园' }, { estate: '小园', units: [] }, { estate: '小园', units: [null] }])(
    'anything else is refused: %j',
    (json) => expect(parseRegistryFeed(json).ok).toBe(false),
  );

  test('oddities of a believed registry are notes', () => {
    const { notes } = feedOf([
      flat('1', null, '101', [person('张三', '110105194912310021')]),
      flat('1', null, '102', [person('李四', '11010519491231002X'), person('无号')], { tenure: '单独所有' }),
      flat('1', null, '102', [person('李四', '110105491231002')], { innerAreaM2: '80', sharedAreaM2: '19' }),
      flat('1', null, '103', [person('李肆', '11010519491231002X')]),
    ]);
    expect(notes.map(({ code }) => code).sort()).toEqual([
      'REGISTRY_AREA_PARTS_DIFFER',
      'REGISTRY_ID_INVALID',
      'REGISTRY_ID_MISSING',
      'REGISTRY_NAME_VARIES',
      'REGISTRY_PLACE_TWICE',
      'REGISTRY_SAME_OWNER_LIKELY',
      'REGISTRY_TENURE_ODD',
    ]);
  });
});
