import * as contact from '../../../src/features/meteo/views/contact.ts';
import * as ask from '../../../src/features/meteo/views/invitation.ts';
import * as receipt from '../../../src/features/meteo/views/receipt.ts';
import { LONG_DEFI, LONG_NAME } from './extremes.ts';
import { nexts, round, voice } from './meteo-data.ts';
import { samplesOf } from './samples-of.ts';

const flags = [true, false];

/** The views by which an EIG is asked, told that her answer is kept, and put in touch with a coach. */
export const meteoAsking = {
  invitation: samplesOf(ask, {
    invitationMessage: (locale) =>
      flags.flatMap((later) =>
        [1, 2, 12].map(
          (everyWeeks): Parameters<typeof ask.invitationMessage> => [
            voice(locale),
            { ...round, remindAts: round.remindAts.slice(0, everyWeeks - 1) },
            { later, everyWeeks },
          ],
        ),
      ),
    reminderMessage: (locale) =>
      flags.flatMap((later) =>
        flags.map((last): Parameters<typeof ask.reminderMessage> => [voice(locale), round, { later, last }]),
      ),
    nudgeMessage: (locale) => [[voice(locale), round]],
    snoozedMessage: (locale) => [[voice(locale), round, round.closesAt]],
    cannotSnoozeMessage: (locale) =>
      (['past-closing', 'nudged-already'] as const).map((why) => [voice(locale), round, why]),
    nextNote: (locale) => nexts.map((next) => [voice(locale), next]),
    skippedMessage: (locale) => nexts.map((next) => [voice(locale), round, next]),
    answeredMessage: (locale) => [[voice(locale), round]],
    askedAgainMessage: (locale) => [[voice(locale), round]],
    closedMessage: (locale) => nexts.map((next) => [voice(locale), round, next]),
    goneMessage: (locale) => [[voice(locale)]],
    channelOpenedMessage: (locale) => [[voice(locale), round]],
    channelClosedMessage: (locale) => nexts.map((next) => [voice(locale), round, next]),
  }),
  contact: samplesOf(contact, {
    contactReceipt: (locale) => [LONG_NAME, null].map((coach) => [voice(locale), round, coach]),
    contactAlready: (locale) => [[voice(locale), round]],
    contactUndone: (locale) => [[voice(locale)]],
    contactTooLate: (locale) => [[voice(locale)]],
    contactForCoaches: (locale) =>
      [LONG_DEFI, null].flatMap((defi) =>
        [true, false].map(
          (again): Parameters<typeof contact.contactForCoaches> => [
            voice(locale),
            'a'.repeat(36),
            { name: LONG_NAME, defi },
            again,
          ],
        ),
      ),
    contactTaken: (locale) => [[voice(locale), LONG_NAME, LONG_NAME]],
    contactYours: (locale) => [[voice(locale), LONG_NAME]],
    contactTakenAlready: (locale) => [
      [voice(locale), LONG_NAME],
      [voice(locale), null],
    ],
    contactPassed: (locale) => [[voice(locale), LONG_NAME]],
    contactUndoneForCoaches: (locale) => [[voice(locale), LONG_NAME]],
  }),
  receipt: samplesOf(receipt, {
    receiptMessage: (locale) => [[voice(locale), round]],
    signedAlready: (locale) => [[voice(locale), round]],
    unsignedAlready: (locale) => [[voice(locale), round]],
    confirmWithdrawal: (locale) => [[voice(locale), round]],
    withdrawnMessage: (locale) => [[voice(locale), round]],
    keptMessage: (locale) => [[voice(locale), round]],
    nothingToWithdraw: (locale) => [[voice(locale)]],
  }),
};
