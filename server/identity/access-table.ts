import type { Access, Role } from '../platform/authorize.ts';

const inEstate = (...roles: [Role, ...Role[]]): Access => ({ roles, scope: 'estate' });
const anywhere = (...roles: [Role, ...Role[]]): Access => ({ roles, scope: 'none' });

/**
 * Who may call what: the one table to review. A route is `METHOD path` as it is registered; reading with GET includes HEAD.
 * `access.test.ts` walks the routes of the real application, compares each with its row, and tries it with every role, in its
 * own and in a foreign estate. A new route needs a row here first.
 */
export const ACCESS_TABLE: Readonly<Record<string, Access>> = {
  // The service. What begins with /api/demo exists in a demonstration only.
  'GET /api/health': 'public',
  'GET /api/ready': 'public',
  'GET /api/docs/*': 'public',
  'GET /api/demo/outbox': 'public',
  'GET /api/demo/clock': 'public',
  'POST /api/demo/clock': 'public',
  'GET /api/demo/accounts': 'public',
  'GET /api/demo/role-key': 'signed-in',

  // Identity
  'POST /api/identity/challenges': 'public',
  'POST /api/identity/slip-challenges': 'public',
  'POST /api/identity/staff-challenges': 'public',
  'POST /api/identity/challenges/:challenge/answer': 'public',
  'POST /api/estates/:estate/second-codes': inEstate('owner'),
  'POST /api/estates/:estate/second-codes/:challenge/answer': inEstate('owner'),
  'POST /api/sessions/refresh': 'public',
  'DELETE /api/sessions/current': 'signed-in',
  'GET /api/me': 'signed-in',
  'POST /api/estates/:estate/desk-verifications': inEstate('community'),
  'POST /api/estates/:estate/representations': inEstate('community'),
  'GET /api/estates/:estate/representations': inEstate('community', 'officer'),
  'POST /api/estates/:estate/representations/:representation/confirmation': inEstate('community', 'officer'),
  'DELETE /api/estates/:estate/representations/:representation': inEstate('community'),
  'POST /api/accounts': anywhere('administrator'),
  'POST /api/accounts/:account/grants': anywhere('administrator'),
  'POST /api/accounts/:account/grants/:grant/revocation': anywhere('administrator'),
  'GET /api/accounts': anywhere('administrator'),
  'GET /api/operations': anywhere('administrator'),
  'POST /api/operations/test-message': anywhere('administrator'),

  // Estates
  'GET /api/estates': 'public',
  'GET /api/estates/:estate': 'public',
  'POST /api/estates': anywhere('administrator'),
  'POST /api/estates/:estate/registry': inEstate('administrator'),
  'POST /api/estates/:estate/registry/preview': inEstate('administrator'),
  'GET /api/estates/:estate/assemblies/:assembly/roll/changes': inEstate('committee', 'community', 'officer'),
  'GET /api/estates/:estate/merges': inEstate('committee', 'community', 'officer'),
  'POST /api/estates/:estate/merges': inEstate('committee', 'community', 'officer'),
  'POST /api/estates/:estate/merges/:merge/confirmation': inEstate('committee', 'community', 'officer'),
  'DELETE /api/estates/:estate/merges/:merge': inEstate('committee', 'community', 'officer'),
  'GET /api/estates/:estate/contact-changes': inEstate('community', 'officer'),
  'POST /api/estates/:estate/contact-changes/:change/confirmation': inEstate('community', 'officer'),
  'DELETE /api/estates/:estate/contact-changes/:change': inEstate('community', 'officer'),
  'GET /api/estates/:estate/assemblies/:assembly/outages': 'public',
  'POST /api/estates/:estate/roster': inEstate('committee', 'administrator'),
  'GET /api/estates/:estate/reconciliation': inEstate('committee', 'administrator'),
  'POST /api/estates/:estate/reconciliation/looks': inEstate('committee', 'administrator'),
  'PUT /api/estates/:estate/reconciliation/doubts/:position': inEstate('committee', 'administrator'),

  // Law
  'GET /api/law/packs': 'public',
  'GET /api/law/packs/:id': 'public',

  // Pages without scripts have a session of their own in a cookie, which they judge themselves.
  'GET /plain': 'public',
  'GET /plain/failed': 'public',
  'GET /plain/e/:estate/a/:assembly': 'public',
  'GET /plain/e/:estate/a/:assembly/stale': 'public',
  'GET /plain/e/:estate/a/:assembly/notice': 'public',
  'GET /plain/e/:estate/a/:assembly/progress': 'public',
  'GET /plain/e/:estate/a/:assembly/check': 'public',
  'GET /plain/e/:estate/a/:assembly/sign-in': 'public',
  'POST /plain/e/:estate/a/:assembly/sign-in': 'public',
  'GET /plain/e/:estate/a/:assembly/code': 'public',
  'POST /plain/e/:estate/a/:assembly/code': 'public',
  'POST /plain/e/:estate/a/:assembly/sign-out': 'public',
  'GET /plain/e/:estate/a/:assembly/units': 'public',
  'GET /plain/e/:estate/a/:assembly/receipts': 'public',
  'GET /plain/e/:estate/a/:assembly/receipts/:code': 'public',
  'GET /plain/e/:estate/a/:assembly/v/:who/notice': 'public',
  'GET /plain/e/:estate/a/:assembly/v/:who/review': 'public',
  'GET /plain/e/:estate/a/:assembly/v/:who/refused': 'public',
  'POST /plain/e/:estate/a/:assembly/v/:who/submit': 'public',
  'GET /plain/e/:estate/a/:assembly/v/:who/code': 'public',
  'POST /plain/e/:estate/a/:assembly/v/:who/code': 'public',
  'GET /plain/e/:estate/a/:assembly/deny': 'public',
  'POST /plain/e/:estate/a/:assembly/deny': 'public',
  'GET /plain/e/:estate/a/:assembly/v/:who/:motion': 'public',
  'POST /plain/e/:estate/a/:assembly/v/:who/:motion': 'public',

  // Logs
  'GET /log/:assembly/checkpoint': 'public',
  'GET /log/:assembly/vkey': 'public',
  'GET /log/:assembly/tile/*': 'public',
  'GET /log/:assembly/heads/:size': 'public',
  'GET /log/:assembly/consistency': 'public',
  'GET /api/estates/:estate/assemblies/:assembly/receipts/:code': 'public',

  // Assemblies: draft, documents, result. Who may read a document before the notice is for the handler to say.
  'GET /api/estates/:estate/assemblies': 'public',
  'GET /api/estates/:estate/assemblies/:assembly': 'public',
  'GET /api/estates/:estate/assemblies/:assembly/milestones': 'public',
  'GET /api/office/assemblies': anywhere('officer', 'district'),
  'GET /api/office/district': anywhere('officer', 'district'),
  'POST /api/estates/:estate/assemblies': inEstate('committee'),
  'GET /api/estates/:estate/assemblies/:assembly/draft': inEstate('committee', 'community', 'officer'),
  'PUT /api/estates/:estate/assemblies/:assembly/draft': inEstate('committee'),
  'GET /api/estates/:estate/assemblies/:assembly/checks': inEstate('committee', 'community', 'officer'),
  'POST /api/estates/:estate/assemblies/:assembly/submission': inEstate('committee'),
  'POST /api/estates/:estate/assemblies/:assembly/documents': inEstate('committee', 'community', 'officer'),
  'GET /api/estates/:estate/assemblies/:assembly/documents/:sha256': 'public',
  'GET /api/estates/:estate/assemblies/:assembly/result': 'public',

  // Assemblies: who has no part at the desk, because it votes on his own interest
  'GET /api/estates/:estate/assemblies/:assembly/conflicts': 'public',
  'POST /api/estates/:estate/assemblies/:assembly/conflicts': inEstate('committee', 'community', 'officer'),
  'POST /api/estates/:estate/assemblies/:assembly/conflicts/:conflict/lifting': inEstate('officer'),

  // Assemblies: keys and acts
  'GET /api/estates/:estate/assemblies/:assembly/log-opening': inEstate('officer'),
  'POST /api/estates/:estate/assemblies/:assembly/log': inEstate('officer'),
  'GET /api/estates/:estate/assemblies/:assembly/my-key': inEstate('committee', 'community', 'officer'),
  'GET /api/estates/:estate/assemblies/:assembly/key-request-terms': inEstate('committee', 'community', 'officer'),
  'POST /api/estates/:estate/assemblies/:assembly/key-requests': inEstate('committee', 'community', 'officer'),
  'GET /api/estates/:estate/assemblies/:assembly/key-requests': inEstate('officer'),
  'GET /api/estates/:estate/assemblies/:assembly/acts': inEstate('committee', 'community', 'officer'),
  'POST /api/estates/:estate/assemblies/:assembly/acts': inEstate('committee', 'community', 'officer'),
  'POST /api/estates/:estate/assemblies/:assembly/acts/:act/signatures': inEstate('committee', 'community', 'officer'),
  'DELETE /api/estates/:estate/assemblies/:assembly/acts/:act': inEstate('committee', 'community', 'officer'),

  'GET /api/estates/:estate/assemblies/:assembly/roll/comparison': 'public',
  // Assemblies: roll
  'GET /api/estates/:estate/assemblies/:assembly/roll': 'public',
  'POST /api/estates/:estate/assemblies/:assembly/roll/objections': inEstate(
    'owner',
    'committee',
    'community',
    'officer',
  ),
  'GET /api/estates/:estate/assemblies/:assembly/roll/objections': inEstate(
    'owner',
    'committee',
    'community',
    'officer',
  ),
  'POST /api/estates/:estate/assemblies/:assembly/roll/objections/:objection/answer': inEstate('committee'),

  // Candidates
  'GET /api/estates/:estate/assemblies/:assembly/nominations': inEstate('owner', 'committee', 'community', 'officer'),
  'POST /api/estates/:estate/assemblies/:assembly/nominations': inEstate('owner'),
  'GET /api/estates/:estate/assemblies/:assembly/nominations/register': inEstate('committee', 'community', 'officer'),
  'POST /api/estates/:estate/assemblies/:assembly/nominations/register': inEstate('committee'),
  'DELETE /api/estates/:estate/assemblies/:assembly/nominations/:nomination': inEstate('owner', 'committee'),
  'POST /api/estates/:estate/assemblies/:assembly/nominations/:nomination/support': inEstate('owner'),
  'DELETE /api/estates/:estate/assemblies/:assembly/nominations/:nomination/support': inEstate('owner'),
  'POST /api/estates/:estate/assemblies/:assembly/nominations/:nomination/rooms': inEstate('committee'),
  'POST /api/estates/:estate/assemblies/:assembly/nominations/:nomination/papers': inEstate('committee'),
  'GET /api/estates/:estate/assemblies/:assembly/nominations/:nomination/papers/:sha256': inEstate(
    'committee',
    'officer',
  ),
  'PUT /api/estates/:estate/assemblies/:assembly/nominations/:nomination/vetting': inEstate('committee'),

  // Links of single units on paper: they name a room of the public roll and grant nothing.
  'GET /u/:assembly/:code': 'public',
  'GET /api/estates/:estate/assemblies/:assembly/unit-links/:code': 'public',

  // Assemblies: objections to the vote. Whose are shown is for the handler to say.
  'POST /api/estates/:estate/assemblies/:assembly/objections': inEstate('owner', 'committee', 'community', 'officer'),
  'GET /api/estates/:estate/assemblies/:assembly/objections': inEstate('owner', 'committee', 'community', 'officer'),
  'POST /api/estates/:estate/assemblies/:assembly/objections/:objection/evidence': inEstate(
    'owner',
    'committee',
    'community',
    'officer',
  ),
  'GET /api/estates/:estate/assemblies/:assembly/objection-evidence': inEstate(
    'owner',
    'committee',
    'community',
    'officer',
  ),
  'GET /api/estates/:estate/assemblies/:assembly/objection-evidence/:evidence': inEstate(
    'owner',
    'committee',
    'community',
    'officer',
  ),
  'POST /api/estates/:estate/assemblies/:assembly/denials': inEstate('owner', 'community', 'officer'),
  'GET /api/estates/:estate/assemblies/:assembly/denials': inEstate('owner', 'committee', 'community', 'officer'),
  'GET /api/estates/:estate/assemblies/:assembly/voters/:voter/ballots': inEstate('community', 'officer'),

  // Ballots. An entry is shown to everybody after the close, before it to whoever made it.
  'GET /api/estates/:estate/assemblies/:assembly/ballot': inEstate('owner'),
  'GET /api/estates/:estate/assemblies/:assembly/transfers': inEstate('owner'),
  'POST /api/estates/:estate/assemblies/:assembly/bindings': inEstate('owner'),
  'POST /api/estates/:estate/assemblies/:assembly/ballots': inEstate('owner'),
  'GET /api/estates/:estate/assemblies/:assembly/ballots/mine': inEstate('owner'),
  'POST /api/estates/:estate/assemblies/:assembly/ballots/mine/:code/message': inEstate('owner'),
  'GET /api/estates/:estate/assemblies/:assembly/ballot-drafts/:voter/:person': inEstate('owner'),
  'PUT /api/estates/:estate/assemblies/:assembly/ballot-drafts/:voter/:person': inEstate('owner'),

  'POST /api/estates/:estate/assemblies/:assembly/notice-readings': inEstate('owner'),

  // Powers to vote for an owner
  'GET /api/estates/:estate/assemblies/:assembly/proxies': inEstate('owner'),
  'POST /api/estates/:estate/assemblies/:assembly/proxies': inEstate('owner'),
  'POST /api/estates/:estate/assemblies/:assembly/proxies/:power/offer': inEstate('owner'),
  'POST /api/estates/:estate/assemblies/:assembly/proxies/:power/acceptance': inEstate('owner'),
  'POST /api/estates/:estate/assemblies/:assembly/proxies/:power/refusal': inEstate('owner'),
  'POST /api/estates/:estate/assemblies/:assembly/proxies/:power/revocation': inEstate('owner'),
  'DELETE /api/estates/:estate/assemblies/:assembly/proxies/:power': inEstate('owner'),
  'GET /api/estates/:estate/assemblies/:assembly/proxy-rooms': 'public',

  'GET /api/estates/:estate/assemblies/:assembly/progress': 'public',
  'GET /api/estates/:estate/assemblies/:assembly/entries/:seq': 'public',

  // Certification and disclosure
  'GET /api/estates/:estate/assemblies/:assembly/file': inEstate('officer'),
  'GET /api/estates/:estate/assemblies/:assembly/contested': inEstate('committee', 'community', 'officer'),
  'POST /api/estates/:estate/assemblies/:assembly/verification': inEstate('officer'),
  'GET /api/estates/:estate/assemblies/:assembly/archive.zip': inEstate('committee', 'officer'),
  'GET /api/estates/:estate/assemblies/:assembly/ceremony': inEstate('community', 'officer'),
  'POST /api/estates/:estate/assemblies/:assembly/recount': inEstate('officer'),
  'GET /api/estates/:estate/assemblies/:assembly/opinions': inEstate('officer'),
  'POST /api/estates/:estate/assemblies/:assembly/opinions': inEstate('officer'),
  'GET /api/estates/:estate/assemblies/:assembly/sample': inEstate('officer'),
  'POST /api/estates/:estate/assemblies/:assembly/sample/draws': inEstate('officer'),
  'POST /api/estates/:estate/assemblies/:assembly/sample/calls': inEstate('officer'),
  'POST /api/estates/:estate/assemblies/:assembly/sample/numbers': inEstate('officer'),
  'POST /api/estates/:estate/assemblies/:assembly/bundles/certifying': inEstate('officer'),
  'GET /api/estates/:estate/assemblies/:assembly/bundles/certifying/documents': inEstate('officer'),
  'POST /api/estates/:estate/assemblies/:assembly/bundles/certifying/documents': inEstate('officer'),
  'GET /log/:assembly/bundle.zip': 'public',

  // Deliveries of notice and ballot, and turnout by floor.
  'GET /api/estates/:estate/assemblies/:assembly/deliveries': inEstate('committee', 'community', 'officer'),
  'POST /api/estates/:estate/assemblies/:assembly/deliveries': inEstate('committee', 'community'),
  'GET /api/estates/:estate/assemblies/:assembly/deliveries/call-list': inEstate('community'),
  'POST /api/estates/:estate/assemblies/:assembly/deliveries/numbers': inEstate('community'),
  'GET /api/estates/:estate/assemblies/:assembly/turnout': inEstate('committee', 'community'),

  // Messages. Replies carry the gateway's token, which the handler checks.
  'GET /api/estates/:estate/assemblies/:assembly/reminders': inEstate('committee', 'community'),
  'POST /api/estates/:estate/assemblies/:assembly/reminders': inEstate('committee', 'community'),
  'GET /api/estates/:estate/unreached': inEstate('community'),
  'POST /api/estates/:estate/unreached/:unreached/settlement': inEstate('community'),
  'POST /api/messages/replies': 'public',

  // Accountability. What else shows owners' data to staff stands in accountability/route-looks.ts.
  'GET /api/estates/:estate/owners': inEstate('committee', 'community', 'officer'),
  'POST /api/estates/:estate/owner-look-ups': inEstate('community', 'officer'),
  'POST /api/estates/:estate/owner-exports': inEstate('committee', 'community', 'officer'),
  'GET /api/estates/:estate/looks': inEstate('officer', 'district'),
  'POST /api/estates/:estate/look-alarms/:day/:account/settlement': inEstate('officer'),
  'POST /api/estates/:estate/export-marks': inEstate('officer'),
  'GET /api/estates/:estate/looks/mine': inEstate('owner'),
  'GET /api/estates/:estate/consents': inEstate('owner'),
  'PUT /api/estates/:estate/consents/:kind': inEstate('owner'),
  'DELETE /api/estates/:estate/consents/:kind': inEstate('owner'),
  'POST /api/estates/:estate/assemblies/:assembly/evidence-packs': inEstate('committee', 'officer'),
  'GET /api/estates/:estate/erasures': inEstate('officer', 'district'),
  'POST /api/estates/:estate/erasures': inEstate('officer'),
  'POST /api/estates/:estate/erasures/:erasure/confirmation': inEstate('officer'),
  'DELETE /api/estates/:estate/erasures/:erasure': inEstate('officer'),
  'GET /api/estates/:estate/consent-totals': inEstate('community', 'officer', 'district'),

  // What follows decisions
  'GET /api/estates/:estate/follow-ups': inEstate('committee', 'community', 'officer', 'district'),
  'POST /api/estates/:estate/follow-ups': inEstate('committee', 'community', 'officer'),
  'POST /api/estates/:estate/follow-ups/:followUp/events': inEstate('committee', 'community', 'officer'),
  'DELETE /api/estates/:estate/follow-ups/:followUp/events/:event': inEstate('committee', 'community', 'officer'),
  'POST /api/estates/:estate/follow-up-documents': inEstate('committee', 'community', 'officer'),
  'GET /api/estates/:estate/follow-up-documents/:sha256': inEstate('committee', 'community', 'officer', 'district'),
  'GET /api/office/follow-ups': anywhere('officer', 'district'),

  // Petitions for a meeting. Texts and sums are public; who joined is for those who receive it.
  'GET /api/estates/:estate/petitions': 'public',
  'POST /api/estates/:estate/petitions': inEstate('owner'),
  'POST /api/estates/:estate/petitions/:petition/signature': inEstate('owner'),
  'DELETE /api/estates/:estate/petitions/:petition/signature': inEstate('owner'),
  'POST /api/estates/:estate/petitions/:petition/end': inEstate('owner'),
  'GET /api/estates/:estate/petitions/:petition/owners': inEstate('committee', 'officer'),

  // Paper
  'POST /api/estates/:estate/assemblies/:assembly/paper-requests': inEstate('owner'),
  'GET /api/estates/:estate/assemblies/:assembly/paper-requests': inEstate('community'),
  'GET /api/estates/:estate/assemblies/:assembly/paper-requests/mine': inEstate('owner'),
  'DELETE /api/estates/:estate/assemblies/:assembly/paper-requests/:request': inEstate('owner'),
  'GET /api/estates/:estate/assemblies/:assembly/papers': inEstate('community', 'officer'),
  'GET /api/estates/:estate/assemblies/:assembly/paper-voters': inEstate('community'),
  'GET /api/estates/:estate/assemblies/:assembly/papers/:serial': inEstate('community'),
  'GET /api/estates/:estate/assemblies/:assembly/papers/:serial/review-terms': inEstate('community'),
  'GET /api/estates/:estate/assemblies/:assembly/papers/:serial/scan': inEstate('community', 'officer'),
  'GET /api/estates/:estate/assemblies/:assembly/paper-books': inEstate('community', 'officer'),
  'POST /api/estates/:estate/assemblies/:assembly/papers/:serial/remarks': inEstate('community'),
  'POST /api/estates/:estate/assemblies/:assembly/paper-handouts': inEstate('community'),
  'POST /api/estates/:estate/assemblies/:assembly/paper-handouts/:handout/settlement': inEstate('community'),
  'GET /api/estates/:estate/assemblies/:assembly/rounds': inEstate('community'),
  'POST /api/estates/:estate/assemblies/:assembly/rounds': inEstate('community'),
  'GET /api/estates/:estate/assemblies/:assembly/rounds/:round': inEstate('community'),
  'POST /api/estates/:estate/assemblies/:assembly/canvass': inEstate('community'),
  'GET /api/estates/:estate/assemblies/:assembly/boxes': inEstate('community', 'officer'),
  'GET /api/estates/:estate/assemblies/:assembly/paper-photos/:sha256': inEstate('community', 'officer'),
  'POST /api/estates/:estate/assemblies/:assembly/boxes/:box/countersignature': inEstate('community'),
  'POST /api/estates/:estate/assemblies/:assembly/boxes/:box/custody': inEstate('community', 'officer'),

  // Votes that two workers take down with the owner.
  'GET /api/estates/:estate/assemblies/:assembly/attended-voters/:voter': inEstate('community'),
  'GET /api/estates/:estate/assemblies/:assembly/attended': inEstate('community', 'officer'),
  'POST /api/estates/:estate/assemblies/:assembly/attended': inEstate('community'),
  'POST /api/estates/:estate/assemblies/:assembly/attended/:attended/presence': inEstate('community'),
  'GET /api/estates/:estate/assemblies/:assembly/attended/:attended/terms': inEstate('community'),
  'DELETE /api/estates/:estate/assemblies/:assembly/attended/:attended': inEstate('community'),
  'POST /api/estates/:estate/assemblies/:assembly/attended/:attended/receipt-message': inEstate('community'),

  // Print. What hangs on boards is public; what carries serials or doors is for the desk.
  'GET /api/estates/:estate/assemblies/:assembly/print/notice.pdf': 'public',
  'GET /api/estates/:estate/assemblies/:assembly/print/roll.pdf': 'public',
  'GET /api/estates/:estate/assemblies/:assembly/print/result.pdf': 'public',
  'GET /api/estates/:estate/assemblies/:assembly/print/certificate.pdf': 'public',
  'GET /api/estates/:estate/assemblies/:assembly/print/posters.pdf': 'public',
  'GET /api/estates/:estate/assemblies/:assembly/posters/:number': 'public',
  'GET /api/estates/:estate/assemblies/:assembly/print/unit-slips.pdf': inEstate('committee', 'community'),
  'GET /api/estates/:estate/assemblies/:assembly/print/delivery-sheets.pdf': inEstate('committee', 'community'),
  'GET /api/estates/:estate/assemblies/:assembly/print/count-sheet.pdf': inEstate('committee', 'community', 'officer'),
  'GET /api/estates/:estate/assemblies/:assembly/print/receipt-slip.pdf': inEstate('community'),
  'GET /api/estates/:estate/assemblies/:assembly/print/batches': inEstate('community', 'officer'),
  'POST /api/estates/:estate/assemblies/:assembly/print/batches': inEstate('community'),
  'GET /api/estates/:estate/assemblies/:assembly/print/batches/:batch/ballots.pdf': inEstate('community'),
  'GET /api/estates/:estate/assemblies/:assembly/print/batch-record.pdf': inEstate('community', 'officer'),
  'GET /api/estates/:estate/petitions/:petition/owners.pdf': inEstate('committee', 'officer'),
  'GET /api/estates/:estate/office-phone': 'public',
  'PUT /api/estates/:estate/office-phone': inEstate('officer'),
};
