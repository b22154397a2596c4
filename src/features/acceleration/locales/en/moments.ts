import { md } from '../../../../chat/markdown.ts';
import type { AccelerationWords } from '../fr.ts';

export const moments: AccelerationWords['moments'] = {
  form: {
    take: 'Propose a time',
    other: 'Another time',
    counter: 'Another time',
    intro: (title, dates) => `For “${title}”. Dates that suit the team: ${dates}`,
    introParrain: (title) => `For “${title}”. The other side will be notified, and has to confirm.`,
    date: 'Day',
    time: 'Starts at',
    minutes: 'Minutes',
    minutesHint: (max) => `From 15 to ${max}.`,
    place: 'Place or link',
    placeHint: 'A room, an address or a call link.',
    submit: 'Propose',
    noDate: 'Please give a day.',
    noTime: 'Please give a time, such as 14:30.',
    badMinutes: (max) => `Please give a number of minutes, from 15 to ${max}.`,
  },
  refused: {
    past: 'This time has already passed.',
    outside: 'This day is outside the cohort’s dates.',
    tooLong: (length) => `The team asked for ${length} at most.`,
  },
  proposed: {
    summary: (who, when) => `${who} proposes ${when}`,
    takes: (who) => md`**${who}** is taking your request, and proposes:`,
    other: (who) => md`**${who}** can help you, at another time:`,
    counters: (who) => md`**${who}** proposes another time:`,
    clash: (what) => `At that time, you also have this in your agenda: ${what}.`,
    reserved: 'The hours are reserved in your quota until you answer.',
    sent: (when) => `Your proposal has been sent: ${when}. I’ll let you know when they reply.`,
  },
  granted: {
    summary: (when) => `It’s confirmed: ${when}`,
    team: (who) => md`It’s confirmed with **${who}**.`,
    parrain: (who) => md`It’s confirmed with **${who}**.`,
    together: (who, team) =>
      md`It’s confirmed: **${who}** is helping **${team}**. You can get ready here, together.`,
    introduces: 'Let me introduce you:',
    person: (name, about, email) => md`**${name}**, ${about} (${email})`,
    here: (name, about) => md`**${name}**, ${about}`,
    parrainIs: (fields) => `specialist: ${fields}`,
    parrainAlone: 'specialist',
    eigIs: (metier) => `EIG, ${metier}`,
    eigAlone: 'EIG',
    yours: 'I don’t read what you say here.',
    agenda: 'It’s in your agendas. I’ll remind you the day before.',
  },
  released: {
    byParrain: (who, what) =>
      `${who} can’t help with ${what} after all. The hours are given back, and the search continues.`,
    byTeam: (what) => `The team is looking for somebody else for ${what}. Thank you for offering.`,
    lapsed: (what) => `The time proposed for ${what} expired without agreement. The search continues.`,
    done: 'Noted: the hours are given back, and the search continues.',
    ask: 'Look again?',
    askText: (title) =>
      `What was planned for “${title}” won’t take place, the other side will be notified, and the search will continue.`,
  },
  left: {
    team: (when, nobody) =>
      md`The acceleration hour planned for ${when} is cancelled, and its hours are given back to you. ${
        nobody
          ? 'Nobody else is available for now; the coaches know.'
          : 'Other specialists now have your request.'
      } You don’t have to do anything: \`/acceleration\` shows where it stands.`,
    nobody: md`Nobody can take one of your requests for hours for now; the coaches know. \`/acceleration\` shows it.`,
    parrain: (when) =>
      when === ''
        ? 'A request for hours no longer stands.'
        : `The acceleration hour planned for ${when} is cancelled: this time is free again.`,
    coaches: (count) =>
      count === 1
        ? md`There’s nobody left for a request for hours: \`/acceleration\` shows it.`
        : md`There’s nobody left for ${count} requests for hours: \`/acceleration\` shows them.`,
  },
  ready: {
    summary: (title, when) => `Soon: “${title}”, ${when}`,
    prepare: (when) => md`**Reminder**: ${when}.`,
    prepareTeam: 'Read your request again, open what you want to show, and note your questions.',
    prepareParrain: 'Open the request to see the need. A question beforehand? Write to the team.',
    remind: (when) => md`**Reminder**: ${when}.`,
  },
};
