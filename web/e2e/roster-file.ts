import type { SmallEstate } from './small-estate.ts';

const HEAD = '序号,楼号,单元/房号,业主姓名（共有人）,身份证号,建筑面积,联系电话,备注';

/** What a committee of these buildings would hand over: its list of last year, in which one flat has grown by ten square metres. */
export function rosterFile({ units }: SmallEstate): { name: string; mimeType: string; buffer: Buffer } {
  const flats = units.filter(({ use }) => use === '住宅');
  const lines = flats.map(({ building, entrance, room, owners, grossAreaM2 }, index) => {
    const area = (Number(grossAreaM2) + (index === 0 ? 10 : 0)).toFixed(2);
    const names = owners.map(({ name }) => name).join('/');
    const numbers = owners.map(({ idNo }) => idNo).join('/');
    return [
      index + 1,
      `${building}幢`,
      `${String(entrance)}-${room}`,
      names,
      numbers,
      area,
      owners[0]!.phone,
      '',
    ].join();
  });
  return { name: '业主清册.csv', mimeType: 'text/csv', buffer: Buffer.from([HEAD, ...lines, ''].join('\n')) };
}
