import type { EstatesPlan } from './estates.ts';

/** What a scenario needs to be there, and what must have happened at its end. */
export interface Scenario {
  /** `demonstration`: one decided and one open assembly of Fenglin, for people who only read. */
  readonly world: 'demonstration' | ((people: number) => Omit<EstatesPlan, 'ends'>);
  /** Owners, unless the command says otherwise. */
  readonly people: number;
  /** Voting ends so long after the start of the load. */
  readonly closesAfterMs?: number;
  /** Why a ballot may be refused; whatever else is said to a ballot fails the run. */
  readonly mayRefuse: readonly string[];
  /** Owners who vote, of those who are there. */
  readonly voting: (people: number) => number;
}

const OWNERS_OF_A_SMALL_ONE = 5;
const everybody = (people: number): number => people;

export const SCENARIOS = {
  'evening-rush': {
    world: (people) => ({ assemblies: 4, owners: Math.ceil(people / 4) }),
    people: 1_000,
    mayRefuse: [],
    voting: everybody,
  },
  'last-minute': {
    world: (people) => ({ assemblies: 2, owners: Math.ceil(people / 2) }),
    people: 300,
    closesAfterMs: 60_000,
    mayRefuse: ['VOTING_CLOSED'],
    // How many come in time is for the clock to say.
    voting: () => 1,
  },
  'one-big-assembly': {
    world: (people) => ({ assemblies: 1, owners: people }),
    people: 3_000,
    mayRefuse: [],
    voting: everybody,
  },
  'thousand-small': {
    world: (people) => ({ assemblies: Math.ceil(people / OWNERS_OF_A_SMALL_ONE), owners: OWNERS_OF_A_SMALL_ONE }),
    people: 5_000,
    mayRefuse: [],
    voting: everybody,
  },
  readers: { world: 'demonstration', people: 0, mayRefuse: [], voting: () => 0 },
  hostile: {
    world: (people) => ({ assemblies: 2, owners: Math.ceil(people / 2) }),
    people: 400,
    mayRefuse: [],
    // Every second one attacks and never votes.
    voting: (people) => Math.floor(people / 2),
  },
} as const satisfies Readonly<Record<string, Scenario>>;

export type ScenarioName = keyof typeof SCENARIOS;
export const isScenario = (name: string): name is ScenarioName => name in SCENARIOS;
