import { type Markdown, md } from '../../../../chat/markdown.ts';
import { capitalised } from '../../../../community/format/words.ts';
export const moments = {
  form: {
    take: 'Proposer un créneau',
    other: 'Un autre créneau',
    counter: 'Un autre créneau',
    intro: (title: string, dates: string) =>
      `Pour «\u00a0${title}\u00a0». Dates qui conviennent à l’équipe\u00a0: ${dates}`,
    introParrain: (title: string) =>
      `Pour «\u00a0${title}\u00a0». L’autre personne sera prévenue, et devra confirmer.`,
    date: 'Jour',
    time: 'Heure de début',
    minutes: 'Minutes',
    minutesHint: (max: number) => `De 15 à ${max}.`,
    place: 'Lieu ou lien',
    placeHint: 'Une salle, une adresse, un lien de visioconférence.',
    submit: 'Proposer',
    noDate: 'Indiquez un jour.',
    noTime: 'Indiquez une heure, par exemple 14:30.',
    badMinutes: (max: number) => `Un nombre de minutes, de 15 à ${max}.`,
  },
  refused: {
    past: 'Ce créneau est déjà passé.',
    outside: 'Ce jour est hors de la promotion.',
    tooLong: (length: string) => `L’équipe a souhaité ${length} au plus.`,
  },
  proposed: {
    summary: (who: string, when: string) => `${capitalised(who)} propose ${when}`,
    takes: (who: string) => md`**${capitalised(who)}** prend votre demande, et propose\u00a0:`,
    other: (who: string) => md`**${capitalised(who)}** peut vous aider, sur un autre créneau\u00a0:`,
    counters: (who: string) => md`**${capitalised(who)}** propose un autre créneau\u00a0:`,
    clash: (what: string) => `Sur ce créneau, vous avez aussi dans votre agenda\u00a0: ${what}.`,
    reserved: 'La durée est réservée sur votre quota en attendant votre réponse.',
    sent: (when: string) =>
      `Votre proposition est envoyée\u00a0: ${when}. Je vous préviens dès qu’une réponse arrive.`,
  },
  granted: {
    summary: (when: string) => `C’est fixé\u00a0: ${when}`,
    team: (who: string) => md`C’est fixé avec **${who}**.`,
    parrain: (who: string) => md`C’est fixé avec **${who}**.`,
    together: (who: string, team: string) =>
      md`C’est fixé\u00a0: **${who}** aide **${team}**. Vous pouvez préparer cette heure ici, entre vous.`,
    introduces: 'Faites connaissance\u00a0:',
    person: (name: Markdown, about: string, email: string) => md`**${name}**, ${about} (${email})`,
    here: (name: Markdown, about: string) => md`**${name}**, ${about}`,
    parrainIs: (fields: string) => `marraine ou parrain\u00a0: ${fields}`,
    parrainAlone: 'marraine ou parrain',
    eigIs: (metier: string) => `EIG, ${metier}`,
    eigAlone: 'EIG',
    yours: 'Je ne lis pas ce que vous vous dites ici.',
    agenda: 'C’est dans vos agendas. Un rappel vous parviendra la veille.',
  },
  released: {
    byParrain: (who: string, what: string) =>
      `${capitalised(who)} ne peut finalement plus vous aider pour ${what}. Les heures sont rendues, et la recherche reprend.`,
    byTeam: (what: string) => `L’équipe cherche quelqu’un d’autre pour ${what}. Merci d’avoir proposé.`,
    lapsed: (what: string) => `Le créneau proposé pour ${what} est passé sans accord. La recherche reprend.`,
    done: 'C’est noté\u00a0: les heures sont rendues, et la recherche reprend.',
    ask: 'Relancer la recherche\u00a0?',
    askText: (title: string) =>
      `Le créneau prévu pour «\u00a0${title}\u00a0» sera annulé, l’autre personne sera prévenue, et la recherche reprendra.`,
  },
  left: {
    team: (when: string, nobody: boolean) =>
      md`L’heure d’accélération prévue ${when} est annulée\u00a0: sa durée vous est rendue. ${
        nobody
          ? 'Personne d’autre n’est disponible pour l’instant, les coachs le savent.'
          : 'D’autres marraines et parrains ont votre demande.'
      } Vous n’avez rien à refaire\u00a0: \`/acceleration\` vous montre où elle en est.`,
    nobody: md`Plus personne ne peut répondre à une de vos demandes d’heures pour l’instant\u00a0; les coachs le savent. \`/acceleration\` vous la montre.`,
    parrain: (when: string) =>
      when === ''
        ? 'Une demande d’heures n’est plus d’actualité.'
        : `L’heure d’accélération prévue ${when} est annulée\u00a0: ce créneau est de nouveau libre.`,
    coaches: (count: number) =>
      count === 1
        ? md`Une demande d’heures ne trouve plus personne\u00a0: \`/acceleration\` vous la montre.`
        : md`${count} demandes d’heures ne trouvent plus personne\u00a0: \`/acceleration\` vous les montre.`,
  },
  ready: {
    summary: (title: string, when: string) => `Bientôt\u00a0: «\u00a0${title}\u00a0», ${when}`,
    prepare: (when: string) => md`**Rappel**\u00a0: ${when}.`,
    prepareTeam: 'Relisez votre besoin, ouvrez ce que vous voulez montrer, et notez vos questions.',
    prepareParrain:
      'Relisez le besoin avec «\u00a0Voir la demande\u00a0». Une question à poser avant\u00a0? Écrivez à l’équipe.',
    remind: (when: string) => md`**Rappel**\u00a0: ${when}.`,
  },
};
