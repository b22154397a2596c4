import { describe, expect, it } from 'vitest';
import {
  answers,
  labelsOf,
  openedRound,
  stormy,
  sunny,
  textOf,
  textOfAnswer,
  textOfForm,
  withoutSigning,
} from '../../../test/support/meteo.ts';
import { inIntake } from '../../../test/support/unsigned.ts';

describe('a signed answer', () => {
  it('is confirmed with who reads it and how to undo it, and is never repeated', async () => {
    const { alix } = await openedRound();
    await answers(alix, { ...stormy, successes: 'Un secret', difficulties: 'Un autre' });
    const receipt = textOf(alix.lastWhisper());
    expect(receipt).toContain('Elle sera lue après la clôture, par les coachs uniquement');
    expect(receipt).toContain('jusqu’au jeudi 17 mars à 18 h');
    expect(labelsOf(alix.lastWhisper())).toEqual([
      'Modifier',
      'Supprimer',
      'Mes météos passées',
      'Parler à un·e coach',
    ]);
    for (const message of [...alix.messages(), ...alix.whispers()]) {
      expect(textOf(message)).not.toMatch(/Un secret|Un autre|Orage/i);
    }
  });

  it('sent a second time is a change, never an error', async () => {
    const { alix } = await openedRound();
    await alix.presses('Répondre');
    const { form } = alix;
    await alix.fills({ ...sunny, successes: 'avant' });
    const again = await alix.does({
      kind: 'submit',
      form: 'meteo/signed',
      ref: form?.ref ?? '',
      values: { ...stormy, successes: 'après' },
    });
    expect(textOfAnswer(again)).toContain('votre météo est enregistrée');
    await alix.types('/meteo');
    await alix.presses('Modifier');
    expect(alix.form?.fields.map((field) => 'initial' in field && field.initial)).toEqual([
      'rain',
      'storm',
      'cloud',
      'après',
      false,
    ]);
  });

  it('can be deleted, after a confirmation, and given again', async () => {
    const { alix, clock } = await openedRound();
    await answers(alix, sunny);
    await alix.presses('Supprimer');
    await alix.presses('Garder ma réponse');
    expect(textOf(alix.lastWhisper())).toContain('gardée telle quelle');
    await alix.presses('Supprimer');
    await alix.presses('Supprimer ma réponse');
    expect(textOf(alix.lastWhisper())).toContain('Votre réponse est supprimée');
    await clock.to('2022-03-14T11:00');
    expect(alix.messages(), 'who deletes is not reminded').toHaveLength(1);
    await alix.presses('Finalement, je réponds');
    await answers(alix, stormy);
    expect(textOf(alix.lastWhisper())).toContain('votre météo est enregistrée');
  });

  it('needs its three weathers, and says so beside the field', async () => {
    const { alix } = await openedRound();
    await alix.presses('Répondre');
    await alix.fills({ ...sunny, team: null, successes: 'x'.repeat(1501) });
    expect(alix.errors).toEqual({
      team: 'Choisissez une météo dans la liste.',
      successes: expect.stringContaining('1500 caractères au plus'),
    });
    expect(alix.form).not.toBeNull();
  });

  it('keeps its text when the closing comes first, and says that nothing was saved', async () => {
    const { alix, clock } = await openedRound();
    await alix.presses('Répondre');
    await clock.to('2022-03-17T18:00');
    await alix.fills({ ...sunny, successes: 'trop tard' });
    expect(alix.errors?.['']).toContain('rien n’a été enregistré');
    expect(alix.form).not.toBeNull();
  });
});

describe('an unsigned answer', () => {
  it('says beforehand, and after, that there is no way back', async () => {
    const { alix } = await openedRound();
    await alix.presses(withoutSigning);
    const form = textOfForm(alix.form);
    expect(form).toContain('ne pourra être ni modifiée ni supprimée');
    expect(form).toContain('moins de 3 réponses non signées');
    await alix.fills(sunny);
    expect(textOf(alix.lastWhisper())).toContain('sinon, rien ne la relie à vous');
    for (const label of ['Modifier', 'Supprimer']) {
      await alix.presses(label);
      expect(alix.form).toBeNull();
      expect(textOf(alix.lastWhisper())).toMatch(/ni la retrouver, ni la modifier|pas de réponse signée/);
    }
  });

  it('leaves the same message and the same receipt as a signed one, which a chat may keep', async () => {
    const { alix, noe } = await openedRound();
    await answers(alix, sunny);
    await answers(noe, sunny, withoutSigning);
    expect(alix.lastMessage()).toEqual(noe.lastMessage());
    expect(alix.lastWhisper()).toEqual(noe.lastWhisper());
    expect(alix.lastWhisper()?.storable).toBe(true);
    for (const who of [alix, noe]) await who.types('/meteo');
    expect(alix.lastWhisper()).toEqual(noe.lastWhisper());
  });

  it('a second one, signed or not, is refused kindly', async () => {
    const community = await openedRound();
    const { alix } = community;
    const signed = alix.button('Répondre');
    await alix.presses(withoutSigning);
    const { form } = alix;
    await alix.fills(sunny);
    const twice = await alix.does({
      kind: 'submit',
      form: 'meteo/unsigned',
      ref: form?.ref ?? '',
      values: sunny,
    });
    expect(textOfAnswer(twice)).toContain('déjà enregistrée, sans signature');
    const press = await alix.does({ kind: 'press', press: signed.press, ref: signed.ref, value: null });
    expect(textOfAnswer(press)).toContain('ni la retrouver, ni la modifier');
    const submit = { kind: 'submit', form: 'meteo/signed', ref: form?.ref ?? '', values: sunny } as const;
    expect(await alix.does(submit)).toMatchObject({ kind: 'rejectForm' });
    expect(await inIntake(community, 'meteo_unsigned')).toBe(1);
  });

  it('does not come on top of a signed one, which can be deleted first', async () => {
    const { alix } = await openedRound();
    await alix.presses(withoutSigning);
    await alix.types('/meteo');
    const unsignedForm = alix.form;
    await answers(alix, sunny);
    const submitted = await alix.does({
      kind: 'submit',
      form: 'meteo/unsigned',
      ref: unsignedForm?.ref ?? '',
      values: sunny,
    });
    expect(submitted).toMatchObject({ kind: 'rejectForm' });
    await alix.presses('Supprimer');
    await alix.presses('Supprimer ma réponse');
    await alix.presses('Finalement');
    await answers(alix, sunny, withoutSigning);
  });

  it('delivered twice by the platform counts once', async () => {
    const community = await openedRound();
    const { alix } = community;
    await alix.presses(withoutSigning);
    const submit = {
      kind: 'submit',
      form: 'meteo/unsigned',
      ref: alix.form?.ref ?? '',
      values: sunny,
    } as const;
    await alix.does(submit, 'same-event');
    expect(await alix.does(submit, 'same-event')).toEqual({ kind: 'nothing' });
    expect(await inIntake(community, 'meteo_unsigned')).toBe(1);
  });
});

