import { md } from '../../../../chat/markdown.ts';
import type { GuestWords } from '../fr/guests.ts';

const inDays = (n: number) => (n === 1 ? 'one day' : `${n} days`);

export const en: GuestWords = {
  title: 'Guests without an account',
  summary: (count) =>
    count === 0
      ? 'No guests without an account'
      : count === 1
        ? 'One guest without an account'
        : `${count} guests without an account`,
  intro:
    'Each guest has a page of their own: what’s planned, yes or no, and a file for their calendar. Magellan sends no e-mail: it’s up to you to pass the address on.',
  empty: 'Nobody yet.',
  line: (name, said) => md`- **${name}**: ${said}`,
  said: { yes: 'coming', no: 'not coming', none: 'no answer yet' },
  more: (count) => (count === 1 ? 'And one more guest.' : `And ${count} more guests.`),
  cancelled: 'Their pages no longer open, since it’s cancelled. Magellan can’t tell them: that’s up to you.',
  addressSummary: (name) => `The address for ${name}`,
  address: (name, address) => md`The address for **${name}**: \`${address}\``,
  passOn:
    'Pass it on to this person, and nobody else: it opens their page until the gathering ends. Magellan sends it to nobody.',
  seat: 'Their answer doesn’t take a member’s seat.',
  notYet: md`**It doesn’t open yet**: the gathering is a draft. Plan it before you pass the address on.`,
  added: (opens) => (opens ? 'The page is ready.' : 'The page will be ready once the gathering is planned.'),
  removed: 'This guest’s page no longer opens, and their name is erased.',
  buttons: {
    open: 'Without an account',
    add: 'Invite without account',
    address: 'See the address',
    remove: 'Remove',
    back: 'Back to the gathering',
    list: 'All guests',
    choose: 'Choose a guest',
  },
  refused: {
    summary: 'No invitation page',
    unreachable: md`Magellan has no address that can be opened from outside, so it can’t make an invitation page. The team that installed it can add one (\`PUBLIC_URL\`).`,
    full: (most) => `A gathering has at most ${most} guests without an account.`,
    gone: 'This guest isn’t on the list any more, and nothing has changed.',
    closed: 'This gathering no longer invites: it’s cancelled or over.',
  },
  form: {
    title: 'Invite without account',
    intro: (days) =>
      md`For a speaker, a host, a sponsor who is on no chat. **Who will read this?** Only the coaches. Their name and answer are erased ${inDays(days)} after the gathering.`,
    name: 'Their name',
    nameHint: 'As you’d write it in a message.',
    submit: 'Make the page',
    errors: {
      taken:
        'Somebody of this name is invited to this gathering already. If it’s somebody else, add what tells them apart: their organisation, for instance.',
      missing: 'Please give a name.',
      tooLong: (max) => `${max} characters at most.`,
    },
  },
  page: {
    title: (title) => `Invitation: ${title}`,
    hello: (name) => `Hello ${name},`,
    intro: (promotion) => `You’re invited to this gathering (${promotion}).`,
    programme: 'What’s planned',
    answer: 'Your answer',
    ask: 'Will you be there?',
    yes: 'Yes, I’m coming',
    no: 'No, I can’t',
    saidYes: 'Noted: you’re coming. You can change your mind below.',
    saidNo: 'Noted: you can’t come. You can change your mind below.',
    begun: 'The gathering has begun: it’s no longer possible to answer here.',
    calendar: 'For your calendar',
    file: 'Download the file (.ics)',
    kept: 'What we keep',
    keptText:
      'Your name and your answer, read only by the programme’s coaches, and erased automatically. This address is personal: it no longer opens after the gathering, or if it’s cancelled. For any question, or to have your name erased, please ask the person who gave it to you.',
    other: 'Lire en français',
  },
};
