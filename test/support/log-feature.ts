import { openForm, whisper } from '../../src/chat/answer.ts';
import { text } from '../../src/chat/message.ts';
import { defineFeature, submission } from '../../src/community/feature/feature.ts';
import { defineForm } from '../../src/community/feature/form.ts';
import { line } from '../../src/community/feature/form-fields.ts';
import type { Locale } from '../../src/community/members/member.ts';
import { testCommunity } from './community.ts';

const said = (words: string) => whisper({ summary: words, blocks: [text(words)] });

const entryForm = defineForm((_context, { locale }) => locale, {
  id: 'log/entry',
  fields: (locale: Locale) => ({
    what: line({ label: 'What', max: 50, errors: locale === 'fr' ? 'Dites quoi.' : 'Say what.' }),
  }),
  show: () => ({ ref: 'log-1', title: 'Entry', submit: 'Keep' }),
});

/** A feature for tests alone: a ship's log. */
const log = defineFeature({
  id: 'log',
  commands: [
    {
      command: 'log',
      words: ['', 'lire', 'read'],
      about: { fr: 'lire le journal de bord', en: 'read the log' },
      who: 'everyone',
      handle: async ({ args }) => said(`read ${args}`),
    },
    {
      command: 'log',
      words: ['sceller', 'close'],
      about: { fr: 'sceller le journal', en: 'close the log' },
      who: ['coach'],
      handle: async () => said('closed'),
    },
  ],
  presses: {
    'log/count': {
      who: 'everyone',
      handle: async ({ tx, member, now }) => {
        await tx
          .insertInto('processed_events')
          .values({ platform: 'log', id: `${member.id}-${Math.random()}`, at: now })
          .execute();
        return said('counted');
      },
    },
    'log/sink': {
      who: 'everyone',
      handle: async ({ tx, now }) => {
        await tx.insertInto('processed_events').values({ platform: 'log', id: 'sunk', at: now }).execute();
        throw new Error('the hull gave way to "my secret text"');
      },
    },
    'log/open': { who: 'everyone', handle: async ({ member }) => openForm(entryForm(member.locale)) },
  },
  forms: {
    'log/entry': submission({
      who: ['eig'],
      form: entryForm,
      handle: async ({ values }) => said(`kept ${values.what}`),
      cancel: async () => said('left blank'),
    }),
  },
});

export const harbour = () => testCommunity({ features: [log] });
