import type { PapersKey } from './papers.zh-CN.ts';

export const papersEn: Readonly<Record<PapersKey, string>> = {
  'papers.title': 'Print and keep',
  'papers.notice': 'Notice (PDF, Chinese)',
  'papers.posters': 'Posters (PDF, Chinese)',
  'papers.roll': 'Roll: rooms and areas (PDF, Chinese)',
  'papers.result': 'Result (PDF, Chinese)',
  'papers.certificate': 'Certificate (PDF, Chinese)',
  'papers.hint': 'No sign-in. The addresses stay; the same records always make the same file.',
  'papers.posterTitle': 'Your poster: number {number}, hanging at {building}',
  'papers.poster': 'Compare the number on the paper. If it differs, somebody has replaced it: do not go on.',
  'papers.posterPhone': 'The street office confirms it: {phone}.',
  'papers.posterUnknown': 'This assembly has no poster {number}',
  'papers.posterForged': 'The code on the paper may be forged. Enter nothing, and ask the street office.',
};
