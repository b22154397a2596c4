import { md } from '../../../../chat/markdown.ts';
import type { MeteoWords } from '../fr.ts';

/** Why it stays when she has all the rest erased. */
const UNTIL_CLOSED = '; can be erased only once it is closed, so that nobody answers or is asked twice';

export const answering: MeteoWords['answering'] = {
  form: {
    title: 'My météo',
    titleUnsigned: 'My météo, unsigned',
    titleEdit: 'Change my météo',
    submit: 'Send',
    save: 'Save',
    labels: { defi: 'My challenge’s weather', team: 'My team’s weather', self: 'My own weather' },
    successes: 'My successes',
    difficulties: 'My difficulties',
    weatherHint: 'Read by the coaches, counted in the group’s figures.',
    textHint: 'Optional. Read by the coaches, and nobody else.',
    textHintUnsigned: 'Optional. Read by the coaches, without your name.',
    intro: (until, threshold) =>
      md`Three weathers, and a few words if you like: 5 to 10 minutes.\n\n**Who will read you?** The coaches, and nobody else; \`/magellan privacy\` tells you who read you, and when. The group’s figures are only shown from ${threshold} answers up, and never by challenge.\n\n**Until when?** You can change or delete your answer ${until}. The coaches read it after that.`,
    introUnsigned: (until, group) =>
      md`Three weathers, and a few words if you like: 5 to 10 minutes, ${until}.\n\n**Who will read you?** The coaches, after the closing, without knowing that it is you: nothing ties this answer to your name. Avoid details that would give you away. If there are fewer than ${group} unsigned answers, they are erased without being read or counted.\n\n**There is no way back.** As nothing ties it to you, this answer can be neither changed nor deleted.`,
    chooseWeather: 'Choose a weather in the list.',
    tooLong: (max) => `This is a little long: ${max} characters at most.`,
  },

  edit: 'Change',
  withdraw: 'Delete',
  contact: 'Talk to a coach',
  past: 'My past météos',
  confirmWithdraw: 'Confirm the deletion',
  keep: 'Keep my answer',
  undoContact: 'Cancel my request',

  receipt: {
    summary: 'Your météo is saved',
    saved: md`**Thank you, your météo is saved.**`,
    whoReads: 'The coaches will read it after the closing, and nobody else.',
    undo: (until) =>
      `If you signed it, you can change or delete it ${until}; if you did not, nothing ties it to you, and I cannot find it again.`,
    offer: 'Would you rather talk? Your name goes to the coaches only if you ask for it.',
  },
  already: {
    signed:
      'You have already given a signed answer. You can change it; to answer without signing, delete it first.',
    unsigned:
      'Your météo is already saved, unsigned. Nothing ties it to you: I can neither find it, nor change it, nor add another one.',
  },
  withdrawing: {
    summary: 'Delete your météo?',
    text: 'Your answer will be erased, and the coaches will not read it. You can answer again as long as the météo is open.',
    done: 'Your answer is erased. I will not remind you of this météo again; should you change your mind, the door stays open.',
    kept: 'Your answer is kept as it is.',
    nothing: 'There is no signed answer to delete: nothing was changed.',
    summaryDone: 'Your météo is deleted',
    summaryKept: 'Your météo is kept',
  },
  contacting: {
    summary: 'Your request is passed on',
    told: (coach) =>
      `Noted: ${coach} knows that you would like to talk, and will come back to you. Nothing of your météo is attached.`,
    toldAll:
      'Noted: the coaches know that you would like to talk, and one of them will come back to you. Nothing of your météo is attached.',
    inDigest:
      'Your name stays at the top of the coaches’ digest until you have talked. You can cancel at any time.',
    offer:
      'A question, a difficulty, or simply to talk: a coach gets in touch with you. Only your name is passed on, to the coaches only: you need not say why.',
    ask: 'Tell a coach',
    asked: (when) => `You asked to talk to a coach ${when}.`,
    states: {
      open: (coach) => `${coach} knows, and will come back to you.`,
      openAll: 'The coaches know, and one of them will come back to you.',
      taken: (coach) => `${coach ?? 'A coach'} is seeing to it, and will get in touch with you.`,
    },
    done: 'We have talked',
    doneSummary: (name) => `The request of ${name} is closed`,
    doneText: (name) => md`**${name}** has talked to a coach: the request is closed.`,
    waitingTitle: 'Requests to talk to a coach',
    waiting: (n) =>
      n === 0
        ? 'Nobody is waiting to talk to a coach.'
        : n === 1
          ? 'One person is waiting to talk to a coach.'
          : `${n} people are waiting to talk to a coach.`,
    waitingOne: (name, defi, when, coach) =>
      md`**${name}**${defi === null ? '' : ` (${defi})`}, asked ${when}: ${
        coach === null ? 'nobody is seeing to it yet' : `${coach} is seeing to it`
      }`,
    waitingMore: (n) => (n === 1 ? 'And one more recent.' : `And ${n} more recent ones.`),
    see: 'See the requests',
    undone: 'Your request is cancelled, and the coaches are told.',
    undoneSummary: 'Your request is cancelled',
    toCoachSummary: (name) => `${name} would like to talk to a coach`,
    toCoach: (name, about) =>
      md`**${name}**${about} would like to talk to a coach, and pressed “Talk to a coach”. Nobody is asked why. Could you get in touch soon?`,
    take: 'I’ll see to it',
    againSummary: (name) => `${name} is still waiting to talk to a coach`,
    again: 'This request has been waiting for a working day.',
    takenSummary: (name, coach) => `${coach} sees to the request of ${name}`,
    taken: (name, coach) => md`**${name}** would like to talk to a coach: **${coach}** sees to it.`,
    yoursSummary: 'Noted: you see to it',
    yours: (name) => md`Noted: you get in touch with **${name}**. The other coaches see so.`,
    takenAlreadySummary: 'Somebody sees to it already',
    takenAlready: (coach) => md`**${coach}** sees to it already. Nothing has changed.`,
    goneAlready: 'This request is no longer there: it was cancelled. Nothing has changed.',
    passedSummary: (name) => `The request of ${name} has gone to somebody else`,
    passed: (name) =>
      md`**${name}** would like to talk to a coach: the request has gone to somebody who is there.`,
    toCoachUndoneSummary: (name) => `${name} cancelled their request`,
    toCoachUndone: (name) => md`**${name}** cancelled their request to talk to a coach.`,
  },

  ownPast: {
    summary: 'Your past météos',
    title: 'Your past météos',
    none: 'You have no signed météo yet.',
    line: (day, defi, team, self) =>
      md`- **${day}**: my challenge, ${defi}; my team, ${team}; myself, ${self}`,
    lineUnsigned: (day) => md`- **${day}**: answered`,
    unsignedOnce:
      'Where you answered and no weather is shown, you had not signed: nothing ties that answer to you, and it cannot be shown to you again.',
    read: 'Read my answers again',
    ownTitle: (day) => `Your météo of ${day}`,
    ownPosition: (page, total) => `${page} of ${total} signed météos. Only you see this page.`,
    ownGone: 'This météo is no longer there: it was deleted, or is no longer kept.',
    lineNone: (day) => md`- **${day}**: no answer`,
    older: (n) =>
      n === 1
        ? md`One older météo is in your export (\`/magellan privacy\`).`
        : md`${n} older météos are in your export (\`/magellan privacy\`).`,
    chart: 'My météos',
    alt: 'Your three weathers over time:',
    compared: (defi, team, self) =>
      `Since the one before: my challenge, ${defi}; my team, ${team}; myself, ${self}.`,
  },
  kept: {
    answers: 'Signed météos',
    answersDetail: (n, days) =>
      `${n} (read by the coaches only, encrypted, erased ${days} days after the closing)`,
    participation: 'Taking part in météos',
    participationDetail: (invited, answered) =>
      `${answered} of ${invited}; not whether you signed, nor when you answered`,
    current: 'Taking part in the current météo',
    currentDetail: {
      invited: `no answer yet${UNTIL_CLOSED}`,
      answered: `you have answered; not whether you signed, nor when${UNTIL_CLOSED}`,
      skipped: `you sit this one out${UNTIL_CLOSED}`,
    },
    readings: 'Who has read your météos',
    nobody: 'Nobody so far',
    someone: 'somebody who has left the programme',
    reading: (who, when, day) => `${who}, on ${when} (météo of ${day})`,
    more: (n) =>
      n === 1 ? 'and one earlier reading, in your export' : `and ${n} earlier readings, in your export`,
    contacts: 'Requests to talk to a coach',
    contactsDetail: {
      open: (when) => `${when}: waiting`,
      taken: (when) => `${when}: a coach is seeing to it`,
      done: (when) => `${when}: closed`,
    },
    read: 'Météos that you have read',
    readDetail: (n) => `${n}; their authors can see that you read them`,
  },
};
