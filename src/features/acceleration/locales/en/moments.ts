import { md } from '../../../../chat/markdown.ts';
import type { AccelerationWords } from '../fr.ts';

export const moments: AccelerationWords['moments'] = {
  form: {
    take: 'Propose a moment',
    other: 'Another moment',
    counter: 'Another moment',
    intro: (title, dates) => `For “${title}”. Dates that suit the team: ${dates}`,
    introParrain: (title) => `For “${title}”. The other is told, and confirms.`,
    date: 'Day',
    time: 'Starts at',
    minutes: 'Minutes',
    minutesHint: (max) => `From 15 to ${max}.`,
    place: 'Place or link',
    placeHint: 'A room, an address, a link to a call.',
    submit: 'Propose',
    noDate: 'Please give a day.',
    noTime: 'Please give a time, such as 14:30.',
    badMinutes: (max) => `A number of minutes, from 15 to ${max}.`,
  },
  refused: {
    past: 'This moment is past already.',
    outside: 'This day is outside of the cohort.',
    tooLong: (length) => `The team wished for ${length} at most.`,
  },
  proposed: {
    summary: (who, when) => `${who} proposes ${when}`,
    takes: (who, title) => md`**${who}** takes your request “${title}”, and proposes:`,
    other: (who, title) => md`**${who}** can help you with “${title}”, at another moment:`,
    counters: (who, title) => md`**${who}** proposes another moment for “${title}”:`,
    clash: (what) => `At that moment, your agenda also has: ${what}.`,
    reserved: 'The time is reserved in your quota until you answer.',
    sent: (when) => `Your proposal has left: ${when}. I tell you as soon as you are answered.`,
  },
  granted: {
    summary: (when) => `It is fixed: ${when}`,
    team: (who, title) => md`It is fixed with **${who}** for “${title}”.`,
    parrain: (who, title) => md`It is fixed with **${who}** for “${title}”.`,
    introduces: 'Meet each other:',
    person: (name, about, email) => md`**${name}**, ${about} (${email})`,
    parrainIs: (fields) => `specialist: ${fields}`,
    parrainAlone: 'specialist',
    eigIs: (metier) => `EIG, ${metier}`,
    eigAlone: 'EIG',
    agenda: 'It is in your agendas. I remind you the day before.',
  },
  released: {
    byParrain: (who, title) =>
      `${who} cannot after all for “${title}”. The hours are given back, and the search goes on.`,
    byTeam: (title) => `The team looks for somebody else for “${title}”. Thank you for having offered.`,
    lapsed: (title) => `The moment proposed for “${title}” went by unagreed. The search goes on.`,
    done: 'Noted: the hours are given back, and the search goes on.',
    ask: 'Look again?',
    askText: (title) =>
      `The moment planned for “${title}” will not take place, the other is told, and the search goes on.`,
  },
  left: {
    team: (when, nobody) =>
      md`The acceleration hour planned for ${when} is cancelled: its time is given back to you. ${
        nobody
          ? 'Nobody else is available for now; the coaches know.'
          : 'Other specialists have your request.'
      } There is nothing for you to do again: \`/acceleration\` shows you where it stands.`,
    nobody: md`Nobody can answer one of your requests for hours for now; the coaches know. \`/acceleration\` shows it to you.`,
    parrain: (when) =>
      when === ''
        ? 'A request for hours no longer stands.'
        : `The acceleration hour planned for ${when} is cancelled: this time is free again.`,
    coaches: (count) =>
      count === 1
        ? md`a request for hours finds nobody any more: \`/acceleration\` shows it to you.`
        : md`${count} requests for hours find nobody any more: \`/acceleration\` shows them to you.`,
  },
  ready: {
    summary: (title, when) => `Soon: “${title}”, ${when}`,
    prepare: (title, when) => md`Reminder: “${title}”, ${when}.`,
    prepareTeam: 'Read your need again, open what you want to show, and note your three questions.',
    prepareParrain: 'The need is behind the button. A question beforehand? Write to the team.',
    remind: (title, when) => md`Reminder: “${title}”, ${when}.`,
  },
};
