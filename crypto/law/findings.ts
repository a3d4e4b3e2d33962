/** `error` stops the notice; `warning` asks a person to look; `info` only tells. */
export type Severity = 'error' | 'warning' | 'info';

/** The same thing in the two languages people read here, Chinese first. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A provision as it is cited. */
export type Article = Bilingual;

/** One thing that a check found: what, under which article, and what to do about it. */
export interface Finding {
  /** Stable, for tests and for the screen that jumps to the field. */
  readonly code: string;
  readonly severity: Severity;
  /** What it is about: a motion id, a rule's key, a channel; null for the notice as a whole. */
  readonly subject: string | null;
  /** The provision in Chinese, as printed. */
  readonly article: string;
  readonly articleEn: string;
  readonly zh: string;
  readonly en: string;
  readonly remedyZh: string;
  readonly remedyEn: string;
}

export interface FindingText {
  readonly subject?: string | null;
  readonly says: Bilingual;
  readonly remedy: Bilingual;
}

/** Puts a finding together from its bilingual parts. */
export function finding(severity: Severity, code: string, article: Article, text: FindingText): Finding {
  return {
    code,
    severity,
    subject: text.subject ?? null,
    article: article.zh,
    articleEn: article.en,
    zh: text.says.zh,
    en: text.says.en,
    remedyZh: text.remedy.zh,
    remedyEn: text.remedy.en,
  };
}

/** What is wrong, and what to do about it. */
export type Texts = readonly [says: Bilingual, remedy: Bilingual];

/** A finding on one subject: a motion, a rule, a channel. */
export const findingOn = (
  subject: string,
  severity: Severity,
  code: string,
  article: Article,
  [says, remedy]: Texts,
): Finding => finding(severity, code, article, { subject, says, remedy });

/** Whether nothing found stops the notice. */
export const nothingBlocks = (findings: readonly Finding[]): boolean =>
  findings.every((each) => each.severity !== 'error');

/** A name in quotation marks; marks inside it turn single, so that “随多数” within a sentence does not end it. */
export const quoted = (name: string): string => `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`;
export const quotedEn = (name: string): string => `"${name.replaceAll('"', "'")}"`;
