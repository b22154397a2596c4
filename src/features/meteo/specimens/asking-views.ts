import { LONG_DEFI, LONG_NAME } from '../../../../test/contracts/extremes.ts';
import { samplesOf } from '../../../../test/contracts/specimen.ts';
import * as contact from '../views/contact.ts';
import * as ask from '../views/invitation.ts';
import * as off from '../views/off.ts';
import * as receipt from '../views/receipt.ts';
import { nexts, round, viewIn } from './cases.ts';

const flags = [true, false];

/** The views by which an EIG is asked, told that her answer is kept, and put in touch with a coach. */
export const askingViews = {
  'views/invitation': samplesOf(ask, {
    invitationMessage: (locale) =>
      flags.flatMap((later) =>
        [1, 2, 12].map(
          (everyWeeks): Parameters<typeof ask.invitationMessage> => [
            viewIn(locale),
            { ...round, remindAts: round.remindAts.slice(0, everyWeeks - 1) },
            { later, everyWeeks },
          ],
        ),
      ),
    reminderMessage: (locale) =>
      flags.flatMap((later) =>
        flags.map((last): Parameters<typeof ask.reminderMessage> => [viewIn(locale), round, { later, last }]),
      ),
    nudgeMessage: (locale) => [[viewIn(locale), round]],
    snoozedMessage: (locale) => [[viewIn(locale), round, round.closesAt]],
    cannotSnoozeMessage: (locale) =>
      (['past-closing', 'nudged-already'] as const).map((why) => [viewIn(locale), round, why]),
    nextNote: (locale) => nexts.map((next) => [viewIn(locale), next]),
    skippedMessage: (locale) => nexts.map((next) => [viewIn(locale), round, next]),
    answeredMessage: (locale) => [[viewIn(locale), round]],
    askedAgainMessage: (locale) => [[viewIn(locale), round]],
    closedMessage: (locale) => nexts.map((next) => [viewIn(locale), round, next]),
    goneMessage: (locale) => [[viewIn(locale)]],
    channelOpenedMessage: (locale) => [[viewIn(locale), round]],
    channelClosedMessage: (locale) => nexts.map((next) => [viewIn(locale), round, next]),
  }),
  'views/off': samplesOf(off, {
    offMessage: (locale) => [[viewIn(locale)]],
    onMessage: (locale) => nexts.map((next) => [viewIn(locale), next]),
    offSection: (locale) => [[viewIn(locale)]],
  }),
  'views/contact': samplesOf(contact, {
    contactStatusMessage: (locale) => [
      [viewIn(locale), null],
      ...[LONG_NAME, null].flatMap((name) =>
        [true, false].map(
          (taken): Parameters<typeof contact.contactStatusMessage> => [
            viewIn(locale),
            { id: 'a'.repeat(36), askedAt: round.closesAt, told: name, taken, taker: name },
          ],
        ),
      ),
    ],
    contactReceipt: (locale) => [LONG_NAME, null].map((coach) => [viewIn(locale), 'a'.repeat(36), coach]),
    contactUndone: (locale) => [[viewIn(locale)]],
    contactForCoaches: (locale) =>
      [LONG_DEFI, null].flatMap((defi) =>
        [true, false].map(
          (again): Parameters<typeof contact.contactForCoaches> => [
            viewIn(locale),
            'a'.repeat(36),
            { id: 'a'.repeat(36), name: LONG_NAME, defi },
            again,
          ],
        ),
      ),
    contactTaken: (locale) => [
      [viewIn(locale), 'a'.repeat(36), { id: 'a'.repeat(36), name: LONG_NAME }, LONG_NAME],
    ],
    contactYours: (locale) => [[viewIn(locale), 'a'.repeat(36), LONG_NAME]],
    contactDone: (locale) => [[viewIn(locale), LONG_NAME]],
    contactsForCoach: (locale) =>
      [0, 1, 40].map(
        (count): Parameters<typeof contact.contactsForCoach> => [
          viewIn(locale),
          Array.from({ length: count }, (_, index) => ({
            id: `${index}`.padStart(36, 'a'),
            askedAt: round.closesAt,
            asker: { name: LONG_NAME, defi: LONG_DEFI },
            taker: index % 2 === 0 ? null : LONG_NAME,
          })),
        ],
      ),
    contactTakenAlready: (locale) => [
      [viewIn(locale), LONG_NAME],
      [viewIn(locale), null],
    ],
    contactPassed: (locale) => [[viewIn(locale), LONG_NAME]],
    contactUndoneForCoaches: (locale) => [[viewIn(locale), LONG_NAME]],
  }),
  'views/receipt': samplesOf(receipt, {
    receiptMessage: (locale) => [[viewIn(locale), round]],
    signedAlready: (locale) => [[viewIn(locale), round]],
    unsignedAlready: (locale) => [[viewIn(locale), round]],
    confirmWithdrawal: (locale) => [[viewIn(locale), round]],
    withdrawnMessage: (locale) => [[viewIn(locale), round]],
    keptMessage: (locale) => [[viewIn(locale), round]],
    nothingToWithdraw: (locale) => [[viewIn(locale)]],
  }),
};
