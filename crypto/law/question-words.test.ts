import { expect, test } from 'vitest';
import { checkDismissals } from './dismissal-checks.ts';
import type { DraftMotion } from './notice-draft.ts';
import { checkQuestionWords } from './question-words.ts';

const motion = (over: Partial<DraftMotion>): DraftMotion =>
  ({
    ...{ kind: 'decide', id: 'm1', matter: 'M06', item: 4, question: '是否同意解聘现物业？', explanation: '见附件' },
    ...{ cost: { kind: 'none' }, attachments: [], electorate: 'e1', companies: [] },
    ...over,
  }) as DraftMotion;
const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code);

test.each([
  ['是否同意解聘无良物业？', ['question-loaded']],
  ['是否同意选聘优质物业企业？', ['question-loaded']],
  ['是否同意使用维修资金更换5幢两部电梯？', []],
  ['是否同意'.repeat(8), ['question-long']],
])('%s: %j', (question, expected) => {
  expect(codes(checkQuestionWords(motion({ question })))).toEqual(expected);
});

test('a dismissal says when the contract ends and who comes next, or the convener is asked', () => {
  expect(codes(checkDismissals([motion({})]))).toEqual(['dismissal-without-successor', 'dismissal-undated']);
  const dated = motion({ contract: { endsOn: '2027-03-31', handoverOn: '2027-04-01' } } as Partial<DraftMotion>);
  expect(codes(checkDismissals([dated, motion({ id: 'm2', matter: 'M05' })]))).toEqual([]);
  expect(codes(checkDismissals([motion({ matter: 'M09' })]))).toEqual([]);
});
