import { md } from '../../../../chat/markdown.ts';
import { capitalised } from '../../../../community/format/words.ts';
import type { MutualAidWords } from '../fr.ts';

function some(...counts: [count: number, one: string, many: string][]): string {
  const said = counts.flatMap(([count, one, many]) =>
    count === 0 ? [] : [count === 1 ? one : `${count} ${many}`],
  );
  return said.length === 0 ? 'Nothing in your name.' : `${capitalised(said.join(', '))}.`;
}

export const ending: MutualAidWords['ending'] = {
  outcome: {
    summary: (title) => `How is it going? “${title}”`,
    text: (title, names) => `You’re in touch with ${names} for “${title}”. How is it going?`,
    again: 'Noted: others are being asked.',
    answered: 'Noted. Thank you!',
  },
  solve: {
    title: 'It’s solved',
    intro:
      'This line is your thanks to the people who helped you: they alone read it. It’s published only if you tick the box, and they agree too.',
    helped: 'What helped',
    helpedHint: 'In one line.',
    public: 'Public thanks',
    publicText: 'I agree to say thank you in the channel.',
    submit: 'It’s solved',
    wrong: (max) => `Please say in one line what helped, ${max} characters at most.`,
    done: 'Well done! It’s solved, and your thanks have been passed on.',
    alone: 'Well done! It’s solved.',
    keep: md`“Keep for the cohort” makes a card of it, which others will find by searching.`,
  },
  thanks: {
    summary: (who) => `${who} says thank you`,
    text: (who, title) => `It’s solved: “${title}”. ${who} says thank you, and “Read” shows you what helped.`,
    ask: 'They agree to thank you in the cohort’s channel: it’s up to you.',
    agreed: 'It’s been published in the cohort’s channel.',
    heading: (who) => `Thanks from ${who}`,
    channelSummary: (who, helper) => `${who} thanks ${helper}`,
    channel: (who, helper, helped) => md`**${who}** thanks **${helper}**: ${helped}`,
  },
  card: {
    title: 'Keep for the cohort',
    intro:
      'The whole cohort will be able to find this card, and the chat may keep it. Check it first: don’t name anybody without their agreement. You can withdraw it.',
    named: 'Title',
    text: 'The problem',
    helped: 'What helped',
    submit: 'Keep',
    wrong: (max) => `A few words, ${max} characters at most.`,
    kept: (title) => `The card “${title}” is kept for the cohort.`,
    withdrawn: 'The card has been withdrawn.',
    gone: 'This card no longer exists.',
    by: (who) => `A card by ${who}`,
    byNobody: 'A card by somebody who has left the cohort',
  },
  search: {
    summary: (count, word) =>
      count === 0
        ? `No cards for “${word}”`
        : count === 1
          ? `One card for “${word}”`
          : `${count} cards for “${word}”`,
    all: (count) =>
      count === 0
        ? 'No cards have been kept yet'
        : count === 1
          ? 'One card has been kept'
          : `${count} cards have been kept`,
    none: 'You can ask for help, or try another word.',
    noneAtAll: 'Once a problem is solved, “Keep for the cohort” makes a card of it.',
    line: (title, field) => md`- **${title}** (${field})`,
    pick: 'Read a card',
    more: (others) =>
      others === 1 ? 'and one more: try a closer word' : `and ${others} more: try a closer word`,
  },
  coaches: {
    toDo: (count) =>
      count === 1
        ? 'One request for help has been waiting for four working days.'
        : `${count} requests for help have been waiting for four working days.`,
    see: 'See these requests',
    title: 'Requests for help are waiting',
    none: 'No request for help has been waiting for four working days.',
    line: (title, field, since, state) => md`- **${title}** (${field}), since ${since}: ${state}`,
    suggested: (title) => md`- **${title}**: something has been suggested already`,
    note: 'You see titles and fields, not the texts or the answers. The person asking gets your suggestion, filled in, and decides.',
    states: { asking: 'some people have been asked', open: 'in the channel' },
    done: 'It’s been suggested to the person asking. They’ll decide.',
    already: 'Something has been suggested for this request already.',
    notFor: 'This format isn’t open to the person asking: try the other one.',
  },
  suggestion: {
    summary: (title) => `An idea for “${title}”`,
    hour: (title) =>
      `A coach suggests an acceleration hour for “${title}”, with a specialist. The request is filled in already: check it, and send it if you like.`,
    collective: (title) =>
      `A coach suggests collective mentoring for “${title}”: others may have the same problem. It’s filled in already: check it, and share it if you like.`,
    openHour: 'Check the request',
    openCollective: 'Check and share',
    handed: (title) =>
      `Your request “${title}” continues in this other format. The people who were asked no longer need to answer.`,
  },
  skills: {
    text: 'Your fields tell me when to ask you. They’re those of your card.',
    none: 'You haven’t listed any fields yet.',
    line: (label, fields) => md`**${label}:** ${fields}`,
    help: 'I can help',
    interested: 'I’m interested',
    edit: 'Edit my fields',
  },
  leaving: {
    helper: (title) => `Others are being asked for “${title}”.`,
    asker: (title) => `The request for help “${title}” is closed.`,
  },
  kept: {
    label: 'Mutual aid',
    detail: (asked, helped, cards) =>
      some(
        [asked, 'one request', 'requests'],
        [helped, 'one offer of help', 'offers of help'],
        [cards, 'one card', 'cards'],
      ),
    solicited: (times) => (times === 1 ? 'I’ve asked you once.' : `I’ve asked you ${times} times.`),
    paused: 'You’re pausing.',
    why: 'A request is erased 180 days after it ends.',
  },
};
