/** What personal data was looked at. Stored with every look, so that a kind keeps its name. */
export const LOOK_KINDS = [
  'owner',
  'owner-list',
  'roster-doubts',
  'paper-scan',
  'objections',
  'objection-evidence',
  'representations',
  'unreached',
  'delivery-list',
  'voters',
  'petition-list',
  'nominations',
  'certifying-bundle',
  'evidence-pack',
  'merge-proposals',
] as const;
export type LookKind = (typeof LOOK_KINDS)[number];
