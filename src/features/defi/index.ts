import { defineFeature } from '../../community/feature/feature.ts';
import { COACHES } from '../../community/members/member.ts';
import { ON_A_SIDE } from './access.ts';
import * as following from './handlers/follow.ts';
import * as page from './handlers/page.ts';
import { en } from './locales/en/page.ts';
import { en as pilotageEn } from './locales/en/pilotage.ts';
import { en as valuesEn } from './locales/en/values.ts';
import { fr } from './locales/fr/page.ts';
import { fr as pilotageFr } from './locales/fr/pilotage.ts';
import { fr as valuesFr } from './locales/fr/values.ts';
import { pathPart } from './parts/path/index.ts';
import * as pilotage from './parts/pilotage/handlers/pilotage.ts';
import { pilotagePart } from './parts/pilotage/index.ts';
import * as values from './parts/values/handlers.ts';
import { valuesPart } from './parts/values/index.ts';
import { promotionEnd } from './promotion-end.ts';

/**
 * A défi, for those who carry, sponsor and make it, and for coaches. What it is about is in its parts, each with a table
 * of contents of its own; `contributions/parts.ts` has what each adds to a défi’s page and to what coaches follow.
 */
export const defi = defineFeature({
  id: 'defi',
  locales: [fr, en],
  parts: [pathPart, pilotagePart, valuesPart],
  commands: [
    {
      command: 'defi',
      english: 'challenge',
      words: [''],
      about: { fr: fr.commands.page, en: en.commands.page },
      who: ON_A_SIDE,
      first: ['porteur', 'sponsor'],
      reads: (typed) => typed !== '',
      handle: page.byCommand,
    },
    {
      command: 'defi',
      words: ['suivi', 'follow'],
      about: { fr: fr.commands.follow, en: en.commands.follow },
      who: COACHES,
      handle: following.showFollowing,
    },
    {
      command: 'defi',
      words: ['pilotage', 'steering'],
      hint: { fr: pilotageFr.command.hint, en: pilotageEn.command.hint },
      about: { fr: pilotageFr.command.about, en: pilotageEn.command.about },
      who: ON_A_SIDE,
      handle: pilotage.showPilotage,
    },
    {
      command: 'defi',
      words: ['valeurs', 'values'],
      hint: { fr: pilotageFr.command.hint, en: pilotageEn.command.hint },
      about: { fr: valuesFr.about, en: valuesEn.about },
      who: ON_A_SIDE,
      handle: values.showValues,
    },
  ],
  presses: {
    'defi/show': { who: ON_A_SIDE, handle: page.show },
    'defi/choose': { who: COACHES, handle: page.show },
    'defi/follow': { who: COACHES, handle: following.turn },
    'defi/csv': { who: COACHES, handle: following.csv },
  },
  home: page.home,
  promotionEnd,
});
