import { entranceKey, readPlace } from './place.ts';
import type { PlaceText } from './place.ts';
import type { PlaceCells } from './roster-row.ts';
import type { Place, UnitIndex } from './unit-index.ts';

/** How a room of several numbers is read: `1-101` may be entrance and room, building and room, floor and number. */
export type ReadingStyle =
  | 'room'
  | 'floor-room'
  | 'entrance-room'
  | 'building-room'
  | 'whole'
  | 'building-entrance-room'
  | 'building-floor-room'
  | 'phase-building-room'
  | 'entrance-floor-room'
  | 'phase-building-entrance-room';

export interface Reading {
  readonly style: ReadingStyle;
  readonly place: Place;
}

/** All ways to read one cell, likelier ones first; none where its words contradict the row's building column. */
export interface Readings {
  /** How many numbers the room has. */
  readonly parts: number;
  readonly ways: readonly Reading[];
}

const floorRoom = (floor: string, number: string): string => floor + number.padStart(2, '0');

/** Every way to read a room or address, as far as the row's own columns do not speak against it. */
export function readingsOf(cells: PlaceCells, text: string, estate: string): Readings {
  const said = readPlace(text, estate);
  const column = cells.building?.name ?? null;
  const parts = said.parts.length;
  if (said.building !== null && cells.buildingStated && column !== said.building) return { parts, ways: [] };
  const movesAway = said.building !== null && said.building !== column;
  const base = {
    phase: said.phase ?? cells.phase,
    building: said.building ?? column,
    entrance: said.entrance ?? (movesAway ? null : cells.entrance),
  };
  const ways = waysOf(said, floorOf(said, cells), {
    building: (part) => said.building === null && (column === null || !cells.buildingStated || column === part),
    entrance: (part) => said.entrance === null && (base.entrance === null || base.entrance === part),
  });
  return { parts, ways: ways.map(({ style, place }) => ({ style, place: { ...base, ...place } })) };
}

const floorOf = (said: PlaceText, cells: PlaceCells): string | null =>
  said.floor ?? (cells.floor === null ? null : entranceKey(cells.floor.replace(/[层楼F]$/i, '')));

interface Possible {
  readonly building: (part: string) => boolean;
  readonly entrance: (part: string) => boolean;
}

type Way = { readonly style: ReadingStyle; readonly place: Partial<Place> & { readonly room: string } };

function waysOf(said: PlaceText, floor: string | null, may: Possible): Way[] {
  const [a = '', b = '', c = '', d = ''] = said.parts;
  const whole: Way = { style: 'whole', place: { room: said.parts.join('-') } };
  const ways = (...all: (Way | false)[]): Way[] => all.filter((way) => way !== false);
  switch (said.parts.length) {
    case 1:
      return ways(
        { style: 'room', place: { room: a } },
        floor !== null && /^\d{1,2}$/.test(a) && { style: 'floor-room', place: { room: floorRoom(floor, a) } },
      );
    case 2:
      return ways(
        may.entrance(a) && { style: 'entrance-room', place: { entrance: a, room: b } },
        may.building(a) && { style: 'building-room', place: { building: a, room: b } },
        whole,
        { style: 'floor-room', place: { room: floorRoom(a, b) } },
      );
    case 3:
      return ways(
        may.building(a) && { style: 'building-entrance-room', place: { building: a, entrance: b, room: c } },
        may.building(a) && { style: 'building-floor-room', place: { building: a, room: floorRoom(b, c) } },
        may.building(b) && { style: 'phase-building-room', place: { phase: a, building: b, room: c } },
        may.entrance(a) && { style: 'entrance-floor-room', place: { entrance: a, room: floorRoom(b, c) } },
        whole,
      );
    default:
      return ways(
        may.building(b) && {
          style: 'phase-building-entrance-room',
          place: { phase: a, building: b, entrance: c, room: d },
        },
        whole,
      );
  }
}

/** The style that finds most units, for rooms of each number of parts. */
export function chooseStyles(all: readonly Readings[], index: UnitIndex): Map<number, ReadingStyle> {
  const hits = new Map<number, Map<ReadingStyle, number>>();
  for (const { parts, ways } of all) {
    const counts = hits.get(parts) ?? new Map<ReadingStyle, number>();
    hits.set(parts, counts);
    for (const { style, place } of ways)
      counts.set(style, (counts.get(style) ?? 0) + (index.at(place).length === 1 ? 1 : 0));
  }
  const chosen = new Map<number, ReadingStyle>();
  for (const [parts, counts] of hits) {
    const [best] = [...counts].sort((a, b) => b[1] - a[1]);
    if (best) chosen.set(parts, best[0]);
  }
  return chosen;
}
