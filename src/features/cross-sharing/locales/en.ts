import { md } from '../../../chat/markdown.ts';
import type { SharingWords } from './fr.ts';

const count = (n: number, one: string, several: string): string => `${n} ${n === 1 ? one : several}`;
const people = (n: number): string => count(n, 'person', 'people');

export const en: SharingWords = {
  command: {
    present: 'present your work at the next cross sharing',
    groups: 'see your group at the next sharing',
  },
  jobs: { split: 'the small groups are made', tell: 'the groups are sent' },
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
    metiers: (n, names) => (n === 1 ? `one métier (${names})` : `${n} different métiers (${names})`),
    defis: (n, all) =>
      all ? `${count(n, 'challenge', 'challenges')}, one each` : count(n, 'challenge', 'challenges'),
    allNew: 'you’ve never been in a group together',
    theyAllNew: 'they’ve never been in a group together',
    someNew: (fresh, pairs) =>
      fresh / pairs >= 0.75
        ? 'nearly everybody is new to the others'
        : fresh / pairs >= 0.5
          ? 'most people are new to the others'
          : 'some people are new to the others',
    noneNew: 'it’s these people who met longest ago',
    presenter: (name, turn) => `${name} volunteered (${turn})`,
    nothing: 'you’re the people who could come',
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
      md`**${count(groups, 'group', 'groups')} for ${people(members)}.** Members don’t know yet: the groups will be sent automatically ${until}, or as soon as you press “Send to the groups”.`,
    announced: (groups, members) =>
      md`**${count(groups, 'group', 'groups')} for ${people(members)}.** Each member knows their group. When somebody joins or leaves, only the groups concerned change, and only they are told.`,
    until: (moment) => `on ${moment}`,
    newPairs: 'Pairs who haven’t met',
    apart: 'Groups with all challenges different',
    metiers: 'Métiers in a group, on average',
    share: (_percent, part, whole, max) =>
      max < whole ? `${part} of ${whole} (at best ${max})` : `${part} of ${whole}`,
    average: (found, max) => `${found} (at best ${max})`,
    group: (number) => `Group ${number}`,
    presents: (who) => `Presenting: ${who}`,
    nobodyPresents: 'Nobody is presenting yet.',
    link: (link) => `Link: ${link}`,
    noLink: 'No link yet.',
    page: (page, pages) => `Page ${page} of ${pages}`,
    cancelled: {
      summary: (day) => `The groups of ${day} have been dropped`,
      text: (day) =>
        `The sharing of ${day} will no longer take place in this form, so its groups have been dropped.`,
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
    next: 'People who have presented least, and longest ago, come first:',
    line: (name, turn) => md`- **${name}**, ${turn}`,
    asked: (names) => `Already asked, no answer yet: ${names}.`,
    nobody: 'There’s nobody left to ask.',
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
    present: 'I’ll present',
    decline: 'Not this time',
    material: 'Add a resource',
    subject: 'Edit the subject',
    withdraw: 'I won’t present after all',
    come: 'I’m coming',
    cannot: 'I can’t come any more',
    moreLinks: 'Next groups',
  },
  before: {
    title: (day) => `Sharing of ${day}`,
    summary: (day) => `The groups of ${day} haven’t been made yet`,
    coach: (moment, yes) =>
      `The groups will be made on ${moment}, from the people who answer “I’m coming”: ${people(yes)} so far.`,
    coachLate: (yes) =>
      `The groups will be made on the next working morning, or now if you ask for it: ${people(yes)} so far.`,
    member: (moment) =>
      `The groups aren’t known yet. If you’ve answered “I’m coming”, you’ll hear about yours by ${moment}.`,
    nobody: 'Nobody has answered “I’m coming” yet, so there are no groups to make.',
  },
  empty: {
    summary: 'No sharing in small groups is planned',
    coach: md`No sharing in small groups is planned. To plan one, type \`/rencontre plan\`.`,
    member: 'No sharing in small groups is planned for now. I’ll let you know when there’s a date.',
    noPlace: (day) =>
      `The groups of ${day} have been made without you, because you haven’t answered “I’m coming”. Answer, and you’ll join a group at once.`,
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
    text: 'Here’s your small group.',
    youPresent: md`**You’re presenting.** Prepare something that shows and explains your experience.`,
    waitsTurn:
      'You had volunteered to present: there were more volunteers than groups, so you’ll be among the first next time.',
    why: 'Something has come up? Say so here: the group will adapt, and only the people concerned will be told.',
  },
  changed: {
    summary: (title, day) => `Your group changes for “${title}”, ${day}`,
    moved: 'You’re changing groups, so that none is too small.',
    movedByHand: 'A coach has put you in another group.',
    placed: 'You’ve joined a group.',
    came: (names) => `Joining your group: ${names}.`,
    gone: (names) => `No longer in your group: ${names}.`,
    presenter: (name) => `Now presenting: ${name}.`,
    youPresent: 'You’re now presenting, as you had offered.',
    noPresenter: 'Nobody is presenting for now. A coach is taking care of it.',
    outdated: {
      summary: 'This message is out of date',
      text: 'Your group has changed since: a later message says who you’re with.',
    },
    left: {
      summary: 'You’re no longer in a group',
      text: (day) =>
        `You’re no longer in a group for the sharing of ${day}. If you can come after all, answer “I’m coming”, and you’ll join a group.`,
    },
  },
  together: {
    presents: (name) => md`**${name} is presenting**, and prepares something to show and explain.`,
    waitsTurn:
      'There were more volunteers than groups: whoever volunteered without presenting will be among the first next time.',
    formed: 'This group is a new one.',
    filled: (names) => `Joining your group from another one, so that none is too small: ${names}.`,
    byHand: (names) => `Put in your group by a coach: ${names}.`,
    yours:
      'Something has come up? Use the button: the group will adapt. This conversation is yours: I don’t read what you say here.',
    outdated: md`This group has changed since: a later message tells each member who they’re with. Didn’t get one? \`/rencontre groups\` shows where you stand.`,
  },
  offer: {
    title: 'Presenting your work',
    summary: 'Presenting your work at the next sharing',
    why: 'At a cross sharing, some EIG present one side of their work to a small group, across métiers and challenges. Everybody gets a turn.',
    yours: (turn) => `You: ${turn}.`,
    free: (day) => md`**${day}**: would you like to present?`,
    taken: (day, subject) =>
      subject === null ? md`**${day}**: you’re presenting.` : md`**${day}**: you’re presenting “${subject}”.`,
    form: {
      title: 'Presenting my work',
      intro: (day) =>
        md`For the sharing of ${day}. **Who will read this?** The coaches, and your group once it’s made.`,
      subject: 'Your subject',
      hint: 'You can give it, or change it, later.',
      submit: 'I’ll present',
      tooLong: (max) => `That’s a bit long: ${max} characters at most.`,
    },
    done: {
      summary: (day) => `You’re presenting at the sharing of ${day}`,
      text: (day) =>
        md`Noted, thank you: you’re presenting at the sharing of **${day}**. The coaches know; your group will too, as soon as it’s made.`,
      subject: (subject) => `Your subject: “${subject}”.`,
      mustCome: 'Please also answer “I’m coming”: only the people who have are in a group.',
      undo: 'Changed your mind? “I won’t present after all”: no reason needed.',
    },
    withdrawn: {
      summary: 'You’re no longer presenting',
      text: (day) =>
        md`Noted: you’re no longer presenting at the sharing of ${day}. You can still come, and volunteer another time with \`/rencontre present\`.`,
    },
  },
  ask: {
    summary: (day) => `Would you present your work, ${day}?`,
    text: (coach, day) =>
      md`${coach} suggests that you present your work at this sharing, **${day}**: about ten minutes in front of a small group, on whatever you like, successes or difficulties.`,
    turn: (turn) => `Why you? Everybody gets a turn (you: ${turn}).`,
    free: 'Feel free to decline: you won’t be asked again for this one.',
    form: {
      title: 'Who should I ask?',
      intro: (day) =>
        `To present at the sharing of ${day}. The person you choose gets a direct message, and can decline.`,
      who: 'Who',
      option: (name, turn) => `${name} (${turn})`,
      submit: 'Ask',
      missing: 'Please choose somebody.',
    },
    sent: {
      summary: 'Your question is sent',
      text: 'I’m asking this person in a direct message. You’ll get the answer the same way. If they decline, I won’t ask them again for this one.',
    },
    already: {
      summary: 'This person has already been asked',
      text: 'This person is already presenting, has already been asked, or can’t come, so nothing was sent.',
    },
    accepted: {
      summary: (name) => `${name} will present`,
      text: (name, day) => md`**${name}** will present at the sharing of ${day}.`,
    },
    declined: {
      summary: (name) => `${name} won’t present this time`,
      text: (name, day) =>
        md`**${name}** won’t present at the sharing of ${day}, which is fine. \`/rencontre groups\` shows who to ask next.`,
    },
    thanks: {
      summary: 'Thank you for your answer',
      yes: (day) => md`Thank you: you’re presenting at the sharing of **${day}**.`,
      no: (day) =>
        md`Noted, and that’s absolutely fine: you won’t present at the sharing of **${day}**. If you change your mind: \`/rencontre present\`.`,
    },
  },
  silent: {
    summary: (number, day) => `Group ${number}, ${day}: nobody is presenting any more`,
    text: (number, day) =>
      md`**Group ${number}**, ${day}: nobody is presenting any more. You can ask somebody in this group.`,
  },
  attendance: {
    summary: (day) => `Who came to your group, ${day}?`,
    text: (day, names) =>
      md`This sharing (${day}) is over: thank you for presenting. In your group, with you: ${names}. Was everybody there?`,
    everyone: 'The whole group came',
    absent: 'Somebody didn’t come',
    correct: 'Correct',
    why: 'Only coaches see what you note. It’s used for the report, and to make the next groups. Were several people missing? Tell a coach, who can note each of them.',
    noted: {
      summary: (day) => `Attendance of your group noted, ${day}`,
      everyone: (day) => md`**Noted**, thank you: the whole group came to the sharing of ${day}.`,
      absent: (day) =>
        md`**Noted**, thank you: one person didn’t come to the sharing of ${day}; the others did.`,
      kept: 'A coach had already noted some of the group: I’ve left that as it is.',
      who: 'Only coaches see it. A mistake? “Correct” brings the question back.',
    },
    notYours: 'Only the person who presented to a group, and coaches, can note its attendance.',
  },
  move: {
    title: 'Move somebody',
    intro:
      'Only this person changes groups. If the groups have already been sent, only the two groups concerned are told.',
    member: 'Who',
    name: 'Name',
    group: 'To group',
    numberHint: (groups) => `Its number, from 1 to ${groups}.`,
    option: (number, names) => `${number}: ${names}`,
    submit: 'Move',
    missing: 'Please choose somebody.',
    noGroup: 'Please choose a group.',
    unknown: 'Nobody with this name is in the groups.',
    same: 'This person is already in this group.',
    tooSmall: 'Only two people would be left in that group. Move somebody to it first.',
    done: {
      summary: (number) => `Moved to group ${number}`,
      draft: (number) =>
        md`Done, to **group ${number}**. Nobody is told: the groups haven’t been sent yet. To undo, move this person again.`,
      announced: (number) =>
        md`Done, to **group ${number}**. The two groups concerned are told. To undo, move this person again.`,
    },
  },
  links: {
    title: 'Links for the groups',
    intro:
      'The address where each group meets, starting with https://. Leave empty if the group has no link of its own.',
    label: (number) => `Group no. ${number}`,
    submit: 'Save',
    invalid: 'Please give an address that starts with https://, without spaces.',
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
      `Done: ${people(members)} now ${members === 1 ? 'knows' : 'know'} who they’re with, who’s presenting and why. You can still move somebody, or add links.`,
  },
  gone: {
    summary: 'This is no longer possible',
    text: md`This sharing has changed, has taken place, or has been cancelled. \`/rencontre groups\` shows where it stands.`,
    notYours: 'This sharing isn’t one of yours.',
    toldAlready:
      'The groups have already been sent, so they can’t be drawn again. You can still move somebody.',
  },
  left: {
    asked: (title, day) =>
      md`“${title}”, ${day}: the person you asked to present won’t be able to. \`/rencontre groups\` shows who to ask next.`,
    presenter: (title, day, name) =>
      md`“${title}”, ${day}: ${name}, who had offered to present, can no longer come.`,
  },
  kept: {
    presentations: 'Sharings at which you offered to present',
    places: 'Your groups at sharings',
    placesDetail: (n) => `${count(n, 'sharing', 'sharings')}. Used so that you meet new people next time.`,
    asks: 'Requests to present',
    asksDetail: (n, declined) =>
      `${count(n, 'request', 'requests')}, of which ${declined} declined. Kept so that you aren’t asked again.`,
    presentation: (title, day, subject) =>
      subject === null ? `${title}, ${day}` : `${title}, ${day}: “${subject}”`,
    more: (n) => `and ${count(n, 'other', 'others')}`,
  },
};
