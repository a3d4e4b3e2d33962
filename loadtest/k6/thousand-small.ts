/** A thousand small assemblies at once: a head each, and hardly two ballots that could share a commit. */
export { options, owner as default } from './one-big-assembly.ts';
