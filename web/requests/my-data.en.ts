import type { MyDataKey } from './my-data.zh-CN.ts';

export const myDataEn: Readonly<Record<MyDataKey, string>> = {
  'myData.title': 'My data',
  'myData.signIn': 'Sign in first.',
  'myData.toSignIn': 'Sign in',
  'myData.phone.title': 'Somebody wants to bind a new phone to you',
  'myData.phone.what':
    'The community desk saw “{seen}” and wants {phone} to become your phone. Whoever has it then can sign in and vote for you.',
  'myData.phone.log': 'Confirmed, it goes into the log of “{title}”, signed by this device; the log holds no number.',
  'myData.phone.confirm': 'It was me: confirm',
  'myData.phone.stop': 'It was not me: stop it',
  'myData.phone.confirmed': 'Confirmed, and in the log of the vote.',
  'myData.phone.stopped': 'Stopped: the phone was not bound. Please tell the street office.',
  'myData.device.title': 'Devices that vote for you',
  'myData.device.here': 'This device',
  'myData.device.other': 'Another device',
  'myData.device.since': 'since {at}',
  'myData.device.voted': 'A ballot came from it.',
  'myData.device.what':
    'Ended, it votes for you no more and you are signed out everywhere; the ballot that was cast stands. Sign in again with a code to bind another device.',
  'myData.device.whatOther':
    'Lost, or not yours? With this device in its place that one votes no more and is signed out; the ballot that was cast stands.',
  'myData.device.end': 'End this device',
  'myData.device.take': 'End it, use this device',
  'myData.device.sure': 'Yes, end it',
  'myData.device.sureTake': 'Yes, use this device',
  'myData.device.keep': 'Leave it',
  'myData.device.ended':
    'This device was ended, the log says so, and you are signed out everywhere. Sign in with a code to vote again.',
  'myData.device.taken': 'This device votes for you now; you are signed out everywhere else.',
  'myData.consents': 'What you agreed to',
  'myData.given': 'Agreed',
  'myData.withdrawn': 'Taken back',
  'myData.notRecorded': 'Nothing recorded yet',
  'myData.withdraw': 'Take it back',
  'myData.refuse': 'I do not agree',
  'myData.agree': 'I agree',
  'myData.looks': 'Who looked at your data',
  'myData.staff': 'Staff {did}',
  'myData.exported': ' (exported)',
  'myData.masked': ' (masked)',
  'myData.nobody': 'Nobody has.',
  'myData.ask': 'Who it was and why is known to the street office. Ask there if something is unclear.',
  'myData.after.identity':
    'You are signed out and prove again who you are next time. The roll is the register’s and stays.',
  'myData.after.electronic-voting':
    'Without it no new phone votes for you; you may ask for paper. What you have sent stands.',
  'myData.after.messages': 'Without it no notices and reminders. News about the safety of your identity is still sent.',
  'myData.look.owner': 'looked at how to reach you',
  'myData.look.owner-list': 'a list with you on it',
  'myData.look.evidence-pack': 'evidence about you for a court',
  'myData.look.other': 'looked at something about you',
};
