/** What assemblies ask of estates, in one place. */
export { areaOf, findEstate as estateOf, listEstates as estates } from '../estates/estate-facts.ts';
export { mergedPersons } from '../estates/merges/merged-persons.ts';
export { undecidedMerges } from '../estates/merges/merges.ts';
export { BLOCKING_DOUBTS, openDoubts } from '../estates/reconciliation.ts';
export { unitsForRoll, type RollSource } from '../estates/units-for-roll.ts';
