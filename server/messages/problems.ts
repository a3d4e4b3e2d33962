import { defineProblems } from '../platform/problems.ts';

export const messageProblems = defineProblems({
  REMINDER_NOT_NOW: {
    status: 409,
    zh: { title: '现在不能提醒', detail: '没有发出提醒。只能在线上表决进行期间提醒尚未参加的业主。' },
    en: {
      title: 'No reminder can go out now',
      detail: 'Nothing was sent. Owners who have not voted can be reminded while the vote online is running.',
    },
  },
  REMINDED_THAT_DAY: {
    status: 409,
    zh: {
      title: '这一天已经安排过提醒',
      detail: '没有再发。每天最多提醒一次；21:00至次日8:00之间提出的，次日8:00发出。',
    },
    en: {
      title: 'A reminder is set for that day',
      detail: 'None was added. There is one a day at most; one asked for between 21:00 and 8:00 goes out at 8:00.',
    },
  },
  REMINDERS_USED_UP: {
    status: 409,
    zh: { title: '提醒次数已用完', detail: '没有再发。每次表决最多提醒四次；请改由社区上门或电话联系。' },
    en: {
      title: 'All reminders are used',
      detail: 'None was sent. There are four in a vote at most; visit or call instead.',
    },
  },
  REPLY_NOT_FROM_GATEWAY: {
    status: 401,
    zh: { title: '不是短信网关', detail: '没有任何改动。请使用网关的令牌。' },
    en: { title: 'Not the SMS gateway', detail: "Nothing was changed. Use the gateway's token." },
  },
  UNREACHED_UNKNOWN: {
    status: 404,
    zh: { title: '没有这件待办，或已有人办理', detail: '没有任何改动。请刷新列表。' },
    en: { title: 'No such task, or somebody did it', detail: 'Nothing was changed. Reload the list.' },
  },
});
