import { describe, expect, it } from 'vitest';
import { axe, focused, PHONE, pictureWidth, scrollsSideways } from './browser.ts';
import {
  ask,
  dialog,
  faults,
  fill,
  goTo,
  latest,
  setPromotion,
  submit,
  tabTo,
  until,
  wordsOf,
} from './promotion.ts';
import { button, composer, said } from './stage.ts';

const promotion = setPromotion();
const { be } = promotion;

/** The reference month of the programme. */
const MARCH = [
  ['Jeudi 3 mars', '9 h', 'Expédition apprenante'],
  ['Vendredi 4 mars', '11 h 30', 'Heures d’accélération'],
  ['Mardi 8 mars', '17 h', 'Mentorat avec Camille Roussel'],
  ['Mercredi 9 mars', '14 h 30', 'Partage pluridisciplinaire'],
  ['Vendredi 11 mars', '12 h', 'Météo entrepreneuriale'],
  ['Mardi 15 mars', '17 h', 'Mentorat avec Camille Roussel'],
  ['Jeudi 17 mars', '17 h', 'Atelier-conférence'],
  ['Mardi 22 mars', '17 h', 'Mentorat avec Camille Roussel'],
  ['Mercredi 23 mars', '14 h 30', 'Partage entre pairs'],
  ['Vendredi 25 mars', '12 h', 'Météo entrepreneuriale'],
  ['Lundi 28 mars', '14 h', 'Mentorat collectif'],
  ['Mardi 29 mars', '17 h', 'Mentorat avec Camille Roussel'],
];

