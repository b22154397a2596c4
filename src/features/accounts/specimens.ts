import { typedTexts } from '../../../test/contracts/extremes.ts';
import { type Life, type Specimens, samplesOf } from '../../../test/contracts/specimen.ts';
import type { TestCommunity } from '../../../test/support/community.ts';
import * as shown from './views.ts';

const accounts = samplesOf(shown, {
  words: (locale) => [[locale]],
  askView: (locale) =>
    typedTexts(400).map((name) => [{ platform: 'mattermost', name }, `mattermost:${'a'.repeat(26)}`, locale]),
  answeredView: (locale) =>
    (['confirmed', 'refused', 'gone'] as const).map((answered) => [answered, 'mattermost', locale]),
});

/** Accounts in members' names appear on a chat where anybody could claim an address. */
const life: Life = {
  now: '2022-03-11T09:00',
  async live(community) {
    const { alix, sacha, camille } = community;
    community.platform.vouches = false;
    await appear(community, 'u-alix-2', 'alix@example.org');
    await alix.presses('Oui, c’est mon compte');
    await appear(community, 'u-sacha-2', 'sacha@example.org');
    await sacha.presses('No, it isn’t me');
    await appear(community, 'u-camille-2', 'camille@example.org');
    const { press, ref } = camille.button('Non, ce n’est pas moi');
    await camille.presses('Non, ce n’est pas moi');
    await camille.does({ kind: 'press', press, ref, value: null });
  },
};

async function appear({ platform, app }: TestCommunity, user: string, email: string) {
  const account = { kind: 'human', active: true, locale: 'fr', timeZone: null } as const;
  platform.directory.set(user, { ...account, id: user, email, name: 'Une *personne* _inconnue_' });
  const from = { platform: platform.id, user };
  await platform.host?.receive({ id: `hello ${user}`, from, kind: 'direct-message', text: 'bonjour' });
  await app.outbox.idle();
}

export const specimens: Specimens = { views: { views: accounts }, lives: [life] };
