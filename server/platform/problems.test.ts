import { expect, test } from 'vitest';
import '../app.ts'; // loads every table
import { platformProblems } from './platform-problems.ts';
import { allProblems, problemDocument, problemTable } from './problems.ts';

const words = { title: 't', detail: 'at {at}, request {requestId}' };

test('a problem document has a stable type, both languages, and facts filled into its words', () => {
  const { VOTE_TOO_LATE } = problemTable({ VOTE_TOO_LATE: { status: 409, zh: words, en: words } });
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

test('a code is UPPER_SNAKE and means one thing in the whole product', () => {
  const codes = allProblems().map(({ code }) => code);
  expect(codes.filter((code) => !/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(code))).toEqual([]);
  expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
});

test('every problem has an error’s status and says in both languages what happened and what to do', () => {
  for (const { code, status, zh, en } of allProblems()) {
    expect(status, code).toBeGreaterThanOrEqual(400);
    for (const text of [zh.title, zh.detail, en.title, en.detail]) expect(text.length, code).toBeGreaterThan(0);
  }
});
