import { md } from '../../../chat/markdown.ts';
import type { PeerSharingWords } from './fr.ts';

const votesIn = (count: number): string => (count === 1 ? '1 vote' : `${count} votes`);

export const en: PeerSharingWords = {
  command: { about: 'choose your group’s next topic, and see the past ones' },
  jobs: { ask: 'reminder of the vote on the next topic', close: 'the vote on the next topic closes' },
  group: (format, metier) => `${format}: ${metier}`,
  buttons: {
    propose: 'Propose a topic',
    withdraw: 'Withdraw my proposal',
    withdrawOne: (position) => `Withdraw my proposal ${position}`,
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
      `For your group’s next gathering (${group}): propose topics, then vote for the one you’d find most useful.`,
    ask: (group) =>
      `The vote on the next topic (${group}) ends soon, and I don’t have your vote yet. I won’t remind you again.`,
    onDemand: (group) => `The vote is open for your group (${group}).`,
    none: 'No topics have been proposed yet. Yours would be the first.',
    topic: (position, title, count) =>
      md`**${position}.** ${title} · ${count === 0 ? 'no vote yet' : votesIn(count)}`,
    yours: (title) => `Your vote is for “${title}”.`,
    menu: 'Vote for a topic',
    option: (position, title) => `${position}. ${title}`,
    until: (until) =>
      `Open ${until}. One vote each, which you can change until then. It’s a secret ballot: everybody sees the number of votes, never the names.`,
    full: (max) =>
      `There are already ${max} topics, the maximum: vote for one of them, or wait until one is withdrawn.`,
  },
  form: {
    title: 'Propose a topic',
    intro: md`A problem you’re facing, know-how to share: in a few words. **Who will read this?** Your group and the coaches, without your name. If you haven’t voted yet, your proposal also gets your vote.`,
    topic: 'Topic',
    hint: `If it’s chosen, it becomes the gathering’s title.`,
    submit: 'Propose',
    empty: 'A few words are needed here.',
    tooLong: (max) => `That’s a bit long for a title: ${max} characters at most.`,
  },
  receipt: {
    voted: {
      summary: 'Your vote is recorded',
      text: (title, until) =>
        `Noted: you’ve voted for “${title}”. You can change your vote ${until}. Nobody sees who voted for what.`,
    },
    already: {
      summary: 'Your vote is already there',
      text: (title) => `You’ve already voted for “${title}”. Choose another topic to change your vote.`,
    },
    proposed: {
      summary: 'Your topic is proposed',
      text: 'Noted: your topic is proposed to your group, without your name.',
      votes: 'It has your vote.',
      keeps: 'Your vote stays where it was: vote for this topic if you prefer it.',
      undo: 'You can withdraw it as long as nobody else has voted for it.',
    },
    merged: {
      summary: 'This topic had already been proposed',
      text: 'You’re not the only one with this idea: it had already been proposed.',
      votes: 'I added your vote to it.',
      keeps: 'Your vote stays where it was.',
    },
    withdrawn: (title) => `You’ve withdrawn “${title}”. You can propose another topic.`,
  },
  refused: {
    gone: {
      summary: 'This topic is no longer proposed',
      text: md`This topic is no longer proposed. \`/rencontre topics\` shows the others.`,
    },
    noPoll: {
      summary: 'This vote no longer exists',
      text: md`This vote no longer exists. \`/rencontre topics\` shows where your group stands.`,
    },
    closed: {
      summary: 'This vote is closed',
      text: md`This vote is closed: nothing has changed. \`/rencontre topics\` shows the topic that was chosen.`,
    },
    others: {
      summary: 'This vote is for another group',
      text: (metier) =>
        `Only the EIG whose métier is ${metier} vote on this topic. Your group will vote at the end of its own gathering.`,
      audience: (format) => `Only the people this gathering (${format}) is for vote on this topic.`,
    },
    'not-hers': {
      summary: 'Somebody else proposed this topic',
      text: 'Somebody else proposed this topic: only they can withdraw it.',
    },
    'others-voted': {
      summary: 'Others have voted for this topic',
      text: 'Somebody else has voted for this topic, so it can’t be withdrawn any more. You can vote for another one.',
    },
  },
  closed: {
    title: 'The vote is closed',
    summary: (group) => `The vote is closed: ${group}`,
    none: 'No topics were proposed this time. That’s fine: talk to your coaches if you have an idea.',
  },
  result: {
    title: 'The next topic is chosen',
    summary: (title) => `The next topic is chosen: “${title}”`,
    text: (group, title, count, all) =>
      `For the next gathering (${group}), the group has chosen “${title}”, with ${votesIn(count)} out of ${all}.`,
    tied: (others) =>
      others === 1
        ? 'Another topic had as many votes: the one proposed first wins.'
        : `${others} other topics had as many votes: the one proposed first wins.`,
    when: (when) => `See you ${when}.`,
    later: 'I’ll let you know the date.',
    thanks: 'Thank you for taking part. You can start thinking about it.',
  },
  told: {
    several: {
      title: 'Next topics',
      summary: (n) => `Next topics: ${n === 1 ? 'one group' : `${n} groups`}`,
    },
    summary: (group) => `Next topic: ${group}`,
    nothing: (group) =>
      `The vote on the next topic (${group}) ended without any proposals. You could suggest a topic to them.`,
    chosen: (group, title) => `The group (${group}) has chosen “${title}”.`,
    titled: (when) => `It’s now the title of the gathering planned ${when}.`,
    replaced: (title) => `It takes the place of “${title}”.`,
    drafted: (when) =>
      `No gathering was planned after this one, so I’ve drafted one, ${when}, following the format’s rhythm. It will be announced only if you confirm it.`,
    none: 'No gathering is planned after this one: when you plan it, this could be its title.',
  },
  past: {
    title: 'Your group’s topics',
    summary: (metier) => `Your group’s topics: ${metier}`,
    chosen: (title, day) => md`- ${title} (chosen on ${day})`,
    intro: 'The latest first:',
    empty:
      'Your group hasn’t chosen a topic yet. At the end of its next gathering, I’ll invite you to choose one together.',
    noMetier:
      'Topics are chosen by métier, and yours isn’t in the list of members. Ask the programme team to add it.',
    noFormat: 'No format of this programme brings you together to choose topics.',
    next: 'The vote opens at the end of each gathering of your group.',
  },
  coaching: {
    title: 'Topics by group',
    summary: (open) =>
      open === 0 ? 'No votes are open' : open === 1 ? 'One vote is open' : `${open} votes are open`,
    open: (group, topics, votes, until) =>
      md`**${group}** · vote open ${until}, ${topics === 0 ? 'no topics yet' : topics === 1 ? '1 topic' : `${topics} topics`}, ${votesIn(votes)}`,
    last: (group, title) => md`**${group}** · last topic chosen: “${title}”`,
    nothing: (group) => md`**${group}** · no topics yet`,
    others: (count) =>
      count === 1 ? 'One more group is in the menu.' : `${count} more groups are in the menu.`,
    beyond: (count) =>
      count === 1
        ? 'One more group, without an open vote, doesn’t fit here.'
        : `${count} more groups, without an open vote, don’t fit here.`,
    menu: 'See a group',
  },
  ofGroup: {
    title: (group) => `Topics: ${group}`,
    open: (votes, members, until) =>
      `The vote is open ${until}: ${votesIn(votes)} from ${members === 1 ? '1 person' : `${members} people`}.`,
    none: 'No topics have been proposed yet.',
    confirm: 'Close the vote now? The group will get the result at once, and it can’t be changed.',
    extended: (until) => `Extended: the vote is open ${until}. The group’s message says so.`,
    noRoom: 'The vote can’t be extended: the next gathering is announced just after it.',
    closed: 'The vote is closed, and the group has the result.',
    closedEmpty: 'The vote is closed. No topics were proposed.',
    notOpen: 'This vote is no longer open: nothing has changed.',
    notOpenable: 'This vote can’t be opened: nothing has changed.',
    opened: (until) => `It’s open ${until}: I’ve just written to the group.`,
    nobody: 'Nobody of this group is in the list of members, so the vote wasn’t opened.',
    cancelled: (day) => `The gathering of ${day} was cancelled, so no vote opened. You can open it.`,
    over: (day) => `No vote opened after the gathering of ${day}. You can open it.`,
    past: 'Topics chosen, latest first:',
    noPast: 'This group hasn’t chosen a topic yet.',
  },
  home: {
    title: 'Your group’s next topic',
    text: (group, until) => `The vote (${group}) is open ${until}, and you haven’t voted yet.`,
  },
  kept: {
    topics: 'The topics you proposed',
    topicsDetail: (titles) => `${titles}. Your group sees them without your name.`,
    votes: 'Your vote while it is open',
    votesDetail: (titles) => `${titles}. Once it closes, only the number of votes is kept.`,
    others: (count) => (count === 1 ? 'and one more' : `and ${count} more`),
    quoted: (title) => `“${title}”`,
  },
};
