import { md } from '../../../../chat/markdown.ts';
import type { LogisticsWords } from '../fr/logistics.ts';

const people = (n: number) => (n === 1 ? 'one person' : `${n} people`);

export const en: LogisticsWords = {
  about: (title, day) => `“${title}” (${day})`,
  nights: { none: 'not needed', single: 'a room', shared: 'a shared room is fine' },
  labels: {
    night: 'Night',
    meals: 'Meals',
    transport: 'Transport',
    access: 'Accessibility',
    contact: 'Who to contact',
  },
  form: {
    title: 'My logistics',
    intro: (what) =>
      md`For ${what}. Say only what helps us welcome you: all of it is optional, except the night.\n\n**Who will read this?** The coaches who organise this gathering, and each reading is noted: you see who has read it. It’s erased as soon as you’re not coming any more, and 30 days after in any case.`,
    fields: {
      night: { label: 'Night there' },
      meals: { label: 'Meals', hint: 'A diet, an allergy, a meal you won’t take.' },
      transport: { label: 'Transport', hint: 'Where you come from, and how.' },
      access: { label: 'Accessibility', hint: 'What you need to take part fully.' },
      contact: { label: 'Who to contact', hint: 'If something happens: a name, a number.' },
    },
    submit: 'Save',
    chooseNight: 'Please choose an answer.',
    tooLong: (max) => `${max} characters at most.`,
  },
  own: {
    title: (day) => md`**Your logistics**, ${day}`,
    summary: (title) => `Your logistics for “${title}”`,
    none: 'You haven’t asked for anything yet.',
    saved: 'It’s saved. You can edit or erase it until the gathering.',
    erased: 'It’s erased.',
    readBy: 'Read by:',
    former: 'somebody who has left the programme',
    readers: (names, others) =>
      names.length === 0
        ? 'Nobody organises this gathering at the moment: nobody can read this.'
        : `Read only by the coaches who organise it: ${names.join(', ')}${others === 0 ? '' : others === 1 ? ' and one other person' : ` and ${others} other people`}. Erased 30 days after the gathering, or as soon as you’re not coming any more.`,
  },
  list: {
    summary: (title) => `The logistics of “${title}”`,
    said: (said, coming) => md`**Logistics**: ${people(said)}, for ${coming} “I’m coming”.`,
    nights: (single, shared) => md`Single rooms: **${single}**. To share: **${shared}**.`,
    page: (page, pages) => `Page ${page} of ${pages}.`,
    noted:
      'Your reading is noted: each person sees who has read theirs. Erased 30 days after the gathering, or as soon as somebody isn’t coming any more: copy only what you need.',
  },
  csv: { summary: 'The logistics, in a file', label: 'Download the logistics', name: 'Name' },
  buttons: {
    own: 'See my logistics',
    fill: 'Say what I need',
    change: 'Edit',
    erase: 'Erase',
    previous: 'Previous',
    next: 'Next',
    csv: 'All in a file',
    yes: 'I’m coming',
  },
  refused: {
    summary: 'This isn’t possible',
    gone: 'This gathering no longer exists.',
    notYours: 'This gathering isn’t for you.',
    none: 'This gathering doesn’t ask for anything like that.',
    closed: 'The gathering is over or cancelled: there’s nothing left to ask for.',
    answerFirst: 'First say that you’re coming: then you can say what you need.',
    organisers:
      'Only those who organise the gathering read its logistics: the coach who planned it, and the coaches who are invited to it by name.',
  },
  kept: {
    label: 'Your logistics',
    detail: (n, days) =>
      `${n === 1 ? 'for one gathering' : `for ${n} gatherings`}; erased ${days === 1 ? 'a day' : `${days} days`} after`,
  },
};
