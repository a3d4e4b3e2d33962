import type { MyDataKey } from './my-data.zh-CN.ts';

export const myDataEn: Readonly<Record<MyDataKey, string>> = {
  'myData.title': 'My data',
  'myData.signIn': 'Sign in first.',
  'myData.toSignIn': 'Sign in',
  'myData.consents': 'What you agreed to',
  'myData.given': 'Agreed',
  'myData.withdrawn': 'Taken back',
  'myData.notRecorded': 'Not recorded',
  'myData.withdraw': 'Take it back',
  'myData.agree': 'I agree',
  'myData.looks': 'Who looked at your data',
  'myData.staff': 'Staff {did}',
  'myData.exported': ' (exported)',
  'myData.masked': ' (masked)',
  'myData.nobody': 'Nobody has.',
  'myData.ask': 'Who it was and why is known to the street office. Ask there if something is unclear.',
  'myData.after.identity':
    'You are signed out and prove again who you are next time. The roll is the register’s and stays.',
  'myData.after.electronic-voting': 'No new phone votes for you; you may ask for paper. What you have sent stands.',
  'myData.after.messages': 'No more notices and reminders. News about the safety of your identity is still sent.',
  'myData.look.owner': 'looked at how to reach you',
  'myData.look.owner-list': 'a list with you on it',
  'myData.look.evidence-pack': 'evidence about you for a court',
  'myData.look.other': 'looked at something about you',
};
