import type { CheckKey } from './check.zh-CN.ts';

export const checkEn: Readonly<Record<CheckKey, string>> = {
  'check.title': 'Check a receipt',
  'check.lead':
    'See whether a ballot is in the log, and where. The check runs on your own device and never shows a choice.',
  'check.input': 'Receipt number, full receipt, or the link of a receipt',
  'check.inputHint':
    'The number has 8 characters, such as 7K4M-92TD, in either case; it works after closing. A full receipt works at any time.',
  'check.inputHintFull':
    'Paste a full receipt, or the link in its QR code. With the 8-character number alone, start from the page of the vote.',
  'check.submit': 'Check',
  'check.file': 'Open a file',
  'check.scan': 'Scan a QR code',
  'check.scanStop': 'Close the camera',
  'check.scanning':
    'Hold the QR code of the receipt in the middle. The picture is read on this device and not sent anywhere.',
  'check.scanDenied':
    'The camera did not open. Allow this page to use it in your browser’s settings, or scan with your phone’s own camera.',
  'check.nothing': 'Enter the receipt number first, or paste or open a full receipt.',
  'check.noCode':
    'No receipt was recognised in this file. Choose the file that “Save the full receipt” gave you, or a sharp photo of the QR code.',
  'check.searching': 'Checking…',
  'check.included': 'Included in the log',
  'check.severalTitle': '{n} entries have this number',
  'check.several':
    'Numbers have only 8 characters, so two entries may rarely share one. Tell them apart by the time, or check the full receipt.',
  'check.bad': 'This receipt did not pass the check',
  'check.badText': 'Please do not delete it; hand it to the street office together with this page.',
  'check.fault.proof-unreadable':
    'Its proof is incomplete or was changed, for example by a missing line. Copy the whole text again and try once more.',
  'check.fault.key-unreadable':
    'The key is incomplete. Copy it from the notice character by character, or leave it out.',
  'check.fault.other-log': 'This receipt belongs to another vote; the key used here does not fit it.',
  'check.fault.head-unsigned':
    'The signature at its end is not by this key: the text was changed, or the key is not the right one.',
  'check.fault.not-included':
    'The ballot on it does not fit the signed log: the ballot was changed, or the proof is not of this ballot.',
  'check.fault.misplaced': 'The receipt names another place in the log than its proof.',
  'check.fault.differs':
    'What the site gives of the log does not lead to the root that it signed. Try again later; if it stays so, keep this page and tell the street office.',
  'check.fault.entry-differs': 'The entry that the site gives does not fit the signed hash.',
  'check.unreadable':
    'This was not recognised. Paste a full receipt or the link of one, or enter the 8-character number (without I, L, O, U).',
  'check.needsPath':
    'The 8-character number alone does not say which vote it belongs to. Start from the page of that vote, or paste the full receipt.',
  'check.elsewhere': 'This receipt belongs to another site: {host}',
  'check.elsewhereOpen': 'Check it there',
  'check.sealedTitle': 'Numbers can be checked after closing',
  'check.sealed':
    'While the vote is open its entries are not public, so that nobody can tell from their order who voted. After closing anybody finds an entry by its number; a full receipt, which brings its own proof, can be checked now.',
  'check.absentTitle': 'No entry has this number',
  'check.absent':
    'All {size} entries were checked on this device and none has this number. Check the number first; if it is the one on your receipt, give the full receipt to the street office.',
  'check.noChoice': 'The check only says whether the ballot is there, never the choice.',
  'check.onDevice': 'This receipt is kept on this device and was checked by the proof that it brings.',
  'check.vkey': 'Check against the key on the printed notice',
  'check.vkeyHint': 'With it the check does not rest on this site; without it the key that this site states is used.',
  'check.code': 'Receipt number',
  'check.position': 'Position',
  'check.positionOf': '{n} of {of} entries',
  'check.time': 'Received',
  'check.type': 'Kind',
  'check.type.ballot': 'Ballot cast online',
  'check.type.ballot-attested': 'Ballot cast with a worker’s help',
  'check.type.paper-registered': 'Registration of a paper ballot',
  'check.type.bind': 'Registration of a device',
  'check.type.other': 'Another entry',
  'check.head': 'Signed head',
  'check.headOf': 'root over the first {size} entries',
  'check.witness': 'Witness',
  'check.witnessed': 'cosigned by {name} at {at}',
  'check.log': 'Name of the log',
  'check.trust.brought': 'The signature is by the key you entered; the check was done on this device.',
  'check.trust.served':
    'The signature is by the key that this site states. Compare that key with the printed notice as well.',
  'check.trust.itself':
    'The signature is by the key inside the receipt, but the key that this site states could not be fetched. Compare it with the printed notice.',
  'check.back': 'Back to this vote',
};