describe('a month of the Académie in the sandbox', () => {
  it('shows Alix the twelve entries of the reference month, in order, and where the time goes', async () => {
    const alix = await be('Alix Moreau');
    await ask(alix, '/agenda mois mars', 'Votre agenda de mars 2022');
    const lines = (await latest(alix).locator('p').allInnerTexts()).flatMap((text) => text.split('\n'));
    const plain = lines.map((line) => line.replace(/\s/g, ' ').trim());
    const entries = plain.flatMap((line, index) => {
      const [, at, label] = /^(\d[\d h]*) – [\d h]+, ([^:(]+?)(?: :.*| \(.*)?$/.exec(line) ?? [];
      return at === undefined ? [] : [[plain[index - 1], at.trim(), label]];
    });
    expect(entries).toEqual(MARCH);
    expect(await faults(alix)).toEqual([]);

    await button(alix, 'Répartition du temps').last().click();
    const picture = alix.getByRole('img', { name: /^Votre temps en mars 2022, par format/ });
    expect(((await picture.getAttribute('alt')) ?? '').replace(/\s/g, ' ')).toContain(
      'Expédition apprenante : 3 h, Mentorat individuel : 3 h, Atelier-conférence : 1 h 30',
    );
    await picture.scrollIntoViewIfNeeded();
    expect(await pictureWidth(picture)).toBeGreaterThan(600);
    expect(await wordsOf(alix)).toContain('En mars 2022 : 13 h 20 en tout.');
    expect(await faults(alix)).toEqual([]);
  });

  it('lets Camille plan a month: dates confirmed in one press each', async () => {
    const camille = await be('Camille Roussel');
    await ask(camille, '/rencontre propositions', 'Les dates que je propose');
    for (const planned of [
      'Partage pluridisciplinaire, mercredi 13 avril',
      'Atelier-conférence, jeudi 21 avril',
      'Partage entre pairs, mercredi 27 avril',
    ]) {
      await button(camille, 'Confirmer').first().click();
      await said(camille, `C’est planifié : ${planned}`).waitFor();
    }
    expect(await wordsOf(camille)).toContain('5 rencontres, une par métier');
    expect(await faults(camille)).toEqual([]);

    await ask(camille, '/agenda mois avril', 'Votre agenda d’avril 2022');
    const april = await wordsOf(camille);
    for (const day of ['Mercredi 13 avril', 'Jeudi 21 avril']) expect(april).toContain(day);
  });

  it('and one more by form, of which the calendar has something to say', async () => {
    const camille = await be('Camille Roussel');
    await ask(camille, '/rencontre planifier', 'Planifier les rencontres');
    await button(camille, 'Nouvelle rencontre').click();
    await submit(camille, 'Garder le brouillon');
    await dialog(camille).getByText('réponses sont à revoir').waitFor();
    expect(await faults(camille)).toEqual([]);

    await dialog(camille)
      .getByRole('combobox', { name: 'Format' })
      .selectOption('Partage pluridisciplinaire');
    await fill(camille, {
      Titre: 'Ce que nous avons abandonné',
      Jour: '2022-04-18',
      'Heure de début': '10:00',
    });
    await submit(camille, 'Garder le brouillon');
    await latest(camille).getByText('Brouillon').first().waitFor();
    expect(await wordsOf(camille)).toContain('ce jour est férié (Lundi de Pâques)');
    await button(camille, 'Planifier').click();
    await button(camille, 'Planifier quand même').waitFor();
    expect(await faults(camille)).toEqual([]);

    await button(camille, 'Titre et date').last().click();
    expect(await dialog(camille).getByLabel('Titre').inputValue()).toBe('Ce que nous avons abandonné');
    await fill(camille, { Jour: '2022-03-24' });
    await submit(camille, 'Garder le brouillon');
    await said(camille, 'C’est enregistré.').waitFor();
    expect(await wordsOf(camille)).not.toContain('férié');

    await button(camille, 'Lieu et détails').last().click();
    await fill(camille, { Lieu: 'Salle Curie', 'Lien de la visio': 'visio' });
    await submit(camille, 'Enregistrer');
    await dialog(camille).getByText('Une réponse est à revoir').waitFor();
    expect(await dialog(camille).getByLabel('Lieu').inputValue()).toBe('Salle Curie');
    await fill(camille, { 'Lien de la visio': 'https://visio.example.org/curie' });
    await submit(camille, 'Enregistrer');
    await said(camille, 'Salle Curie').last().waitFor();
    await button(camille, 'Aperçu').last().click();
    await said(camille, 'Vous seul·e voyez cet aperçu').waitFor();
    await button(camille, 'Planifier').last().click();
    await said(camille, /C’est planifié\. Pour revenir en arrière/).waitFor();
    expect(await scrollsSideways(camille)).toBe(false);

    // The day of its announcement was past: the promotion reads it at once.
    await goTo(camille, 'eig-promotion');
    await latest(camille).getByText('Ce que nous avons abandonné').waitFor();
  });

  it('lets everybody answer, each with a receipt of her own, under counts that all see', async () => {
    const alix = await be('Alix Moreau');
    await goTo(alix, 'eig-promotion');
    const workshop = alix.getByRole('article').filter({ hasText: 'Concevoir sobre' }).first();
    const counted = async () => Number(/(\d+)\spersonnes viennent/.exec(await workshop.innerText())?.[1]);
    const before = await counted();
    await workshop.getByRole('button', { name: 'Je viens' }).click();
    await said(alix, 'C’est noté, vous venez').waitFor();
    expect(await counted()).toBe(before + 1);
    await workshop.getByRole('button', { name: 'Qui vient ?' }).click();
    await said(alix, /Alix Moreau/).waitFor();
    expect(await faults(alix)).toEqual([]);

    const sharing = alix.getByRole('article').filter({ hasText: 'Ce que nous avons abandonné' }).first();
    await sharing.getByRole('button', { name: 'Je viens' }).click();
    await said(alix, 'C’est noté, vous venez').nth(1).waitFor();

    const phone = { viewport: PHONE, colorScheme: 'dark', locale: 'en-GB' } as const;
    const sacha = await be('Sacha Lindqvist', phone);
    await ask(sacha, '/rencontre', 'Your next gatherings');
    expect(await axe(sacha)).toEqual([]);
    expect(await scrollsSideways(sacha)).toBe(false);
    const atDesk = await be('Sacha Lindqvist');
    await goTo(atDesk, 'eig-promotion');
    const declined = atDesk.getByRole('article').filter({ hasText: 'Concevoir sobre' }).first();
    await declined.getByRole('button', { name: 'Je ne peux pas' }).click();
    await said(atDesk, 'Noted: you’re not coming').waitFor();
    expect(await counted()).toBe(before + 1);
  });

  it('gives one gathering as a file for her own calendar', async () => {
    const alix = await be('Alix Moreau');
    await goTo(alix, 'eig-promotion');
    const workshop = alix.getByRole('article').filter({ hasText: 'Concevoir sobre' }).first();
    await workshop.getByRole('button', { name: 'Ajouter à mon agenda' }).click();
    await said(alix, 'Le fichier est envoyé dans notre conversation.').waitFor();
    await goTo(alix, 'Magellan');
    const link = alix.getByRole('link', { name: /magellan-2022-03-17\.ics/ });
    const file = await alix.request.post(`${promotion.running.address}${await link.getAttribute('href')}`);
    const calendar = await file.text();
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(calendar).toContain('DTSTART;TZID=Europe/Paris:20220317T170000');
    expect(calendar).toContain('Concevoir sobre');
  });

  it('takes an answer by keyboard alone, from the agenda', async () => {
    const moussa = await be('Moussa Diarra');
    await tabTo(moussa, /^Écrire/);
    await moussa.keyboard.type('/agenda');
    await moussa.keyboard.press('Enter');
    await latest(moussa).getByRole('heading', { name: 'Votre agenda' }).waitFor();
    for (let presses = 0; presses < 40; presses += 1) {
      if (/^(Je ne peux plus venir|Je ne peux pas)$/.test(await focused(moussa))) break;
      await moussa.keyboard.press('Shift+Tab');
    }
    await moussa.keyboard.press('Enter');
    await said(moussa, 'C’est noté, vous ne venez pas').waitFor();
  });

  it('reminds those who come, and no others, the day before', async () => {
    const alix = await be('Alix Moreau');
    await until(alix, /^Mercredi 16\smars/i);
    const reminder = alix.getByRole('article').filter({ hasText: /Rappel.*jeudi 17\u00a0mars/ });
    await reminder.getByText('/rencontre rappels').waitFor();
    const sacha = await be('Sacha Lindqvist');
    const workshop = sacha.getByRole('article').filter({ hasText: 'Concevoir sobre' });
    await said(sacha, 'Your next gatherings').waitFor();
    expect(await workshop.filter({ hasText: '/rencontre reminders' }).count()).toBe(0);
  });

  it('asks for feedback in a minute, and takes it unsigned, once', async () => {
    const camille = await be('Camille Roussel');
    await until(camille, /^Vendredi 18\smars/i);
    await goTo(camille, 'eig-coachs');
    await button(camille, 'Tout le monde est venu').first().click();
    await said(camille, /, c’est noté/)
      .first()
      .waitFor();

    // Two messages that nobody asked for are enough for her week: this one waits for Monday.
    const alix = await be('Alix Moreau');
    await until(alix, /^Lundi 21\smars/i);
    await button(alix, 'Donner mon retour').last().click();
    await submit(alix, 'Envoyer');
    await dialog(alix).getByText('Une réponse est à revoir').waitFor();
    expect(await faults(alix)).toEqual([]);
    await dialog(alix).getByRole('radio', { name: 'Très utile' }).check();
    await fill(alix, { 'Je vais appliquer': 'Peser chaque page.' });
    await submit(alix, 'Envoyer');
    await said(alix, /^Merci, votre retour sur/).waitFor();
    expect(await button(alix, 'Donner mon retour').count()).toBe(0);
    expect(await faults(alix)).toEqual([]);
  });

  it('tells coaches what was said once it is closed, with its picture', async () => {
    const camille = await be('Camille Roussel');
    await until(camille, /^Mardi 22\smars/i);
    await goTo(camille, 'eig-coachs');
    const summary = camille
      .getByRole('article')
      .filter({ hasText: /Les retours, jeudi 17/ })
      .last();
    await summary.getByRole('button', { name: 'Lire les retours' }).waitFor();
    const picture = summary.getByRole('img');
    expect(await picture.getAttribute('alt')).toContain('Très utile');
    await picture.scrollIntoViewIfNeeded();
    expect(await pictureWidth(picture)).toBeGreaterThan(600);
    await summary.getByRole('button', { name: 'Lire les retours' }).click();
    await said(camille, /Page 1 sur/).waitFor();
    expect(await faults(camille)).toEqual([]);
    // The others have written too, in no order.
    for (let page = 2; (await said(camille, 'Peser chaque page.').count()) === 0; page += 1) {
      await button(camille, 'Suivants').last().click();
      await said(camille, new RegExp(`Page ${page} sur`)).waitFor();
    }
  });

  it('forms small groups, that a coach sends and that say why', async () => {
    const camille = await be('Camille Roussel');
    await goTo(camille, 'eig-coachs');
    const groups = camille.getByRole('article').filter({ hasText: 'Groupes du jeudi 24\u00a0mars' }).first();
    await groups.getByText(/^\d+\s+groupes\s+pour\s+\d+\s+personnes/).waitFor();
    expect(await groups.getByText('Pourquoi ce groupe').count()).toBe(0);
    await groups.getByRole('button', { name: 'Voir les groupes' }).click();
    const seen = camille.getByRole('article').filter({ hasText: 'Pourquoi ce groupe' }).last();
    await seen.waitFor();
    expect(await seen.getByText('Pourquoi ce groupe').count()).toBeGreaterThan(2);
    const alix = await be('Alix Moreau');
    await composer(alix).waitFor();
    expect(await said(alix, 'voici votre petit groupe').count()).toBe(0);
    await groups.getByRole('button', { name: 'Envoyer aux groupes' }).click();
    await said(camille, /^C’est envoyé/).waitFor();
    expect(await faults(camille)).toEqual([]);
    // In a conversation of its own, which bears the names of its people.
    await alix
      .getByRole('navigation')
      .getByRole('link', { name: /,| et / })
      .last()
      .click();
    const own = alix.getByRole('article').filter({ hasText: 'voici votre petit groupe' });
    await own.getByText('Pourquoi ce groupe').waitFor();
    expect(await faults(alix)).toEqual([]);
  });

  it('gives coaches the report, its picture and its files', async () => {
    const camille = await be('Camille Roussel');
    await ask(camille, '/rencontre bilan', 'Bilan des rencontres');
    const picture = camille.getByRole('img', { name: /^Présences par mois/ });
    expect((await picture.getAttribute('alt')) ?? '').toMatch(/mars 2022, \d+\sprésences sur \d+ \(\d+\s%\)/);
    await picture.scrollIntoViewIfNeeded();
    expect(await pictureWidth(picture)).toBeGreaterThan(600);
    expect(await wordsOf(camille)).toContain('Pas venu·es depuis longtemps');
    expect(await faults(camille)).toEqual([]);
    await button(camille, 'Présences en CSV').click();
    await camille.getByRole('link', { name: /\.csv/ }).waitFor();
  });

  it('has a home that fits a phone, in the dark', async () => {
    const alix = await be('Alix Moreau', { viewport: PHONE, colorScheme: 'dark' });
    await ask(alix, '/magellan', 'Votre agenda');
    await latest(alix).getByRole('heading', { name: 'Vos prochaines rencontres' }).waitFor();
    expect(await scrollsSideways(alix)).toBe(false);
    expect(await axe(alix)).toEqual([]);
  });
});
