import { gathers } from '../../../../test/contracts/arranging.ts';
import type { FormSpecimens } from '../../../../test/contracts/specimen.ts';
import { isOverForMembers } from '../../../../test/support/gatherings.ts';

export const forms: FormSpecimens = {
  'peer-sharing/topic': {
    valid: { topic: 'Un essai.' },
    async opens(chat) {
      const sharing = { format: 'entre-pairs', metier: 'design', starts: '2022-03-11T11:00', minutes: 55 };
      await isOverForMembers(chat, await gathers(chat, sharing));
      await chat.as('alix').types('/rencontre sujets');
      await chat.as('alix').presses('Proposer un sujet');
      return chat.as('alix');
    },
    wrong: { values: { topic: '!' }, beside: 'topic' },
    right: { topic: 'Tester *sans* maquette & « vite »' },
    seen: 'est proposé à votre groupe',
  },
};
