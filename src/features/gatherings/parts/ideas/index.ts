import { definePart, submission } from '../../../../community/feature/feature.ts';
import { COACHES } from '../../../../community/members/member.ts';
import { en } from '../../locales/en/ideas.ts';
import { fr } from '../../locales/fr/ideas.ts';
import { ideaForm } from './forms.ts';
import * as ideas from './handlers.ts';
import { onIdea } from './handlers.ts';
import { boxesJob } from './jobs.ts';
import { personalData } from './personal-data.ts';
import { IDEAS, unsignedIdeas } from './store.ts';

/** The box in which anybody proposes a format. */
export const ideasPart = definePart({
  locales: [fr, en],
  presses: {
    'ideas/list': { who: 'everyone', handle: ideas.show },
    'ideas/page': { who: 'everyone', handle: ideas.turn },
    'ideas/propose': { who: 'everyone', handle: ideas.propose },
    'ideas/me-too': onIdea.press({ who: 'everyone' }, ideas.support(true)),
    'ideas/not-me': onIdea.press({ who: 'everyone' }, ideas.support(false)),
    'ideas/withdraw': onIdea.press({ who: 'everyone' }, ideas.withdraw),
    'ideas/hide': onIdea.press({ who: COACHES }, ideas.hide),
    'ideas/unhide': { who: COACHES, handle: ideas.unhide },
    'ideas/try': onIdea.press({ who: COACHES }, ideas.tryOut),
  },
  forms: {
    'ideas/idea': submission({ who: 'everyone', form: ideaForm, handle: ideas.submit }),
  },
  jobs: (context) => [boxesJob(context)],
  personalData,
  sealed: [IDEAS],
  // Nothing says that somebody had one, so that nothing keeps her from having another.
  unsigned: [{ texts: unsignedIdeas, lost: async (_uow, _topic, memberIds) => memberIds?.length ?? 0 }],
});
