import type { Bilingual } from '../law/findings.ts';

/** The eleven checks, lower ones first: what a check finds is read in the light of those before it. */
export const CHECK_IDS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
export type CheckId = (typeof CHECK_IDS)[number];

export const CHECK_NAMES: Readonly<Record<CheckId, Bilingual>> = {
  0: { zh: '文件齐全、附件与公钥相符', en: 'files, documents and policy' },
  1: { zh: '树头签名', en: 'checkpoint and head signatures' },
  2: { zh: '记录完整、前后相连', en: 'entries, chain and tree' },
  3: { zh: '记录格式与时间', en: 'form of entries and clock' },
  4: { zh: '业主名册与表决权基数', en: 'roll and electorates' },
  5: { zh: '各方签名与密钥', en: 'keys and signatures' },
  6: { zh: '表决内容与承诺相符', en: 'openings' },
  7: { zh: '程序合规、有效票认定', en: 'replay of the rules' },
  8: { zh: '重新计票', en: 'count and outcome' },
  9: { zh: '核验证书', en: 'certificate' },
  10: { zh: '与更早树头一致', en: 'earlier heads and receipts' },
};

export type CheckStatus =
  | { readonly status: 'passed' }
  /** `seq`: number of the first broken entry, where one is to blame; `path`: the file. */
  | { readonly status: 'failed'; readonly seq: number | null; readonly path: string | null; readonly what: Bilingual }
  /** Lines or ballots that this bundle keeps closed, of all. Never to be shown as passed. */
  | { readonly status: 'not-checkable'; readonly closed: number; readonly of: number; readonly what: Bilingual }
  /** A lower check failed, or one that this check rests on. */
  | { readonly status: 'not-run'; readonly because: CheckId };

export type Check = CheckStatus & { readonly id: CheckId; readonly name: Bilingual };

/** What a check found wrong. */
export interface Fault {
  readonly seq: number | null;
  readonly path: string | null;
  readonly what: Bilingual;
}

export const fault = (zh: string, en: string, where: { seq?: number | null; path?: string | null } = {}): Fault => ({
  seq: where.seq ?? null,
  path: where.path ?? null,
  what: { zh, en },
});

/** One line of a report in plain words, for people who read one language. */
export function sayCheck(check: Check, language: keyof Bilingual): string {
  const zh = language === 'zh';
  switch (check.status) {
    case 'passed':
      return zh ? '通过' : 'passed';
    case 'failed': {
      const place = check.seq !== null ? (zh ? `记录 ${check.seq}：` : `entry ${check.seq}: `) : '';
      const file = check.seq === null && check.path !== null ? `${check.path}${zh ? '：' : ': '}` : '';
      return `${zh ? '未通过：' : 'FAILED: '}${place}${file}${check.what[language]}`;
    }
    case 'not-checkable': {
      const lines =
        check.of > 0
          ? zh
            ? `（${check.of} 条中 ${check.closed} 条未公开）`
            : ` (${check.closed} of ${check.of} lines closed)`
          : '';
      return `${zh ? '本公开层级无法核对' : 'not checkable at this level'}${lines}${zh ? '：' : ': '}${check.what[language]}`;
    }
    case 'not-run':
      return zh ? `未执行（第 ${check.because} 项未通过）` : `not run because check ${check.because} failed`;
  }
}
