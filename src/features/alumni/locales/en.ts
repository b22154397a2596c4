import { md } from '../../../chat/markdown.ts';
import type { AlumniWords } from './fr.ts';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

export const en: AlumniWords = {
  commands: {
    stay: 'stay in touch after the cohort',
    alumni: 'see who stays in touch and how many still work there, invite to testify',
  },
  buttons: {
    open: 'Stay in touch',
    edit: 'Edit',
    renew: 'It still holds',
    end: 'Stop',
    show: 'See what I agreed to',
    invite: 'Invite to testify',
    accept: 'Yes',
    other: 'Another day',
    decline: 'Not this time',
    cannot: 'I can’t any more',
    suits: 'That day suits',
    withdraw: 'Withdraw',
    answer: 'Answer',
  },
  stay: {
    title: 'Staying in touch',
    none: 'You haven’t agreed to anything so far: nothing of you stays this way.',
    what: 'Once you’ve left, you can stay reachable: to help others, to testify, to meet a newcomer. You say what for, and how often a month.',
    since: (day) => `You agreed to it on ${day}.`,
    from: (day) => `It will hold from your departure on, after ${day}.`,
    aid: (times) =>
      times === 0
        ? 'Mutual aid: you’d rather not be asked.'
        : `Mutual aid: ${count(times, 'time', 'times')} a month at most, when whoever asks turns to alumni too.`,
    fields: (fields) => `Your fields: ${fields}.`,
    noFields: 'Your fields: none so far.',
    testifies: (agrees) => (agrees ? 'Testifying: yes, one invitation a month at most.' : 'Testifying: no.'),
    meets: (agrees) => (agrees ? 'Meeting a newcomer: yes.' : 'Meeting a newcomer: no.'),
    address: (address) => `Your address, for coaches: ${address}`,
    noAddress: 'Your address: you haven’t left one.',
    testimony: (day, state) => `Testifying on ${day}: ${state}.`,
    states: {
      asked: 'your answer is awaited',
      other: 'you proposed that day',
      agreed: 'it’s agreed',
      declined: 'you won’t be there',
      withdrawn: 'withdrawn',
    },
    how: 'I ask every year whether it still holds; without an answer, it’s erased. “Stop” erases your consent, your address and your invitations at once; if you’ve already left the cohort, I won’t write to you any more, and you no longer have access to Magellan.',
    saved: 'It’s saved. Thank you.',
    renewed: 'Noted, for a year. Thank you.',
    ended: 'It’s stopped, and erased.',
    endedLeaving:
      'It’s stopped, and erased. I won’t write to you any more. Thank you for everything, and all the best.',
  },
  form: {
    title: 'Stay in touch',
    intro: md`What you agree to once you’ve left, and nothing else. **Who will read this**: coaches. Whoever asks you or meets you sees your name and métier. I ask again every year, and \`/magellan stay\` changes or stops it all, whenever you want.`,
    sixMonths: md`Six months after the cohort I also ask, once and unsigned, where you are.`,
    perMonth: 'Help, times a month',
    perMonthHint: 'From 0 to 4: how often a month you can be asked for help, at most.',
    fields: 'Where I can help',
    choose: 'Choose from the list.',
    testifies: 'Testify',
    testifiesText: 'I can be invited, once a month at most',
    meets: 'Welcome',
    meetsText: 'I’m happy to meet a newcomer',
    address: 'My address',
    addressHint: 'Optional: an e-mail address at which you can be reached. Read by coaches only.',
    long: 'That’s a little long: 120 characters at most.',
    submit: 'Save',
  },
  ask: {
    title: 'Staying in touch?',
    text: (day) =>
      `Your last day is ${day}. If you’d like to, stay reachable afterwards: to help others, to testify, to meet a newcomer. Without an answer, nothing stays this way.`,
  },
  renewal: {
    title: 'Still in touch?',
    text: (since, by) =>
      `You agreed to stay in touch on ${since}. Does it still hold? Without an answer by ${by}, then after a reminder, I erase your consent and the address that you left.`,
  },
  ended: {
    title: 'You’re no longer in touch',
    text: 'Without an answer from you, your consent to stay in touch and the address that you left are erased.',
    leaving: 'I won’t write to you any more. Thank you for everything, and all the best.',
  },
  invite: {
    title: 'Invite to testify',
    intro: (days) =>
      `Somebody who agreed to it, once a month at most. They answer yes, another day, or not this time. The subject is read by them and you, and erased ${count(days, 'day', 'days')} after the date.`,
    who: 'Whom to invite',
    whoMissing: 'Choose somebody who agreed to testify.',
    on: 'Which day',
    onMissing: 'Choose a later day.',
    subject: 'About what',
    subjectHint: 'The chat keeps it: nothing confidential.',
    subjectMissing: 'Say what about.',
    long: 'That’s a little long: 120 characters at most.',
    submit: 'Send',
    nobody: 'Nobody has agreed to testify yet.',
    lately: 'This person was invited less than a month ago already.',
    sent: (name) => `It’s sent to ${name}. Their answer will reach you as a direct message.`,
  },
  other: {
    title: 'Another day',
    on: 'Which day',
    missing: 'Choose a later day.',
    submit: 'Send',
    sent: 'It’s sent: I’ll tell you whether that day suits.',
  },
  testimony: {
    title: 'Testifying',
    invited: (coach, day, subject) =>
      coach === null
        ? md`You’re invited to testify on ${day}. Subject: **${subject}**`
        : md`${coach}, coach, invites you to testify on ${day}. Subject: **${subject}**`,
    states: {
      asked: 'You can decline without a reason.',
      other: 'You proposed that day: I’ll tell you whether it suits.',
      agreed: 'It’s agreed. Thank you!',
      declined: 'Noted: not this time.',
      withdrawn: 'This invitation is withdrawn.',
    },
    answer: {
      asked: (name, day) => `${name} is invited for ${day}.`,
      other: (name, day) => `${name} proposes another day: ${day}.`,
      agreed: (name, day) => `${name} testifies on ${day}.`,
      declined: (name, day) => `${name} doesn’t testify this time, on ${day}.`,
      withdrawn: (name, day) => `The invitation of ${name} for ${day} is withdrawn.`,
    },
    subject: (subject) => md`Subject: **${subject}**`,
    ended: (day) => `What you had asked somebody to testify about on ${day} won’t take place.`,
    answered: 'An answer to your invitation to testify',
    gone: 'This invitation no longer exists.',
    over: 'This invitation no longer waits for an answer.',
  },
  people: {
    title: 'Alumni',
    count: (people) =>
      people === 0
        ? 'Nobody stays in touch so far.'
        : `${count(people, 'person stays', 'people stay')} in touch.`,
    line: (name, what) => md`- **${name}**: ${what}`,
    aid: (times) => `mutual aid ${count(times, 'time', 'times')} a month`,
    testifies: 'testifying',
    meets: 'meeting a newcomer',
    nothing: 'nothing so far',
    unreached: 'no account on the chat',
    more: (others) => md`… and ${count(others, 'other', 'others')}.`,
    testimonies: 'Invitations to testify',
    testimony: (name, day, state) => md`- **${name}**, ${day}: ${state}`,
    states: {
      asked: 'answer awaited',
      other: 'a day that this person proposes',
      agreed: 'agreed',
      declined: 'not this time',
      withdrawn: 'withdrawn',
    },
    who: 'What each person agreed to is read by that person and by coaches only.',
  },
  destination: {
    title: 'Six months on',
    ask: (promotion, day) =>
      md`Six months have passed since **${promotion}** ended. Where are you now? One question, optional and **unsigned**: it’s how the programme counts the EIG who still work in the administration. You can answer until ${day}.`,
    still: (day) => `Six months after your cohort, where are you? You can say so, unsigned, until ${day}.`,
    closed: 'This question no longer waits for an answer.',
    already:
      'You’ve answered already, thank you! Nothing ties your answer to you, so it can’t change any more.',
    thanks: 'Thank you! Your answer will be counted with the others, and nothing ties it to you.',
    form: {
      title: 'Where are you now?',
      intro: (day, least) =>
        md`**Unsigned**: nothing ties your answer to you. So it can’t be found, changed, or erased when you ask. **Who will read this?** Nobody reads an answer. Coaches and the programme’s team see numbers for the whole cohort, after ${day}, from ${count(least, 'answer', 'answers')} up (“I’d rather not say” isn’t one of them), and never that of a very small group; then the answers are erased. Until then I keep that you answered, so that nobody is counted twice, without noting when.`,
      label: 'Today',
      places: {
        host: 'In the administration that hosted me',
        elsewhere: 'Elsewhere in the State or public service',
        outside: 'Outside the administration',
        unsaid: 'I’d rather not say',
      },
      choose: 'Choose an answer.',
      submit: 'Send',
    },
    coaches: {
      title: 'EIG recruited, and still there',
      recruited: (promotion, people) =>
        md`**${promotion}**: ${count(people, 'EIG', 'EIG')} recruited by the programme.`,
      waiting: (day) =>
        `No answers yet: alumni who stay in touch say where they are, unsigned, from ${day} on, six months after its end.`,
      off: 'Where its alumni are six months on: this programme doesn’t ask.',
      open: (day) =>
        `Where its alumni are six months on: they’re asked until ${day}, and nothing is shown before.`,
      unasked: (least) =>
        `Where its alumni are six months on: they weren’t asked (fewer than ${count(least, 'person', 'people')} to ask, or too late).`,
      few: (least) =>
        `Where its alumni are six months on: fewer than ${count(least, 'person', 'people')} said so; nothing is counted, and what was answered is erased.`,
      continues: {
        exactly: (people, answers, asked) =>
          `${people} EIG of the ${answers} who answered still work in the administration six months on (${count(asked, 'person', 'people')} asked).`,
        atLeast: (people, answers, asked) =>
          `At least ${people} EIG of the ${answers} who answered still work in the administration six months on (${count(asked, 'person', 'people')} asked).`,
        atMost: (people, answers, asked) =>
          `At most ${people} EIG of the ${answers} who answered still work in the administration six months on (${count(asked, 'person', 'people')} asked).`,
      },
      split: (host, elsewhere) =>
        `Of these: ${host} in the administration that hosted them, ${elsewhere} elsewhere in the State or public service.`,
      others: (people) => `${people} say that they no longer work there, or would rather not say.`,
      othersApart: (outside, unsaid) =>
        `${outside} say that they no longer work there, ${unsaid} would rather not say.`,
      bound: (least) =>
        `The number of a group of fewer than ${count(least, 'person', 'people')} is never given.`,
    },
    kept: {
      label: 'Six months on',
      waiting: 'you’ll be asked once, unsigned, where you are',
      asked: 'you’re asked where you are; without an answer, I won’t ask again',
      answered: 'you said where you are; not when, nor what',
    },
  },
  departed: {
    testimony: 'What you had asked somebody to testify about won’t take place.',
    coaches: (invitations) =>
      invitations > 1
        ? md`${invitations} invitations to testify wait for another coach: \`/magellan alumni\`.`
        : md`An invitation to testify waits for another coach: \`/magellan alumni\`.`,
  },
  kept: {
    consent: 'Staying in touch',
    consentDetail: (day) => `agreed to on ${day}, with what you said`,
    testimonies: 'Testifying',
    testimoniesDetail: (invitations) => count(invitations, 'invitation', 'invitations'),
  },
};
