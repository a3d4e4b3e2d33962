import { defineProblems } from '../platform/problems.ts';

/** Refusals of handing out records. */
export const disclosureProblems = defineProblems({
  BUNDLE_NOT_YET: {
    status: 404,
    zh: { title: '记录包尚未公开', detail: '街道核验或归档后公开。在此之前可查看树头、公告和结果公告。' },
    en: {
      title: 'The bundle is not public yet',
      detail: 'It is public once the street office has certified, or the file is archived.',
    },
  },
  RECIPIENT_KEY_UNFIT: {
    status: 422,
    zh: {
      title: '接收密钥不能使用',
      detail: '没有任何改动。请在接收设备上生成新的 P-256 加密密钥，不要使用签名密钥。',
    },
    en: {
      title: 'This key cannot receive a bundle',
      detail:
        'Nothing was changed. Make a new P-256 key for encryption on the receiving device; a signing key will not do.',
    },
  },
  DISCLOSURE_NOT_RECORDED: {
    status: 409,
    zh: { title: '尚未登记提供记录', detail: '没有提供任何内容。请先办理“提供核验记录包”并签名，再用同一密钥下载。' },
    en: {
      title: 'This disclosure is not in the log',
      detail: 'Nothing was handed out. Prepare and sign `disclosed` for this key first.',
    },
  },
  PART_UNKNOWN: {
    status: 404,
    zh: { title: '没有这一部分', detail: '没有提供任何内容。请刷新页面，按列出的部分取用。' },
    en: {
      title: 'There is no such part',
      detail: 'Nothing was handed out. Load the page again and take the parts it lists.',
    },
  },
});

export type DisclosureRefusal = { readonly code: keyof typeof disclosureProblems };
