import { defineProblems } from '../../platform/problems.ts';
import { assemblyProblems } from '../problems.ts';

const own = defineProblems({
  DOCUMENT_UNKNOWN: {
    status: 404,
    zh: { title: '没有这份文件', detail: '它可能不公开，或者不属于本次会议。' },
    en: { title: 'No such document', detail: 'It may not be public, or it belongs to another assembly.' },
  },
  DOCUMENT_TYPE_REFUSED: {
    status: 415,
    zh: {
      title: '不接受这种文件',
      detail: '没有保存。请上传 PDF、图片（JPEG、PNG、WebP）、Word、Excel 或者纯文本文件。',
    },
    en: {
      title: 'This kind of file is not accepted',
      detail: 'Nothing was kept. Upload PDF, JPEG, PNG, WebP, Word, Excel or plain text.',
    },
  },
  PHOTO_REFUSED: {
    status: 415,
    zh: {
      title: '不接受这张照片',
      detail: '没有保存。候选人照片请用 JPEG 格式，边长不超过 1600 像素，不超过 200 kB。',
    },
    en: {
      title: 'This photo is not accepted',
      detail: "Nothing was kept. A candidate's photo is a JPEG of at most 1,600 pixels a side and 200 kB.",
    },
  },
  DOCUMENT_MISSING: {
    status: 400,
    zh: { title: '没有收到文件', detail: '没有保存。请选择一个文件后再上传。' },
    en: { title: 'No document was received', detail: 'Nothing was kept. Choose a file, or send {text, type}.' },
  },
});

export const documentProblems = { ...own, ASSEMBLY_UNKNOWN: assemblyProblems.ASSEMBLY_UNKNOWN };
