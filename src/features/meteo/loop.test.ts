import { describe, expect, it } from 'vitest';
import {
  answers,
  digestedRound,
  openedRound,
  sunny,
  textOf,
  textOfAnswer,
} from '../../../test/support/meteo.ts';

describe('“you said, we will do”', () => {
  const text = { said: 'Trop de *réunions*', will: 'Une matinée sans réunion, dès avril' };

  it('is previewed to its author, then posted with the figures, then taken down', async () => {
    const community = await digestedRound();
    const { camille } = community;
    const before = community.channel('eig-promotion').length;
    await camille.presses('Vous avez dit');
    await camille.fills({ ...text, withFigures: true });
    expect(textOf(camille.lastWhisper())).toContain('Les coachs partagent ce brouillon');
    expect(community.channel('eig-promotion')).toHaveLength(before);
    await camille.presses('Publier');
    const post = textOf(community.channel('eig-promotion').at(-1));
    expect(post).toContain('Trop de \\*réunions\\*');
    expect(post).toContain('Une matinée sans réunion');
    expect(post).toMatch(/3 grand soleil/);
    expect(post).not.toMatch(/Lire les réponses|Alix/);
    await camille.presses('Dépublier');
    expect(community.channel('eig-promotion')).toHaveLength(before);
    await camille.presses('Modifier');
    expect(camille.form?.fields[0]).toMatchObject({ initial: text.said });
    await camille.fills({ withFigures: false });
    await camille.presses('Publier');
    expect(community.channel('eig-promotion')).toHaveLength(before + 1);
    expect(textOf(community.channel('eig-promotion').at(-1))).not.toContain('Grand soleil');
  });

  it('is shared by the coaches, published once, and discarded on demand', async () => {
    const community = await digestedRound();
    const { camille, driss } = community;
    await camille.presses('Vous avez dit');
    await camille.fills({ ...text, withFigures: false });
    const publish = camille.button('Publier');
    await driss.presses('Vous avez dit');
    expect(driss.form?.fields[1]).toMatchObject({ initial: text.will });
    await driss.fills({ said: 'Autre chose' });
    // What she saw is not what stands: she sees it first.
    await camille.presses('Publier');
    expect(community.channel('eig-promotion')).toHaveLength(1);
    expect(textOf(camille.lastWhisper())).toMatch(/Driss .* a modifié ce brouillon depuis[\s\S]*Autre chose/);
    await camille.presses('Publier');
    const again = await camille.does({ kind: 'press', press: publish.press, ref: publish.ref, value: null });
    expect(textOfAnswer(again)).toContain('déjà publié');
    expect(community.channel('eig-promotion')).toHaveLength(2);
    expect(textOf(community.channel('eig-promotion').at(-1))).toContain('Autre chose');
    await driss.presses('Vous avez dit');
    expect(textOf(driss.lastWhisper())).toContain('C’est publié');
    await driss.presses('Dépublier');
    await driss.presses('Supprimer le brouillon');
    const gone = await camille.does({ kind: 'press', press: publish.press, ref: publish.ref, value: null });
    expect(textOfAnswer(gone)).toContain('n’existe plus');
    expect(community.channel('eig-promotion')).toHaveLength(1);
  });

  it('of two coaches who write at once, tells the second, and loses neither text', async () => {
    const { camille, driss } = await digestedRound();
    await camille.presses('Vous avez dit');
    await driss.presses('Vous avez dit');
    await camille.fills({ ...text, withFigures: false });
    await driss.fills({ said: 'Autre chose', will: 'Autrement', withFigures: false });
    expect(driss.errors?.['']).toContain(
      'Camille Roussel a enregistré ce brouillon pendant que vous écriviez',
    );
    expect(driss.form, 'her words stay in her window').not.toBeNull();
    await driss.presses('Vous avez dit');
    expect(driss.form?.fields[1]).toMatchObject({ initial: text.will });
    await driss.fills({ said: 'Les deux', withFigures: false });
    expect(textOf(driss.lastWhisper())).toContain('Les deux');
  });

  it('tells whoever wrote on a draft that was discarded, and written anew, since', async () => {
    const { camille, driss } = await digestedRound();
    await camille.presses('Vous avez dit');
    await camille.fills({ ...text, withFigures: false });
    await camille.presses('Vous avez dit');
    await driss.presses('Vous avez dit');
    await driss.fills({ said: 'Autre chose' });
    await driss.presses('Supprimer le brouillon');
    await driss.presses('Vous avez dit');
    await driss.fills({ ...text, said: 'Tout autre chose', withFigures: false });
    await camille.fills({ said: 'Sans avoir lu' });
    expect(camille.errors?.['']).toMatch(/^Driss .* a enregistré ce brouillon/);
    await driss.presses('Vous avez dit');
    expect(driss.form?.fields[0]).toMatchObject({ initial: 'Tout autre chose' });
  });

  it('offers no figures when they are withheld', async () => {
    const { alix, camille, clock } = await openedRound();
    await answers(alix, sunny);
    await clock.to('2022-03-18T09:00');
    await camille.presses('Vous avez dit');
    expect(camille.form?.fields.map(({ id }) => id)).toEqual(['said', 'will']);
    await camille.fills(text);
    expect(textOf(camille.lastWhisper())).not.toMatch(/soleil/i);
  });

  it('needs its two texts', async () => {
    const { camille } = await digestedRound();
    await camille.presses('Vous avez dit');
    await camille.fills({ said: '  ', will: null });
    expect(Object.keys(camille.errors ?? {})).toEqual(['will', 'said']);
  });
});
