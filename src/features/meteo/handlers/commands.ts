import { whisper } from '../../../chat/answer.ts';
import type { Command } from '../../../community/feature/feature.ts';
import { mayCall } from '../../../community/members/member.ts';
import { ANSWERING, COACHING } from '../access.ts';
import { openRoundAt } from '../store/rounds.ts';
import { history, onDemand } from './coaching.ts';
import { questionIn, receiptIn } from './invitation.ts';
import { presentPast } from './past.ts';

export const commands: Command[] = [
  {
    command: 'meteo',
    words: [''],
    about: {
      fr: 'répondre à la météo ouverte, ou retrouver les vôtres',
      en: 'answer the open météo, or find yours again',
    },
    who: ['eig', 'coach'],
    async handle(context) {
      if (!mayCall(context.member, ANSWERING)) return onDemand(context);
      const round = await openRoundAt(context.tx, context.now);
      if (!round) return whisper(await presentPast(context));
      return whisper((await receiptIn(context, round)) ?? (await questionIn(context, round)));
    },
  },
  {
    command: 'meteo',
    words: ['bilan', 'digest'],
    about: {
      fr: 'lire le dernier bilan, et suivre la météo ouverte',
      en: 'read the last digest, and follow the open météo',
    },
    who: COACHING,
    handle: onDemand,
  },
  {
    command: 'meteo',
    words: ['historique', 'history'],
    about: { fr: 'comparer les météos passées', en: 'compare past météos' },
    who: COACHING,
    handle: history,
  },
];
