import type { HistoryKey } from './history.zh-CN.ts';

export const historyEn: Readonly<Record<HistoryKey, string>> = {
  'history.title': 'What has happened',
  'history.document': 'Document',
  'history.suspended': 'Voting is suspended',
  'history.suspendedHint':
    'Nobody can vote now; ballots already cast stand. The time lost is added when voting goes on, and all owners are told.',
  'history.newEnd': 'It now closes on {end}.',
  'history.cause.outage': 'an outage',
  'history.cause.court-order': 'an order of the court',
  'history.cause.authority-order': 'an order of the authority',
  'history.suspend': 'Suspended on {at}, for {cause}. Reason: {reason}',
  'history.resume': 'Resumed on {at}; the time lost was added.',
  'history.extend': 'Extended on {at} until {to}.',
  'history.incident': 'An outage from {from} to {to}; whether it adds time follows from the notice.',
  'history.lapse': 'No quorum: the proposals lapsed.',
  'history.lapseUntil': 'No quorum: the proposals lapsed and may not come back before {day}.',
  'history.quoted': ' “{title}”',
  'history.return': 'On {at} the street office handed the file back. Reason: {reason}',
  'history.correct': 'On {at} a correction was ordered by {day}. Reason: {reason}',
  'history.revoke': 'Revoked on {at}: {motions}. Reason: {reason}',
  'history.annulled': 'Annulled by the court: {motion}.',
  'history.upheld': 'Upheld by the court: {motion}.',
  'history.away.recorded':
    'The system was away from {from} to {to}; ballots that were sent stand. It is recorded in the log.',
  'history.away.adds':
    'The system was away from {from} to {to}; ballots that were sent stand. By the notice’s rule about {n} minutes are added once it is recorded.',
  'history.away.nothing':
    'The system was away from {from} to {to}; ballots that were sent stand. By the notice’s rule no time is added.',
};
