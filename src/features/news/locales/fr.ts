import { md } from '../../../chat/markdown.ts';

const count = (number: number, one: string, many: string) => `${number}\u00a0${number > 1 ? many : one}`;

export const fr = {
  command: {
    about: 'donner des nouvelles de votre défi, lues par toute la promotion',
    hint: 'un défi',
  },
  jobs: { gazette: 'envoi de la gazette' },
  buttons: {
    write: 'Donner des nouvelles',
    edit: 'Modifier',
    remove: 'Retirer',
    help: 'Je peux aider',
    past: 'Nouvelles passées',
    all: 'Tout lire',
    next: 'Suivantes',
    ofDefi: 'Les nouvelles d’un défi',
  },
  parts: { victory: 'Une victoire', hard: 'Ce qui est dur', need: 'Un besoin' },
  own: {
    title: (defi: string) => `Nouvelles du défi ${defi}`,
    none: (day: string) => `Rien encore pour la gazette du ${day}.`,
    waits: (day: string) => md`Dans la **gazette du ${day}**\u00a0:`,
    until: (moment: string) =>
      md`**Lues par toute la promotion**, au nom du défi. Vous pouvez les modifier jusqu’au ${moment}. La météo, elle, reste entre vous et vos coachs.`,
    over: 'La promotion se termine\u00a0: il n’y a plus de gazette à venir.',
    noDefi: 'Les nouvelles sont données par les personnes d’un défi. Vous pouvez lire celles de chaque défi.',
    saved: (day: string) => `C’est enregistré, pour la gazette du ${day}.`,
    removed: 'C’est retiré\u00a0: rien ne paraîtra.',
    tooLate: 'Cette gazette est close\u00a0: ses nouvelles ne changent plus.',
  },
  form: {
    title: 'Nouvelles du défi',
    intro: (day: string, time: string) =>
      md`**Lues par toute la promotion**, au nom de votre défi, dans la gazette du ${day}. Une seule des trois suffit. Vous pouvez les modifier jusqu’à ${time} ce jour-là.\n\nCe n’est pas la météo\u00a0: ce qui doit rester entre vous et vos coachs n’a pas sa place ici.`,
    hints: {
      victory: 'Ce que vous avez réussi, appris ou livré. Lu par toute la promotion.',
      hard: 'Ce qui coince, et que vous voulez bien dire à tout le monde.',
      need: 'Ce qui vous aiderait. Chaque personne pourra répondre «\u00a0Je peux aider\u00a0».',
    },
    errors: {
      long: 'C’est un peu long pour la gazette\u00a0: 280 caractères au plus.',
      empty: 'Écrivez au moins l’une des trois.',
    },
    submit: 'Enregistrer',
  },
  gazette: {
    title: (day: string) => `Gazette du ${day}`,
    who: 'Lue par toute la promotion. La météo, elle, reste confidentielle.',
    needs: 'Qui peut aider\u00a0?',
    need: (defi: string, need: string) => md`**${defi}** cherche\u00a0: ${need}`,
    hard: 'Ce qui est dur en ce moment',
    dates: 'Prochaines dates',
    victories: 'Victoires',
    materials: 'Supports à relire',
    arrivals: 'Bienvenue',
    line: (defi: string, said: string) => md`- **${defi}**\u00a0: ${said}`,
    more: (others: number) => md`… et ${count(others, 'autre', 'autres')}\u00a0: «\u00a0Tout lire\u00a0».`,
  },
  arrival: (name: string, defi: string | null) => (defi === null ? name : `${name}, défi ${defi}`),
  past: {
    ofDefi: (defi: string) => `Les nouvelles du défi ${defi}`,
    none: (defi: string) => `Aucune nouvelle du défi ${defi} n’a encore paru.`,
    unknown: (typed: string) => `Je ne connais pas de défi «\u00a0${typed}\u00a0».`,
    when: (day: string) => `Gazette du ${day}`,
    empty: 'Cette gazette n’a pas de nouvelles.',
    page: (page: number, pages: number) => `Page ${page} sur ${pages}`,
  },
  home: {
    title: 'Nouvelles du défi',
    none: (day: string) => `La gazette du ${day} attend des nouvelles de votre défi, si vous en avez.`,
    some: (day: string) => `Votre défi sera dans la gazette du ${day}.`,
  },
  kept: {
    label: 'Nouvelles de votre défi',
    detail: (written: number) =>
      `${count(written, 'écrite', 'écrites')} par vous, lues par toute la promotion`,
  },
};

export type NewsWords = typeof fr;
