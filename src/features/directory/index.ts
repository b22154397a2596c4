import { defineFeature, submission } from '../../community/feature/feature.ts';
import { COACHES } from '../../community/members/member.ts';
import type { SealedColumn } from '../../engine/reencrypt.ts';
import { departed, stillTrue } from './contributions/departures.ts';
import { digest } from './contributions/digest.ts';
import { cardForm, fieldsForm, serviceForm } from './forms.ts';
import * as bubbles from './handlers/bubbles.ts';
import * as cards from './handlers/cards.ts';
import * as searching from './handlers/searching.ts';
import * as services from './handlers/services.ts';
import { onService } from './handlers/services.ts';
import { bubblesJob, serviceJob } from './jobs.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { personalData } from './personal-data.ts';
import { promotionEnd } from './promotion-end.ts';
import { isSearch } from './rules/search.ts';

const CARDS: SealedColumn = { table: 'directory_cards', column: 'sealed' };

/** Who knows what: a card for each member, of which each chooses who sees it, and a search that is not kept. */
export const directory = defineFeature({
  id: 'directory',
  locales: [fr, en],
  commands: [
    {
      command: 'qui',
      english: 'who',
      words: [''],
      hint: { fr: fr.commands.search.hint, en: en.commands.search.hint },
      about: { fr: fr.commands.search.about, en: en.commands.search.about },
      who: 'everyone',
      first: ['sponsor', 'team', 'partner'],
      reads: isSearch,
      handle: searching.typedSearch,
    },
    {
      command: 'qui',
      words: ['fiche', 'card', 'moi', 'me'],
      about: { fr: fr.commands.card, en: en.commands.card },
      who: 'everyone',
      handle: cards.showOwn,
    },
    {
      command: 'qui',
      words: ['bulles', 'bubbles', 'bulle', 'bulloterie'],
      about: { fr: fr.commands.bubbles, en: en.commands.bubbles },
      who: 'everyone',
      handle: bubbles.showBubbles,
    },
    {
      command: 'qui',
      words: ['services', 'service'],
      about: { fr: fr.commands.services, en: en.commands.services },
      who: 'everyone',
      handle: services.listServices,
    },
  ],
  presses: {
    'directory/bubbles': { who: 'everyone', handle: bubbles.showBubbles },
    'directory/bubbles-keep': { who: 'everyone', handle: bubbles.keepBubbles },
    'directory/bubbles-open': { who: COACHES, handle: bubbles.openBubbles },
    'directory/services': { who: 'everyone', handle: services.listServices },
    'directory/services-page': { who: 'everyone', handle: services.turnServices },
    'directory/service-right': onService.press({ who: 'everyone' }, services.stillRight),
    'directory/service-edit': onService.press({ who: 'everyone' }, services.openService),
    'directory/page': { who: 'everyone', handle: searching.turnPage },
    'directory/see': { who: 'everyone', handle: searching.see },
    'directory/field': { who: 'everyone', handle: searching.chooseField },
    'directory/mine': { who: 'everyone', handle: cards.showOwn },
    'directory/card': { who: 'everyone', handle: cards.openCard },
    'directory/fields': { who: 'everyone', handle: cards.openFields },
  },
  forms: {
    'directory/service': onService.form({ who: 'everyone', form: serviceForm }, services.correct),
    'directory/card': submission({ who: 'everyone', form: cardForm, handle: cards.submitCard }),
    'directory/fields': submission({ who: 'everyone', form: fieldsForm, handle: cards.submitFields }),
  },
  jobs: (context) => [serviceJob(context), bubblesJob],
  digest,
  departed,
  stillTrue,
  personalData,
  sealed: [CARDS],
  promotionEnd,
});
