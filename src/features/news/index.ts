import { defineFeature, submission } from '../../community/feature/feature.ts';
import { openNeed } from './contributions/open-need.ts';
import { newsForm } from './forms.ts';
import * as giving from './handlers/news.ts';
import * as reading from './handlers/reading.ts';
import { gazetteJob } from './jobs.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { personalData } from './personal-data.ts';
import { promotionEnd } from './promotion-end.ts';

/**
 * A défi's news, read by the whole promotion in the Monday gazette: a victory, what is hard, a need. The météo is
 * something else: nothing of either is ever in the other.
 */
export const news = defineFeature({
  id: 'news',
  locales: [fr, en],
  commands: [
    {
      command: 'nouvelles',
      english: 'news',
      words: [''],
      hint: { fr: fr.command.hint, en: en.command.hint },
      about: { fr: fr.command.about, en: en.command.about },
      who: 'everyone',
      reads: (typed) => typed !== '',
      handle: giving.byCommand,
    },
  ],
  presses: {
    'news/write': { who: 'everyone', handle: giving.openNewsForm },
    'news/remove': { who: 'everyone', handle: giving.remove },
    'news/all': { who: 'everyone', handle: reading.all },
    'news/of': { who: 'everyone', handle: reading.chosen },
    'news/page': { who: 'everyone', handle: reading.nextPage },
  },
  forms: {
    'news/give': submission({ who: 'everyone', form: newsForm, handle: giving.give }),
  },
  jobs: (context) => [gazetteJob(context)],
  home: giving.home,
  openNeed,
  personalData,
  promotionEnd,
});
