import { md } from '../../../../chat/markdown.ts';
import type { LedWords } from '../fr/led.ts';

const inDays = (n: number) => (n === 1 ? 'one day' : `${n} days`);

export const en: LedWords = {
  command: { about: 'propose a gathering that you lead' },
  job: 'a gathering led by an EIG is planned',
  form: {
    title: 'Lead a gathering',
    intro: (day) =>
      `A gathering for the EIG, which you lead, an hour and a half long. The coaches read it; if they don’t answer, it’s planned on ${day} at 10:00, then announced with your name. You’ll see who’s coming, and have nobody to note.`,
    name: 'Title',
    on: 'Day',
    at: 'Time',
    place: 'Place or link',
    seats: 'Seats',
    seatsHint: (min, max) => `From ${min} to ${max}.`,
    wrongText: (max) => `A few words, ${max} characters at most.`,
    wrongOn: 'Give a later day, during the cohort.',
    wrongAt: 'Give a time, such as 17:00.',
    wrongSeats: (min, max) => `A number of seats, from ${min} to ${max}.`,
    tooSoon: 'The coaches have two working days to answer: choose a day after that.',
    submit: 'Send to the coaches',
  },
  sent: (leaves) =>
    md`**It’s with the coaches.** If they don’t answer, your gathering is planned on ${leaves}. I’ll let you know as soon as it’s decided.`,
  proposed: {
    summary: (title) => `An EIG offers to lead “${title}”`,
    text: (who) => md`${who} offers to lead this gathering.`,
    leaves: (when) => `You can let it happen, or say why not. Without an answer, it’s planned on ${when}.`,
  },
  became: {
    planned: 'It’s planned.',
    declined: 'It won’t take place: whoever proposed it knows.',
    withdrawn: 'It has been withdrawn.',
  },
  planned: {
    summary: 'Your gathering is planned',
    text: md`**It’s planned**, and will be announced to the EIG in time. Here you’ll see who’s coming; the coaches note attendance.`,
  },
  declined: {
    summary: 'Your gathering won’t take place this time',
    text: (title) =>
      md`**Thank you for your proposal.** “${title}”: not this time. Another idea, another day? Type \`/rencontre lead\`.`,
  },
  why: {
    summary: 'Why not this time',
    title: (title) => md`**“${title}”**, from a coach:`,
    nothing: 'Nothing more was said.',
  },
  mine: {
    title: 'The gatherings you lead',
    none: 'You haven’t proposed any yet.',
  },
  states: {
    waiting: 'with the coaches',
    planned: 'planned',
    declined: 'not this time',
    withdrawn: 'withdrawn',
  },
  buttons: {
    letGo: 'Let it happen',
    decline: 'Say why not',
    open: 'See the draft',
    see: 'See the proposal',
    withdraw: 'Withdraw my proposal',
    who: 'Who’s coming?',
    why: 'Read why',
    propose: 'Lead a gathering',
  },
  declineForm: {
    title: 'Why not',
    intro: (days) =>
      `Whoever proposed it reads your words, without your name, and nobody else does. They’re erased ${inDays(days)} after the proposal. The draft is deleted.`,
    why: 'Your words',
    hint: 'What stands in the way, and what would do: another day, another place, with others…',
    wrong: (max) => `Say it in a few words, ${max} characters at most.`,
    submit: 'Send',
  },
  letGo: 'It’s planned, and whoever leads it knows. You’re the one I’ll ask who came.',
  toldHer: 'It’s sent, without your name: the draft is deleted.',
  withdrawn: 'Your proposal is withdrawn.',
  toDo: 'An EIG offers to lead a gathering: without an answer, it’s planned two working days later.',
  requests: {
    command: 'request a gathering for your team, and see what it has requested',
    title: 'Your team’s requests',
    none: 'Nothing has been requested yet.',
    form: {
      title: 'Request a gathering',
      intro: (label, length, days) =>
        `“${label}”, ${length} with the coaches, for your team. Your need and your document are read only by the coaches and those in your challenge (EIG, porteurs), and erased after ${inDays(days)}; the subject and the date also appear in the coaches’ channel, then in the announcement to your team.`,
      name: 'Subject',
      nameHint: 'In a few words, as in an invitation.',
      need: 'Your precise need',
      needHint: 'What’s in the way, what you’ve tried, what you’d like to get out of it.',
      wrongNeed: (max) => `Say what you need, in ${max} characters at most.`,
      document: 'Document (optional)',
      documentHint: 'Its address, starting with https://.',
      wrongDocument: 'Give an address that starts with https://, or nothing.',
      on: 'Day you’d like',
      submit: 'Send to the coaches',
    },
    sent: md`**It’s with the coaches.** Your team gets the announcement as soon as the date is set. Your requests: \`/rencontre request\`.`,
    summary: (label, title) => `A team requests “${label}”: ${title}`,
    who: (who, defi) => md`Requested by ${who}, challenge **${defi}**.`,
    waiting: 'This request is with the coaches; the date is the one that the team would like.',
    became: {
      planned: 'The gathering is planned.',
      declined: 'The gathering won’t take place: whoever requested it knows.',
      withdrawn: 'The request has been withdrawn.',
    },
    states: {
      waiting: 'with the coaches',
      planned: 'planned',
      declined: 'won’t take place',
      withdrawn: 'withdrawn',
    },
    notPlanned: {
      summary: 'Your request couldn’t be planned',
      text: (title) =>
        md`**Your request couldn’t be planned**: “${title}”. Another day, another need? Type \`/rencontre request\`.`,
    },
    buttons: {
      see: 'Read the request',
      prepare: 'Prepare the gathering',
      document: 'Open the document',
      withdraw: 'Withdraw my request',
      ask: (label) => `Request: ${label}`,
    },
    declineIntro: (days) =>
      `Whoever requested it reads your words, without your name, and nobody else does. They’re erased ${inDays(days)} after the request. The draft is deleted.`,
    toldHer: 'It’s sent, without your name: the request is closed.',
    withdrawn: 'Your request is withdrawn.',
    toDo: (label) => `A team requests “${label}”: the gathering is to be prepared.`,
    fact: { label: 'Request', value: md`read it with \`/rencontre request\`` },
    refused: {
      noDefi: 'These gatherings are requested for a challenge, and you have none.',
      none: 'This cohort has no gatherings on request.',
      most: 'Two of your team’s requests are with the coaches already: withdraw one, or wait a little.',
    },
  },
  refused: {
    gone: 'This proposal no longer exists, or isn’t about you.',
    moved: 'Things have moved on: nothing has changed.',
    most: 'Two of your proposals are with the coaches already: withdraw one, or wait a little.',
  },
  kept: {
    label: 'Gatherings you offered to lead or requested',
    detail: (n, days) =>
      `${n}; encrypted texts, read by the coaches (and your team, for a request), kept for ${inDays(days)}`,
  },
};
