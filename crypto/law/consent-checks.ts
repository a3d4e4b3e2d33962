/**
 * Where a place asks for the prior consent of the community party organisation (Jinnan, plan of 2023, five (2) 3): what it
 * was asked and what it said is recorded and shown. It is a step of procedure, not a condition of validity: a petition under
 * art. 13 of the Regulations and the street's own convening are never held up by it.
 */
import type { Bilingual, Finding, Severity } from './findings.ts';
import { finding } from './findings.ts';
import { matterOf } from './matters.ts';
import type { DraftMotion, NoticeDraft } from './notice-draft.ts';
import { figure, type FigureReading } from './packs/figure.ts';
import { WORDS, type Word } from './packs/words.ts';

/** The words of the pack under which a matter falls. */
const ASKED_FOR: Readonly<Record<string, readonly Word[]>> = {
  M03: ['election', 'reelection'],
  M04: ['member-change'],
  M05: ['company-entry'],
  M06: ['company-exit'],
  M07: ['company-exit'],
  M08: ['fee-change'],
  M09: ['fund-use'],
  M10: ['fund-use'],
  M12: ['fund-use'],
  M16: ['common-income'],
  M17: ['parking'],
  M18: ['committee-duties'],
};

export function checkConsent(draft: NoticeDraft): Finding[] {
  const asked = figure(draft.pack, 'partyConsentMatters');
  if (asked.value === null) return [];
  return draft.motions.flatMap((motion) => {
    const word = ASKED_FOR[motion.matter]?.find((each) => asked.value?.includes(each));
    return word ? checkGate(draft, motion, word, asked) : [];
  });
}

function checkGate(draft: NoticeDraft, motion: DraftMotion, word: Word, asked: FigureReading): Finding[] {
  const { consent } = draft;
  if (consent?.result === 'obtained') return consent.hasDocument ? [] : [gate(motion, asked, 'warning', UNSHOWN)];
  const what = matterOf(motion.matter)?.name ?? WORDS[word];
  if (!isHeldUp(draft)) return [gate(motion, asked, 'info', notHeldUp(what))];
  const severity = asked.effect === 'blocks' ? 'error' : 'warning';
  return [gate(motion, asked, severity, consent?.result === 'refused' ? refused(what) : notSought(what))];
}

/** Never a petition, never the street's own convening. */
const isHeldUp = ({ convener }: NoticeDraft): boolean =>
  convener.petition === null && convener.kind !== 'street-office';

interface Text {
  readonly code: string;
  readonly says: Bilingual;
  readonly remedy: Bilingual;
}

const gate = ({ id }: DraftMotion, { citation }: FigureReading, severity: Severity, text: Text): Finding =>
  finding(severity, text.code, citation, { subject: id, says: text.says, remedy: text.remedy });

const UNSHOWN: Text = {
  code: 'consent-without-document',
  says: { zh: '社区党组织的答复已记录，但没有附文件', en: 'The reply is recorded, without the paper' },
  remedy: { zh: '上传答复文件后重新记录', en: 'Upload the reply and record it again' },
};

const notSought = ({ zh, en }: Bilingual): Text => ({
  code: 'consent-not-recorded',
  says: {
    zh: `当地文件要求“${zh}”事先征得社区党组织同意，现在没有答复记录`,
    en: `The local text asks for prior consent of the community party organisation to "${en}"; no reply is recorded`,
  },
  remedy: {
    zh: '征求意见后在“基本情况”记录答复；未征求的也如实记录，由街道办事处决定如何办理',
    en: 'Record the reply under "Basics"; if it was not sought, record that, and the street office decides how to go on',
  },
});

const refused = ({ zh, en }: Bilingual): Text => ({
  code: 'consent-refused',
  says: {
    zh: `社区党组织对“${zh}”的答复为不同意，当地文件要求事先征得同意`,
    en: `The community party organisation did not consent to "${en}", and the local text asks for its consent`,
  },
  remedy: {
    zh: '按答复修改后再征求；百分之二十以上业主联名提议召开的，不受此限',
    en: 'Amend and ask again; a petition of 20 % of owners is not held up by it',
  },
});

const notHeldUp = ({ zh, en }: Bilingual): Text => ({
  code: 'consent-not-needed-here',
  says: {
    zh: `当地文件要求“${zh}”事先征得社区党组织同意；业主联名提议或者街道自行召集的会议不因此停止`,
    en: `The local text asks for prior consent to "${en}"; a petition or the street's own convening is not held up by it`,
  },
  remedy: { zh: '已有答复的，可以记录', en: 'Record a reply if there is one' },
});
