import { entranceKey, placeKey, readBuilding, readPlace } from './place.ts';
import type { BuildingName } from './place.ts';
import { isCounted } from './registry-unit.ts';
import type { RegistryUnit } from './registry-unit.ts';

/** A place as a roster row is understood, all parts in their comparison spelling. */
export interface Place {
  readonly phase: string | null;
  readonly building: string | null;
  readonly entrance: string | null;
  readonly room: string;
}

interface Building {
  readonly phase: string | null;
  readonly rooms: Map<string, RegistryUnit[]>;
  readonly byEntrance: Map<string, RegistryUnit[]>;
}

/** Finds registry units by place in any spelling, by whole address and by code. More than one answer is no answer. */
export class UnitIndex {
  readonly byCode = new Map<string, RegistryUnit>();
  readonly #buildings = new Map<string, Building[]>();
  readonly #addresses = new Map<string, RegistryUnit[]>();
  readonly #namedRooms = new Map<string, RegistryUnit[]>();
  readonly #estate: string;
  readonly #onlyBuilding: string | null;

  constructor(units: readonly RegistryUnit[], estate: string) {
    this.#estate = estate;
    for (const unit of units) this.#add(unit);
    const counted = new Set(units.filter(isCounted).map((unit) => unit.building));
    const [only] = counted;
    this.#onlyBuilding = counted.size === 1 && only !== undefined ? (readBuilding(only, estate)?.name ?? null) : null;
  }

  #add(unit: RegistryUnit): void {
    this.byCode.set(unit.unitCode, unit);
    push(this.#addresses, addressKey(unit.address), unit);
    const { entrance, rooms } = placeInBuilding(unit, this.#estate);
    const building = this.#building(
      readBuilding(unit.building, this.#estate) ?? { phase: null, name: '', entrance: null },
    );
    for (const { room, entrance: own } of rooms) {
      push(building.rooms, room, unit);
      push(building.byEntrance, `${own ?? entrance ?? ''}|${room}`, unit);
      if (!/^\d/.test(room)) push(this.#namedRooms, room, unit);
    }
  }

  #building(name: BuildingName): Building {
    const same = this.#buildings.get(name.name) ?? [];
    const known = same.find((building) => building.phase === name.phase);
    if (known) return known;
    const building = { phase: name.phase, rooms: new Map(), byEntrance: new Map() };
    this.#buildings.set(name.name, [...same, building]);
    return building;
  }

  /** Units with exactly this address, whatever its blanks, strokes and numerals. */
  atAddress = (text: string): readonly RegistryUnit[] => this.#addresses.get(addressKey(text)) ?? [];

  /** Whether the registry has a building of this name. */
  hasBuilding = (name: string): boolean => this.#buildings.has(name);

  /** All units that the place may mean; a caller accepts one and nothing else. */
  at(place: Place): readonly RegistryUnit[] {
    const name = place.building ?? this.#onlyBuilding;
    const buildings = name === null ? [] : (this.#buildings.get(name) ?? []);
    if (name === null) return /^\d/.test(place.room) ? [] : (this.#namedRooms.get(place.room) ?? []);
    const phased = buildings.filter(({ phase }) => place.phase === null || phase === null || phase === place.phase);
    return phased.flatMap((building) => unitsIn(building, place));
  }

  /** Units anywhere with this named room (`车位17`): for parking, whose building the roster rarely tells. */
  named = (room: string): readonly RegistryUnit[] => this.#namedRooms.get(room) ?? [];
}

function unitsIn(building: Building, place: Place): readonly RegistryUnit[] {
  const withoutEntrance = building.byEntrance.get(`|${place.room}`) ?? [];
  if (place.entrance === null)
    return withoutEntrance.length > 0 ? withoutEntrance : (building.rooms.get(place.room) ?? []);
  return building.byEntrance.get(`${place.entrance}|${place.room}`) ?? withoutEntrance;
}

/** A registry's room may itself say the entrance (`1单元101`, `1-101`): it is then found both ways. */
function placeInBuilding(unit: RegistryUnit, estate: string) {
  const text = readPlace(unit.room, estate);
  const whole = text.parts.join('-');
  const entrance = unit.entrance === null ? text.entrance : entranceKey(unit.entrance);
  const rooms: { room: string; entrance?: string }[] = [{ room: whole }];
  const [first, second] = text.parts;
  if (entrance === null && text.parts.length === 2 && first !== undefined && second !== undefined)
    rooms.push({ room: second, entrance: first });
  return { entrance, rooms };
}

const addressKey = (text: string): string => placeKey(text).replace(/(?:室|房|号)$/, '');

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
