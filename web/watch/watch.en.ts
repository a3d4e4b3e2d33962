import type { WatchKey } from './watch.zh-CN.ts';

export const watchEn: Readonly<Record<WatchKey, string>> = {
  'quiet.first':
    'This device has noted how the record stands now ({size} entries). At every later visit it checks that the record only grows.',
  'quiet.continued':
    'Checked on this device: the {from} entries seen last time are all there unchanged; there are {size} now. The record has only grown.',
  'quiet.same': 'Checked on this device: the record still has {size} entries and agrees with what was seen last time.',
  'quiet.cosigned': 'Cosigned by {names} at {at}.',

  'alarm.title': 'The record contradicts itself: please keep the evidence',
  'alarm.folded': 'The record contradicts itself (found {at}).',
  'alarm.forked.what':
    'The site cannot prove that what this device saw of the record earlier still stands unchanged in what it gives now: one key has signed two records that do not fit together.',
  'alarm.forked.means':
    'A record may only grow. Different people may have been shown different records, or entries may have been changed. Both are signed, and a signature cannot be denied; if the proof is given later, this remark goes away by itself.',
  'alarm.shorter.what':
    'The record that the site gives now is shorter than the one this device saw: it had {from} entries and now has {size}.',
  'alarm.shorter.means':
    'The service may have been restored from an old backup, or somebody removed the latest entries. If the site completes the record and proves that nothing was changed, this remark goes away by itself.',
  'alarm.other-key.what':
    'The site now signs with another key than the one this device knew, which may differ from the one on the printed notice.',
  'alarm.other-key.means':
    'One vote uses one key from beginning to end. Compare the fingerprint with the printed notice before you believe what stands here.',
  'alarm.whom':
    'Please give the evidence file to the street office, and if you like to the owners’ committee and to neighbours you trust: what their phones kept can be compared.',
  'alarm.vote':
    'You can still vote and keep the receipt; if you have doubts, the community desk will give you a paper ballot.',
  'alarm.keptHead': 'What this device saw earlier',
  'alarm.servedHead': 'What the site gives now',
  'alarm.head': '{size} entries · root {root}',
  'alarm.save': 'Save the evidence file',
  'alarm.fold': 'Saved; fold away',
  'alarm.unfold': 'Show',
  'alarm.foundAt': 'Found {at}',

  'evidence.file': 'yijue-record-contradiction-{assembly}.txt',
  'evidence.title': 'Yijue: two signatures of one log that contradict each other',
  'evidence.at': 'Found by this device:',
  'evidence.address': 'Address of the log:',
  'evidence.kept': '1. What this device saw and kept',
  'evidence.served': '2. What the site gave later',
  'evidence.key': 'Key:',
  'evidence.fingerprint': 'Fingerprint:',
  'evidence.how':
    'How to check: both parts are C2SP signed heads (name, size, root, then the signature), which Go’s sumdb/note and similar tools verify. One key that signs two heads of one log that do not fit together is the evidence.',
};