describe('a stale button', () => {
  it('after the closing changes nothing, and is answered kindly', async () => {
    const { alix, noe, clock } = await openedRound();
    const stale = ['Répondre', withoutSigning, 'Plus tard', 'Je passe'].map((label) => alix.button(label));
    await answers(noe, sunny);
    const mine = [noe.button('Modifier'), noe.button('Supprimer')];
    await clock.to('2022-03-17T18:00');
    for (const { press, ref } of stale) {
      const said = textOfAnswer(await alix.does({ kind: 'press', press, ref, value: null }));
      expect(said).toContain('est close.');
      expect(said).toContain('La prochaine météo ouvre vendredi 25 mars');
    }
    for (const { press, ref } of mine)
      expect(textOfAnswer(await noe.does({ kind: 'press', press, ref, value: null }))).toContain('est close');
  });

  it('of a round that is not there is answered kindly', async () => {
    const { alix } = await openedRound();
    for (const press of ['meteo/answer', 'meteo/skip', 'meteo/withdraw-confirm'])
      expect(textOfAnswer(await alix.does({ kind: 'press', press, ref: 'forged', value: null }))).toContain(
        'n’existe plus',
      );
  });
});

describe('“/meteo”', () => {
  it('gives the question while a round is open, then the receipt, in a direct message too', async () => {
    const { alix, noe } = await openedRound();
    await alix.writes('météo');
    expect(labelsOf(alix.lastWhisper())).toContain('Répondre');
    await answers(alix, sunny);
    await alix.types('/meteo');
    expect(labelsOf(alix.lastWhisper())).toContain('Modifier');
    await answers(noe, sunny, withoutSigning);
    await noe.types('/meteo');
    expect(textOf(noe.lastWhisper())).toContain('sinon, rien ne la relie à vous');
  });

  it('between rounds gives her own past, as text and picture, and when the next opens', async () => {
    const { alix, clock } = await openedRound();
    await answers(alix, sunny);
    await clock.to('2022-03-25T12:00');
    await answers(alix, { ...stormy, successes: 'mots' });
    await clock.to('2022-04-01T12:00');
    await alix.types('/meteo');
    const past = textOf(alix.lastWhisper());
    expect(past).toContain('Vendredi 25 mars** : mon défi, pluie ; mon équipe, orage ; moi, nuageux');
    expect(past).toContain('mon défi, en nette baisse');
    expect(past).toContain('La prochaine météo ouvre vendredi 8 avril à 12 h');
    expect(past).not.toContain('mots');
    const picture = alix.lastWhisper()?.blocks.find((block) => block.kind === 'image');
    expect(picture?.chart).toMatchObject({ kind: 'trend', moments: ['11/03', '25/03'] });
  });
});

describe('what she wrote', () => {
  it('can be read again by her, one by one, and by nobody else by its button', async () => {
    const { alix, noe, clock } = await openedRound();
    await answers(alix, { ...sunny, successes: 'Le premier secret' });
    await answers(noe, sunny, withoutSigning);
    await clock.to('2022-03-25T12:00');
    await answers(alix, { ...sunny, difficulties: 'Le second secret' });
    await clock.to('2022-04-01T12:00');
    await alix.types('/meteo');
    expect(textOf(alix.lastWhisper())).not.toContain('vous ne l’aviez pas signée');
    await alix.presses('Relire mes réponses');
    expect(textOf(alix.lastWhisper())).toContain('Le second secret');
    const older = alix.button('Suivante');
    await alix.presses('Suivante');
    expect(textOf(alix.lastWhisper())).toContain('Le premier secret');
    expect(textOf(alix.lastWhisper())).toContain('2 sur 2');
    await noe.types('/meteo');
    // Said once, to herself, whatever the number of rounds.
    expect(textOf(noe.lastWhisper()).match(/vous ne l’aviez pas signée/g)).toHaveLength(1);
    expect(() => noe.button('Relire mes réponses')).toThrow();
    const stolen = await noe.does({ kind: 'press', press: older.press, ref: older.ref, value: null });
    expect(textOfAnswer(stolen)).toContain('n’existe plus');
    await alix.types('/magellan confidentialite');
    expect(textOf(alix.lastWhisper()).replaceAll('\u00a0', ' ')).toContain('Qui a lu vos météos Personne');
  });
});
