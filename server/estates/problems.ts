import { defineProblems } from '../platform/problems.ts';

export const estateProblems = defineProblems({
  ESTATE_NOT_FOUND: {
    status: 404,
    zh: { title: '没有这个小区', detail: '没有任何改动。请核对小区的地址。' },
    en: { title: 'No such estate', detail: 'Nothing was changed. Check the address of the estate.' },
  },
  ESTATE_EXISTS: {
    status: 409,
    zh: { title: '这个小区编号已被使用', detail: '没有任何改动。请换一个编号。' },
    en: { title: 'This estate id is taken', detail: 'Nothing was changed. Choose another id.' },
  },
  ESTATE_PACK_UNKNOWN: {
    status: 422,
    zh: { title: '没有这个地方的规则包', detail: '没有任何改动。请从已有的规则包中选择，或先增加当地规则包。' },
    en: {
      title: 'There is no rule pack of this place',
      detail: 'Nothing was changed. Choose one of the packs that exist, or add that of the place first.',
    },
  },
  ESTATE_PACK_ELSEWHERE: {
    status: 422,
    zh: { title: '规则包不是这个地方的', detail: '没有任何改动。请选择包含该区划代码的规则包，或核对区划代码。' },
    en: {
      title: 'This rule pack is of another place',
      detail: 'Nothing was changed. Choose a pack whose place holds the division code, or check the code.',
    },
  },
  AREA_NOT_YOURS: {
    status: 403,
    zh: { title: '该区域不在您的管理范围内', detail: '没有任何改动。请联系上级管理员。' },
    en: {
      title: 'This area is outside your administration',
      detail: 'Nothing was changed. Ask the administrator above you.',
    },
  },
  FILE_MISSING: {
    status: 400,
    zh: { title: '没有收到文件', detail: '没有任何改动。请选择一个文件后再上传。' },
    en: { title: 'No file was received', detail: 'Nothing was changed. Choose one file and upload it.' },
  },
  FILE_UNREADABLE: {
    status: 422,
    zh: { title: '文件无法读取', detail: '没有任何改动，以前导入的都还在。原因：{reasonZh}。' },
    en: { title: 'The file cannot be read', detail: 'Nothing was changed; earlier imports stand. Reason: {reason}.' },
  },
  /** A feed of another estate, or half a feed, would otherwise strike most owners from the register at once. */
  REGISTRY_LOSES_UNITS: {
    status: 409,
    zh: {
      title: '这份登记数据缺少许多已有房屋',
      detail:
        '已登记的 {known} 套中有 {lost} 套不在文件里，没有任何改动。请核对是否传错小区；如确实如此，请勾选“确认减少”再传。',
    },
    en: {
      title: 'This feed lacks many known units',
      detail:
        '{lost} of {known} units are not in the file; nothing was changed. Check the estate, or confirm the removal and upload again.',
    },
  },
  REGISTRY_NOT_IMPORTED: {
    status: 409,
    zh: { title: '请先导入不动产登记数据', detail: '没有任何改动。业主清册要与登记数据核对，导入登记数据后再上传。' },
    en: { title: 'Import the registry first', detail: 'Nothing was changed. A roster is compared with the registry.' },
  },
  ROSTER_NOT_IMPORTED: {
    status: 404,
    zh: { title: '还没有上传业主清册', detail: '没有核对结果可看。请先上传业主清册。' },
    en: { title: 'No roster was uploaded yet', detail: 'There is no reconciliation to show. Upload a roster first.' },
  },
  MERGE_UNKNOWN: {
    status: 404,
    zh: { title: '没有这一对待核业主', detail: '登记数据可能已更新，或者已经处理。没有任何改动。' },
    en: { title: 'No such pair', detail: 'The register may be newer, or it was settled. Nothing was changed.' },
  },
  MERGE_SAID: {
    status: 409,
    zh: { title: '这一对已经有人提出意见', detail: '请确认或撤回已有的意见。没有任何改动。' },
    en: { title: 'Somebody has said it already', detail: 'Confirm it or take it back. Nothing was changed.' },
  },
  MERGE_SECOND_PERSON: {
    status: 409,
    zh: { title: '需要另一人确认', detail: '提出意见的人不能自己确认。没有任何改动。' },
    en: { title: 'A second person has to confirm', detail: 'Whoever said it cannot confirm. Nothing was changed.' },
  },
  DOUBT_NOT_FOUND: {
    status: 404,
    zh: { title: '没有这条疑点', detail: '没有任何改动。核对结果可能已更新，请刷新后再看。' },
    en: { title: 'No such doubt', detail: 'Nothing was changed. The reconciliation may be newer; reload it.' },
  },
});
