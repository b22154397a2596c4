import { type Markdown, md } from '../../../../chat/markdown.ts';

const many = (count: number, one: string, several: string): string =>
  count > 1 ? `${count}\u00a0${several}` : `${count}\u00a0${one}`;

export const fr = {
  command: {
    list: 'voir vos prochaines rencontres, et y répondre',
    reminders: 'régler vos rappels de rencontres',
  },
  buttons: {
    yes: 'Je viens',
    maybe: 'Peut-être',
    no: 'Je ne peux pas',
    yesAfterAll: 'Finalement, je viens',
    noAfterAll: 'Je ne peux plus venir',
    leaveList: 'Quitter la liste d’attente',
    change: 'Modifier ma réponse',
    who: 'Qui vient\u00a0?',
    file: 'Ajouter à mon agenda',
    present: 'Je présente',
    speak: 'Je veux parler de mon travail',
    unspeak: 'Finalement, je n’en parlerai pas',
    programme: 'Programme',
    questions: 'Questions et supports',
    dossier: 'Dossier de l’équipe',
    logistics: 'Ma logistique',
    forum: 'Forum ouvert',
    material: 'Ajouter un support',
    join: 'Ouvrir le lien',
    manage: 'Gérer',
    reminders: 'Régler mes rappels',
    list: 'Toutes mes rencontres',
  },
  counts: {
    nobody: 'Soyez la première personne à répondre.',
    some: (yes: number, maybe: number) => {
      const comes = yes > 1 ? md`**${yes}\u00a0personnes viennent**` : md`**Une personne vient**`;
      const may = `${maybe}\u00a0peut-être`;
      if (yes === 0) return `Personne ne vient encore\u00a0; ${may}.`;
      return maybe === 0 ? md`${comes}.` : md`${comes}, ${may}.`;
    },
    left: (seats: number) => (seats > 1 ? `Il reste ${seats}\u00a0places.` : 'Il reste une place.'),
    full: (waiting: number) =>
      waiting === 0
        ? 'C’est complet\u00a0: «\u00a0Je viens\u00a0» vous inscrit sur la liste d’attente.'
        : `C’est complet, et ${many(waiting, 'personne attend', 'personnes attendent')} une place\u00a0: «\u00a0Je viens\u00a0» vous inscrit sur la liste d’attente.`,
    speakers: (count: number) =>
      `${many(count, 'EIG parlera de son travail', 'EIG parleront de leur travail')} à nos hôtes.`,
    speak: 'Nos hôtes aimeraient savoir ce que vous faites\u00a0: vous pouvez leur parler de votre travail.',
  },
  own: {
    nudged: (title: string) => `Serez-vous là\u00a0? «\u00a0${title}\u00a0»`,
    ask: md`**Serez-vous là\u00a0?**`,
    invited:
      'Sans réponse de votre part, vous êtes compté·e parmi les personnes présentes\u00a0: dites-le-moi si vous ne pouvez pas.',
    yes: md`Votre réponse\u00a0: **vous venez**.`,
    maybe: md`Votre réponse\u00a0: **peut-être**. Je vous reposerai la question la veille.`,
    no: md`Votre réponse\u00a0: **vous ne venez pas**.`,
    waiting: (rank: number) =>
      md`Votre réponse\u00a0: **vous venez s’il y a une place**. Votre rang sur la liste d’attente\u00a0: ${rank}.`,
  },
  confirmed: {
    summary: {
      yes: 'C’est noté\u00a0: vous venez',
      maybe: 'C’est noté\u00a0: peut-être',
      no: 'C’est noté\u00a0: vous ne venez pas',
      waiting: 'Vous êtes sur la liste d’attente',
    },
    yes: (title: string, when: string) => md`C’est noté, vous venez\u00a0: «\u00a0${title}\u00a0», ${when}.`,
    maybe: (title: string, when: string) =>
      md`C’est noté, peut-être\u00a0: «\u00a0${title}\u00a0», ${when}. Je vous reposerai la question la veille.`,
    no: (title: string, when: string) =>
      md`C’est noté, vous ne venez pas\u00a0: «\u00a0${title}\u00a0», ${when}.`,
    waiting: (title: string, when: string, rank: number) =>
      rank === 1
        ? md`«\u00a0${title}\u00a0» (${when})\u00a0: c’est complet. Vous êtes en tête de la liste d’attente.`
        : md`«\u00a0${title}\u00a0» (${when})\u00a0: c’est complet. Votre rang sur la liste d’attente\u00a0: ${rank}.`,
    promise: 'Si une place se libère, elle est pour vous et je vous préviens.',
    seenYes: 'Votre nom se lit sous «\u00a0Qui vient\u00a0?\u00a0».',
    seenOther: 'Les coachs voient votre nom\u00a0; les autres, un nombre.',
    seenNo: 'Votre réponse est vue par les coachs uniquement.',
    change: md`Vous pouvez changer d’avis jusqu’au début\u00a0: ici, ou avec \`/rencontre\`.`,
  },
  refused: {
    summary: 'Votre réponse n’est pas enregistrée',
    gone: md`Cette rencontre n’existe plus, et rien n’a été modifié. \`/rencontre\` montre les vôtres.`,
    cancelled: (title: string) =>
      md`La rencontre «\u00a0${title}\u00a0» est annulée\u00a0: il n’y a plus rien à répondre.`,
    started: (title: string) =>
      md`La rencontre «\u00a0${title}\u00a0» a déjà commencé\u00a0: les réponses sont closes.`,
    notHers: md`Cette rencontre s’adresse à d’autres personnes. \`/rencontre\` montre les vôtres.`,
    noVisit: 'Cette rencontre n’est pas une visite.',
  },
  speaking: {
    summary: 'Vous parlerez de votre travail',
    noted: (title: string) =>
      md`C’est noté\u00a0: vous parlerez de votre travail à nos hôtes, pendant «\u00a0${title}\u00a0». Les coachs voient votre nom, les autres combien vous êtes.`,
    comes: 'Pensez à répondre aussi «\u00a0Je viens\u00a0».',
    undoneSummary: 'Vous n’en parlerez pas',
    undone: (title: string) =>
      md`C’est noté\u00a0: vous ne parlerez pas de votre travail pendant «\u00a0${title}\u00a0». Votre réponse, elle, n’a pas changé.`,
  },
  who: {
    summary: (title: string) => `Qui vient à «\u00a0${title}\u00a0»`,
    yes: (count: number) => `Viennent (${count})`,
    waiting: (count: number) => `Attendent une place, dans cet ordre (${count})`,
    maybe: (count: number) => `Peut-être (${count})`,
    no: (count: number) => `Ne viennent pas (${count})`,
    speakers: (count: number) => `Parleront de leur travail (${count})`,
    silent: (count: number) => `N’ont pas répondu (${count})`,
    nobody: 'Personne n’a encore dit «\u00a0Je viens\u00a0».',
    others: (count: number) => (count > 1 ? `${count}\u00a0autres` : 'une autre personne'),
  },
  promoted: {
    summary: (title: string) => `Une place pour vous\u00a0: «\u00a0${title}\u00a0»`,
    text: (when: string) => md`Une place s’est libérée, et elle est à vous\u00a0: **vous venez**, ${when}.`,
    note: 'Si vous ne pouvez plus venir, dites-le\u00a0: la place ira à la personne suivante.',
  },
  changed: {
    summary: (title: string) => `Du changement\u00a0: «\u00a0${title}\u00a0»`,
    text: md`**Du changement**\u00a0:`,
    fact: (before: string, after: string) => `${before} → ${after}`,
    unknown: 'à préciser',
    kept: 'Je garde votre réponse, et vos rappels suivent. Si elle ne vous convient plus, modifiez-la.',
    asks: 'Vous n’avez pas répondu\u00a0: sans réponse, vous êtes compté·e parmi les personnes présentes.',
    when: 'Quand',
    place: 'Où',
    directions: 'Pour venir',
    link: 'Lien',
  },
  cancelled: {
    summary: (title: string) => `Annulée\u00a0: «\u00a0${title}\u00a0»`,
    channel: (when: string) => md`**Annulée**\u00a0: cette rencontre, prévue ${when}, n’aura pas lieu.`,
    text: (when: string) =>
      md`**Annulée**\u00a0: cette rencontre, prévue ${when}, n’aura pas lieu. Vous n’avez rien à faire\u00a0: je ne vous la rappellerai pas.`,
    past: 'Cette rencontre a eu lieu\u00a0: les réponses sont closes.',
  },
  withdrawn: {
    summary: (title: string) => `Vous n’êtes plus attendu·e\u00a0: «\u00a0${title}\u00a0»`,
    text: (when: string) =>
      md`Cette rencontre, ${when}, ne vous concerne plus\u00a0: vous n’y êtes pas attendu·e. Une question\u00a0? Vos coachs vous répondront.`,
  },
  restored: {
    summary: (title: string) => `Finalement maintenue\u00a0: «\u00a0${title}\u00a0»`,
    text: (when: string) =>
      md`**Finalement maintenue**\u00a0: cette rencontre, qui avait été annulée, aura bien lieu ${when}.`,
    kept: 'Votre réponse tient toujours\u00a0; si elle ne vous convient plus, modifiez-la.',
  },
  reminded: {
    summary: {
      prepare: (title: string) => `Pour vous préparer\u00a0: «\u00a0${title}\u00a0»`,
      remind: (title: string) => `Bientôt\u00a0: «\u00a0${title}\u00a0»`,
      startingSoon: (title: string) => `Dans quelques minutes\u00a0: «\u00a0${title}\u00a0»`,
    },
    prepare: 'Cette rencontre approche. De quoi vous préparer\u00a0:',
    remind: (when: string) => md`**Rappel**\u00a0: ${when}.`,
    maybe: (when: string) =>
      md`**Rappel**\u00a0: ${when}. Vous aviez répondu «\u00a0peut-être\u00a0»\u00a0: **serez-vous là\u00a0?**`,
    startingSoon: (minutes: number) =>
      minutes > 1
        ? md`Cela commence dans **${minutes}\u00a0minutes**.`
        : md`Cela commence dans **une minute**.`,
    unanswered:
      'Sans réponse, vous êtes compté·e parmi les personnes présentes\u00a0: dites-le-moi si vous ne pouvez pas.',
    choose: md`Vous choisissez vos rappels avec \`/rencontre rappels\`.`,
  },
  list: {
    title: 'Vos prochaines rencontres',
    summary: (count: number) =>
      count === 0
        ? 'Aucune rencontre à venir'
        : count === 1
          ? 'Une rencontre à venir'
          : `${count}\u00a0rencontres à venir`,
    empty: 'Aucune rencontre n’est prévue pour vous. Je vous écrirai dès que l’une d’elles sera annoncée.',
    awaiting: (count: number) =>
      count === 1
        ? 'Une rencontre attend votre réponse.'
        : `${count}\u00a0rencontres attendent votre réponse.`,
    item: (title: string, when: string) => md`**${title}**\n${when}`,
    others: (count: number) =>
      count === 1
        ? md`Et une autre, plus tard\u00a0: \`/agenda\` montre la suite.`
        : md`Et ${count}\u00a0autres, plus tard\u00a0: \`/agenda\` montre la suite.`,
  },
  answers: {
    yes: 'Vous venez',
    maybe: 'Peut-être',
    no: 'Vous ne venez pas',
    waiting: 'Sur la liste d’attente',
    none: 'Pas de réponse',
  },
  fact: (label: string, value: string) => `${label}\u00a0: ${value}`,
  preferences: {
    title: 'Vos rappels de rencontres',
    summary: 'Choisissez vos rappels',
    intro:
      'Ils ne concernent que les rencontres auxquelles vous venez, et ne viennent pas pendant vos absences.',
    prepare: md`**Pour vous préparer**, quelques jours avant`,
    remind: md`**La veille**, ou le dernier jour travaillé avant`,
    startingSoon: md`**Juste avant**, avec le lien`,
    on: (what: string | Markdown) => md`${what}\u00a0: oui`,
    off: (what: string | Markdown) => md`${what}\u00a0: non`,
    turnOff: {
      prepare: 'Arrêter le message de préparation',
      remind: 'Arrêter le rappel de la veille',
      startingSoon: 'Arrêter le rappel juste avant',
    },
    turnOn: {
      prepare: 'Recevoir le message de préparation',
      remind: 'Recevoir le rappel de la veille',
      startingSoon: 'Recevoir le rappel juste avant',
    },
    note: 'Je vous préviens toujours d’un changement ou d’une annulation.',
  },
  kept: {
    answers: 'Vos réponses aux rencontres',
    answersDetail: (answers: number, invited: number) =>
      `${many(answers, 'réponse', 'réponses')}, ${many(invited, 'invitation', 'invitations')}. Les coachs les lisent\u00a0; votre nom se lit sous «\u00a0Qui vient\u00a0?\u00a0» quand vous venez.`,
    speaking: (count: number) =>
      `Vous avez proposé de parler de votre travail pendant ${many(count, 'visite', 'visites')}.`,
    reminders: 'Vos rappels de rencontres',
    remindersDetail: 'Ceux que vous voulez recevoir, et ceux que vous avez arrêtés.',
  },
  left: {
    seat: (title: string, when: string) =>
      md`«\u00a0${title}\u00a0», ${when}\u00a0: vous êtes sur la liste. \`/rencontre\` pour changer votre réponse.`,
    leads: (title: string, when: string, name: string) =>
      md`«\u00a0${title}\u00a0», ${when}\u00a0: ${name}, qui l’a planifiée, ne peut plus venir.`,
    presents: (title: string, when: string, name: string) =>
      md`«\u00a0${title}\u00a0», ${when}\u00a0: ${name}, qui devait intervenir, ne peut plus venir.`,
  },
};

export type GatheringWords = typeof fr;
