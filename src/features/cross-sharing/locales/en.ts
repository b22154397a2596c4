import { md } from '../../../chat/markdown.ts';
import type { SharingWords } from './fr.ts';

const count = (n: number, one: string, several: string): string => `${n} ${n === 1 ? one : several}`;
const people = (n: number): string => count(n, 'person', 'people');

export const en: SharingWords = {
  command: {
    present: 'present your work at the next cross sharing',
    groups: 'see your group at the next sharing, and for coaches, all the groups',
  },
  jobs: { split: 'small groups are made', tell: 'members hear of their group' },
  facts: { when: 'When', with: 'With', presents: 'Presenting', link: 'Link', group: 'Your group' },
  people: {
    you: 'you',
    alone: 'nobody else for now',
    others: (n) => count(n, 'other person', 'other people'),
    nobody: 'nobody for now',
    about: (name, subject) => `${name}, “${subject}”`,
  },
  why: {
    title: (reasons) => `Together because: ${reasons}.`,
    metiers: (n, names) => (n === 1 ? `a single métier (${names})` : `${n} different métiers (${names})`),
    defis: (n, all) => (all ? `${count(n, 'défi', 'défis')}, one a person` : count(n, 'défi', 'défis')),
    allNew: 'you were never in one group before',
    theyAllNew: 'they were never in one group before',
    someNew: (fresh, pairs) => `${fresh} pairs out of ${pairs} were never in one group before`,
    noneNew: 'everybody has met already, and as long ago as could be',
    presenter: (name, turn) => `${name} volunteered (${turn})`,
    nothing: 'you are those who could come',
  },
  turn: {
    never: 'for the first time',
    before: (times, day) =>
      times === 1 ? `one presentation, on ${day}` : `${times} presentations, the last on ${day}`,
    notYet: 'no presentation yet',
  },
  coaches: {
    title: (day) => `Groups of ${day}`,
    summary: (day, groups) => `Groups of the sharing of ${day}: ${count(groups, 'group', 'groups')}`,
    draft: (groups, members, until) =>
      md`**${count(groups, 'group', 'groups')} for ${people(members)}.** Members know nothing of them yet: they will be sent by themselves ${until}, or as soon as you press “Send to the groups”.`,
    announced: (groups, members) =>
      md`**${count(groups, 'group', 'groups')} for ${people(members)}.** Each member knows her group. Whoever leaves or comes changes only the groups concerned, and I tell only these.`,
    until: (moment) => `on ${moment}`,
    newPairs: 'Pairs new to each other',
    apart: 'Groups whose défis all differ',
    metiers: 'Métiers in a group, on average',
    share: (percent, part, whole, max) => `${percent}% (${part} of ${whole}; ${max} at most)`,
    average: (found, max) => `${found} (${max} at most)`,
    group: (number) => `Group ${number}`,
    presents: (who) => `Presenting: ${who}`,
    nobodyPresents: 'Nobody presents yet.',
    link: (link) => `Link: ${link}`,
    noLink: 'No link yet.',
    page: (page, pages) => `Page ${page} of ${pages}`,
    seed: (seed) => md`Draw \`${seed}\`: the same people and the same draw give the same groups again.`,
    cancelled: {
      summary: (day) => `The groups of ${day} are forgotten`,
      text: (day) => `The sharing of ${day} no longer takes place in this form: its groups are forgotten.`,
    },
  },
  toDo: (lacking) =>
    lacking === 1
      ? 'At the next sharing, one group has nobody to present'
      : `At the next sharing, ${lacking} groups have nobody to present`,
  turns: {
    title: 'Whose turn is it?',
    volunteers: (names) => `Volunteering to present: ${names}.`,
    noVolunteers: 'Nobody has volunteered to present yet.',
    next: 'Whoever has presented least, and longest ago, comes first:',
    line: (name, turn) => md`- **${name}**, ${turn}`,
    asked: (names) => `Already asked, no answer yet: ${names}.`,
    nobody: 'Everybody presents already, or has been asked.',
  },
  buttons: {
    send: 'Send to the groups',
    again: 'Draw again',
    move: 'Move somebody',
    links: 'Links',
    turns: 'Whose turn is it?',
    split: 'Make the groups now',
    all: 'See the groups',
    next: 'Next',
    previous: 'Previous',
    ask: 'Ask somebody',
    present: 'I will present',
    decline: 'Not this time',
    subject: 'Change the subject',
    withdraw: 'After all, no',
    come: 'I am coming',
    cannot: 'I can no longer come',
    moreLinks: 'Next groups',
  },
  before: {
    title: (day) => `Sharing of ${day}`,
    summary: (day) => `The groups of ${day} are not made yet`,
    coach: (moment, yes) =>
      `The groups will be made on ${moment}, of those who answer “I am coming”: ${people(yes)} so far.`,
    coachLate: (yes) =>
      `The groups will be made on the next working morning, or now if you ask for it: ${people(yes)} so far.`,
    member: (moment) =>
      `The groups are not known yet. You will hear of yours by ${moment}, if you answered “I am coming”.`,
    nobody: 'Nobody has answered “I am coming” yet: there is no group to make. Nothing has changed.',
  },
  empty: {
    summary: 'No sharing in small groups is planned',
    coach: md`No sharing in small groups is planned. To plan one, type \`/rencontre plan\`.`,
    member:
      'No sharing in small groups is planned for now. When there is a date, it will be announced to you.',
    noPlace: (day) =>
      `The groups of ${day} are made, and you are not in them, as you have not answered “I am coming”. Answer, and a group takes you in at once.`,
  },
  alone: {
    summary: (day) => `Only one person at the sharing, ${day}`,
    text: (day) =>
      md`For the sharing on ${day}, **only one person** is coming so far. Do you want to keep it? They know, and are waiting for your decision.`,
    open: 'Open the gathering',
  },
  own: {
    alone:
      'So far nobody else has answered “I’m coming”. The coaches know, and will tell you whether it takes place.',
    summary: (title, day) => `Your group for “${title}”, ${day}`,
    text: (title) => md`Here is your small group for “${title}”.`,
    youPresent: md`**You are the one who presents.** Prepare something that shows and explains what you went through.`,
    waitsTurn:
      'You had volunteered to present: there were more volunteers than groups, you will be among the first next time.',
    why: 'Something in the way? Say so here: the group adapts, and only those concerned hear of it.',
  },
  changed: {
    summary: (title, day) => `Your group changes for “${title}”, ${day}`,
    moved: 'You change groups, so that none stays too small.',
    movedByHand: 'A coach has put you in another group.',
    placed: 'A group takes you in.',
    came: (names) => `Joining: ${names}.`,
    gone: (names) => `No longer there: ${names}.`,
    presenter: (name) => `Presenting from now on: ${name}.`,
    youPresent: 'From now on you are the one who presents, as you had offered.',
    noPresenter: 'Nobody presents for now. A coach is seeing to it.',
    outdated: {
      summary: 'This message is out of date',
      text: 'Your group has changed since: a later message tells you whom you are with.',
    },
    left: {
      summary: 'You are no longer in a group',
      text: (day) =>
        `You are no longer in a group of the sharing of ${day}. If you can come after all, answer “I am coming”: a group will take you in.`,
    },
  },
  offer: {
    title: 'Presenting your work',
    summary: 'Presenting your work at the next sharing',
    why: 'At the cross sharing, some EIG show one side of their work to a small group, whatever the métiers and défis. Everyone gets a turn.',
    yours: (turn) => `You: ${turn}.`,
    free: (day) => md`**${day}**: would you like to present?`,
    taken: (day, subject) =>
      subject === null ? md`**${day}**: you present.` : md`**${day}**: you present “${subject}”.`,
    form: {
      title: 'Presenting my work',
      intro: (day) =>
        md`For the sharing of ${day}. **Who will see it?** The coaches, and your group once it is made.`,
      subject: 'Your subject',
      hint: 'You can say it, or change it, later.',
      submit: 'I will present',
      tooLong: (max) => `This is a little long: ${max} characters at most.`,
    },
    done: {
      summary: (day) => `You present at the sharing of ${day}`,
      text: (day) =>
        md`Noted, thank you: you present at the sharing of **${day}**. The coaches know; your group will as soon as it is made.`,
      subject: (subject) => `Your subject: “${subject}”.`,
      mustCome: 'It remains to say that you come: groups only count those who answered “I am coming”.',
      undo: '“After all, no” undoes it, no reason needed.',
    },
    withdrawn: {
      summary: 'You no longer present',
      text: (day) =>
        md`Noted: you no longer present at the sharing of ${day}. You can come all the same, and volunteer another time with \`/rencontre present\`.`,
    },
  },
  ask: {
    summary: (day) => `Would you present your work, ${day}?`,
    text: (coach, title, day) =>
      md`${coach} suggests that you present your work at the sharing “${title}”, **${day}**: some ten minutes before a small group, on whatever you like, successes or difficulties.`,
    turn: (turn) => `Why you? It is a matter of turns (you: ${turn}).`,
    free: 'You are free to say no: you will not be asked again for this one.',
    form: {
      title: 'Whom to ask?',
      intro: (day) =>
        `To present at the sharing of ${day}. The person you choose gets a direct message, and may say no.`,
      who: 'Who',
      option: (name, turn) => `${name} (${turn})`,
      submit: 'Ask',
      missing: 'Choose somebody.',
    },
    sent: {
      summary: 'Your question is sent',
      text: 'I am asking this person in a direct message. The answer will reach you the same way. After a no, I will not ask again for this one.',
    },
    already: {
      summary: 'This person has been asked already',
      text: 'This person presents already, has been asked already, or cannot come: nothing was sent.',
    },
    accepted: {
      summary: (name) => `${name} presents`,
      text: (name, day) => md`**${name}** will present at the sharing of ${day}.`,
    },
    declined: {
      summary: (name) => `${name} does not present this time`,
      text: (name, day) =>
        md`**${name}** will not present at the sharing of ${day}. It is an answer like any other: \`/rencontre groups\` tells you whom to ask next.`,
    },
    thanks: {
      summary: 'Thank you for your answer',
      yes: (day) => md`Thank you: you present at the sharing of **${day}**.`,
      no: (day) =>
        md`Noted, and that is quite all right: you do not present at the sharing of **${day}**. If you change your mind: \`/rencontre present\`.`,
    },
  },
  silent: {
    summary: (number, day) => `Nobody presents in group ${number} any more, ${day}`,
    text: (number, day) =>
      md`**Group ${number}**, ${day}: nobody presents any more. You can ask somebody of this group.`,
  },
  attendance: {
    summary: (day) => `Who came to your group, ${day}?`,
    text: (title, day, names) =>
      md`“${title}”, ${day}, is over: thank you for presenting. In your group, with you: ${names}. Was everybody there?`,
    everyone: 'The whole group came',
    absent: 'Somebody did not come',
    correct: 'Correct',
    why: 'Only coaches see what you note. It serves for the report, and to make the next groups. Several people were missing? Tell a coach, who can note each of them.',
    noted: {
      summary: (day) => `Attendance of your group noted, ${day}`,
      everyone: (day) => md`**Noted**, thank you: the whole group came to the sharing of ${day}.`,
      absent: (day) =>
        md`**Noted**, thank you: one person did not come to the sharing of ${day}; the others did.`,
      kept: 'A coach had already noted some of the group: I left that as it is.',
      who: 'Only coaches see it. A mistake? “Correct” brings the question back.',
    },
    notYours:
      'Attendance of a group is noted by whoever presented to it, or by coaches: nothing has changed.',
  },
  move: {
    title: 'Move somebody',
    intro:
      'This person changes groups, and nobody else. If the groups were sent already, only the two groups concerned are told.',
    member: 'Who',
    name: 'Name',
    group: 'To group',
    numberHint: (groups) => `Its number, from 1 to ${groups}.`,
    option: (number, names) => `${number}: ${names}`,
    submit: 'Move',
    missing: 'Choose somebody.',
    noGroup: 'Choose a group.',
    unknown: 'Nobody of this name is in the groups.',
    same: 'This person is in this group already.',
    tooSmall: 'Only two people would be left in that group. Move somebody to it first.',
    done: {
      summary: (number) => `Moved to group ${number}`,
      draft: (number) =>
        md`Done, to **group ${number}**. Nobody is told: the groups have not been sent yet. The same button undoes it.`,
      announced: (number) =>
        md`Done, to **group ${number}**. The two groups concerned are told. The same button undoes it.`,
    },
  },
  links: {
    title: 'Links of the groups',
    intro:
      'The address at which each group meets, in https. A field left empty: the group has no link of its own.',
    label: (number) => `Group no. ${number}`,
    submit: 'Save',
    invalid: 'An address begins with https://, and has no spaces.',
    tooLong: (max) => `This address is too long: ${max} characters at most.`,
    done: {
      summary: 'Links saved',
      draft: 'Saved. Each group will see its link, and only its own, when the groups are sent.',
      announced:
        'Saved: the message of each group concerned is updated, and the reminder will give the link.',
    },
  },
  sent: {
    summary: 'The groups are sent',
    text: (members) =>
      `Done: ${people(members)} ${members === 1 ? 'gets' : 'get'} a message with the group, who presents, and why. You can still move somebody, and give links.`,
  },
  gone: {
    summary: 'This is no longer possible',
    text: md`This sharing has changed, has taken place, or no longer will: nothing has changed. \`/rencontre groups\` tells you where it stands.`,
    notYours: 'This sharing is not one of yours: nothing has changed.',
    toldAlready:
      'The groups have been sent already: drawing them again would upset everybody. Nothing has changed; you can move somebody.',
  },
  left: {
    asked: (title, day) =>
      md`“${title}”, ${day}: the person whom you asked to present will not be able to. \`/rencontre groups\` tells you whom to ask.`,
    presenter: (title, day, name) =>
      md`“${title}”, ${day}: ${name}, who had offered to present, can no longer come.`,
  },
  kept: {
    presentations: 'Sharings at which you offered to present',
    places: 'Your groups at sharings',
    placesDetail: (n) =>
      `${count(n, 'sharing', 'sharings')}. It serves to have you meet other people the next time.`,
    asks: 'Requests to present',
    asksDetail: (n, declined) =>
      `${count(n, 'request', 'requests')}, of which ${declined} declined. It keeps you from being asked again.`,
    presentation: (title, day, subject) =>
      subject === null ? `${title}, ${day}` : `${title}, ${day}: “${subject}”`,
    more: (n) => `and ${count(n, 'other', 'others')}`,
  },
};
