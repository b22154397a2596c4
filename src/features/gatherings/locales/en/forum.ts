import { md } from '../../../../chat/markdown.ts';
import type { ForumWords } from '../fr/forum.ts';

const people = (n: number) => (n === 1 ? 'one person is going' : `${n} people are going`);
const subjects = (n: number) => (n === 1 ? 'one subject' : `${n} subjects`);

export const en: ForumWords = {
  about: (title, day) => `“${title}” (${day})`,
  summary: (title) => `The open forum of “${title}”`,
  open: (until) => md`**Open forum**: propose a subject and host it. Until ${until}.`,
  closed: md`**Open forum**: the rooms are given, the largest to the subject that brings most people together.`,
  none: 'No subject yet: yours can be the first.',
  noneLeft: 'No subject was proposed.',
  former: 'somebody who has left the programme',
  line: (host, goers) => md`Hosted by ${host} · ${goers === 0 ? 'nobody yet' : people(goers)}`,
  yours: 'You’re going.',
  page: (page, pages) => `Page ${page} of ${pages}.`,
  who: 'Those the gathering is for read this, with the host’s name. People see how many go where, and not who. Each person goes to one subject at a time.',
  proposed: 'Your subject is proposed: you’re the one who’ll host it.',
  withdrawn: 'The subject is withdrawn.',
  buttons: {
    propose: 'Propose a subject',
    going: 'I’ll go',
    notGoing: 'On second thoughts, no',
    withdraw: 'Withdraw this subject',
    previous: 'Previous',
    next: 'Next',
    settings: 'Rooms and closing',
    see: 'See the subjects',
    come: 'I’m coming',
  },
  form: {
    title: 'Propose a subject',
    intro: (what) =>
      md`For ${what}. Whoever proposes hosts: a question, something to show, an idea to dig into.\n\n**Who will read this?** Those the gathering is for, with your name; a chat may keep it. Erased 30 days after.`,
    subject: { label: 'Title', hint: 'A question attracts more than a theme.' },
    lines: { label: 'In three lines', hint: 'Optional. What you want to look for together.' },
    submit: 'Propose this subject',
    missing: 'Please give a title.',
    tooLong: (max) => `${max} characters at most.`,
  },
  settings: {
    title: 'Open forum',
    intro: (what) =>
      md`For ${what}. People propose, and say where they’ll go, until it closes; the rooms are then given, the largest to the subject that brings most people together.`,
    on: 'Closes on',
    at: 'At',
    rooms: { label: 'Rooms', hint: 'One a line, with its number of seats: Blue room, 20' },
    submit: 'Save',
    wrongOn: 'Please choose a day.',
    wrongAt: 'Please choose a time.',
    wrongRooms: (max) =>
      `One room a line, each with another name and its seats (Blue room, 20); ${max} at most.`,
    tooLong: (max) => `${max} characters at most.`,
    stale:
      'Another coach has changed it in the meantime: close, and open it again to start from what is there now.',
    past: 'This time has passed.',
    afterEnd: 'The gathering will be over by then: close it earlier.',
    saved: 'It’s saved.',
  },
  opened: {
    summary: (title) => `The open forum of “${title}” awaits your subjects`,
    text: (until) =>
      md`The **open forum** awaits your subjects, until ${until}: propose yours, and say where you’ll go.`,
  },
  given: {
    summary: (title) => `The rooms of the open forum of “${title}”`,
    text: (count, placed) =>
      placed === count
        ? `The open forum has ${subjects(count)}, each with its room.`
        : `The open forum has ${subjects(count)}; ${placed} ${placed === 1 ? 'has its room' : 'have their rooms'}, and the others settle where there’s space.`,
  },
  host: {
    summary: (title) => `You host “${title}”`,
    text: (title, room, goers) =>
      md`You host **${title}** at the open forum, in **${room}**: ${goers === 0 ? 'nobody has said they’ll go yet' : people(goers)}.`,
    without: (title) =>
      md`You host **${title}** at the open forum. There weren’t enough rooms: settle where there’s space, or join a subject like yours.`,
  },
  refused: {
    summary: 'This isn’t possible',
    gone: 'This gathering no longer exists.',
    notYours: 'This gathering isn’t for you.',
    none: 'There’s no open forum here yet: a coach opens it when it’s time.',
    closed:
      'The open forum is closed: nothing more is proposed or chosen. Once there, talk about your subject to those who host one.',
    goneOne: 'This subject isn’t on the list any more.',
    notComing: 'You answered that you’re not coming to this gathering: change your answer first.',
    tooMany: 'You’ve already proposed two subjects: withdraw one to propose another.',
    full: 'The list is full: join a subject like yours.',
  },
  kept: {
    proposed: 'Your subjects at an open forum',
    proposedDetail: (n) => `${subjects(n)}; 30 days after the gathering`,
    going: 'Your “I’ll go” at an open forum',
    goingDetail: (n) => `${n}; 30 days after the gathering`,
  },
};
