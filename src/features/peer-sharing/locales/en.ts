import { md } from '../../../chat/markdown.ts';
import type { PeerSharingWords } from './fr.ts';

const votesIn = (count: number): string => (count === 1 ? '1 vote' : `${count} votes`);

export const en: PeerSharingWords = {
  command: { about: 'choose your group’s next topic, and find those that were chosen' },
  jobs: { ask: 'reminder of the vote on the next topic', close: 'the vote on the next topic closes' },
  group: (format, metier) => `${format}: ${metier}`,
  buttons: {
    propose: 'Propose a topic',
    withdraw: 'Take back my proposal',
    withdrawOne: (position) => `Take back my proposal ${position}`,
    show: 'See the topics',
    own: 'See my vote',
    close: 'Close the vote',
    closeNow: 'Close it now',
    keepOpen: 'Keep it open',
    extend: 'Extend by two days',
    open: 'Open the vote',
    plan: 'See the gathering',
  },
  vote: {
    title: 'Choose the next topic',
    summary: (group) => `Choose the next topic: ${group}`,
    opened: (group) =>
      `It is for your group (${group}) to choose the topic of its next gathering: propose, then vote for the one that will serve you most.`,
    ask: (group) =>
      `The vote on the next topic (${group}) ends soon, and I don’t have your vote yet. This is the only time I remind you.`,
    onDemand: (group) => `The vote is open for your group (${group}).`,
    none: 'No topic has been proposed yet. Yours would be the first.',
    topic: (position, title, count) =>
      md`**${position}.** ${title} · ${count === 0 ? 'no vote yet' : votesIn(count)}`,
    yours: (title) => `Your vote is for “${title}”.`,
    menu: 'Vote for a topic',
    option: (position, title) => `${position}. ${title}`,
    until: (until) =>
      `Open ${until}. One vote each, which you can change until then. I show how many votes each topic has, never whose they are; once it closes, only the number is kept.`,
    full: (max) =>
      `There are ${max} topics already, the most there can be: vote for one of them, or wait until another is taken back.`,
  },
  form: {
    title: 'Propose a topic',
    intro: md`A problem that you meet, know-how to share: in a few words. **Who will read it?** The EIG of your métier and the coaches, without your name. Proposing counts as your vote, if you have not voted yet.`,
    topic: 'Topic',
    hint: (max) => `${max} characters at most. If it is chosen, it becomes the gathering’s title.`,
    submit: 'Propose',
    empty: 'A few words are needed here.',
    tooLong: (max) => `This is rather long for a title: ${max} characters at most.`,
  },
  receipt: {
    voted: {
      summary: 'Your vote is recorded',
      text: (title, until) =>
        `Noted: your vote is for “${title}”. You can give it to another topic ${until}. Nobody sees whose it is.`,
    },
    already: {
      summary: 'Your vote is there already',
      text: (title) =>
        `Your vote is for “${title}” already: nothing was changed. Choose another topic to move it.`,
    },
    proposed: {
      summary: 'Your topic is proposed',
      text: 'Noted: your topic is proposed to your group, without your name.',
      votes: 'It has your vote.',
      keeps: 'Your vote stays where it was: vote for this one if you prefer it.',
      undo: 'You can take it back as long as nobody else has voted for it.',
    },
    merged: {
      summary: 'This topic was proposed already',
      text: 'You are at least two to think of it: this topic was proposed already.',
      votes: 'I added your vote to it.',
      keeps: 'Your vote stays where it was: nothing was changed.',
    },
    withdrawn: (title) => `It is taken back: “${title}” is no longer proposed. You can propose another one.`,
  },
  refused: {
    gone: {
      summary: 'This topic is no longer proposed',
      text: md`This topic is no longer proposed: nothing was changed. Type \`/rencontre topics\` to see those that are.`,
    },
    noPoll: {
      summary: 'This vote is no longer there',
      text: md`This vote is no longer there: nothing was changed. Type \`/rencontre topics\` to see where your group is.`,
    },
    closed: {
      summary: 'This vote is closed',
      text: md`This vote is closed: nothing was changed. Type \`/rencontre topics\` to see the topic that was chosen.`,
    },
    others: {
      summary: 'This vote is another group’s',
      text: (metier) =>
        `This topic is chosen by the EIG whose métier is ${metier}: nothing was changed. Your group will have its vote at the end of its gathering.`,
    },
    'not-hers': {
      summary: 'Somebody else proposed this topic',
      text: 'Somebody else proposed this topic: nothing was changed.',
    },
    'others-voted': {
      summary: 'Others voted for this topic',
      text: 'Somebody else has voted for this topic: it is the group’s now, and nothing was changed. You can give your vote to another one.',
    },
  },
  closed: {
    title: 'The vote is closed',
    summary: (group) => `The vote is closed: ${group}`,
    none: 'No topic was proposed this time. Nothing is imposed: talk to your coaches if an idea comes to you.',
  },
  result: {
    title: 'The next topic is chosen',
    summary: (title) => `The next topic is chosen: ${title}`,
    text: (group, title, count, all) =>
      `For the next gathering (${group}), the group has chosen “${title}”, with ${votesIn(count)} out of ${all}.`,
    tied: (others) =>
      others === 1
        ? 'Another topic had as many votes: the one that was proposed first wins.'
        : `${others} other topics had as many votes: the one that was proposed first wins.`,
    when: (when) => `See you ${when}.`,
    later: 'The date will be announced to you.',
    thanks: 'Thank you for taking part. You can begin to think about it.',
  },
  told: {
    several: {
      title: 'Next topics',
      summary: (n) => `Next topics: ${n} groups`,
    },
    summary: (group) => `Next topic: ${group}`,
    nothing: (group) =>
      `The vote on the next topic (${group}) ended without a proposal. Nothing is imposed on the group: a word from you may be all that an idea needs.`,
    chosen: (group, title) => `The group (${group}) has chosen “${title}”.`,
    titled: (when) => `It is now the title of the gathering planned ${when}.`,
    replaced: (title) => `It takes the place of “${title}”.`,
    drafted: (when) =>
      `No gathering was planned after this one: I made a draft of it, ${when}, by the format’s rhythm. It will be announced only if you confirm it.`,
    none: 'No gathering is planned after this one: when you plan it, this may be its title.',
  },
  past: {
    title: 'Your group’s topics',
    summary: (metier) => `The topics of the group ${metier}`,
    chosen: (title, day) => md`- ${title} (chosen on ${day})`,
    intro: 'The last topics that your group chose, the latest first:',
    empty:
      'Your group has not chosen a topic yet. At the end of its next gathering, I will invite you to choose one together.',
    noMetier:
      'Topics are chosen by métier, and yours is not in the list of members. Ask the programme’s team to add it.',
    noFormat: 'No format of this programme brings the EIG together by métier: there is no topic to choose.',
    next: 'The vote opens at the end of each gathering of your métier.',
  },
  coaching: {
    title: 'Topics by métier',
    summary: (open) =>
      open === 0 ? 'No vote is open' : open === 1 ? 'One vote is open' : `${open} votes are open`,
    open: (group, topics, votes, until) =>
      md`**${group}** · vote open ${until}, ${topics === 0 ? 'no topic yet' : topics === 1 ? '1 topic' : `${topics} topics`}, ${votesIn(votes)}`,
    last: (group, title) => md`**${group}** · last topic chosen: “${title}”`,
    nothing: (group) => md`**${group}** · no topic yet`,
    others: (count) =>
      count === 1 ? 'One more group is in the menu.' : `${count} more groups are in the menu.`,
    beyond: (count) =>
      `I cannot show ${count === 1 ? 'one more group' : `${count} more groups`} here: their votes are not open.`,
    menu: 'See a group',
  },
  ofGroup: {
    title: (group) => `Topics: ${group}`,
    open: (votes, members, until) => `The vote is open ${until}: ${votesIn(votes)} from ${members} EIG.`,
    none: 'No topic has been proposed yet.',
    confirm: 'Close the vote now? The result will be told to the group at once, and can no longer change.',
    extended: (until) => `It is extended: the vote is open ${until}. The group sees it in its message.`,
    noRoom:
      'The vote cannot be extended: the next gathering is announced just after it. Nothing was changed.',
    closed: 'The vote is closed, and the result told to the group.',
    closedEmpty: 'The vote is closed. No topic was proposed: nothing is imposed on the group.',
    notOpen: 'This vote is no longer open: nothing was changed.',
    notOpenable: 'This vote cannot be opened, or no longer: nothing was changed.',
    opened: (until) => `It is open ${until}: I have just written to the group.`,
    nobody: 'No EIG of this métier is in the list of members: the vote was not opened.',
    cancelled: (day) => `The gathering of ${day} was cancelled: no vote opened. You can open it.`,
    over: (day) => `No vote opened after the gathering of ${day}. You can open it.`,
    past: 'Last topics chosen:',
    noPast: 'This group has not chosen a topic yet.',
  },
  home: {
    title: 'Your group’s next topic',
    text: (group, until) => `The vote (${group}) is open ${until}, and you have not voted yet.`,
  },
  kept: {
    topics: 'The topics that you proposed',
    topicsDetail: (titles) => `${titles}. Your group reads them without your name.`,
    votes: 'Your vote while it is open',
    votesDetail: (titles) => `${titles}. Once it closes, only the number of votes is kept.`,
    others: (count) => (count === 1 ? 'and one more' : `and ${count} more`),
    quoted: (title) => `“${title}”`,
  },
};
