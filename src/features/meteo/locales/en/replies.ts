import { md } from '../../../../chat/markdown.ts';
import type { MeteoWords } from '../fr.ts';

export const replies: MeteoWords['replies'] = {
  reply: 'Reply',
  seeThread: 'See the exchange',
  meet: 'Let’s talk',
  withdraw: 'Withdraw my message',
  count: (n) => (n === 1 ? 'One message under this answer.' : `${n} messages under this answer.`),
  form: {
    title: 'Reply',
    toAuthor: (author) =>
      md`Your message to **${author}**. A direct message lets them know, and says nothing of it; the text is behind **Show**.\n\n**Who will read this?** ${author} and the coaches. Please don’t copy their words. Four messages at most, between the two of you: for more, suggest that you talk.`,
    toCoaches: md`**Who will read this?** The coaches, and nobody else; the coach who wrote to you is told. The chat doesn’t keep your text, which is erased with your answer to the météo.`,
    text: 'Your message',
    hint: 'Read by this person and by the coaches. The chat doesn’t keep it.',
    missing: 'Please write a few words here.',
    tooLong: (max) => `That’s a bit long: ${max} characters at most.`,
    submit: 'Send',
  },
  told: {
    summary: (writer) => `${writer} has replied to you`,
    text: (writer) => md`**${writer}** has replied to you. Only you will see their message.`,
    show: 'Show',
    withdrawnSummary: (writer) => `${writer} has withdrawn their message`,
    withdrawn: (writer) => md`**${writer}** has withdrawn their message.`,
  },
  sent: {
    summary: 'Your message has been sent',
    coach:
      'It has been sent. The person has been told; they and the coaches can read it. You can withdraw it until they reply.',
    author: 'It has been sent, to the coaches only. You can withdraw it until somebody replies.',
  },
  exchange: {
    summary: (n) => (n === 0 ? 'No message yet' : n === 1 ? 'One message' : `${n} messages`),
    title: (day) => `After your météo of ${day}`,
    titleOf: (day) => `Exchange after the météo of ${day}`,
    empty: 'There’s no message yet.',
    formerCoach: 'Somebody who has left the programme',
    readers: 'Read by the person who signed this météo, and by the coaches. Erased with the météo.',
    full: {
      coach: 'This exchange is full: four messages at most. To say more, suggest that you talk.',
      author: 'This exchange is full: four messages at most. To say more, choose “Let’s talk”.',
    },
    left: 'This person has left the programme: they can’t get messages any more.',
    own: 'This answer is yours.',
  },
  withdrawn: 'Your message has been withdrawn. It may have been read before.',
  gone: 'This exchange doesn’t exist any more, or isn’t yours.',
  goneUnsaved:
    'This exchange doesn’t exist any more, or isn’t yours. Your message hasn’t been sent: copy it if you need it.',
  kept: {
    label: 'Exchanges under a météo',
    detail: (n) =>
      `${n === 1 ? 'One message' : `${n} messages`}; read by the person who signed and by the coaches, encrypted texts, erased with the answer`,
  },
};
