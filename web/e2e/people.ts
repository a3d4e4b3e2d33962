import { chinese as zh } from '../i18n/zh-CN.pages.ts';

/** People of the demonstration, as its sign-in page offers them. */
export const OWNER = '卢兰';
export const OWNER_OF_THREE = '侯勇岩';
export const CO_OWNER = '段宏宁';
/** Whom no story lets vote: for looking at the ballot, as often as one likes. */
export const ONLOOKER = '孙奇娜';
/** Votes once and does not change it: the receipts that are looked at are hers. */
export const RECEIPT_HOLDER = OWNER_OF_THREE;
export const CHAIR = '林致远';
export const CLERK = '陈秀兰';
export const SECOND_CLERK = '何建国';
export const THIRD_CLERK = '沈玉梅';
export const OFFICER = '周正平';
export const SECOND_OFFICER = '吴岚清';

export const ADMINISTRATOR = '赵敏之';

export const ESTATE = '枫林花园';
export const OPEN_VOTE = '枫林花园2026年第二次业主大会会议';
export const CERTIFIED_VOTE = '枫林花园3幢业主表决：更换单元门禁';

/** Words that would give a choice away, wherever they stood. */
export const CHOICES = [zh['mark.for'], zh['mark.against'], zh['mark.abstain']] as const;
