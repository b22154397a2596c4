import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { testCommunity } from '../../../test/support/community.ts';
import { planned } from '../../../test/support/gatherings.ts';
import { demoProgramme } from '../../../test/support/programme.ts';
import { textOf } from '../../../test/support/text-of.ts';
import type { Message } from '../../chat/message.ts';
import { readProgramme } from '../../community/programme/programme.ts';
import { datedOf, inMonth, monthsOf, placeOf, rowsOf } from './rules/year.ts';

const read = (message: Message | null | undefined) => textOf(message).replaceAll('\u00a0', ' ');
const pictureIn = (message: Message | null | undefined) => {
  const found = message?.blocks.find((block) => block.kind === 'image');
  if (found?.kind !== 'image' || found.chart.kind !== 'year') return null;
  return { ...found, alt: found.alt.replaceAll('\u00a0', ' ') };
};

it('the year is one picture and its words: to each her own, to coaches what waits to be confirmed, to nobody what is others’', async () => {
  const text = readFileSync(new URL('../../../demo/promotion-6.yaml', import.meta.url), 'utf8');
  const made = readProgramme(text);
  if ('faults' in made) throw new Error(JSON.stringify(made.faults));
  const there = await testCommunity({ now: '2022-11-14T10:00', programme: made.programme });
  const { alix, noe, paul, camille, clock } = there;
  await planned(there, { format: 'conference', starts: '2022-12-15T17:00', title: 'Données' });
  await planned(there, { format: 'atelier-collaboratif', starts: '2022-12-06T09:30', defi: 'Portail' });
  await planned(there, { format: 'seminaire-porteurs', starts: '2022-11-22T09:00' });

  await alix.types('/magellan annee');
  const seen = read(alix.lastWhisper());
  expect(seen.indexOf('Ce qui vous concerne')).toBeLessThan(seen.indexOf('Ce que font les autres'));
  const [own = '', others = ''] = seen.split('Ce que font les autres');
  for (const said of [
    '**Valider l’hypothèse**, du lundi 7 novembre',
    '**Carnet de bord**, chaque mois, 1 h : chaque EIG',
  ])
    expect(own).toContain(said);
  expect(own).toContain('**Comité d’évaluation**, à chaque phase');
  expect(others).toContain('Séminaire des porteuses et porteurs');
  expect(others).toContain('Pause d’été');
  const rows = pictureIn(alix.lastWhisper());
  expect(rows?.alt).toContain('Conférence, table ronde ou masterclass : 1 date');
  expect(rows?.alt).not.toContain('porteuses');
  expect(read(alix.lastWhisper())).not.toContain('à confirmer');
  await alix.presses('Mois par mois');
  expect(read(alix.lastWhisper())).toContain('Décembre 2022 · Valider l’hypothèse');
  expect(read(alix.lastWhisper())).toContain('Conférence, table ronde ou masterclass : jeudi 15');
  expect(read(alix.lastWhisper())).toContain('Pause de fin d’année');

  // A porteur has what is for him, and no météo of his; of another défi’s workshop nobody else knows.
  await paul.types('/magellan annee');
  const [his = '', theirs = ''] = read(paul.lastWhisper()).split('Ce que font les autres');
  expect(his).toContain('Séminaire des porteuses et porteurs');
  expect(his).not.toContain('Météo');
  expect(theirs).toContain('**Météo entrepreneuriale**, toutes les 2 semaines : EIG');
  expect(pictureIn(paul.lastWhisper())?.alt).not.toContain('Météo');
  await there.lina.types('/magellan annee');
  expect(pictureIn(there.lina.lastWhisper())?.alt).not.toContain('Atelier collaboratif');
  await noe.types('/magellan year');
  expect(pictureIn(noe.lastWhisper())?.alt).toContain('Atelier collaboratif : 1 date');

  // Coaches see what waits to be confirmed, in words and hollow in the picture.
  await camille.types('/magellan annee');
  expect(pictureIn(camille.lastWhisper())?.chart).toMatchObject({ words: { foreseen: 'À confirmer' } });
  expect(pictureIn(camille.lastWhisper())?.alt).toContain('Météo entrepreneuriale : ');
  await camille.presses('Mois par mois');
  expect(read(camille.lastWhisper())).toContain('(à confirmer)');

  // The same as a file: her own, the phases and the pauses.
  await alix.types('/magellan annee');
  await alix.presses('Recevoir le fichier (.ics)');
  await clock.forward({ minutes: 1 });
  const file = alix.lastMessage()?.blocks.find((block) => block.kind === 'file');
  const content = file?.kind === 'file' ? file.content.replaceAll('\r\n ', '') : '';
  for (const said of ['Phase : Prouver la valeur', 'Pause : Pause d’été', 'Données'])
    expect(content.replaceAll('\u00a0', ' ')).toContain(said);
  expect(content).not.toContain('Séminaire des porteuses');
});

it('a programme without phases has a year as well', async () => {
  const programme = { ...demoProgramme(), phases: [] };
  const { sacha } = await testCommunity({ now: '2022-03-14T10:00', programme });
  await sacha.types('/magellan year');
  expect(read(sacha.lastWhisper())).toContain('What concerns you');
  expect(read(sacha.lastWhisper())).not.toContain('Phases');
  expect(pictureIn(sacha.lastWhisper())?.chart).toMatchObject({ phases: [] });
});

describe('the rules of a year', () => {
  const year = { startsOn: '2021-09-01', endsOn: '2023-08-31' };
  it('of two years has twenty-four months, across New Year', () => {
    expect(monthsOf(year)).toHaveLength(24);
    expect(monthsOf(year).slice(3, 6)).toEqual(['2021-12', '2022-01', '2022-02']);
  });
  it('has places from 0 to 1, whatever lies outside', () => {
    expect(['2021-09-01', '2020-01-01', '2024-01-01'].map((on) => placeOf(year, on))).toEqual([0, 0, 1]);
    expect(placeOf(year, '2022-09-01')).toBeCloseTo(0.5, 2);
  });
  it('counts a seminar once, and nothing that is cancelled', () => {
    const entry = (partOf: string | undefined, state: 'confirmed' | 'cancelled') => ({
      ...{ id: 'e', format: 'f', label: 'Séminaire', title: 't', startsAt: 0, endsAt: 1, place: null },
      ...{ link: null, description: null, state, answer: null, buttons: [], sequence: 0, changedAt: 0 },
      ...(partOf === undefined ? {} : { partOf }),
    });
    const entries = [entry('s', 'confirmed'), entry('s', 'confirmed'), entry(undefined, 'cancelled')];
    expect(datedOf(entries, () => '2022-03-01')).toEqual([
      { label: 'Séminaire', on: '2022-03-01', sure: true },
    ]);
  });
  it('puts what comes most often first, and what is too much into one row', () => {
    const dated = Array.from({ length: 12 }, (_, index) =>
      Array.from({ length: 12 - index }, () => ({ label: `F${index}`, on: '2022-03-01', sure: true })),
    ).flat();
    const rows = rowsOf(
      { ...year, todayOn: '2022-03-01', phases: [], pauses: [], holidays: [], dated },
      'Autres',
    );
    expect(rows.map(({ label }) => label)).toEqual([
      'F0',
      'F1',
      'F2',
      'F3',
      'F4',
      'F5',
      'F6',
      'F7',
      'Autres',
    ]);
    expect(rows.flatMap(({ sure }) => sure)).toEqual(Array(9).fill(placeOf(year, '2022-03-01')));
    expect(inMonth({ dated }, '2022-04')).toEqual([]);
  });
});
