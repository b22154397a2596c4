import { describe, expect, it } from 'vitest';
import { saysHowItWas, workshop } from '../../../../../test/support/afterwards.ts';
import { testCommunity } from '../../../../../test/support/community.ts';
import { textOf, textOfForm } from '../../../../../test/support/meteo.ts';
import { storedTexts } from '../../../../../test/support/stored-texts.ts';

const WORDS = 'Montrer une maquette dès lundi';

async function noted() {
  const community = await testCommunity({ now: '2022-03-17T15:00' });
  const { id } = await workshop(community);
  await community.clock.to('2022-03-17T17:45');
  await community.alix.presses('Noter ce que je vais appliquer');
  const form = textOfForm(community.alix.form);
  await community.alix.fills({ text: WORDS });
  const rows = () =>
    community.database.sqlite.prepare('SELECT count(*) FROM gathering_intentions').pluck().get();
  return { ...community, form, gatheringId: id, rows };
}

describe('what somebody means to apply after a gathering', () => {
  it('is for her alone, asked about once a month later, and erased when it is done', async () => {
    const { alix, camille, clock, platform, form, rows } = await noted();
    expect(form).toContain('N’y recopiez pas les mots de votre retour');
    expect(textOf(alix.lastWhisper())).toContain('C’est noté, pour vous seul·e');
    expect(alix.lastWhisper()?.storable).toBe(true);
    const isAsked = () =>
      alix.messages().filter((each) => textOf(each).includes('qu’en avez-vous appliqué')).length;
    await clock.to('2022-04-15T18:00');
    expect(isAsked()).toBe(0);
    await clock.to('2022-04-19T10:00');
    expect(isAsked()).toBe(1);
    expect(textOf(alix.lastMessage())).toContain('Vous l’aviez noté après cette rencontre');
    await alix.presses('Relire');
    expect(textOf(alix.lastWhisper())).toContain(WORDS);
    expect(alix.lastWhisper()?.storable).toBeUndefined();
    expect(storedTexts(platform).join()).not.toContain('maquette');
    await camille.types('/rencontre appliquer');
    expect(textOf(camille.lastWhisper())).toContain('Vous n’avez rien noté');
    await alix.presses('C’est fait, effacer');
    expect(rows()).toBe(0);
    await clock.to('2022-05-20T10:00');
    expect(isAsked()).toBe(1);
  });

  it('is changed in place, told and exported to her, and gone after three months', async () => {
    const { alix, noe, camille, clock, gatheringId, rows, logged } = await noted();
    await alix.types('/rencontre appliquer');
    await alix.presses('Modifier');
    expect(alix.form?.fields[0]).toMatchObject({ initial: WORDS });
    await alix.fills({ text: 'Autrement' });
    expect(rows()).toBe(1);
    await alix.types('/magellan confidentialite');
    expect(textOf(alix.lastWhisper())).toMatch(/Ce que vous vouliez appliquer[\s\S]*Une ligne/);
    // Feedback stays unsigned, and apart.
    await saysHowItWas(noe, { useful: 'very', apply: 'Autre chose' });
    expect(rows()).toBe(1);
    // Who did not come has nothing to apply.
    await camille.does({ kind: 'press', press: 'afterwards/intend', ref: gatheringId, value: null });
    expect(camille.form).toBeNull();
    await clock.leap('2022-06-14T10:00');
    expect(rows()).toBe(1);
    await clock.to('2022-06-15T10:00');
    expect(rows()).toBe(0);
    expect(logged()).not.toMatch(/m-alix.*intention|intention.*m-alix|maquette/);
  });
});
