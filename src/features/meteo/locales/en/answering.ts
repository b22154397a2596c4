import { md } from '../../../../chat/markdown.ts';
import type { MeteoWords } from '../fr.ts';

/** Why it stays when she has all the rest erased. */
const UNTIL_CLOSED = '; kept until the météo closes, so that you aren’t asked twice';

export const answering: MeteoWords['answering'] = {
  form: {
    title: 'My météo',
    titleUnsigned: 'My météo, unsigned',
    titleEdit: 'Edit my météo',
    submit: 'Send',
    save: 'Save',
    labels: { defi: 'Weather for my challenge', team: 'Weather for my team', self: 'My personal weather' },
    successes: 'My successes',
    difficulties: 'My difficulties',
    weatherHint: 'Read by the coaches, counted in the group’s figures.',
    textHint: 'Read by the coaches only.',
    textHintUnsigned: 'Read by the coaches, without your name.',
    intro: (until, threshold) =>
      md`Three ratings, and a few words if you like.\n\n**Who will read this?** The coaches, and nobody else; \`/magellan privacy\` shows who has read your answer, and when. The group’s figures are shown only once there are ${threshold} answers, and never by challenge.\n\n**Until when?** You can change or delete your answer ${until}. The coaches read it after that.`,
    introUnsigned: (until, group) =>
      md`Three ratings, and a few words if you like, ${until}.\n\n**Who will read this?** The coaches, once the météo is closed, without knowing it’s you: nothing ties this answer to your name. Leave out details that would give you away. If there are fewer than ${group} unsigned answers, they’re erased without being read or counted.\n\n**There’s no way back.** Because nothing ties it to you, this answer can’t be changed or deleted.`,
    chooseWeather: 'Please choose from the list.',
    tooLong: (max) => `That’s a bit long: ${max} characters at most.`,
  },

  edit: 'Edit',
  withdraw: 'Delete',
  contact: 'Talk to a coach',
  past: 'My past météos',
  confirmWithdraw: 'Delete my answer',
  keep: 'Keep my answer',
  undoContact: 'Withdraw my request',

  receipt: {
    summary: 'Your météo is saved',
    saved: md`**Thank you, your météo is saved.**`,
    whoReads: 'Only the coaches will read it, once the météo is closed.',
    undo: (until) =>
      `If you signed it, you can change or delete it ${until}; if you didn’t, nothing ties it to you, and I can’t find it again.`,
    offer: 'Would you rather talk? The coaches get your name only if you ask.',
  },
  already: {
    signed:
      'You’ve already given a signed answer. You can change it; to answer without signing, delete it first.',
    unsigned:
      'Your météo is already saved, unsigned. Nothing ties it to you: I can’t find it, change it or add another one.',
  },
  withdrawing: {
    summary: 'Delete your météo?',
    text: 'Your answer will be erased, and the coaches won’t read it. You can answer again as long as the météo is open.',
    done: 'Your answer is erased. I won’t remind you of this météo again; if you change your mind, you can still answer until it closes.',
    kept: 'Your answer is kept as it is.',
    nothing: 'There’s no signed answer to delete.',
    summaryDone: 'Your météo is deleted',
    summaryKept: 'Your météo is kept',
  },
  contacting: {
    summary: 'Your request has been passed on',
    told: (coach) =>
      `Noted: ${coach} knows you’d like to talk, and will get back to you. Nothing from your météo is attached.`,
    toldAll:
      'Noted: the coaches know you’d like to talk, and one of them will get back to you. Nothing from your météo is attached.',
    inDigest:
      'Your name stays at the top of the coaches’ digest until you have talked. You can withdraw your request at any time.',
    offer:
      'A question, a difficulty, or just a chat: a coach will get in touch with you. Only your name is passed on, to the coaches only: you don’t have to say why.',
    ask: 'Tell a coach',
    asked: (when) => `You asked to talk to a coach ${when}.`,
    states: {
      open: (coach) => `${coach} knows, and will get back to you.`,
      openAll: 'The coaches know, and one of them will get back to you.',
      taken: (coach) => `${coach ?? 'A coach'} is taking care of it, and will get in touch with you.`,
    },
    done: 'We have talked',
    doneSummary: (name) => `${name}’s request is closed`,
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
        coach === null ? 'nobody is taking care of it yet' : `${coach} is taking care of it`
      }`,
    waitingMore: (n) => (n === 1 ? 'And a more recent one.' : `And ${n} more recent ones.`),
    see: 'See the requests',
    undone: 'Your request is withdrawn, and the coaches have been told.',
    undoneSummary: 'Your request is withdrawn',
    toCoachSummary: (name) => `${name} would like to talk to a coach`,
    toCoach: (name, about) =>
      md`**${name}**${about} pressed “Talk to a coach”. Nobody is asked why. Could you get in touch soon?`,
    take: 'I’ll take care of it',
    againSummary: (name) => `${name} is still waiting to talk to a coach`,
    again: 'This request has been waiting for a working day.',
    takenSummary: (name, coach) => `${coach} is taking care of ${name}’s request`,
    taken: (name, coach) => md`**${name}** would like to talk to a coach: **${coach}** is taking care of it.`,
    yoursSummary: 'Noted: you’re taking care of it',
    yours: (name) => md`Noted: you’ll get in touch with **${name}**. The other coaches can see that.`,
    takenAlreadySummary: 'Somebody is already taking care of it',
    takenAlready: (coach) => md`**${coach}** is already taking care of it.`,
    goneAlready: 'This request was withdrawn in the meantime.',
    passedSummary: (name) => `${name}’s request has gone to somebody else`,
    passed: (name) =>
      md`**${name}** would like to talk to a coach: the request has gone to somebody who is there.`,
    toCoachUndoneSummary: (name) => `${name} withdrew their request`,
    toCoachUndone: (name) => md`**${name}** withdrew their request to talk to a coach.`,
  },

  ownPast: {
    summary: 'Your past météos',
    title: 'Your past météos',
    none: 'You have no signed météos yet.',
    line: (day, defi, team, self) =>
      md`- **${day}**: my challenge, ${defi}; my team, ${team}; myself, ${self}`,
    lineUnsigned: (day) => md`- **${day}**: answered`,
    unsignedOnce:
      'Where you answered and no weather is shown, you hadn’t signed: nothing ties that answer to you, and I can’t show it to you again.',
    read: 'Read my answers again',
    ownTitle: (day) => `Your météo of ${day}`,
    ownPosition: (page, total) => `${page} of ${total} signed météos. Only you see this page.`,
    ownGone: 'This météo no longer exists: it was deleted, or it was too old to be kept.',
    lineNone: (day) => md`- **${day}**: no answer`,
    older: (n) =>
      n === 1
        ? md`One older météo is in your export (\`/magellan privacy\`).`
        : md`${n} older météos are in your export (\`/magellan privacy\`).`,
    chart: 'My météos',
    alt: 'Your three ratings over time:',
    compared: (defi, team, self) =>
      `Since the previous one: my challenge, ${defi}; my team, ${team}; myself, ${self}.`,
  },
  kept: {
    answers: 'Signed météos',
    answersDetail: (n, days) =>
      `${n} (read by the coaches only, encrypted, erased ${days === 1 ? 'a day' : `${days} days`} after the closing)`,
    participation: 'Météos you took part in',
    participationDetail: (invited, answered) =>
      `${answered} of ${invited}; neither when you answered nor whether you signed`,
    current: 'The current météo',
    currentDetail: {
      invited: `no answer yet${UNTIL_CLOSED}`,
      answered: `you’ve answered; neither when nor whether you signed${UNTIL_CLOSED}`,
      skipped: `you’re sitting this one out${UNTIL_CLOSED}`,
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
      taken: (when) => `${when}: a coach is taking care of it`,
      done: (when) => `${when}: closed`,
    },
    read: 'Météos you have read',
    readDetail: (n) => `${n}; their authors can see that you’ve read them`,
  },
};
