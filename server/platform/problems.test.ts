import { expect, test } from 'vitest';
import { platformProblems } from './platform-problems.ts';
import { allProblems, defineProblems, problemDocument } from './problems.ts';

const words = { title: 't', detail: 'at {at}, request {requestId}' };

test('a problem document has a stable type, both languages, and facts filled into its words', () => {
  const { VOTE_TOO_LATE } = defineProblems({ VOTE_TOO_LATE: { status: 409, zh: words, en: words } });
  expect(problemDocument(VOTE_TOO_LATE, 'r-1', { at: '20:00' })).toEqual({
    type: 'urn:yijue:problem:vote-too-late',
    title: 't',
    detail: 'at 20:00, request r-1',
    status: 409,
    code: 'VOTE_TOO_LATE',
    requestId: 'r-1',
    en: { title: 't', detail: 'at 20:00, request r-1' },
    at: '20:00',
  });
});

test('a refusal cannot replace the document’s own members', () => {
  const document = problemDocument(platformProblems.FORBIDDEN, 'r-1', { status: 200, type: 'about:blank', code: 'OK' });
  expect(document).toMatchObject({ status: 403, type: 'urn:yijue:problem:forbidden', code: 'FORBIDDEN' });
});

test('two capabilities cannot mean different things by one code', () => {
  expect(() => defineProblems({ FORBIDDEN: { status: 403, zh: words, en: words } })).toThrow('defined twice');
});

test('every problem says in both languages what happened and what to do', () => {
  for (const problem of allProblems())
    for (const { title, detail } of [problem.zh, problem.en])
      expect(title.length * detail.length, problem.code).toBeGreaterThan(0);
});
